/** Reports, edits and neighbours as fast-check makes them: near honest, and as wild as the file schema allows. */
import fc from 'fast-check'
import type { Neighbour } from '@/check'
import { formats } from '@/format'
import { type Change, figureChange, textChange } from '@/report/edit/edit'
import { type Figure, largest } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type OrganLevel, type Report, blankReport, freeze, organLevels } from '@/report/report'
import { someText } from '../support/arbitrary'

/** Any figure the file schema accepts, mostly such as officers enter. */
export const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: -largest, max: largest }) },
  { weight: 1, arbitrary: fc.integer({ min: -9_999_999, max: 99_999_999 }).map((n) => n / 10_000) },
)

export const anyLevel: fc.Arbitrary<OrganLevel | undefined> = fc.constantFrom(
  undefined,
  ...(Object.keys(organLevels) as OrganLevel[]),
)

/** A report of this format and year: all zeros or all blank, with some figures strewn over it. */
export const anyReport = (format: Format, year: number): fc.Arbitrary<Report> => {
  const keys = [...cellsOf(format).keys()]
  return fc
    .record({
      ground: fc.constantFrom<Figure>(0, null, 3),
      strewn: fc.array(fc.tuple(fc.constantFrom(...keys), anyFigure), { maxLength: 30 }),
      level: anyLevel,
      text: someText,
    })
    .map(({ ground, strewn, level, text }) => {
      const blank = blankReport(format, year, { name: '示例局', level })
      return freeze({
        ...blank,
        narrative: { ...blank.narrative, overview: text, other: text },
        figures: {
          ...Object.fromEntries(keys.map((key) => [key, ground])),
          ...Object.fromEntries(strewn),
        },
      })
    })
}

/** Last year's report in either format, or none. */
export const anyPrevious = (year: number): fc.Arbitrary<Neighbour | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    ...formats.map((format) =>
      anyReport(format, year - 1).map((report): Neighbour => ({ report, format })),
    ),
  )

/** An edit that does not yet know what stood there before. */
export type Edit = (report: Report) => Change

/** Edits of different members, so that their order does not matter. */
export const anyEdits = (format: Format): fc.Arbitrary<readonly Edit[]> => {
  const figures = fc
    .uniqueArray(fc.tuple(fc.constantFrom<FigureKey>(...cellsOf(format).keys()), anyFigure), {
      selector: ([key]) => key,
      maxLength: 12,
    })
    .map((list) =>
      list.map(
        ([key, after]): Edit =>
          (report) =>
            figureChange(report, key, after),
      ),
    )
  const others = fc.record({
    level: anyLevel,
    text: someText,
    title: someText,
  })
  return fc.tuple(figures, others).map(([list, { level, text, title }]) => [
    ...list,
    (report) => ({
      what: 'organ',
      before: report.organ,
      after: { ...report.organ, level },
    }),
    (report) => textChange(report, 'overview', text),
    (report) => ({ what: 'title', before: report.title, after: title }),
  ])
}
