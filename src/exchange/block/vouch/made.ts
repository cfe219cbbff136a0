/** Whether words are made of given ones and the organ's own name, and nothing else. */

/** Numbers of tables and rows: 附件1, 表三, （一）. */
const numbering = /^[\d一二三四五六七八九十]{1,2}(?!\d)/

/** The longest name of an office. */
const longestOffice = 30

/** True if a folded text is made of such words, and names of the organ itself, and nothing else. */
export function isMadeOf(
  text: string,
  words: readonly string[],
  isOwn: (name: string) => boolean,
): boolean {
  const reached = new Set([0])
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue
    const rest = text.slice(at)
    for (const word of words) if (rest.startsWith(word)) reached.add(at + word.length)
    reached.add(at + (numbering.exec(rest)?.[0].length ?? 0))
    for (let size = 2; size <= Math.min(rest.length, longestOffice); size += 1)
      if (isOwn(rest.slice(0, size))) reached.add(at + size)
  }
  return reached.has(text.length)
}

/** Without the year itself, or any. */
export const withoutYear = (text: string, year: string): string =>
  text.replace(new RegExp(`${year}(?:年度?)?|^${year.slice(2)}年度?`, 'g'), '')

/** Without the unit of all figures, which is heeded where they are read. */
export const withoutUnits = (text: string): string =>
  text
    .trim()
    .replace(
      /[（(]?(?:计量)?单位[：:]?\s*[万亿千百]?[元件宗个项]+(?:[、，,/][万亿千百]?[元件宗个项]+)*[）)]?/g,
      '',
    )
