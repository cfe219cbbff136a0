/** A report on its way in: what is typed for a doubtful figure is stored as a whole, or comes along as the text it is. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { readFigure } from '@/report/figure'
import { type Report, blankReport, figureOf, freeze, unreadAt } from '@/report/report'
import {
  type ImportDraft,
  decidedIn,
  draftOf,
  openDoubts,
  planned,
  reportOf,
  typedFor,
} from '@/state/import/draft'

const format = formats[1] ?? expect.fail('the format of 2021')
const key = 'requests.received.natural'
const report = (figure: number | null, text = ''): Report =>
  freeze({
    ...blankReport(format, 2024, { name: '示例局' }),
    figures: { [key]: figure },
    ...(text !== '' && { unread: { [key]: text } }),
  })

const draft = (read: Report) =>
  draftOf({
    kind: '报告文件',
    exact: true,
    notes: [],
    recognised: {
      report: read,
      format,
      year: 2024,
      origins: new Map(),
      doubts: [],
      missing: [],
      problems: [],
    },
  })

const typed = fc.string({
  unit: fc.constantFrom('0', '1', '9', '.', ',', ' ', '亿', '%', 'e'),
  maxLength: 8,
})

describe('a figure typed in the preview', () => {
  it('is the whole text, or the one before with the text beside it', () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 4 }), (texts) => {
        let state = draft(report(7))
        let figure: number | null = 7
        for (const text of texts) {
          state = { ...state, ...typedFor(state, key, text) }
          const read = readFigure(text, 'count')
          if (read.ok) figure = read.value
          expect(figureOf(reportOf(state), key)).toBe(figure)
          expect(unreadAt(reportOf(state), key)).toBe(read.ok ? '' : text)
        }
      }),
    )
  })

  it('settles a doubt once each of its cells has a figure, and not when one is emptied', () => {
    const other = 'requests.received.total'
    const doubt = { figures: [key, other], text: '', where: '', why: '', candidates: [] }
    const start = draft(report(7))
    const { recognised } = start.reading
    const unsure: ImportDraft = {
      ...start,
      reading: { ...start.reading, recognised: { ...recognised, doubts: [doubt] } },
    }
    const after = (...texts: readonly (readonly [string, string])[]) =>
      texts.reduce((state, [at, text]) => ({ ...state, ...typedFor(state, at, text) }), unsure)
    expect(openDoubts(after([key, '5']))).toEqual([doubt])
    expect(openDoubts(after([key, '5'], [other, '约6']))).toEqual([doubt])
    expect(openDoubts(after([key, '5'], [other, '']))).toEqual([doubt])
    expect(openDoubts(after([key, '5'], [other, '6']))).toEqual([])
  })

  it('gives way to one that is chosen', () => {
    const state = { ...draft(report(7)), ...typedFor(draft(report(7)), key, '3亿') }
    const chosen = reportOf({ ...state, ...decidedIn(state, [[key, 5]]) })
    expect(chosen).toEqual(report(5))
  })
})

describe('a text brought to a report that is there', () => {
  it('takes the place of what stood there, where all is replaced', () => {
    const after = applyChanges(
      report(1, '约一'),
      planned('replace', report(1, '约一'), report(2, '约二'), format),
    )
    expect(after).toEqual(report(2, '约二'))
    const clean = applyChanges(
      report(1, '约一'),
      planned('replace', report(1, '约一'), report(1), format),
    )
    expect(clean).toEqual(report(1))
  })

  it('fills a blank, and never a cell with a text', () => {
    expect(planned('fill', report(null, '约一'), report(2), format)).toEqual([])
    const after = applyChanges(
      report(null),
      planned('fill', report(null), report(null, '约二'), format),
    )
    expect(unreadAt(after, key)).toBe('约二')
  })
})
