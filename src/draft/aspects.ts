/** Headings and sentences of the aspects a section should speak of, put where they belong in its text. */
import { headedBy, lineHeading, missingAspects } from '@/report/text/aspects'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A heading leads its paragraph, as officers write it: `（二）依申请公开。…` */
const headingOf = (aspect: string, aspects: readonly string[]): string =>
  `（${numerals[aspects.indexOf(aspect)] ?? ''}）${aspect}。`

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
      .map((later) => lineHeading(lines, later))
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
  const start = lineHeading(lines, aspect)
  const ends = lines.findIndex((line, at) => at > start && headedBy(line, aspects).aspect !== '')
  let last = (ends < 0 ? lines.length : ends) - 1
  while (last > start && lines[last]?.trim() === '') last -= 1
  lines[last] = `${lines[last] ?? ''}${sentence}`
  return lines.join('\n')
}
