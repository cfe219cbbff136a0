/** Times one edit through all checks of a full report with last year's report beside it: median and 99th percentile. */
import { performance } from 'node:perf_hooks'
import { checks, judge, rejudge } from '@/check'
import { formatById } from '@/format'
import { type Change, applyChanges, memberOf, textChange } from '@/report/edit'
import type { Report } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { samples } from '@/sample/hulan'

const rounds = 3000
const warmUp = 500

function neighbour(report: Report | undefined) {
  const format = report && formatById(report.format)
  if (!format) throw new Error('The sample is in a declared format')
  return { report, format }
}

const previous = neighbour(samples[1])
const own = neighbour(samples[2])
const keys = ['requests.granted.natural', 'requests.carriedIn.business', 'proactive.fees.amount']

const edits: Readonly<Record<string, (report: Report, round: number) => readonly Change[]>> = {
  '改一个数字（总计随动）': (report, round) =>
    enterFigures(report, own.format, new Map([[keys[round % keys.length] ?? '', round % 97]])),
  改一段文字: (report, round) => [
    textChange(
      report,
      'overview',
      `${own.report.narrative.overview ?? ''}\n共办结${String(round)}件。`,
    ),
  ],
}

const at = (times: readonly number[], share: number): string =>
  (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(3)

/** Prints the times of both kinds of edit and of judging everything. */
export function run(): void {
  console.log(`${String(checks.length)} checks, ${String(rounds)} edits of each kind; milliseconds`)
  const answers = judge({ ...own, previous })
  for (const [name, edit] of Object.entries(edits)) {
    const times: number[] = []
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const changes = edit(own.report, round)
      const report = applyChanges(own.report, changes)
      const began = performance.now()
      rejudge(answers, { ...own, report, previous }, changes.map(memberOf))
      if (round >= warmUp) times.push(performance.now() - began)
    }
    times.sort((a, b) => a - b)
    console.log(`${name}: median ${at(times, 0.5)}, p99 ${at(times, 0.99)}, max ${at(times, 1)}`)
  }

  const began = performance.now()
  for (let round = 0; round < 100; round += 1) judge({ ...own, previous })
  console.log(`全部校验一遍: ${((performance.now() - began) / 100).toFixed(3)}`)
}
