/** That a report was handed in, in the officer's words. */
import { type NamedVersion, dayWords } from '@/state/handing/marking'
import { dayOf } from '@/report/text/day'

/**
 * When and what was done, in a few words: 1月20日已报送; with its year where that is not the one after the report's, and
 * once another year has begun: 1月20日 alone would be this year's.
 */
export function shortlyHanded({ handed, at }: NamedVersion, year: number, today: Date): string {
  const day = handed ? dayWords(handed.day) : dayOf(at)
  const next = `${String(year + 1)}年`
  const deed = !handed ? '存为发布稿' : handed.how === 'submitted' ? '已报送' : '已公布'
  const isPlain = day.startsWith(next) && today.getFullYear() === year + 1
  return `${isPlain ? day.slice(next.length) : day}${deed}`
}

/** The hook `data-standing` of a report that was handed in. */
export const handedStanding = ({ handed }: NamedVersion, changes: number | undefined): string =>
  changes !== 0 ? 'changed' : (handed?.how ?? 'published')

/** That a report was marked just now, and where what it was then is kept; empty if it was not. */
export const markedWords = (name: string): string =>
  name === '' ? '' : `✓ 已标记，并存为版本“${name}”，在“历史”里可以查看、恢复。`
