/** Times one edit through all checks of a full report with last year's report beside it: median and 99th percentile. */
import { PerformanceObserver } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { Context } from '@/check'
import { checks, findingsIn, judge, rejudge } from '@/check/catalogue'
import { formatById } from '@/format'
import { memberOf } from '@/report/edit/edit'
import { type Report, freeze } from '@/report/report'
import { samples } from '@/sample/hulan'
import { type Edit, figuresTyped, proseTyped } from './typing'

const count = 2000
const warmUp = 500
const passes = 3

const neighbour = (report: Report) => {
  const format = formatById(report.format)
  if (!format) throw new Error('The sample is in a declared format')
  return { report, format }
}

const [seed, first, second] = samples
if (!seed || !first || !second) throw new Error('There are three samples')

/** The sample with every section written out, as long as published reports are. */
function full(report: Report): Report {
  const { overview = '', proactive = '', problems = '' } = report.narrative
  const [received, concluded] = ['received', 'concluded'].map((row) =>
    String(report.figures[`requests.${row}.total`]),
  )
  const reviews = String(report.figures['proceedings.review.total'])
  return freeze({
    ...report,
    narrative: {
      ...report.narrative,
      overview: `${overview}\n${seed?.narrative.overview ?? ''}`,
      proactive: `${proactive}\n${seed?.narrative.proactive ?? ''}`,
      problems: `${problems}\n${seed?.narrative.problems ?? ''}`,
      requests: `本年收到政府信息公开申请${received ?? ''}件，办结${concluded ?? ''}件，均在法定期限内答复。申请人以自然人为主，内容集中在征地拆迁、规划许可和财政资金，占比较上年有所增长。没有因逾期不补正而不再处理的申请。`,
      proceedings: `因政府信息公开引发行政复议${reviews}件，未发生复议后起诉案件。对被纠正的，逐件分析原因，改进答复文书。`,
    },
  })
}

/** What an edit took, in milliseconds. */
interface Spent {
  /** By the clock, as the officer waits for it. */
  readonly waited: number
  /** Of the processor, with what the engine compiles and collects beside the program; another program's load does not count. */
  readonly worked: number
}

function spent(work: () => unknown): Spent {
  const [began, before] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(before)
  return { waited: performance.now() - began, worked: (user + system) / 1000 }
}

/** What each edit took, judged on from the edits before it. */
function timed(start: Context, edits: readonly Edit[]): readonly Spent[] {
  let answers = judge(start)
  return edits.map(({ changes, report }) =>
    spent(() => {
      answers = rejudge(answers, { ...start, report }, changes.map(memberOf))
      findingsIn(answers)
    }),
  )
}

function line(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(3).padStart(7)
  return `median ${at(0.5)}  p90 ${at(0.9)}  p99 ${at(0.99)}  max ${at(1)}`
}

/** Prints the times of both kinds of edits in both formats, and of judging everything. */
export async function run(): Promise<void> {
  let [collections, collecting] = [0, 0]
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      [collections, collecting] = [collections + 1, collecting + duration]
  })
  observer.observe({ entryTypes: ['gc'] })
  console.log(
    `${String(checks.length)} checks, ${String(count)} keystrokes of each kind, the ${String(warmUp)} before them left out; milliseconds`,
  )
  for (const [previous, own] of [
    [seed, first],
    [first, second],
  ] as const) {
    if (!previous || !own) continue
    const start: Context = { ...neighbour(full(own)), previous: neighbour(full(previous)) }
    const { format } = start
    for (const [name, typed] of [
      ['数字', figuresTyped],
      ['文字', proseTyped],
    ] as const) {
      const edits = typed(start.report, format, warmUp + count)
      await setTimeout(50)
      ;[collections, collecting] = [0, 0]
      const all = Array.from({ length: passes }, () => timed(start, edits).slice(warmUp))
      await setTimeout(50)
      const least = edits
        .slice(warmUp)
        .map((_, at) => Math.min(...all.map((pass) => pass[at]?.worked ?? Infinity)))
      const measured = all.flat()
      const print = (how: string, times: readonly number[]) => {
        console.log(`${format.id} ${name}  ${how.padEnd(26)}${line(times)}`)
      }
      print(
        'by the clock',
        measured.map(({ waited }) => waited),
      )
      print(
        'of the processor',
        measured.map(({ worked }) => worked),
      )
      print(`of it, least of ${String(passes)} runs`, least)
      console.log(
        `           ${String(collections)} collections of memory, ${collecting.toFixed(0)} ms, in ${String(edits.length * passes)} edits`,
      )
    }
    const everything = Array.from({ length: 100 }, () => spent(() => judge(start)).waited)
    console.log(`${format.id} 全部  by the clock              ${line(everything)}`)
  }
  observer.disconnect()
}
