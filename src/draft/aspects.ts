/** The aspects a section should speak of, as headings in its text: which are there, and adding what is missing. */

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A heading leads its paragraph, as officers write it: `（二）依申请公开。…` */
const headingOf = (aspect: string, aspects: readonly string[]): string =>
  `（${numerals[aspects.indexOf(aspect)] ?? ''}）${aspect}。`

const numbering =
  /^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])\s*/

function leads(line: string, aspect: string): boolean {
  const rest = line.replace(numbering, '')
  if (rest !== line) return rest.startsWith(aspect)
  return /^(?:情况|工作)?[。：:]?$/.test(line.trim().replace(aspect, '')) && line.includes(aspect)
}

/** Under which aspect a line stands by its own heading, and what follows the heading. */
export function headedBy(
  line: string,
  aspects: readonly string[],
): { readonly aspect: string; readonly rest: string } {
  const aspect = aspects.find((one) => leads(line, one))
  if (aspect === undefined) return { aspect: '', rest: line }
  const behind = line.slice(line.indexOf(aspect) + aspect.length)
  return { aspect, rest: behind.replace(/^(?:情况|工作)?[。：:，]?/, '') }
}

const lineOf = (lines: readonly string[], aspect: string): number =>
  lines.findIndex((line) => leads(line, aspect))

/** The aspects that have no heading in the text. */
export const missingAspects = (text: string, aspects: readonly string[]): readonly string[] => {
  const lines = text.split('\n')
  return aspects.filter((aspect) => lineOf(lines, aspect) < 0)
}

/** The aspects of which nothing is written: without a heading, or with nothing below it. */
export function unwrittenAspects(text: string, aspects: readonly string[]): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isHead = (line: string | undefined) =>
    line !== undefined && headedBy(line, aspects).aspect !== ''
  return aspects.filter((aspect) => {
    const at = lineOf(lines, aspect)
    if (at < 0) return true
    const { rest } = headedBy(lines[at] ?? '', aspects)
    return rest.trim() === '' && (lines[at + 1] === undefined || isHead(lines[at + 1]))
  })
}

/** The text with a heading for each of the wanted aspects, in their order; what is written stays as it is. */
export function withAspects(
  text: string,
  aspects: readonly string[],
  wanted: readonly string[] = aspects,
): string {
  const lines = text === '' ? [] : text.split('\n')
  for (const aspect of missingAspects(text, aspects).filter((one) => wanted.includes(one))) {
    const next = aspects
      .slice(aspects.indexOf(aspect) + 1)
      .map((later) => lineOf(lines, later))
      .find((at) => at >= 0)
    lines.splice(next ?? lines.length, 0, headingOf(aspect, aspects))
  }
  return lines.join('\n')
}

/**
 * The text with a sentence added at the end of an aspect's part, its heading added where it is
 * missing; without an aspect as a paragraph of its own at the end. Nothing written is replaced.
 */
export function withSentence(
  text: string,
  sentence: string,
  aspects: readonly string[] = [],
  aspect?: string,
): string {
  if (aspect === undefined || !aspects.includes(aspect))
    return text.trim() === '' ? sentence : `${text.trimEnd()}\n${sentence}`
  const lines = withAspects(text, aspects, [aspect]).split('\n')
  const start = lineOf(lines, aspect)
  const ends = lines.findIndex(
    (line, at) => at > start && aspects.some((other) => leads(line, other)),
  )
  let last = (ends < 0 ? lines.length : ends) - 1
  while (last > start && lines[last]?.trim() === '') last -= 1
  lines[last] = `${lines[last] ?? ''}${sentence}`
  return lines.join('\n')
}
