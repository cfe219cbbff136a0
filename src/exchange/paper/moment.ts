/** Times and days in papers, as official documents write them. */
import { dayOf } from '@/report/text/day'

/** In the time of the officer's machine: 2026年1月20日9时5分. */
export function moment(at: number): string {
  const date = new Date(at)
  return `${dayOf(at)}${date.getHours()}时${date.getMinutes()}分`
}
