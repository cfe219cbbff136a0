/** Recognises a yearly report in whatever a reader gave: figures by their labels, texts by their headings. */
import { readReportFile } from '@/report/json/file'
import { type FigureKey, type Format, type NarrativePlace, cellsOf } from '@/report/format'
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Report, blankReport, figureOf, freeze } from '@/report/report'
import type { SourceDocument } from '../read/source'
import { withWholeLabels } from './broken'
import { type FiguresReading, readFigures } from './figures'
import { type SourceTable, gridOf } from './grid'
import { levelOf } from './identity'
import { groupNamed } from './label/axis'
import { axesOf } from './lanes'
import { brokenDoubts, identityDoubts, organOf, unseenDoubts } from './whole/doubts'
import { type Part, partsOf } from './whole/several'
import { type FormatChoice, chosen, formatDoubts, leftOver } from './whole/format'
import type { About } from './whole/about'
import { captionDoubts, titleDoubts } from './whole/caption'
import { aboutDoubts, knownDoubts, withKnown } from './whole/known'
import { namedByFile, signedBy } from './whole/named'
import type { Texts } from './text/narrative'
import { textsOf } from './text/of-source'
import { rewordedWords } from './text/reworded'
import { type Doubt, type Recognised, sectionMissing, titleOf } from './recognised'

const longestCaption = 40

/** The tables, each with its caption or the short line right over it. */
const tablesOf = ({ blocks }: SourceDocument): readonly SourceTable[] =>
  blocks.flatMap((block, at) => {
    if (block.kind === 'text') return []
    if (block.caption !== undefined) return [block]
    const before = blocks[at - 1]
    const caption = before?.kind === 'text' ? (before.text.trim().split('\n').at(-1) ?? '') : ''
    return [{ ...block, ...(caption.length <= longestCaption && { caption }) }]
  })

/** True if the labels that begin its rows name columns and no row: a list of rows is none that lies on its side. */
function mayBeTurned({ cells }: SourceTable, format: Format): boolean {
  const first = Math.min(...cells.map(({ column }) => column))
  const names = axesOf(format)
  const named = cells.flatMap(({ column, text }) =>
    column === first ? (groupNamed(text, names) ?? []) : [],
  )
  return named.includes('column') && !named.includes('row')
}

/** Reads the tables upright; those that give nothing so, on their side. */
function readTables(bare: readonly SourceTable[], format: Format): FiguresReading {
  const tables = bare.map((table) => withWholeLabels(table, format))
  const upright = readFigures(
    tables.map((table) => gridOf(table)),
    format,
  )
  const rest = tables.map(
    (table, index) => !upright.tables.has(index) && mayBeTurned(table, format),
  )
  if (!rest.includes(true) || upright.origins.size === upright.figures.size) return upright
  const turned = readFigures(
    tables.map((table, index) => gridOf(table, rest[index])),
    format,
  )
  return turned.origins.size > upright.origins.size ? turned : upright
}

/** What is said of sheets that hold no text at all, instead of each heading they lack. */
const onlyTables = '这个文件里没有正文，只读了表格'

function problemsOf({ format, reading }: FormatChoice, texts: Texts): readonly string[] {
  const { left, reworded = {}, hasText } = texts
  const read = new Set([...reading.tables.values()].flatMap((ids) => [...ids]))
  const tables = format.tables
    .filter(({ id }) => !read.has(id))
    .map(({ name }) => `没有读到${name}的数字`)
  const unheaded = new Set(unheadedOf(format, texts))
  const sections = format.sections
    .filter(({ place, title }) => title !== '' && unheaded.has(place))
    .map(sectionMissing)
  return [
    ...tables,
    ...(hasText === false ? [onlyTables] : sections),
    ...rewordedWords(reworded, format),
    ...left,
  ]
}

/** Places whose text could not be looked for: a section has no heading there; without any, the lead has no end. */
const unheadedOf = (format: Format, { found }: Texts): readonly NarrativePlace[] =>
  format.sections.flatMap(({ place, title }) =>
    (title === '' ? found.length > 0 : found.includes(place)) ? [] : [place],
  )

function missingOf({ format, reading }: FormatChoice): readonly FigureKey[] {
  const doubted = new Set(reading.doubts.flatMap(({ figures }) => figures))
  return [...cellsOf(format).keys()].filter((key) => !reading.origins.has(key) && !doubted.has(key))
}

function reportOf({ format, reading }: FormatChoice, texts: Texts): Report {
  const { identity, narrative } = texts
  const year = identity.year ?? identity.periodYear ?? format.since
  const name = organOf(texts)
  const level = levelOf(name)
  const blank = blankReport(format, year, { name, ...(level && { level }) })
  return freeze({
    ...blank,
    title: identity.title ?? titleOf(identity.organ ?? '', identity.year ?? identity.periodYear),
    narrative: { ...blank.narrative, ...narrative },
    figures: { ...blank.figures, ...Object.fromEntries(reading.figures) },
  })
}

