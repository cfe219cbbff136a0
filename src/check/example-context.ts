/** An example told in a few figures, made into the reports a check is shown. */
import { figuresThatAre, keysUnder } from '@/report/concept'
import { type FigureKey, type Format, type NarrativePlace, cellsOf } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import type { Context, ListedUnit, UnitReport } from './check'
import type { Example, ExampleUnit } from './example'

const organ = '示例县人民政府办公室'

const honest: Readonly<Record<Exclude<NarrativePlace, 'lead'>, string>> = {
  overview:
    '（一）主动公开。及时公开机构职能、办事程序等信息。\n（二）依申请公开。畅通受理渠道，规范答复程序。\n（三）政府信息管理。严格执行公开前审查。\n（四）政府信息公开平台建设。维护好政府信息公开专栏。\n（五）监督保障。将公开工作纳入工作考核，开展社会评议，未发生需要责任追究的情形。',
  proactive: '',
  requests: '',
  proceedings: '',
  problems:
    '一是部分栏目更新间隔较长，群众查找不便；二是基层人员对新要求还不熟悉。下一步，明确各栏目的更新期限并按月检查，组织两次业务培训，对新接手人员逐一辅导。',
  other: '按照《政府信息公开信息处理费管理办法》，本机关没有收取信息处理费。',
}

/** What every example's report says besides: the honest texts of the places its format has, a lead that names them all. */
function honestIn({ sections }: Format): Report['narrative'] {
  const parts = sections.filter(({ title }) => title !== '')
  const names = parts.map(({ title }) => title.replace(/^.、/, '').replaceAll('、', '和'))
  const number = '零一二三四五六七八九十'.charAt(parts.length)
  return {
    ...Object.fromEntries(
      sections.flatMap(({ place }) => (place === 'lead' ? [] : [[place, honest[place]]])),
    ),
    lead: `本报告依据《中华人民共和国政府信息公开条例》编制，由${names.join('、')}${number}部分组成。`,
  }
}

/** Adds up the totals a format declares, totals of totals last. */
function addUp(figures: Record<FigureKey, number>, { sums }: Format): void {
  for (let again = true; again;) {
    again = false
    for (const { total, parts } of sums) {
      const sum = parts.reduce((all, part) => all + (figures[part] ?? 0), 0)
      if (figures[total] === sum) continue
      figures[total] = sum
      again = true
    }
  }
}

/** Every figure of a format: what the rows tell, what follows from them, nothing elsewhere. */
function figuresIn(
  format: Format,
  rows: NonNullable<Example['rows']>,
): Readonly<Record<FigureKey, number>> {
  const keys = [...cellsOf(format).keys()]
  const figures = Object.fromEntries(keys.map((key) => [key, 0]))
  const totals = new Set(format.sums.map(({ total }) => total))
  for (const [row, told] of Object.entries(rows)) {
    const cells = keysUnder(format, row).filter((key) => !totals.has(key))
    ;[told].flat().forEach((figure, at) => {
      const key = cells[at]
      if (key !== undefined) figures[key] = figure
    })
  }
  addUp(figures, format)
  for (const { left, right } of format.balances) {
    const carriedOut = right.find((key) => figuresThatAre(format, 'carriedOut').includes(key))
    if (carriedOut === undefined || totals.has(carriedOut)) continue
    const sumOf = (side: readonly FigureKey[]) =>
      side.reduce((all, key) => all + (figures[key] ?? 0), 0)
    figures[carriedOut] = sumOf(left) - sumOf(right.filter((key) => key !== carriedOut))
  }
  addUp(figures, format)
  return figures
}

function reportOf(
  format: Format,
  year: number,
  example: Omit<Example, 'text'>,
  narrative: Report['narrative'] = honestIn(format),
): Report {
  const { name = organ, level = 'county' } = example
  const blank = blankReport(format, year, { ...example.organ, name, level })
  return freeze({
    ...blank,
    ...(example.title !== undefined && { title: example.title }),
    narrative: { ...narrative, ...example.narrative },
    figures: { ...figuresIn(format, example.rows ?? {}), ...example.figures },
  })
}

const namedUnit = (unit: ExampleUnit, index: number): ExampleUnit & { readonly name: string } => ({
  name: `示例县第${String(index + 1)}局`,
  ...unit,
})

const listed = (units: readonly ExampleUnit[]): readonly ListedUnit[] =>
  units.map(namedUnit).map(({ name, kind = 'department', missing = false }) => ({
    name,
    kind,
    counted: true,
    received: !missing,
  }))

const reported = (
  format: Format,
  year: number,
  units: readonly ExampleUnit[],
): readonly UnitReport[] =>
  units
    .map(namedUnit)
    .filter(({ missing }) => !missing)
    .map((unit) => ({
      // What all units say alike would be told as copied.
      report: reportOf(format, year, unit, {}),
      format,
      ...(unit.kind && { kind: unit.kind }),
    }))

/** An example as the checks see it, in the given format; in its second year unless the example names one. */
export function contextOf(
  example: Omit<Example, 'text'>,
  format: Format,
  year = example.year ?? format.since + (example.early === true ? -1 : 1),
): Context {
  const { previous, units, adjustments, previousUnits } = example
  return {
    report: reportOf(format, year, example),
    format,
    ...(previous && { previous: { report: reportOf(format, year - 1, previous, {}), format } }),
    ...(units && { units: reported(format, year, units), list: listed(units) }),
    ...(adjustments && {
      adjustments: Object.entries(adjustments).map(([figure, amount]) => ({
        id: figure,
        figure,
        amount,
        reason: '联合发文只计一次',
        at: 0,
      })),
    }),
    ...(previousUnits && {
      previousUnits: {
        list: listed(previousUnits),
        units: reported(format, year - 1, previousUnits),
      },
    }),
  }
}
