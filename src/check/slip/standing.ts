/** How the identities of one table stand: which hold, which are broken, which wait for a blank. */
import type { Figure } from '@/report/figure'
import { type Report, figureOf } from '@/report/report'
import type { Context } from '../check'
import { exact } from './balance'
import type { Board } from './board'
import type { Group } from './group'
import type { Identity } from './identity'
import { type BoardBalance, type Rules, balanceOf, rulesOf } from './rules'

export interface Standing {
  /** The figures of the board, by their places. */
  readonly figures: readonly Figure[]
  /** Which totals agree with their parts, by their sums. */
  readonly follows: readonly boolean[]
  readonly identities: readonly Identity[]
  readonly rules: Rules
  readonly balance: BoardBalance
  /** The same of how the table continues last year's, where it has identities of its own. */
  readonly continued: () => Judged
}

/** Rules, and how they stand. */
interface Judged {
  readonly rules: Rules
  readonly balance: BoardBalance
}

/** Which totals agree with their parts, by their sums, so that they follow them. */
const followingIn = ({ sums }: Board, figures: readonly Figure[]): readonly boolean[] =>
  sums.map(({ total, parts }) => {
    let sum: Figure = null
    for (const part of parts) {
      const figure = figures[part] ?? null
      if (figure !== null) sum = (sum ?? 0) + figure
    }
    return figures[total] === (sum === null ? null : exact(sum))
  })

/** The figures that are evidence: a total that only follows parts still being filled in is none. */
function settled(
  { sums }: Board,
  figures: readonly Figure[],
  follows: readonly boolean[],
): readonly Figure[] {
  if (!figures.includes(null)) return figures
  const evidence = figures.slice()
  for (const { total, parts, place } of sums)
    if (follows[place] && parts.some((part) => evidence[part] === null)) evidence[total] = null
  return evidence
}

const none: readonly Identity[] = []

/** The tables of the latest reports as they stand beside last year's. */
const known = new WeakMap<Report, Map<Group, readonly [previous: unknown, Standing]>>()

/** How the identities of a table stand at the report's figures; worked out once for all that ask. */
export function standingOf(group: Group, context: Context): Standing {
  const ofReport = known.get(context.report) ?? new Map<Group, readonly [unknown, Standing]>()
  known.set(context.report, ofReport)
  const before = ofReport.get(group)
  if (before?.[0] === context.previous?.report && before) return before[1]
  const standing = compared(group, context)
  ofReport.set(group, [context.previous?.report, standing])
  return standing
}

function witnessesOf(
  board: Board,
  identities: readonly Identity[],
  figures: readonly Figure[],
): Judged {
  const rules = rulesOf(board, identities)
  return { rules, balance: balanceOf(rules, figures) }
}

function compared(group: Group, context: Context): Standing {
  const { board } = group
  const figures = board.keys.map((key) => figureOf(context.report, key))
  const follows = followingIn(board, figures)
  const continuations = group.continuationsIn(context)
  const identities = group.identities ?? continuations
  const rules = rulesOf(board, identities)
  let witnesses: Judged | undefined
  return {
    figures,
    follows,
    identities,
    rules,
    balance: balanceOf(rules, settled(board, figures, follows)),
    continued: () =>
      (witnesses ??= witnessesOf(board, group.identities ? continuations : none, figures)),
  }
}
