/** Several reports in one source: the first is taken, the others are named, and none is mixed into it. */
import type { SourceBlock } from '../../read/source'
import { titleNames } from '../identity'

export interface FirstReport {
  readonly blocks: readonly SourceBlock[]
  /** The titles of the reports behind it. */
  readonly others: readonly string[]
}

const titlesIn = (block: SourceBlock): readonly string[] =>
  (block.kind === 'text' ? block.text.split('\n') : block.cells.map(({ text }) => text))
    .map((line) => line.trim())
    .filter((line) => line.length < 100)

interface Titled {
  readonly at: number
  readonly line: string
  readonly organ: string
  readonly year: number
}

/** The same report, though it may be named in full or in short. */
const isSame = (one: Titled, other: Titled): boolean =>
  one.year === other.year && (one.organ.includes(other.organ) || other.organ.includes(one.organ))

/** Fewer numbers are what a page says of itself, not a report. */
const enough = 10

const holdsFigures = (blocks: readonly SourceBlock[]): boolean =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells : []))
    .filter(({ text }) => /^\d[\d,.]*$/.test(text.trim())).length >= enough

/** Parts the source where a title stands that names another organ or year, with figures on both its sides. */
export function firstReport(blocks: readonly SourceBlock[]): FirstReport {
  const titled = blocks.flatMap((block, at): readonly Titled[] =>
    titlesIn(block).flatMap((line) => {
      const names = titleNames(line)
      return names ? [{ at, line, ...names }] : []
    }),
  )
  const isSecond = ({ at }: Titled): boolean =>
    holdsFigures(blocks.slice(0, at)) && holdsFigures(blocks.slice(at))
  const own = titled.filter(({ at }) => !holdsFigures(blocks.slice(0, at)))
  const next = titled.filter((one) => !own.some((before) => isSame(before, one)) && isSecond(one))
  const [begin] = next
  if (!begin) return { blocks, others: [] }
  return { blocks: blocks.slice(0, begin.at), others: [...new Set(next.map(({ line }) => line))] }
}

const mostNamed = 3

/** What is said of the reports that were not read. */
export function othersWhy(others: readonly string[]): string {
  const named = others.slice(0, mostNamed).map((title) => `“${title}”`)
  const more = others.length > mostNamed ? `等 ${others.length} 份` : ''
  return `文件里还有别的报告（${named.join('、')}${more}），只读入了第一份。其余的请分开另存后再导入`
}
