/** Times and days in papers, as official documents write them. */

/** In the time of the officer's machine: 2026年1月20日9时5分. */
export function moment(at: number): string {
  const date = new Date(at)
  return `${dayOf(at)}${date.getHours()}时${date.getMinutes()}分`
}

/** 2026年1月20日 */
export function dayOf(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`
}
