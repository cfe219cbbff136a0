/** Several reports in one source: a sheet or a section for each office or year, two years side by side; each is read by itself. */
import type { SourceBlock } from '../../read/source'
import { isOneOrgan } from './about'
import type { ReportMark, Named } from './named'
import { type Place, inPieces, placesIn } from './places'

/** Whose report it is and of which year, as far as it is said. */
export type Known = Pick<Named, 'organ' | 'year'>

/** One of the reports of a source. */
export interface Part {
  readonly blocks: readonly SourceBlock[]
  /** What the officer knows it by: its title, its sheet or the caption over it. */
  readonly name: string
  /** What stands over it, where that is no title of a report. */
  readonly known: Known
  /** What the title of the whole file says. */
  readonly file: Known
}

/** Fewer numbers are what a page says of itself, not a report. */
const enough = 10
/** Fewer rows of the same labels may stand in two tables of one report. */
const fewestRows = 3
const nearlyAll = 0.8

interface Group {
  readonly named: Named
  readonly name: string
  readonly by: ReportMark['by'] | 'place'
  readonly places: Place[]
}

interface Step {
  readonly place: Place
  readonly group: Group
  /** The block from which on what stands is this report's. */
  readonly from: number
  /** A year alone over the table, and nothing else, led to the report. */
  readonly captioned: boolean
}

/** What tells the reports of a source apart. */
interface Signs {
  /** The title of the first, or of the file. */
  readonly own: ReportMark | undefined
  readonly byTitles: boolean
  /** Names of offices stand over the tables; where they do not, such a line is but a signature. */
  readonly byLines: boolean
}

/** The same report, though it may be named in full or in short, or by less. */
const agrees = (one: Named, other: Named): boolean =>
  (one.organ === undefined || other.organ === undefined || isOneOrgan(one.organ, other.organ)) &&
  (one.year === undefined || other.year === undefined || one.year === other.year) &&
  (one.back === undefined || other.back === undefined || one.back === other.back)

const repeats = (labels: readonly string[], met: ReadonlySet<string>): boolean =>
  labels.length >= fewestRows &&
  labels.filter((label) => met.has(label)).length >= nearlyAll * labels.length

/** The report has these rows already. */
const holds = ({ places }: Group, { labels }: Place): boolean =>
  repeats(labels, new Set(places.flatMap((place) => place.labels)))

/** A caption counts before a title further up: a year right over the table, or where offices are named so. */
const isNearer = (line: ReportMark, title: ReportMark, { block }: Place, signs: Signs): boolean =>
  line.block > title.block &&
  (line.organ === undefined ? line.block >= block - 1 : signs.byLines && !signs.byTitles)

/** What names the report a table belongs to: a title before a sheet before a caption, and of captions the nearest. */
function markOf(
  place: Place,
  marks: readonly ReportMark[],
  current: Named,
  signs: Signs,
): ReportMark | undefined {
  const other = marks.find((mark) => mark.by === 'title' && !agrees(mark, current))
  const title = other ?? marks.filter(({ by }) => by === 'title').at(-1)
  const sheet = marks.find(({ by }) => by === 'sheet')
  const line = marks.filter(({ by }) => by === 'line').at(-1)
  if (title) return line && isNearer(line, title, place, signs) ? line : title
  if (!sheet || sheet.year !== undefined || line?.year === undefined) return sheet ?? line
  return { ...sheet, year: line.year }
}

/** 上年 over a table is a year, where that of the report is known. */
const dated = (mark: ReportMark | undefined, own: Named | undefined): ReportMark | undefined => {
  if (mark?.back === undefined || own?.year === undefined) return mark
  const { back, ...rest } = mark
  return { ...rest, year: own.year - back }
}

/** The report a table goes to: one that is named so and lacks these rows, or a new one. */
function groupFor(
  place: Place,
  mark: ReportMark | undefined,
  groups: readonly Group[],
  current: Group | undefined,
): Group {
  if (mark) {
    const named = [...(current ? [current] : []), ...groups].filter((group) =>
      agrees(group.named, mark),
    )
    const found =
      named.find((group) => !holds(group, place)) ?? named.find(({ name }) => name === mark.line)
    return found ?? { named: mark, name: mark.line, by: mark.by, places: [] }
  }
  const isOwnSheet =
    place.sheet !== undefined && current?.places.every(({ sheet }) => sheet !== place.sheet)
  return current && !(isOwnSheet && holds(current, place))
    ? current
    : { named: {}, name: place.sheet ?? '', by: 'place', places: [] }
}

