/** The interface's own words for things that stand in more than one place. */
import type { Severity } from '@/check'
import type { Format, NarrativePlace, Section } from '@/report/format'
import { dayOf } from '@/report/text/day'

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '必须改正',
  warning: '请核实',
  hint: '提示',
}

/** A moment as officers write it: 2026年1月20日 9:05. */
export function moment(at: number): string {
  const date = new Date(at)
  const minutes = String(date.getMinutes()).padStart(2, '0')
  return `${dayOf(at)} ${String(date.getHours())}:${minutes}`
}

/** What a section is called: its statutory title, 前言 for the lead paragraph. */
export const placeTitle = ({ title }: Section): string => (title === '' ? '前言' : title)

/** What a place that holds text is called in a sentence. */
export function placeName(format: Format, place: NarrativePlace): string {
  const section = format.sections.find((one) => one.place === place)
  return section ? `“${placeTitle(section)}”` : place
}

/** Why nothing is changed in this window. */
export const readingWords = '这里只能查看，没有改动：报告正在另一个窗口中编辑，或者在回收站里'
