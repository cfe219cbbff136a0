/**
 * Judges the blind corpus: `npm run blind`, with `-- --half j` the half that is kept aside.
 * Prints what is told falsely of honest reports, which planted defects are found, and where the offered fixes lead.
 * `--counts` leaves out all that comes from the texts.
 */
import { findingsIn, judge } from '@/check/catalogue'
import type { Context } from '@/check'
import { contextOf } from '@/check/example-context'
import type { Finding } from '@/check'
import { unitChecks } from '@/check/unit'
import { formatForYear } from '@/format'
import { sumsOf } from '@/report/consolidation/consolidated'
import { type Report, textOf } from '@/report/report'
import { unitsContextOf } from '@/state/sum/units'
import { casesIn } from '../check/text/corpus/cases'
import {
  type Case,
  type Place,
  type Reading,
  exampleOf,
  placesOf,
  spotsOf,
} from '../check/text/inspector/kit'
import { consolidationOf, unit } from '../support/consolidation'

const severities = ['error', 'warning', 'hint'] as const
const severityNames = { error: '必须改正', warning: '请核实', hint: '提示' } as const

const halves: readonly string[] = Array.from('abcdefghijklmnopqrtuvwxy234567')
type Half = string

const halfOf = (name: string, half: Half): readonly Case[] => casesIn(`blind/${name}-${half}.jsonl`)

function formatOf(one: Case) {
  const year = one.year ?? 2024
  const format = formatForYear(year)
  if (!format) throw new Error(`No format for ${String(year)}`)
  return { format, year }
}

function contextFor(one: Case, reading: Reading): Context {
  const { format, year } = formatOf(one)
  return contextOf(exampleOf(one, reading), format, year)
}

const isAspect = (key: string): boolean => /^[\u4e00-\u9fff]/.test(key)

/** The report with the texts its case tells: what every example says besides would be alike. */
const toldOnly = (report: Report, text: Case['text']): Report => ({
  ...report,
  narrative: Object.fromEntries(
    Object.entries(report.narrative).filter(
      ([place]) => place in text || (place === 'overview' && Object.keys(text).some(isAspect)),
    ),
  ),
})

/** What the consolidation of the case and the unit beside it tells. */
function amongUnits(one: Case, report: Report): readonly Finding[] {
  if (!one.beside) return []
  const { format, year } = formatOf(one)
  const other = contextFor({ ...one.beside, id: one.id, year }, 'right').report
  const all = consolidationOf(
    [toldOnly(report, one.text), toldOnly(other, one.beside.text)].map((each) =>
      unit(each.organ.name, each),
    ),
    year,
  )
  const figures = Object.fromEntries(sumsOf(all, format).adjusted)
  const superior = { ...report, organ: { name: '上级人民政府' }, figures }
  const context = { report: superior, format, ...unitsContextOf(all, undefined) }
  return unitChecks
    .flatMap((check) => check.judgements(format))
    .flatMap((judgement) => judgement.judge(context) ?? [])
}

const findingsOf = (one: Case, context: Context): readonly Finding[] => [
  ...findingsIn(judge(context)),
  ...amongUnits(one, context.report),
]

const told = ({ check, text }: Finding): string => `${check} ${text}`

/** The findings of one reading that another does not have. */
function beyond(all: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(told))
  return all.filter((finding) => !known.has(told(finding)))
}

/** How near a finding comes to the planted defect. */
type Nearness = 'spot' | 'sentence' | 'elsewhere'

const words = (one: Case, place: string): string => placesOf(one)[place as Place] ?? ''

/** A text in its wrong reading. */
const wrongText = (text: string): string => text.replace(/⟦([^¦⟧]*)¦[^⟧]*⟧/gu, '$1')

function nearness(one: Case, { check, passage, figures }: Finding): Nearness {
  if (one.whole === true) return 'spot'
  if (figures.some((key) => one.slip && key in one.slip)) return 'spot'
  // What units share or say of each other is told of the unit, not of a place in its text.
  if (one.beside && check.startsWith('consolidation.')) return 'spot'
  if (!passage) return 'elsewhere'
  const marked = words(one, passage.place)
  const text = wrongText(marked)
  for (const [start, end] of spotsOf(marked)) {
    if (passage.start <= end && passage.end >= start) return 'spot'
    const from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1)) + 1
    const stop = text.indexOf('。', Math.max(end - 1, 0))
    if (passage.end > from && passage.start <= (stop < 0 ? text.length : stop)) return 'sentence'
  }
  return 'elsewhere'
}

/** The report after the offered fix of a finding is taken. */
function fixed(report: Report, { remedy }: Finding): Report {
  const figures = remedy?.figures
    ? { ...report.figures, ...Object.fromEntries(remedy.figures) }
    : report.figures
  if (!remedy?.replace) return { ...report, figures }
  const { passage, by } = remedy.replace
  const text = textOf(report, passage.place)
  const mended = text.slice(0, passage.start) + by + text.slice(passage.end)
  return { ...report, figures, narrative: { ...report.narrative, [passage.place]: mended } }
}

const content = ({ title, narrative, figures }: Report): string =>
  JSON.stringify([title, narrative, figures])

