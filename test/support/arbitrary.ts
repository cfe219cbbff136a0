/** Generators of reports, made from any declared format, so that a new decree is covered the day it is added. */
import fc from 'fast-check'
import { formats } from '@/format'
import { type Figure, addFilled, difference } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, figureOf, freeze, organLevels } from '@/report/report'

/** One of the declared formats. */
export const someFormat = fc.constantFrom(...formats)

/** A proper figure for the cell, never blank. */
export function figureFor(format: Format, key: FigureKey): fc.Arbitrary<number> {
  switch (cellsOf(format).get(key)?.kind) {
    case 'change':
      return fc.integer({ min: -99_999, max: 99_999 })
    case 'amount':
      return fc.integer({ min: 0, max: 999_999_999 }).map((millis) => millis / 1000)
    default:
      return fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 99_999 }))
  }
}

/** Text as officers and hostile files may hold it, never a lone surrogate. */
export const someText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('（一）主动公开', '本年收到申请14件。', '　　', '无', '👨‍👩‍👧', '\u202e'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('\n')),
)

const organ = fc.record({
  name: fc.constantFrom('示例县人民政府办公室', '示例市交通运输局', '示例镇人民政府'),
  level: fc.constantFrom(...(Object.keys(organLevels) as (keyof typeof organLevels)[])),
})

function withNumbers(
  format: Format,
  numbers: readonly Figure[],
  who: { name: string; level: keyof typeof organLevels },
  year: number,
  texts: readonly string[],
): Report {
  const keys = [...cellsOf(format).keys()]
  return freeze({
    ...blankReport(format, year, who),
    narrative: Object.fromEntries(
      format.sections.map(({ place }, index) => [place, texts[index] ?? '']),
    ),
    figures: Object.fromEntries(keys.map((key, index) => [key, numbers[index] ?? null])),
  })
}

const parts = (format: Format, figure: (key: FigureKey) => fc.Arbitrary<Figure>) =>
  fc.tuple(
    fc.tuple(...[...cellsOf(format).keys()].map(figure)),
    organ,
    fc.integer({ min: format.since, max: format.until ?? format.since + 9 }),
    fc.array(someText, { minLength: format.sections.length, maxLength: format.sections.length }),
  )

/** Any report of the format: figures at random or blank, any texts. */
export const anyReport = (format: Format): fc.Arbitrary<Report> =>
  parts(format, (key) => fc.option(figureFor(format, key), { freq: 8 })).map((made) =>
    withNumbers(format, ...made),
  )

/** The figures with every total computed from its parts, and every balance mended by one free figure. */
function balanced(format: Format, report: Report): Report {
  const figures = new Map(Object.entries(report.figures))
  const at = (key: FigureKey): Figure => figures.get(key) ?? null
  const totals = new Set(format.sums.map(({ total }) => total))
  const settle = () => {
    for (let pass = 0; pass < 3; pass += 1)
      for (const sum of format.sums) figures.set(sum.total, addFilled(sum.parts.map(at)))
  }
  settle()
  for (const { left, right } of format.balances) {
    const off = difference(addFilled(left.map(at)) ?? 0, addFilled(right.map(at)) ?? 0)
    const mend = (off > 0 ? right : left).find((key) => !totals.has(key))
    if (mend !== undefined) figures.set(mend, (at(mend) ?? 0) + Math.abs(off))
  }
  settle()
  return freeze({ ...report, figures: Object.fromEntries(figures) })
}

/** A full report of the format in which every declared sum and balance holds. */
export const balancedReport = (format: Format): fc.Arbitrary<Report> =>
  parts(format, (key) => figureFor(format, key)).map((made) =>
    balanced(format, withNumbers(format, ...made)),
  )

/** A report with a figure replaced. */
export const replaced = (report: Report, key: FigureKey, figure: Figure): Report =>
  freeze({ ...report, figures: { ...report.figures, [key]: figure } })

/** A figure that is known to be filled in. */
export function filled(report: Report, key: FigureKey): number {
  const figure = figureOf(report, key)
  if (figure === null) throw new Error(`${key} is blank`)
  return figure
}
