/** What the fix of blanks fills in: what follows from the figures, 0 where that breaks nothing, nothing else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import type { Example } from '@/check/example'
import { contextOf } from '@/check/example-context'
import { formats } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { figureOf, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { balancedReport } from '../support/arbitrary'
import { anyPrevious, anyReport } from './wild'

const format = formats.at(-1) as Format
const trial = formats[0] as Format

const blanksIn = (context: Context) =>
  findingsIn(judge(context)).filter(({ check }) => check === 'figure.blank')

/** The report after every fix of blanks is taken, table by table. */
function filled(context: Context): Context {
  const figures = blanksIn(context).flatMap(({ remedy }) => remedy?.figures ?? [])
  const changes = enterFigures(context.report, context.format, new Map(figures))
  return { ...context, report: applyChanges(context.report, changes) }
}

const filledIn = (example: Omit<Example, 'text'>, key: FigureKey, of: Format) =>
  figureOf(filled(contextOf(example, of)).report, key)

const handed = {
  figures: {
    'requests.received.natural': 5,
    'requests.received.total': 5,
    'requests.carriedOut.natural': 5,
    'requests.carriedOut.total': 5,
  },
}
const documents = (issued: number, repealed: number | null, inForce: number | null) => ({
  'proactive.normativeDocuments.issued': issued,
  'proactive.normativeDocuments.repealed': repealed,
  'proactive.normativeDocuments.inForce': inForce,
})
const stock = 'proactive.normativeDocuments.inForce'
const published = 'proactive.normativeDocuments.totalPublished'

describe('a blank where 0 is certainly wrong', () => {
  it.each<[string, number | null, FigureKey, Omit<Example, 'text'>, Format]>([
    [
      '上年结转，上年结转下年度 5 件',
      5,
      'requests.carriedIn.natural',
      {
        figures: {
          'requests.carriedIn.natural': null,
          'requests.carriedIn.total': null,
          'requests.carriedOut.natural': 5,
          'requests.carriedOut.total': 5,
        },
        previous: handed,
      },
      format,
    ],
    [
      '结转下年度，新收 10 件，没有办结',
      10,
      'requests.carriedOut.natural',
      {
        figures: {
          'requests.received.natural': 10,
          'requests.received.total': 10,
          'requests.carriedOut.natural': null,
          'requests.carriedOut.total': null,
        },
      },
      format,
    ],
    [
      '结转下年度和予以公开，新收 10 件：不知是哪一个',
      null,
      'requests.carriedOut.natural',
      {
        figures: {
          'requests.received.natural': 10,
          'requests.received.total': 10,
          'requests.granted.natural': null,
          'requests.granted.total': null,
          'requests.carriedOut.natural': null,
          'requests.carriedOut.total': null,
        },
      },
      format,
    ],
    [
      '现行有效，上年 59 件、本年制发 3 件',
      62,
      stock,
      { figures: documents(3, 0, null), previous: { figures: { [stock]: 59 } } },
      format,
    ],
    [
      '现行有效和废止，上年 59 件、本年制发 3 件：不知废止几件',
      null,
      stock,
      { figures: documents(3, null, null), previous: { figures: { [stock]: 59 } } },
      format,
    ],
    ['现行有效，没有上年、本年制发 3 件', null, stock, { figures: documents(3, 0, null) }, format],
    [
      '对外公开总数量，新公开 14 件',
      null,
      published,
      {
        figures: {
          'proactive.normativeDocuments.made': 14,
          'proactive.normativeDocuments.published': 14,
          [published]: null,
        },
      },
      trial,
    ],
    [
      '对外公开总数量，上年 59 件',
      null,
      published,
      { figures: { [published]: null }, previous: { figures: { [published]: 59 } } },
      trial,
    ],
    [
      '规章现行有效，上年误填 3 件，县级没有制定权',
      0,
      'proactive.rules.inForce',
      {
        figures: { 'proactive.rules.inForce': null },
        previous: { figures: { 'proactive.rules.inForce': 3 } },
      },
      format,
    ],
    [
      '行政强制，别无所知',
      0,
      'proactive.coercion.decisions',
      { figures: { 'proactive.coercion.decisions': null } },
      format,
    ],
  ])('%s: %s', (_, figure, key, example, of) => {
    expect(filledIn(example, key, of)).toBe(figure)
  })
})

it('says on the button what it fills in', () => {
  const text = (example: Omit<Example, 'text'>) =>
    blanksIn(contextOf(example, format))[0]?.remedy?.text
  expect(text({ figures: { 'proactive.coercion.decisions': null } })).toBe('空格全部填 0')
  const previous = { figures: { [stock]: 59 } }
  expect(text({ figures: documents(3, 0, null), previous })).toBe('空格填 0，能推算的填推算数')
  expect(text({ figures: documents(3, 0, null) })).toBeUndefined()
})

describe.each(formats.map((one) => [one.id, one] as const))('format %s', (_, of) => {
  const keys = [...cellsOf(of).keys()]
  const year = of.since + 1
  /** Honest figures with holes, and figures as wild as the file schema allows. */
  const reports = fc.oneof(
    fc.tuple(balancedReport(of), fc.subarray(keys)).map(([report, holes]) =>
      freeze({
        ...report,
        year,
        figures: { ...report.figures, ...Object.fromEntries(holes.map((key) => [key, null])) },
      }),
    ),
    anyReport(of, year),
  )

  it('taking the fix adds no error and nothing to verify', () => {
    let fixes = 0
    fc.assert(
      fc.property(reports, anyPrevious(year), (report, previous) => {
        const context = { report, format: of, ...(previous && { previous }) }
        const grave = (one: Context) =>
          findingsIn(judge(one))
            // A text that is asked for once the tables are complete speaks against no figure.
            .filter(
              ({ severity, check, caret }) =>
                severity !== 'hint' && caret === undefined && !check.startsWith('figure.'),
            )
            .map(({ id }) => id)
        const before = new Set(grave(context))
        // One table after the other, as the officer takes them.
        for (const { remedy } of blanksIn(context)) {
          if (!remedy?.figures) continue
          fixes += 1
          const changes = enterFigures(report, of, new Map(remedy.figures))
          const after = grave({ ...context, report: applyChanges(report, changes) })
          expect(after.filter((id) => !before.has(id))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
    expect(fixes).toBeGreaterThan(20)
  })
})

it('fills what is left with 0 where no text is written yet', () => {
  for (const of of formats) {
    const context = contextOf({ figures: {} }, of)
    const keys = [...cellsOf(of).keys()].filter((key) => key.startsWith('proceedings.'))
    const blank = Object.fromEntries(keys.map((key) => [key, null]))
    const figures = {
      ...Object.fromEntries([...cellsOf(of).keys()].map((key) => [key, 0])),
      ...blank,
    }
    const report = freeze({ ...context.report, figures, narrative: {} })
    const [one] = blanksIn({ ...context, report })
    expect(one?.remedy?.figures).toHaveLength(keys.length)
  }
})
