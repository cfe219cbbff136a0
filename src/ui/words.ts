/** The interface's own words for things that stand in more than one place. */
import type { Severity } from '@/check/finding'

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '必须改正',
  warning: '请核实',
  hint: '提示',
}

/** A moment as officers write it: 2026年1月20日 9:05. */
export function moment(at: number): string {
  const date = new Date(at)
  const minutes = String(date.getMinutes()).padStart(2, '0')
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${date.getHours()}:${minutes}`
}
