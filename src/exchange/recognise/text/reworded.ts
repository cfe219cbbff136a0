/** Headings that the source words otherwise than the decree: the report has the statutory ones, and that is said. */
import { labelOf } from '../label/words'
import type { Headed, SectionLine } from './sections'

/** The number of a page that a table of contents or a typesetter left behind a heading. */
const leader = /[.…·\s\d]{1,200}$/

/**
 * Says once which headings are replaced by the statutory ones; nothing where number, spaces and marks alone differ.
 * @param lines those among which the sections were found.
 */
export function reworded(
  lines: readonly SectionLine[],
  headed: readonly (Headed & { readonly to: number })[],
): readonly string[] {
  const pairs = headed.flatMap(({ section, line, to, rest }) => {
    const said = lines
      .slice(line, to)
      .map(({ text }) => text)
      .join('')
      .replace(leader, '')
    const isSame = rest !== '' || labelOf(said).whole === labelOf(section.title).whole
    return isSame ? [] : [`“${said}”改为“${section.title}”`]
  })
  return pairs.length === 0
    ? []
    : [`原文的标题与法定标题不同，报告里用法定标题：${pairs.join('，')}。标题下的文字没有改动`]
}
