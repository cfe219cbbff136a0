/** The aspects a section should speak of, as they are headed in its text. */

const numbering =
  /^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])\s*/

/** A name shortened at either end: 平台建设 and 政府信息公开平台 for 政府信息公开平台建设. */
const isShortFor = (name: string, aspect: string): boolean =>
  name.length >= 4 &&
  name.length < aspect.length &&
  (aspect.endsWith(name) || (name.length >= 6 && aspect.startsWith(name)))

/** Where the heading of an aspect ends in a line that it leads, without 情况 and its like; −1 if it does not lead it. */
function headingEnd(line: string, aspect: string): number {
  const rest = line.replace(numbering, '')
  if (rest === line)
    return /^(?:情况|工作)?[。：:]?$/.test(line.trim().replace(aspect, '')) && line.includes(aspect)
      ? line.indexOf(aspect) + aspect.length
      : -1
  const from = line.length - rest.length
  if (rest.startsWith(aspect)) return from + aspect.length
  const [name = ''] =
    /^[\p{Script=Han}]{4,12}?(?=(?:情况|工作)?\s*(?:[。：:，]|$))/u.exec(rest) ?? []
  return isShortFor(name, aspect) ? from + name.length : -1
}

const leads = (line: string, aspect: string): boolean => headingEnd(line, aspect) >= 0

/** The line, by its number, that heads an aspect, be it under another number than the form gives it; −1 if none does. */
export const lineHeading = (lines: readonly string[], aspect: string): number =>
  lines.findIndex((line) => leads(line, aspect))

/** Under which aspect a line stands by its own heading, and what follows the heading; both as they are without one. */
export function headedBy(
  line: string,
  aspects: readonly string[],
): { readonly aspect: string; readonly rest: string } {
  const aspect = aspects.find((one) => leads(line, one))
  if (aspect === undefined) return { aspect: '', rest: line }
  const behind = line.slice(headingEnd(line, aspect))
  return { aspect, rest: behind.replace(/^(?:情况|工作)?[。：:，]?/, '') }
}

/** The aspects that have no heading in the text. */
export const missingAspects = (text: string, aspects: readonly string[]): readonly string[] => {
  const lines = text.split('\n')
  return aspects.filter((aspect) => lineHeading(lines, aspect) < 0)
}

/** A heading with nothing below it, and where it stands: UTF-16 units of the text, end exclusive. */
export interface BareHeading {
  readonly aspect: string
  readonly start: number
  readonly end: number
}

/** Nothing, or a word that only holds its place. */
const nothing = /^(?:[（(]?(?:略|空|待补|待定|同上|…{1,2})[）)]?[。.]?)?$/

/** The headings that another heading follows, or the end; blank lines are nothing. */
export function bareHeadings(text: string, aspects: readonly string[]): readonly BareHeading[] {
  let at = 0
  const lines = text.split('\n').flatMap((line) => {
    const start = at
    at += line.length + 1
    return line.trim() === ''
      ? []
      : [{ ...headedBy(line, aspects), start, end: start + line.length }]
  })
  return lines.flatMap(({ aspect, rest, start, end }, index) => {
    const next = lines[index + 1]
    const isBare = aspect !== '' && nothing.test(rest.trim()) && (!next || next.aspect !== '')
    return isBare ? [{ aspect, start, end }] : []
  })
}

/** The aspects of which nothing is written: without a heading, or with nothing below it. */
export function unwrittenAspects(text: string, aspects: readonly string[]): readonly string[] {
  const bare = new Set(bareHeadings(text, aspects).map(({ aspect }) => aspect))
  const missing = new Set(missingAspects(text, aspects))
  return aspects.filter((aspect) => missing.has(aspect) || bare.has(aspect))
}
