/** Headings that the source words otherwise than the decree: the report has the statutory ones, and that is said. */
import type { Format, NarrativePlace } from '@/report/format'
import { labelOf } from '../label/words'
import type { Headed, SectionLine } from './sections'

/** The number of a page that a table of contents or a typesetter left behind a heading. */
const leader = /[.…·\s\d]{1,200}$/

/** Headings as the source has them, by the section they head. */
export type Headings = Readonly<Partial<Record<NarrativePlace, string>>>

/**
 * The headings that are replaced by the statutory ones; none where number, spaces and marks alone differ.
 * @param lines those among which the sections were found.
 */
export const reworded = (
  lines: readonly SectionLine[],
  headed: readonly (Headed & { readonly to: number })[],
): Headings =>
  Object.fromEntries(
    headed.flatMap(({ section, line, to, rest }) => {
      const said = lines
        .slice(line, to)
        .map(({ text }) => text)
        .join('')
        .replace(leader, '')
      const isSame = rest !== '' || labelOf(said).whole === labelOf(section.title).whole
      return isSame ? [] : [[section.place, said]]
    }),
  )

/** Says once which headings are replaced. */
export function rewordedWords(headings: Headings, { sections }: Format): readonly string[] {
  const pairs = sections.flatMap(({ place, title }) => {
    const said = headings[place]
    return said === undefined ? [] : [`“${said}”改为“${title}”`]
  })
  return pairs.length === 0
    ? []
    : [`原文的标题与法定标题不同，报告里用法定标题：${pairs.join('，')}。标题下的文字没有改动`]
}
