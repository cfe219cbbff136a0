/** All checks; judges a report by every one of them, and after an edit only by what the edit touches. */
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import { blankCheck } from './blank'
import {
  type Answer,
  type Check,
  type Context,
  type Family,
  type Judgement,
  type PutFamily,
  judgementsOf,
} from './check'
import { decreeChecks } from './decree'
import { type Finding, byGravity } from './finding'
import { lacksLastYear } from './previous'
import { slipChecks, slipsReady } from './slip'
import { tableChecks } from './table'
import { textFamilies } from './text'
import { readAhead } from './text/read/ahead'
import { checksOfSums, unitChecks } from './unit'
import { yearChecks } from './year'

export { slipChecks, slipsAmong } from './slip'
export { slipsFirst, withoutSlips } from './suspects'
export { settledBy, sureSlip } from './fix/settled'
export { type Ghost, ghosts } from './slip/ghost'
export { textFindingId } from './table/figure'
export { rememberErrors, unitErrors } from './unit/units'
export { known, knownUntil } from './known'

/** What a fix of blanks must not break: all rules but those on what a figure looks like beside others. */
const rules: readonly Check[] = [
  ...decreeChecks,
  ...tableChecks,
  ...yearChecks,
  ...unitChecks,
  ...textFamilies.flatMap(({ checks }) => checks),
].filter(({ id }) => !id.startsWith('figure.'))

/** The catalogue, by what the checks look at. */
export const families: readonly Family[] = [
  { name: '表内数字', checks: [...decreeChecks, blankCheck(rules), ...tableChecks] },
  { name: '可能填错的数字', checks: slipChecks },
  {
    name: '与上年对照',
    checks: yearChecks,
    unaskable: (context) => {
      const lacking = lacksLastYear(context)
      return lacking && `没有做：${lacking}，上年结转等没有与上年核对`
    },
  },
  {
    name: '汇总与单位',
    checks: unitChecks,
    unaskable: ({ units }) => (units ? undefined : '不适用：不是汇总报告'),
  },
  ...textFamilies,
]

/** The catalogue as it is put to one report: what cannot be asked of it says why. */
export const familiesFor = (context: Context): readonly PutFamily[] =>
  families.map(({ name, checks, unaskable }) => {
    const unasked = unaskable?.(context)
    return { name, checks, ...(unasked !== undefined && { unasked }) }
  })

/**
 * The checks of a sum that was just made: its units, and the tables it makes; of the texts of units only what they
 * share; the rest is judged where it is written. That it is the sum of its units need not be asked of it.
 */
export const sumChecks: readonly Check[] = [
  ...unitChecks.filter((check) => !checksOfSums.includes(check)),
  ...decreeChecks,
]

/** Every check of the catalogue. */
export const checks: readonly Check[] = families.flatMap((family) => family.checks)

/** Which judgements, by their places, read a member. */
type Readers = ReadonlyMap<string, readonly number[]>

interface Compiled {
  readonly judgements: readonly Judgement[]
  readonly readers: Readers
  /** Which read it only where they find something. */
  readonly menders: Readers
}

function readersOf(
  judgements: readonly Judgement[],
  reads: (judgement: Judgement) => readonly string[],
): Readers {
  const readers = new Map<string, number[]>()
  judgements.forEach((judgement, index) => {
    for (const member of reads(judgement)) {
      const list = readers.get(member)
      if (list) list.push(index)
      else readers.set(member, [index])
    }
  })
  return readers
}

const compiledFor = new WeakMap<Format, Compiled>()

function compile(format: Format): Compiled {
  const known = compiledFor.get(format)
  if (known) return known
  const judgements = checks.flatMap((check) => judgementsOf(check, format))
  const compiled = {
    judgements,
    readers: readersOf(judgements, ({ reads }) => reads),
    menders: readersOf(judgements, ({ readsToMend = [] }) => readsToMend),
  }
  compiledFor.set(format, compiled)
  return compiled
}

/** So many checks are made ready for a format in one step. */
const atOnce = 6

/**
 * Makes ready, step by step, what judging a report takes, so that a screen is drawn between the steps: what the
 * checks ask of its format, and its long texts. It is all remembered.
 */
export function* ready(report: Report, format: Format): Generator<undefined> {
  if (!compiledFor.has(format)) yield* judgementsReady(format)
  yield* readAhead(report, format)
}

function* judgementsReady(format: Format): Generator<undefined> {
  // The check of blanks is among the checks and asks for all rules at once: they come first.
  for (const [at, check] of [...rules, ...checks].entries()) {
    judgementsOf(check, format)
    if (at % atOnce === 0) yield
  }
  compile(format)
  yield
  yield* slipsReady(format)
}

/** The answer to each judgement, in the catalogue's order; feed it back to `rejudge`. */
export type Answers = readonly Answer[]

/** Judges everything. */
export const judge = (context: Context): Answers =>
  compile(context.format).judgements.map((judgement) => judgement.judge(context))

/** How far a judging in slices has come: the answers so far, and the place it goes on from; none once all are asked. */
export interface JudgedSoFar {
  readonly answers: Answers
  readonly next: number | undefined
}

/**
 * Asks the judgements one after another from a place on until `enough`, at least one. What is not asked yet keeps
 * the answer it has.
 */
export function judgeOn(
  { answers, next = 0 }: JudgedSoFar,
  context: Context,
  enough: () => boolean,
): JudgedSoFar {
  const { judgements } = compile(context.format)
  const judged: Answer[] = judgements.map((_, index) => answers[index])
  for (let index = next; index < judgements.length; index += 1) {
    judged[index] = judgements[index]?.judge(context)
    if (enough() && index + 1 < judgements.length) return { answers: judged, next: index + 1 }
  }
  return { answers: judged, next: undefined }
}

/** Judges again what reads any of the changed members; every other answer stays the very same object. */
export function rejudge(answers: Answers, context: Context, changed: Iterable<string>): Answers {
  const { judgements, readers, menders } = compile(context.format)
  const due = new Set<number>()
  for (const member of changed) {
    for (const index of readers.get(member) ?? []) due.add(index)
    for (const index of menders.get(member) ?? []) if (answers[index]) due.add(index)
  }
  if (due.size === 0) return answers
  const next = answers.slice()
  for (const index of due) next[index] = judgements[index]?.judge(context)
  return next
}

/** The findings among the answers, gravest first, otherwise in the catalogue's order. */
export function findingsIn(answers: Answers): readonly Finding[] {
  const found: Finding[] = []
  for (const answer of answers)
    if (answer !== undefined)
      if ('id' in answer) found.push(answer)
      else found.push(...answer)
  return byGravity(found)
}
