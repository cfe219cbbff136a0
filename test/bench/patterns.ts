/** Times every check of the prose on 25,000, 50,000 and 100,000 characters of the worst kinds, and prints where time grows faster than text. */
import type { Context, Judgement } from '@/check/check'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { textFamilies } from '@/check/text'
import { formats } from '@/format'
import type { Format } from '@/report/format'
import { freeze } from '@/report/report'
import { counts, sentences, textIn } from '../check/text/corpus/cases'
import { fragments, patternsIn } from './fragments'

const sizes = [25_000, 50_000, 100_000] as const
/** Below this a time is mostly noise. */
const least = 10
/** Twice the text may take this much longer: 4 would be quadratic, collections of memory add to 2. */
const most = 3

const checks = textFamilies.flatMap((family) => family.checks)

/** The report with one text in all its places and in last year's, so that no check is spared. */
function contextWith(text: string, format: Format): Context {
  const base = contextOf({ previous: {}, level: 'city', name: '示例市人民政府' }, format)
  const narrative = Object.fromEntries(format.sections.map(({ place }) => [place, text]))
  const previous = base.previous ?? base
  return {
    ...base,
    report: freeze({ ...base.report, narrative, title: text }),
    previous: {
      format,
      report: freeze({ ...previous.report, narrative: { ...narrative, problems: `${text}。` } }),
    },
  }
}

/** Milliseconds of this process's processor time. */
function spent(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** One judgement for each check: the others only look at other places. */
const judgementsIn = (format: Format): readonly (readonly [string, Judgement])[] =>
  checks.flatMap((check) => {
    const [first] = check.judgements(format)
    return first ? [[check.id, first] as const] : []
  })

interface Slow {
  readonly check: string
  readonly fragment: string
  readonly times: readonly number[]
  readonly ratio: number
}

/** The times of one check on a repeated fragment; the least of some runs, with a fresh text each, as nothing must be remembered. */
function timesOf(
  judgement: Judgement,
  fragment: string,
  format: Format,
  runs: number,
): readonly number[] {
  const times: number[] = []
  for (const size of sizes) {
    const time = Math.min(
      ...Array.from({ length: runs }, (_, run) => {
        const text = `${'甲'.repeat(run)}${fragment.repeat(Math.ceil(size / fragment.length)).slice(0, size)}`
        const context = contextWith(text, format)
        return spent(() => judgement.judge(context))
      }),
    )
    times.push(time)
    // A second for the smallest is verdict enough.
    if (time > 1000) break
  }
  return times
}

/** How much longer twice the text takes; nothing for what is too quick to tell, very much for what was given up. */
function ratioOf(times: readonly number[]): number {
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  if (times.length === 1) return 99
  if (last < least) return 0
  return (last / Math.max(first, least / 8)) ** (1 / (times.length - 1))
}

/** Everything the tests try, so that every pattern is run once. */
function patternsUsed(format: Format): readonly RegExp[] {
  const texts = [...sentences, ...counts].map((one) => textIn(one)[1].replace(/\{[^}]+\}/g, '12'))
  const all = texts.join('\n')
  return patternsIn(() => {
    for (const text of [...texts, all]) findingsIn(judge(contextWith(text, format)))
  })
}

const show = (fragment: string): string => JSON.stringify(fragment).slice(0, 44)

/** Processor time of all checks together on a repeated fragment. */
function timeOfAll(
  judgements: readonly Judgement[],
  fragment: string,
  size: number,
  format: Format,
) {
  const text = fragment.repeat(Math.ceil(size / fragment.length)).slice(0, size)
  const context = contextWith(text, format)
  return spent(() => {
    for (const judgement of judgements) judgement.judge(context)
  })
}

/** Fragments on which four times the text takes more than so many times as long are looked at check by check. */
const suspicious = 6

/** Prints the worst ratios; given a word, of the checks only whose id has it. */
export function run(only = ''): void {
  const format = formats.at(-1)
  if (!format) throw new Error('A format is declared')
  const patterns = patternsUsed(format)
  const pieces = fragments(patterns, format)
  const named = judgementsIn(format).filter(([check]) => check.includes(only))
  const judgements = named.map(([, judgement]) => judgement)
  console.log(
    `${String(named.length)} checks, ${String(patterns.length)} patterns seen at work, ${String(pieces.length)} fragments repeated`,
  )
  const [small, large] = [4_000, 16_000]
  const all = pieces.map((fragment) => {
    const times = [small, large].map((size) => timeOfAll(judgements, fragment, size, format))
    return { fragment, short: times[0] ?? 0, long: times[1] ?? 0 }
  })
  const slowest = [...all].sort((a, b) => b.long - a.long)
  const middle = slowest[slowest.length >> 1]
  console.log(
    `all checks on ${String(large)} characters: median ${(middle?.long ?? 0).toFixed(0)} ms, most ${(slowest[0]?.long ?? 0).toFixed(0)} ms on ${show(slowest[0]?.fragment ?? '')}`,
  )
  const due = new Set(
    all
      .filter(({ short, long }) => long > suspicious * Math.max(short, 3))
      .concat(slowest.slice(0, 12))
      .map(({ fragment }) => fragment),
  )
  const found = [...due].flatMap((fragment) =>
    named.flatMap(([check, judgement]): Slow[] => {
      const times = timesOf(judgement, fragment, format, 3)
      const ratio = ratioOf(times)
      return ratio === 0 ? [] : [{ check, fragment, times, ratio }]
    }),
  )
  found.sort((a, b) => b.ratio - a.ratio)
  console.log(
    `${String(due.size)} fragments looked at check by check, at ${sizes.join(', ')} characters; ratio for twice the text (2 is linear), the worst first:`,
  )
  for (const { check, fragment, times, ratio } of found.slice(0, 30))
    console.log(
      `${ratio.toFixed(2).padStart(6)}  ${times.map((time) => time.toFixed(1).padStart(8)).join('')} ms  ${check}  ${show(fragment)}`,
    )
  const worse = found.filter(({ ratio }) => ratio > most)
  console.log(`${String(worse.length)} grow faster than ${String(most)} times for twice the text`)
  if (worse.length > 0) process.exitCode = 1
}
