/** The texts of a report in their places, without what the web site put around them. */
import type { SourceBlock } from '../../read/source'
import type { Format, NarrativePlace } from '@/report/format'
import { type ReportIdentity, isTitle, readIdentity } from '../identity'
import { type SectionLine, findSections } from './sections'
import { type SectionText, isJunk, leftOut, sectionText } from './foot'
import { type Headings, reworded } from './reworded'
import { styledTexts } from './styled'
import { fold, narrow } from '../label/words'

export interface Texts {
  readonly identity: ReportIdentity
  readonly narrative: Readonly<Partial<Record<NarrativePlace, string>>>
  /** Sections whose heading was found. */
  readonly found: readonly NarrativePlace[]
  /** What was left out of the text though it may be the report's, in words. */
  readonly left: readonly string[]
  /** Headings that stand as the decree words them though the source does not, as the source has them. */
  readonly reworded?: Headings
  /** False for a spreadsheet that holds nothing but tables. */
  readonly hasText?: boolean
}

/**
 * Text lines with the number of tables before each.
 * @param texts the tables that belong to the text, by their number; each is one line.
 */
export function linesOf(
  blocks: readonly SourceBlock[],
  texts: ReadonlyMap<number, string> = new Map(),
): readonly SectionLine[] {
  let tables = 0
  let afterTable = false
  return blocks.flatMap((block): readonly SectionLine[] => {
    if (block.kind === 'table') {
      const text = texts.get(tables)
      tables++
      if (text === undefined) return []
      // A blank line between two tables, or they would be one.
      const line = afterTable ? `\n${text}` : text
      afterTable = true
      return [{ text: line, tables, table: true }]
    }
    if (block.text.trim() !== '') afterTable = false
    // A title set in two lines is one title.
    const lines = block.heading ? [block.text.replace(/\s*\n\s*/g, '')] : block.text.split('\n')
    return lines
      .map((text) => ({
        text: text.trim(),
        tables,
        ...(block.heading && { heading: block.heading }),
      }))
      .filter(({ text }) => text !== '')
  })
}

/** A lead is sentences; what is shorter and has no sentence mark is the page's furniture. */
const isSentence = (text: string): boolean =>
  !isJunk(text) && !isTitle(text) && (fold(text).length >= 20 || /[。：；，]$/.test(text))

/** Numbered lines before the first section are a table of contents. */
const listed = /^(?:目\s*录|[一二三四五六七八九十]、)/

/** The lead, and what else stands under the title of a document by itself. */
function leadOf(lines: readonly SectionLine[], paper: boolean): SectionText {
  const title = lines.map(({ text, table }) => !table && isTitle(text)).lastIndexOf(true)
  const under = lines.slice(title + 1)
  const first = under.findIndex(
    ({ text, table }) => !table && isSentence(text) && /[。：；，]/.test(text),
  )
  const kept = (first < 0 ? [] : under.slice(first))
    .filter(({ text, table }) => table || isSentence(text))
    .map(({ text }) => text)
  const others = under.flatMap(({ text, table }) =>
    table || kept.includes(text) || isTitle(text) ? [] : [text],
  )
  const left =
    paper && title >= 0 ? others.filter((text) => !isJunk(text) && !listed.test(text)) : []
  return { text: kept.join('\n'), left }
}

/** In a text without a heading the title still says whose it is. */
const identityLines = (lines: readonly SectionLine[], end: number): readonly string[] =>
  lines
    .slice(0, end)
    .map(({ text }) => text)
    .filter((text) => narrow(text) !== '')

/** The texts of a document whose headings are set in heading styles: all of each section. */
function readStyled(lines: readonly SectionLine[], format: Format): Texts | undefined {
  const styled = styledTexts(lines, format)
  if (!styled) return undefined
  const { title, sections } = styled
  const titled = format.sections.filter((section) => section.title !== '')
  const all = sections.map(({ text }) => text).join('\n')
  return {
    identity: { ...readIdentity([title ?? ''], all), ...(title !== undefined && { title }) },
    narrative: Object.fromEntries(sections.map(({ place, text }) => [place, text])),
    found: titled.map(({ place }) => place),
    left: [],
  }
}

/**
 * Finds the title, the lead and the sections' texts.
 * @param before for each statutory table found, how many tables stand before it.
 * @param paper the source is a document by itself, not a page of a web site.
 * @param tables the tables that stand in the text, by their number in the source.
 */
export function readTexts(
  blocks: readonly SourceBlock[],
  format: Format,
  before: ReadonlyMap<string, number>,
  paper: boolean,
  tables: ReadonlyMap<number, string> = new Map(),
): Texts {
  const lines = linesOf(blocks, tables)
  const styled = paper ? readStyled(lines, format) : undefined
  if (styled) return styled
  const headed = findSections(lines, format, before)
  const start = headed[0]?.line ?? lines.findIndex(({ tables }) => tables > 0)
  const head = lines.slice(0, start < 0 ? lines.length : start)
  const narrative: Partial<Record<NarrativePlace, string>> = {}
  const left: string[] = []
  headed.forEach(({ section, to, rest }, index) => {
    const next = headed[index + 1]
    const body = lines.slice(to, next?.line ?? lines.length).map(({ text }) => text)
    const said = [rest, ...body].filter((line) => line !== '')
    const read = sectionText(said, next === undefined, paper)
    narrative[section.place] = read.text
    left.push(...leftOut(section, read.left))
  })
  const lead = headed.length > 0 ? leadOf(head, paper) : { text: '', left: [] }
  const opening = format.sections.find(({ place }) => place === 'lead')
  narrative.lead = lead.text
  return {
    identity: readIdentity(
      identityLines(head, head.length),
      [lead.text, ...Object.values(narrative)].join('\n'),
    ),
    narrative,
    found: headed.map(({ section }) => section.place),
    reworded: reworded(lines, headed),
    left: [...(opening ? leftOut(opening, lead.left) : []), ...left],
  }
}
