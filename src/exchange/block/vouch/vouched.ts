/**
 * The other book of a copied block: every word that holds for a figure must be a name of its cell, a word that says
 * nothing, or this organ's own name. What cannot be explained so may be of others, of another time or unit: it stays out.
 */
import { type Cell, type FigureKey, cellsOf } from '@/report/format'
import type { SourceDocument } from '../../read/source'
import { labelOf } from '../../recognise/label/words'
import type { Landed, Target } from '../index'
import { isFragment } from '../lines'
import { isBareYear, isOffice, isOwnOffice, tellsOtherYear } from '../telling'
import { unexplained } from './explained'
import { governingIn, isWordAlone } from './governing'
import { saysName } from './named'

/** How a message addresses somebody or takes its leave: 李姐, 您好, 谢谢. */
const isAddress = (clause: string): boolean =>
  clause.length <= 4 &&
  !/[省市区县州乡镇村全各共总合累均计预约去前往年月季含除]|系统|上级/.test(clause)

/** What of the clauses of a line is odd: a title is one; how a message addresses somebody says nothing. */
function oddIn(line: string, isOdd: (text: string) => boolean): boolean {
  if (!isOdd(line)) return false
  const clauses = line.split(/[，。！；,!;]/).map((clause) => clause.trim())
  return clauses.length === 1 || clauses.some((clause) => !isAddress(clause) && isOdd(clause))
}

/** A row called 其他 alone may be a group or one of its rows: the row above it tells, where it is of the same group. */
function isBareOther(
  cell: Cell,
  { origin }: Landed,
  beside: readonly string[],
  landed: ReadonlyMap<FigureKey, Landed>,
  cells: ReadonlyMap<FigureKey, Cell>,
): boolean {
  const [said = ''] = beside
  const { core, number } = labelOf(said)
  if (core !== '其他' || number || beside.length > 1 || cell.row.length < 2) return false
  return ![...landed].some(
    ([key, { origin: other }]) =>
      cells.get(key)?.row.at(-2) === cell.row.at(-2) &&
      other.where === origin.where &&
      other.row === origin.row - 1,
  )
}

/** A remark that its figure is another's, of a part, or not certain. */
const doubts = /不含|不包括|仅含|只含|扣除|待核|待定|待查|未核|估|预计|暂|作废|无效|不实|存疑|有误/

/** 总计 or 其他 beside others of a kind that this table does not have: of quarters, of offices. */
function isAmongStrangers(
  said: string | undefined,
  siblings: readonly string[],
  { year, organ }: Target,
): boolean {
  const { core } = labelOf(said ?? '')
  return (
    (core === '总计' || core === '其他') &&
    siblings.some(
      (text) =>
        (isOffice(text) && !isOwnOffice(text, organ)) ||
        /^(?:[省市县区乡镇]级|本级|基层|下属|下级|直属)/.test(text) ||
        (tellsOtherYear(text, year) && !/结转/.test(text)),
    )
  )
}

/** A row named by a few letters of its name alone: 本机关, 申请. */
function isPartOfName({ row }: Cell, [said]: readonly string[]): boolean {
  const name = labelOf(row.at(-1)?.text ?? '')
  return said !== undefined && name.core.includes(labelOf(said).core) && isFragment(said, name)
}

/** What of a block is vouched for, and what is not, named. */
export interface Vouched {
  readonly landed: ReadonlyMap<FigureKey, Landed>
  readonly left: readonly string[]
}

/** Keeps of what has landed only what all words around it bear out. */
export function vouched(
  source: SourceDocument,
  landed: ReadonlyMap<FigureKey, Landed>,
  target: Target,
): Vouched {
  const places = [...landed.values()].map(({ origin }) => origin)
  const cells = cellsOf(target.format)
  const rows = new Set([...cells.values()].flatMap(({ row }) => row.map(({ text }) => text)))
  const names = [...rows].filter((text) => text !== '').map(labelOf)
  const isRowName = (text: string): boolean =>
    names.some((name) => saysName(labelOf(text).whole, name))
  const governing = governingIn(source, places, isRowName)
  const kept = new Map<FigureKey, Landed>()
  /** By the words that nothing explains, what they stand beside. */
  const left = new Map<string, readonly string[]>()
  for (const [key, one] of landed) {
    const cell = cells.get(key)
    if (!cell) continue
    const { beside, remarks, over, around, atop, siblings } = governing(one.origin)
    const { isOdd, isOddHead, isOddLine, isOddAtop } = unexplained(cell, target)
    const odd =
      around.find((line) => oddIn(line, isOddLine)) ??
      over.find(isOddHead) ??
      (isBareOther(cell, one, beside, landed, cells) || isPartOfName(cell, beside)
        ? beside[0]
        : beside.find(isOdd)) ??
      atop.find((line) => oddIn(line, isOddAtop)) ??
      remarks.find(
        (text) =>
          doubts.test(text) ||
          (isOffice(text) && !isOwnOffice(text, target.organ)) ||
          (tellsOtherYear(text, target.year) && !/[比较增减]/.test(text)),
      ) ??
      [over[0]].find((said) => isAmongStrangers(said, siblings.columns, target)) ??
      [beside[0]].find((said) => isAmongStrangers(said, siblings.rows, target))
    if (odd === undefined) kept.set(key, one)
    else if (one.figure !== null) {
      const name = [...beside].reverse().find((text) => text !== odd) ?? ''
      left.set(odd, [...(left.get(odd) ?? []), `${name}“${one.origin.text.trim()}”`])
    }
  }
  return {
    landed: kept,
    left: [...left].map(
      ([odd, all]) =>
        `${all.slice(0, 3).join('、')}${all.length > 3 ? `等 ${String(all.length)} 格` : ''}（旁边写着“${odd.trim()}”，不能确定是不是这里的数；确实是的，复制时不要带上这些字）`,
    ),
  }
}

/**
 * What a block without any known name says beside its figures: there is nothing to hold it against, so that it cannot be
 * counted from the cursor on. A first row of years alone is such a word.
 */
export function strangeIn({ blocks }: SourceDocument, target: Target): readonly string[] {
  const cell = cellsOf(target.format).get(target.from)
  if (!cell) return []
  const { isOddHead } = unexplained(cell, target)
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const first = block.cells.filter(({ row, text }) => row === 0 && text.trim() !== '')
    const isYears = first.every(({ text }) => isBareYear(text)) && block.cells.length > first.length
    const words = block.cells.filter((one) => isWordAlone(one)).map(({ text }) => text.trim())
    return [...(isYears ? first.map(({ text }) => text.trim()) : []), ...words.filter(isOddHead)]
  })
}