const line = (one: Case, finding: Finding): string =>
  `  ${one.id} ${severityNames[finding.severity]} ${told(finding)}${finding.passage ? ` [${finding.passage.place} ${finding.passage.start}–${finding.passage.end}]` : ''}${finding.remedy ? ` → ${finding.remedy.text}` : ''}`

const perHundred = (count: number, cases: readonly Case[]): string =>
  ((100 * count) / cases.length).toFixed(1)

/** Prints what is told of reports that are right; returns nothing, for all of it is false. */
function judgeHonest(title: string, cases: readonly Case[], quiet: boolean): void {
  const lines: Record<(typeof severities)[number], string[]> = { error: [], warning: [], hint: [] }
  const reports = { error: new Set<string>(), warning: new Set<string>(), hint: new Set<string>() }
  const unsafe: string[] = []
  for (const one of cases)
    for (const finding of findingsOf(one, contextFor(one, 'right'))) {
      if (one.also?.includes(finding.check) === true) continue
      lines[finding.severity].push(line(one, finding))
      reports[finding.severity].add(one.id)
      if (finding.remedy) unsafe.push(line(one, finding))
    }
  console.log(`\n${title}: ${cases.length} reports`)
  for (const severity of severities)
    console.log(
      `  ${severityNames[severity]}: ${lines[severity].length} in ${reports[severity].size} reports, ${perHundred(lines[severity].length, cases)} per 100`,
    )
  console.log(`  fixes offered: ${unsafe.length}`)
  if (quiet) return
  for (const severity of severities) console.log(lines[severity].join('\n'))
}

interface Fixes {
  original: number
  harmless: number
  worse: number
  readonly lines: string[]
}

/** Takes every fix offered at the defect, alone, and looks at what comes of it. */
function tryFixes(one: Case, own: readonly Finding[], fixes: Fixes): void {
  const wrong = contextFor(one, 'wrong')
  const right = content(contextFor(one, 'right').report)
  const before = findingsOf(one, wrong).length
  for (const finding of own) {
    if (!finding.remedy) continue
    const report = fixed(wrong.report, finding)
    const after = findingsOf(one, { ...wrong, report }).length
    if (content(report) === right) fixes.original += 1
    else if (after <= before) {
      fixes.harmless += 1
      fixes.lines.push(
        `  ${one.id} another text, no more findings: ${told(finding)} → ${finding.remedy.text}`,
      )
    } else {
      fixes.worse += 1
      fixes.lines.push(`  ${one.id} worse: ${told(finding)} → ${finding.remedy.text}`)
    }
  }
}

function judgePlanted(cases: readonly Case[], quiet: boolean): void {
  const byKind = new Map<string, { all: number; spot: number; sentence: number }>()
  const missed: string[] = []
  const near: string[] = []
  const fixes: Fixes = { original: 0, harmless: 0, worse: 0, lines: [] }
  for (const one of cases) {
    const tally = byKind.get(one.kind ?? '') ?? { all: 0, spot: 0, sentence: 0 }
    byKind.set(one.kind ?? '', tally)
    tally.all += 1
    const own = beyond(
      findingsOf(one, contextFor(one, 'wrong')),
      findingsOf(one, contextFor(one, 'right')),
    )
    const at = (where: Nearness) => own.filter((finding) => nearness(one, finding) === where)
    if (at('spot').length > 0) tally.spot += 1
    else if (at('sentence').length > 0) {
      tally.sentence += 1
      near.push(...at('sentence').map((finding) => line(one, finding)))
    } else
      missed.push(
        `  ${one.id} (${one.kind ?? ''}) ${one.defect ?? ''}：${one.cause ?? ''}${own.length > 0 ? `\n      elsewhere: ${own.map(told).join(' | ')}` : ''}`,
      )
    tryFixes(one, own, fixes)
  }
  const sum = (of: 'all' | 'spot' | 'sentence') =>
    [...byKind.values()].reduce((total, tally) => total + tally[of], 0)
  const found = sum('spot') + sum('sentence')
  console.log(`\nPlanted: ${cases.length} defects, ${found} found (${perHundred(found, cases)} %)`)
  console.log('  item   all  at the spot  in its sentence  missed')
  for (const [kind, { all, spot, sentence }] of byKind)
    console.log(
      `  ${kind.padEnd(5)}${String(all).padStart(5)}${String(spot).padStart(13)}${String(sentence).padStart(17)}${String(all - spot - sentence).padStart(8)}`,
    )
  console.log(
    `  fixes offered beyond the unplanted: ${fixes.original} give back the original, ${fixes.harmless} another text with no more findings, ${fixes.worse} worse`,
  )
  if (quiet) return
  console.log(`\nFound by another word of the sentence:\n${near.join('\n')}`)
  console.log(`\nMissed:\n${missed.join('\n')}`)
  console.log(`\nFixes that do not give back the original:\n${fixes.lines.join('\n')}`)
}

/** Judges one half. */
export function run(): void {
  const named = process.argv[process.argv.indexOf('--half') + 1]
  const half = halves.find((each) => each === named) ?? 'a'
  const quiet = process.argv.includes('--counts')
  const planted = halfOf('planted', half)
  console.log(`Half ${half}`)
  judgeHonest('Honest', halfOf('honest', half), quiet)
  judgeHonest('Planted, as they should be', planted, quiet)
  judgePlanted(planted, quiet)
}
