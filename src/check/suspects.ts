/** Whom the log of a report suspects of a slip: what was typed since its tables last were sound. */
import { type Change, type Origin, applyChanges, inverse } from '@/report/edit/edit'
import type { FigureKey, Format } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import type { Context } from './check'
import type { Finding } from './finding'
import { areTablesSound, slipsAmong } from './slip'

/** What the log holds of an edit, as far as it is looked back on. */
interface Logged {
  readonly changes: readonly Change[]
  readonly origin: Origin
}

const isInCell = ({ what }: Change): boolean => what === 'figure' || what === 'unread'
/** Typing, and going back and forth in what was typed. */
const byHand: ReadonlySet<Origin> = new Set(['typed', 'undone', 'redone'])
type FigureChange = Extract<Change, { what: 'figure' }>

/** The figures of an edit without the totals that follow them; a total that was typed itself stands first. */
function typedIn(changes: readonly Change[], { sums }: Format): readonly FigureChange[] {
  const figures = changes.filter((change): change is FigureChange => change.what === 'figure')
  const totals = new Set(sums.map(({ total }) => total))
  const parts = figures.filter(({ key }) => !totals.has(key))
  return parts.length > 0 ? parts : figures.slice(0, 1)
}

/** So many edits of figures are looked back on; who typed more since all held may have erred in any. */
const most = 12
/** And so many edits of any kind. */
const farthest = 200

/**
 * The figures typed since the tables last were sound, by the log: what the desk knew before it was left, or before a step
 * was taken back. Undefined where something else than typing came between, a blank was filled in, or it is too long ago.
 */
function typedSince(
  report: Report,
  format: Format,
  log: readonly Logged[],
  isSound: (earlier: Report) => boolean,
): ReadonlySet<FigureKey> | undefined {
  const keys = new Set<FigureKey>()
  const oldest = Math.max(0, log.length - farthest)
  let [state, looked] = [report, 0]
  for (let at = log.length - 1; at >= oldest && looked < most; at -= 1) {
    const { changes = [], origin } = log[at] ?? {}
    state = applyChanges(state, inverse(changes))
    if (!changes.some(isInCell)) continue
    looked += 1
    const own = typedIn(changes, format)
    if (origin === undefined || !byHand.has(origin) || own.length === 0) return undefined
    if (own.some(({ before, after }) => before === null || after === null)) return undefined
    for (const { key } of own) keys.add(key)
    if (isSound(state))
      return new Set([...keys].filter((key) => figureOf(state, key) !== figureOf(report, key)))
  }
  return undefined
}

/** What the log tells of whom to suspect, where a table is in error; undefined where nothing is known of what came first. */
function suspectsOf(context: Context, log: readonly Logged[]): ReadonlySet<FigureKey> | undefined {
  if (areTablesSound(context)) return undefined
  return typedSince(context.report, context.format, log, (earlier) =>
    areTablesSound({ ...context, report: earlier }),
  )
}

const isSlip = ({ role }: Finding): boolean => role === 'slip'

/** What is found, without the likely slips. */
export const withoutSlips = (found: readonly Finding[]): readonly Finding[] =>
  found.filter((one) => !isSlip(one))

/**
 * What is found, with the likely slips first, among the suspects only.
 * @param suspects what was typed since all held; where that is not known the log is asked, which is oldest first.
 */
export function slipsFirst(
  found: readonly Finding[],
  context: Context,
  suspects: ReadonlySet<FigureKey> | undefined,
  log: readonly Logged[],
): readonly Finding[] {
  const among = suspects ?? suspectsOf(context, log)
  const slips = among ? slipsAmong(among, context) : found.filter(isSlip)
  return [...slips, ...withoutSlips(found)]
}
