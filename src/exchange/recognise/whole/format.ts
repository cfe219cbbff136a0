/** Which format a source is of: the one whose words explain most of its tables. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import type { FiguresReading } from '../figures'
import type { Doubt } from '../recognised'

const governs = (format: Format, year: number): boolean =>
  format.since <= year && year <= (format.until ?? Infinity)

/** What a format makes of a source. */
export interface FormatChoice {
  readonly format: Format
  readonly reading: FiguresReading
}

/** How much a format explains: figures read, less what it leaves in doubt. */
const explained = ({ reading }: FormatChoice): number =>
  reading.origins.size - new Set(reading.doubts.flatMap(({ figures }) => figures)).size / 2

/** The format of the year need not explain all that another does: old rows stand in many a new form. */
const nearlyAll = 0.92

/** The format whose words explain most of the tables; of those nearly as good that of the year, or else the latest. */
export function chosen(
  choices: readonly FormatChoice[],
  year: number | undefined,
): FormatChoice | undefined {
  const most = Math.max(...choices.map(explained))
  const ofYear = choices.find(({ format }) => year !== undefined && governs(format, year))
  if (ofYear && explained(ofYear) >= nearlyAll * most) return ofYear
  return choices.filter((choice) => explained(choice) === most).at(-1)
}

/** A year of another format, or none where several formats read the same. */
export function formatDoubts(
  choice: FormatChoice,
  choices: readonly FormatChoice[],
  year: number | undefined,
): readonly Doubt[] {
  const { format, reading } = choice
  const doubt = (text: string, why: string): readonly Doubt[] => [
    { figures: [], member: 'format', text, where: '', why, candidates: [] },
  ]
  if (year !== undefined && !governs(format, year))
    return doubt(`${year}年`, `年度为${year}年，表格却是${format.name}的，请核对年度和格式`)
  const others = choices.filter(
    (other) => other !== choice && other.reading.origins.size === reading.origins.size,
  )
  return year === undefined && others.length > 0
    ? doubt('', `从内容看不出是哪一种格式，暂按${format.name}，请核对`)
    : []
}

/** Rows with figures in the source that only another format has: left over from an old template. */
export function leftOver(
  { format }: FormatChoice,
  choices: readonly FormatChoice[],
): readonly string[] {
  const rowOf = (key: FigureKey): string => key.slice(0, key.lastIndexOf('.') + 1)
  const known = [...cellsOf(format).keys()]
  const names = choices
    .filter((other) => other.format !== format)
    .flatMap(({ format: other, reading }) =>
      [...reading.origins.keys()]
        .filter((key) => reading.figures.get(key) != null)
        .filter((key) => !known.some((one) => one.startsWith(rowOf(key))))
        .map((key) => cellsOf(other).get(key)?.row.at(-1)?.text ?? key),
    )
  return [...new Set(names)].map(
    (name) => `原文有“${name}”一行，${format.name}没有这一项，没有读入。请核对是否误用了旧模板`,
  )
}
