/** Classes of results listed after their total. */
import { figuresThatAre, pathOf } from '@/report/concept'
import { cellsOf } from '@/report/format'
import type { Context } from '../../../check'
import { comparableClaims } from '../../read/claim/compared'
import { amountIn, rowsUnder } from '../../read/claim/figures'
import { amountOf } from '../../read/quantity'
import { wordsBefore } from '../../read/clause/sentence'
import type { Listed } from '../sum'

const longestList = 30
const isClass = (role: string): boolean => /^row:[^.]+$/.test(role)
const notClasses = new Set(['received', 'carriedIn', 'carriedOut', 'concluded'])

/** The classes of 三 that hold something, as roles. */
function classesHeld({ report, format }: Context): readonly string[] {
  const cells = figuresThatAre(format, 'requests', 'total').flatMap(
    (key) => cellsOf(format).get(key) ?? [],
  )
  const rows = new Set(cells.map((cell) => pathOf(cell).split('.')[1] ?? ''))
  return [...rows]
    .filter((row) => !notClasses.has(row))
    .filter((row) => (amountIn(report, rowsUnder(format, row, 'total')) ?? 0) > 0)
    .map((row) => `row:${row}`)
}

const countsIn = (words: string): number => [...words.matchAll(/\d ?[件宗]/g)].length

/** 、其他469件: the class of the rest by its short name, right behind the list. */
function otherAfter(text: string, end: number, parts: ReadonlyMap<string, unknown>): number {
  const [, count] =
    /^[、，](?:其[他它余])(?:情形|类|处理)? ?(\d{1,7}) ?件/.exec(text.slice(end, end + 16)) ?? []
  return count === undefined || parts.has('row:other') ? 0 : Number(count)
}

/** A total of answers or requests with its classes after it, in one sentence. */
export interface ClassList extends Listed {
  /** All classes that hold something are listed, so that they must make the total. */
  readonly isWhole: boolean
  /** What is left over at the end of the year, where the list goes on with it. */
  readonly carried: number
}

/** The lists of classes in a text; where more follows (等), the list does not mean to be whole. */
export function* listsOfClasses(
  text: string,
  context: Context,
  place: string,
): Iterable<ClassList> {
  const claims = comparableClaims(text, context, place).map(({ claim }) => claim)
  for (const [index, total] of claims.entries()) {
    if (!/^(?:concluded|handled|received|new|gathered)$/.test(total.role)) continue
    // 合计253件，占办结总数494件的51.2%，不予公开42件: the whole of a share is not the head of the list.
    if (/占[^，。；\d]{0,12}$/.test(wordsBefore(text, total.quantity.start, 0))) continue
    const rest = claims.slice(index + 1, index + 1 + longestList)
    const listed = rest.filter(({ sentence, role }) => sentence === total.sentence && isClass(role))
    const parts = new Map(listed.map((claim) => [claim.role, claim.quantity]))
    if (parts.size < 3 || parts.size < listed.length) continue
    const next = rest.find(({ role }) => /^(?:concluded|handled)$/.test(role))
    if (next && next.sentence === total.sentence && total.role !== 'concluded') continue
    const { end = 0 } = [...parts.values()].at(-1) ?? {}
    const isWhole =
      !/^\s*等/.test(text.slice(end, end + 3)) &&
      // Of a list with a number that no class is known for, nothing is known to be left out.
      countsIn(text.slice(total.quantity.end, end)) <= parts.size &&
      (parts.size >= 4 || classesHeld(context).every((role) => parts.has(role)))
    const left = rest.find(
      ({ role, sentence }) =>
        (role === 'carriedOut' || role === 'carry') && sentence === total.sentence,
    )
    yield {
      total: total.quantity,
      parts: [...parts.values()],
      isWhole,
      carried: (left ? amountOf(left.quantity) : 0) + otherAfter(text, end, parts),
    }
  }
}
