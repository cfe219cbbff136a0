/** Days as official documents write them. */

/** The day of a moment by the machine's clock: 2026年1月20日. */
export function dayOf(at: number): string {
  const date = new Date(at)
  return `${String(date.getFullYear())}年${String(date.getMonth() + 1)}月${String(date.getDate())}日`
}
