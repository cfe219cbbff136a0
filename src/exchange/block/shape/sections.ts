/** Parts of a copied table that a line of words says are another year's, others', or of one column: they are left out whole. */
import type { SourceBlock, SourceCell, SourceDocument } from '../../read/source'
import { isBlank, isFigure } from '../cell'
import { mostNamed } from '../left'
import {
  isBareYear,
  isNoteOnAll,
  tellsOtherYear,
  tellsOthers,
  tellsPart,
  tellsThisYear,
  tellsUnit,
} from '../telling'

/** What is left of the source, and what was taken out, named. */
export interface OwnSections {
  readonly source: SourceDocument
  readonly left: readonly string[]
  /** Units told of the whole, such as 单位：元. */
  readonly units: readonly string[]
}

/** What the names of the table tell of a line of words. */
export interface LineNames {
  /** A name of the table, such as 上年结转. */
  readonly isHeading: (text: string) => boolean
  /** That of a column, or of a group of them: 商业企业, 复议后起诉. */
  readonly isColumn: (text: string) => boolean
  /** A title of all groups of columns above figures that do not tell theirs. */
  readonly isOfAll: (text: string) => boolean
  /** An office: the organ's own, or another; undefined of anything else. */
  readonly ownerOf: (text: string) => 'own' | 'other' | undefined
}

/** A figure; a bare year may be none. */
const isValue = (cell: SourceCell): boolean => !isBareYear(cell.text) && isFigure(cell)

/** What time a text says its figures are of: 统计期限为…, 数据截至…, 2024年，…. */
const isOfPeriod = (text: string): boolean =>
  /统计(?:期限|时间|周期)|所列数据|数据截[至止]|^20\d\d年度?[，,]/.test(text)

/** Why figures of such a time are not the report's. */
const otherTime = (text: string): string => (tellsPart(text) ? '不是全年的数' : '不是本年度的数')

/** A line longer than this is prose, and no title. */
const longestTitle = 40

interface LeftRow {
  readonly name: string
  readonly why: string
}

/** What is said of rows that are out; of many for one reason it is said once. */
const toldTogether = (rows: readonly LeftRow[]): readonly string[] =>
  [...new Set(rows.map(({ why }) => why))].flatMap((why) => {
    const names = rows.filter((row) => row.why === why).map(({ name }) => name)
    const [first = ''] = names
    return names.length > mostNamed
      ? [`${first}等 ${String(names.length)} 行（${why}）`]
      : names.map((name) => `${name}…（${why}）`)
  })

/** The lines of words of a source, wherever they stand. */
const wordsOf = ({ blocks }: SourceDocument): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.text.split('\n')
      : block.cells.filter((cell) => !isFigure(cell)).map(({ text }) => text),
  )

/** What is said of the unit of all figures. */
const unitsIn = (words: readonly string[]): readonly string[] =>
  words.filter(
    (text) =>
      text.length <= longestTitle && tellsUnit(text) && /单位|[（(]|^[注备说]|元/.test(text),
  )

/**
 * Takes out what stands below a line that tells of another year, of others or of one column, up to the next such line.
 * Heads above single columns are no such lines: each tells of its column alone. A note tells of all.
 */
export function ownSections(
  source: SourceDocument,
  year: number,
  { isHeading, isColumn, isOfAll, ownerOf }: LineNames,
): OwnSections {
  const left: LeftRow[] = []
  const words = wordsOf(source).map((text) => text.trim())
  const noted = words.find(
    (text) =>
      (isNoteOnAll(text) || isOfPeriod(text)) &&
      tellsOtherYear(text, year) &&
      !text.includes(String(year)),
  )
  /** Bare figures are the cursor's, whatever stands above. */
  const isNamed = words.some((text) => isColumn(text) && !isOfAll(text))
  /** One line names the organ itself: below that of another office stand the figures of that. */
  const hasOwn = words.some((text) => ownerOf(text) === 'own')
  const isOthers = (text: string): boolean =>
    tellsOthers(text) || (hasOwn && ownerOf(text) === 'other')
  /** Why what follows is left out. */
  let why = noted === undefined ? undefined : `旁边写着“${noted}”，${otherTime(noted)}`
  function hear(said: string, isAlone: boolean): void {
    const text = said.trim().replace(/[：:]$/, '')
    if (noted !== undefined || text === '' || text.length > longestTitle) return
    if (isOfAll(text) && isNamed)
      why = `上面写着“${text}”，其中有几组，不能确定各是哪一组，请连同“行政复议”等组名和列名一起复制`
    else if (isAlone && isColumn(text))
      why = `在“${text}”之下，不能确定各是哪一格，请连同列名一起复制`
    else if (isHeading(text)) return
    else if (tellsThisYear(text, year) || (hasOwn && ownerOf(text) === 'own')) why = undefined
    else if (tellsOtherYear(text, year)) why = `上面写着“${text}”，${otherTime(text)}`
    else if (isOthers(text)) why = `上面写着“${text}”，不是本单位的数`
  }
  function ownCells(cells: readonly SourceCell[]): readonly SourceCell[] {
    const values = cells.some(isValue) ? cells.filter(isValue) : cells.filter(isFigure)
    const columns = [...new Set(values.map(({ column }) => column))]
    const first = Math.min(...columns)
    const over = (cell: SourceCell): number =>
      columns.filter((at) => cell.column <= at && at < cell.column + cell.columnSpan).length
    const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b)
    return rows.flatMap((at) => {
      const row = cells.filter((cell) => cell.row === at)
      const said = row.filter((cell) => !isBlank(cell))
      const isTitle = (cell: SourceCell): boolean =>
        cell.column < first || (over(cell) === columns.length && !isBareYear(cell.text))
      const isAlone = said.length === 1 && said.every((cell) => over(cell) === 0)
      if (!row.some(isValue)) for (const cell of said) if (isTitle(cell)) hear(cell.text, isAlone)
      if (why === undefined) return row
      if (row.some(isFigure)) left.push({ name: said[0]?.text.trim() ?? '', why })
      return []
    })
  }
  const blocks = source.blocks.map((block): SourceBlock => {
    if (block.kind === 'table') return { ...block, cells: ownCells(block.cells) }
    hear(block.text.trim().split('\n').at(-1) ?? '', true)
    return block
  })
  return { source: { ...source, blocks }, left: toldTogether(left), units: unitsIn(words) }
}
