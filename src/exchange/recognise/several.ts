/** Several reports in one source: the first is taken, the others are named, and none is mixed into it. */
import type { SourceBlock } from '../read/source'
import { titleNames } from './identity'

export interface FirstReport {
  readonly blocks: readonly SourceBlock[]
  /** The titles of the reports behind it. */
  readonly others: readonly string[]
}

const titlesIn = (block: SourceBlock): readonly string[] =>
  block.kind === 'text' ? block.text.split('\n').map((line) => line.trim()) : []

interface Titled {
  readonly at: number
  readonly line: string
  readonly name: string
}

/** Where a title stands that names another organ or year than the one before, with tables on both its sides. */
export function firstReport(blocks: readonly SourceBlock[]): FirstReport {
  const isTable = ({ kind }: SourceBlock): boolean => kind === 'table'
  const firstTable = blocks.findIndex(isTable)
  const lastTable = blocks.findLastIndex(isTable)
  const titled = blocks.flatMap((block, at): readonly Titled[] =>
    titlesIn(block).flatMap((line) => {
      const names = titleNames(line)
      return names ? [{ at, line, name: `${names.organ} ${names.year}` }] : []
    }),
  )
  const own = new Set(titled.filter(({ at }) => at < firstTable).map(({ name }) => name))
  const next = titled.filter(({ at, name }) => at > firstTable && at < lastTable && !own.has(name))
  const [begin] = next
  if (own.size === 0 || !begin) return { blocks, others: [] }
  return { blocks: blocks.slice(0, begin.at), others: [...new Set(next.map(({ line }) => line))] }
}

const mostNamed = 3

/** What is said of the reports that were not read. */
export function othersWhy(others: readonly string[]): string {
  const named = others.slice(0, mostNamed).map((title) => `“${title}”`)
  const more = others.length > mostNamed ? `等 ${others.length} 份` : ''
  return `文件里还有别的报告（${named.join('、')}${more}），只读入了第一份。其余的请分开另存后再导入`
}
