/** Whether the units' reports may be added up at all: right year and format, each once, without errors and blanks. */
import { cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Report } from '@/report/report'
import { unitIndex } from '@/report/consolidation/unit-index'
import { type Check, type Context, type Neighbour, type UnitReport, findingsBy } from '../check'
import { decreeChecks } from '../decree'
import type { Finding } from '../finding'
import { figureChecks } from '../table/figure'
import { findingOf, type Told } from '../told'

const source = '汇总要求'

const list: Told = {
  id: 'consolidation.units',
  severity: 'error',
  title: '汇总单位',
  sentence: '每个单位只汇总一次，各单位报告的年度、格式与汇总报告相同',
  source,
}

const faulty: Told = {
  id: 'consolidation.unit-errors',
  severity: 'error',
  title: '单位报告有错',
  sentence: '各单位的报告先通过表内校验，再汇总',
  source,
}

const incomplete: Told = {
  id: 'consolidation.unit-blank',
  severity: 'warning',
  title: '单位报告未填完',
  sentence: '各单位的报告没有空格，才能核对汇总数',
  source,
}

/** A unit's name as it is shown. */
export const nameOf = ({ report }: Neighbour): string => report.organ.name.trim()

const earlier = new WeakMap<Context, ReadonlyMap<UnitReport, UnitReport>>()

/** For each unit that may be an earlier one of the list again, however its name is written, that one; every unit asks for the same. */
function earlierOnes(context: Context): ReadonlyMap<UnitReport, UnitReport> {
  const known = earlier.get(context)
  if (known) return known
  const found = new Map<UnitReport, UnitReport>()
  const first = new Map<string, UnitReport>()
  const { report, units = [], decisions } = context
  const index = unitIndex<{ id: string; name: string; unit: UnitReport }>(
    [],
    report.organ.name,
    decisions,
  )
  for (const [at, unit] of units.entries()) {
    const name = nameOf(unit)
    const other = first.get(name) ?? index.alike(name)[0]?.unit
    if (other) found.set(unit, other)
    if (!first.has(name)) first.set(name, unit)
    index.add({ id: String(at), name, unit })
  }
  earlier.set(context, found)
  return found
}

/**
 * One finding for each unit of which something is to be said; judged once, as no edit of the report touches units.
 * @param ahead works out step by step what is asked of all units.
 */
export const ofUnits = (
  told: Told,
  say: (
    unit: UnitReport,
    index: number,
    context: Context,
  ) => (Pick<Finding, 'text' | 'advice'> & Partial<Pick<Finding, 'severity'>>) | undefined,
  ahead: (context: Context) => Iterable<undefined> = () => [],
): Check => {
  const answers = new WeakMap<Context, readonly Finding[]>()
  function* ready(context: Context): Generator<undefined> {
    if (answers.has(context)) return
    yield* ahead(context)
    const found: Finding[] = []
    for (const [index, unit] of (context.units ?? []).entries()) {
      const said = say(unit, index, context)
      if (said) found.push(findingOf(told, String(index), { ...said, figures: [] }))
      yield
    }
    answers.set(context, found)
  }
  const judge = (context: Context): readonly Finding[] => {
    if (!context.units) return []
    Array.from(ready(context))
    return answers.get(context) ?? []
  }
  return { ...told, ready, judgements: () => [{ reads: [], judge }] }
}

const ofTables = [...decreeChecks, ...figureChecks].filter(({ severity }) => severity === 'error')

const judged = new WeakMap<Report, readonly Finding[]>()

/** What must be corrected in the figures of one unit's report before they are added up; judged once for each report. */
export function unitErrors(unit: Neighbour): readonly Finding[] {
  const known = judged.get(unit.report)
  if (known) return known
  const findings = findingsBy(ofTables, unit)
  judged.set(unit.report, findings)
  return findings
}

/** Takes over what was found in a report where it was read, so that it is not judged again here. */
export const rememberErrors = (report: Report, findings: readonly Finding[]): void => {
  judged.set(report, findings)
}

/** The checks of the units' reports. */
export const unitsChecks: readonly Check[] = [
  ofUnits(list, (unit, _, context) => {
    const { report, format } = context
    const name = nameOf(unit)
    if (unit.report.year !== report.year || unit.format.id !== format.id)
      return {
        text: `“${name}”的报告是${String(unit.report.year)}年度、${unit.format.name}，与汇总报告不同`,
        advice: `换成该单位${String(report.year)}年度的报告`,
      }
    const other = earlierOnes(context).get(unit)
    if (!other) return undefined
    return nameOf(other) === name
      ? { text: `“${name}”的报告汇总了不止一次`, advice: '每个单位只留一份' }
      : {
          severity: 'warning',
          text: `“${nameOf(other)}”和“${name}”可能是同一个单位，两份报告都汇总了`,
          advice: '是同一个单位的，只留一份；确是两个单位的，打开其中一个单位写明',
        }
  }),
  ofUnits(faulty, (unit) => {
    const findings = unitErrors(unit)
    const first = findings[0]
    return (
      first && {
        text: `“${nameOf(unit)}”的报告有 ${String(findings.length)} 处必须改正：${first.text}`,
        advice: '退回该单位改正后重新汇总',
      }
    )
  }),
  ofUnits(incomplete, (unit) => {
    const keys = [...cellsOf(unit.format).keys()]
    const { unread = 0 } = unit
    const blanks = keys.filter((key) => figureOf(unit.report, key) === null).length - unread
    const said = [
      ...(blanks > 0 ? [`有 ${String(blanks)} 格未填`] : []),
      ...(unread > 0 ? [`有 ${String(unread)} 格本软件没有读出`] : []),
    ]
    const asked = [
      ...(blanks > 0 ? ['请该单位补齐，没有发生的填 0'] : []),
      ...(unread > 0 ? ['没有读出的格，请对照原文件，或请该单位改报 Word、Excel 文件'] : []),
    ]
    return said.length === 0
      ? undefined
      : { text: `“${nameOf(unit)}”的报告${said.join('，')}`, advice: asked.join('；') }
  }),
]