const isHeeded = (
  mark: ReportMark,
  place: Place,
  current: Group | undefined,
  signs: Signs,
): boolean =>
  mark.by !== 'line' ||
  (current !== undefined && holds(current, place)) ||
  (!signs.byTitles && (mark.organ === undefined || signs.byLines))

/** Goes from table to table and says of each to which report it belongs. */
function stepsOf(places: readonly Place[], signs: Signs) {
  const { own } = signs
  const groups: Group[] = own ? [{ named: own, name: own.line, by: 'title', places: [] }] : []
  let [current] = groups
  const steps = places.map((place): Step => {
    const heeded = place.marks.filter((one) => isHeeded(one, place, current, signs))
    const mark = dated(markOf(place, heeded, current?.named ?? {}, signs), own)
    const group = groupFor(place, mark, groups, current)
    if (!groups.includes(group)) groups.push(group)
    group.places.push(place)
    const captioned = mark?.by === 'line' && mark.organ === undefined
    const isSame = group === current
    current = group
    const from = isSame ? place.block : (mark?.block ?? place.block)
    return { place, group, from: place.sheet === undefined ? from : place.from, captioned }
  })
  return { groups, steps }
}

const heading = /^\s*[一二三四五六]、/

/** The sections of a report are there twice: each has texts of its own. */
function hasSectionsTwice(blocks: readonly SourceBlock[]): boolean {
  const heads = blocks.flatMap((block) =>
    block.kind === 'text' && heading.test(block.text) ? [block.text.replace(/\s/g, '')] : [],
  )
  return new Set(heads).size < heads.length
}

/** To which report each block belongs. */
function ownersOf(
  blocks: readonly SourceBlock[],
  steps: readonly Step[],
  groups: readonly Group[],
  own: ReportMark | undefined,
): readonly (Group | undefined)[] {
  const latest = [...groups].sort(
    (a, b) =>
      (b.named.year ?? 0) - (a.named.year ?? 0) || (a.named.back ?? 0) - (b.named.back ?? 0),
  )[0]
  const main = own ? groups[0] : latest
  const onlyCaptions = steps.every(({ group, captioned }) => captioned || group === groups[0])
  const shared = onlyCaptions && !hasSectionsTwice(blocks)
  let step = 0
  let owner = own ? groups[0] : steps[0]?.group
  return blocks.map((block, at) => {
    while (steps[step] && (steps[step]?.from ?? 0) <= at) owner = steps[step++]?.group
    return block.kind === 'text' && shared ? main : owner
  })
}

const nameOf = ({ by, name }: Group): string =>
  by === 'sheet' || by === 'place' ? `工作表“${name}”` : name

const numbersOf = ({ places }: Group): number =>
  places.reduce((sum, { numbers }) => sum + numbers, 0)

/** What names the tables that have the rows of one before them. */
function signsIn(
  places: readonly Place[],
  own: ReportMark | undefined,
): Signs & { isTwice: boolean } {
  const met = new Set<string>()
  const twice = places.filter(({ labels }) => {
    const again = repeats(labels, met)
    for (const label of labels) met.add(label)
    return again
  })
  const later = places.slice(1).flatMap(({ marks }) => marks.filter(({ by }) => by === 'title'))
  return {
    own,
    isTwice: twice.length > 0,
    byTitles: later.some((mark) => own && !agrees(mark, own)),
    byLines: twice.some(({ marks }) =>
      marks.some(({ by, organ }) => by === 'line' && organ !== undefined),
    ),
  }
}

/**
 * The reports of a source, each with the blocks that are its own; one, as it came, where nothing says
 * that there are more: a title of another office or year, or the same rows a second time under another name.
 */
export function partsOf(source: readonly SourceBlock[]): readonly Part[] {
  const whole: readonly Part[] = [{ blocks: source, name: '', known: {}, file: {} }]
  const blocks = inPieces(source)
  const [first, ...rest] = placesIn(blocks)
  if (!first) return whole
  const own = first.marks.filter(({ by }) => by === 'title').at(-1)
  // Titles before the first report's own are a list of contents or of links.
  const marks = first.marks.filter(({ block }) => own === undefined || block >= own.block)
  const places = [{ ...first, marks }, ...rest]
  const signs = signsIn(places, own)
  if (!signs.byTitles && !signs.isTwice) return whole
  const { groups, steps } = stepsOf(places, signs)
  const reports = groups.filter((group) => numbersOf(group) >= enough)
  if (reports.length < 2) return whole
  const owners = ownersOf(blocks, steps, groups, own)
  return reports.map((group) => ({
    blocks: blocks.filter((_, at) => owners[at] === group),
    name: nameOf(group),
    known: group.by === 'title' ? {} : group.named,
    file: own ?? {},
  }))
}
