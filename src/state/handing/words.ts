/** That a report left, as papers and screens say it. */
import { dayOf } from '@/report/text/day'
import type { HandedIn, NamedVersion } from '@/storage'

/** 2026年1月20日, from 2026-01-20. */
export const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${String(year)}年${String(month)}月${String(date)}日`
}

const names = { submitted: '报送稿', published: '公布稿' } as const

/** What a version that left is called: 报送稿（2026年1月20日）. */
export const leftName = ({ how, day }: Pick<HandedIn, 'how' | 'day'>): string =>
  `${names[how]}（${dayWords(day)}）`

/** When, what was done, and to whom. */
export function handedWords({ handed, at }: NamedVersion): string {
  if (!handed) return `${dayOf(at)}存为发布稿`
  const { how, day, to } = handed
  if (how === 'submitted') return `${dayWords(day)}报送${to}`
  return to === '' ? `${dayWords(day)}公布` : `${dayWords(day)}在${to}公布`
}