/** A page of our own carries its report; what it shows must agree with what it carries. */
function fromEmbedded(
  text: string,
  formats: readonly Format[],
  tables: readonly SourceTable[],
): Recognised | undefined {
  const read = readReportFile(text, formats)
  const format = read.ok ? formats.find(({ id }) => id === read.value.format) : undefined
  if (!read.ok || !format) return undefined
  const report = read.value
  const reading = readTables(tables, format)
  const doubts = [...reading.origins].flatMap(([key, origin]): readonly Doubt[] => {
    const shown = reading.figures.get(key) ?? null
    const carried = figureOf(report, key)
    if (shown === carried) return []
    const why = '网页上显示的数字与网页所带的报告数据不同，请选择'
    return [
      { figures: [key], text: origin.text, where: origin.where, why, candidates: [carried, shown] },
    ]
  })
  return {
    ...{ report, format, titled: true },
    year: report.year,
    origins: reading.origins,
    doubts,
    missing: [],
    problems: [],
  }
}

/** The refusal where nothing of a yearly report is found. */
export const nothing = (kind: string) =>
  refused(
    `这份${kind}里没有找到政府信息公开工作年度报告的表格或章节。请确认选对了文件；如果表格是图片，需要手工填写。`,
  )

/** Recognises one report; what stands over it says whose it is where its own text does not. */
function recognisePart(
  source: SourceDocument,
  part: Part,
  formats: readonly Format[],
  about: About,
): Outcome<Recognised> {
  const tables = tablesOf(source)
  const choices = formats.map((format) => ({ format, reading: readTables(tables, format) }))
  const [any] = choices
  if (!any) return refused('没有可用的报告格式。')
  const drafts = textsOf(source, any.format, any.reading)
  const year = withKnown(drafts, part).identity.year ?? drafts.identity.periodYear
  const choice = chosen(choices, year) ?? any
  const read = choice === any ? drafts : textsOf(source, choice.format, choice.reading)
  if (
    choice.reading.origins.size === 0 &&
    choice.reading.doubts.length === 0 &&
    read.found.length < 2
  )
    return nothing(source.kind)
  const texts = withKnown(read, part)
  const { title } = read.identity
  const own = { organ: organOf(texts), ...(year !== undefined && { year }) }
  return ok({
    report: reportOf(choice, texts),
    ...(title !== undefined && title === texts.identity.title && { titled: true }),
    format: choice.format,
    ...(year !== undefined && { year }),
    origins: choice.reading.origins,
    doubts: [
      ...formatDoubts(choice, choices, year),
      ...identityDoubts(texts),
      ...knownDoubts(read, part),
      ...aboutDoubts(read, about),
      ...choice.reading.doubts,
      ...titleDoubts(source.blocks, choice, own),
      ...captionDoubts(tables, choice, own),
      ...unseenDoubts(source, texts),
      ...brokenDoubts(texts),
    ],
    missing: missingOf(choice),
    unheaded: unheadedOf(choice.format, texts),
    headings: texts.reworded ?? {},
    problems: [...problemsOf(choice, texts), ...leftOver(choice, choices)],
  })
}

/** One of the reports of a source as recognised, and what the officer knows it by. */
export interface RecognisedPart {
  readonly name: string
  readonly recognised: Recognised
}

/**
 * Recognises the reports of a source by the words of the declared formats. Figures that are not
 * recognised stay blank; what is unsure is a doubt; nothing is invented, shifted or set to zero.
 * @returns a refusal in words if nothing of a yearly report is found at all.
 */
export function recogniseAll(
  source: SourceDocument,
  formats: readonly Format[],
  about: About = {},
): Outcome<readonly [RecognisedPart, ...RecognisedPart[]]> {
  const carried =
    source.embedded === undefined
      ? undefined
      : fromEmbedded(source.embedded, formats, tablesOf(source))
  if (carried) return ok([{ name: '', recognised: carried }])
  const parts = partsOf(source.blocks)
  // The name of a file that holds several says nothing of any of them.
  const own: About = parts.length === 1 ? about : { organs: about.organs ?? [] }
  const named = own.file === undefined ? {} : namedByFile(own.file)
  const read = parts.map((part) => {
    const signed = signedBy(part.blocks)
    const file = { ...named, ...part.file, ...(signed !== undefined && { organ: signed }) }
    const outcome = recognisePart(
      { ...source, blocks: part.blocks },
      parts.length === 1 ? { ...part, file } : part,
      formats,
      { ...own, ...(signed !== undefined && { signed }) },
    )
    return { name: part.name, outcome }
  })
  const [first, ...others] = read.flatMap(({ name, outcome }) =>
    outcome.ok ? [{ name, recognised: outcome.value }] : [],
  )
  if (first) return ok([first, ...others])
  const [refusal] = read.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome]))
  return refusal ?? nothing(source.kind)
}

/** The report of a source, the first of several: see {@link recogniseAll}. */
export function recognise(source: SourceDocument, formats: readonly Format[]): Outcome<Recognised> {
  const all = recogniseAll(source, formats)
  return all.ok ? ok(all.value[0].recognised) : all
}
