/** Sentences drafted with figures that have changed since are known again, and only those. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DraftSentence, allOlder, allPutIn, draftsOf, olderIn, withNewer } from '@/draft'
import { formatById, formats } from '@/format'
import { applyChanges, textChange } from '@/report/edit/edit'
import { type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, textOf } from '@/report/report'
import { enterFigures } from '@/report/sums'

/** Mostly zeros, so that parts of lists come and go. */
const numbers = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 2000 })), {
  minLength: 200,
  maxLength: 200,
})

function reportOf(format: Format, year: number, given: readonly number[]): Report {
  const blank = blankReport(format, year, { name: '示例市人民政府', level: 'city' })
  const entered = [...cellsOf(format).keys()]
    .filter((key) => !key.endsWith('.total'))
    .map((key, at) => [key, given[at] ?? 0] as const)
  return applyChanges(blank, enterFigures(blank, format, new Map(entered)))
}

/** The report with all that is drafted in its texts. */
function written(format: Format, report: Report, before: Report): Report {
  const drafts = draftsOf(report, format, { report: before, format })
  const { texts } = allPutIn(format, drafts, (place) => textOf(report, place))
  return applyChanges(
    report,
    [...texts].map(([place, text]) => textChange(report, place, text)),
  )
}

describe('a sentence drafted with other figures', () => {
  it('is brought up to date where it stands, whatever the figures were, and none stands twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formats.map(({ id }) => id)),
        numbers,
        numbers,
        numbers,
        (id, then, old, now) => {
          const format = formatById(id) ?? expect.fail(id)
          const before = reportOf(format, format.since, then)
          const first = written(format, reportOf(format, format.since + 1, old), before)
          const report = { ...reportOf(format, format.since + 1, now), narrative: first.narrative }
          const drafts = draftsOf(report, format, { report: before, format })
          const { texts, count, renewed } = allPutIn(format, drafts, (place) =>
            textOf(report, place),
          )
          const after = (place: (typeof format.sections)[number]['place']) =>
            texts.get(place) ?? textOf(report, place)
          const all = format.sections.map(({ place }) => after(place)).join('\n')
          for (const { text } of drafts)
            if (text !== undefined) expect(all.split(text)).toHaveLength(2)
          const said = (of: Report) =>
            draftsOf(of, format, { report: before, format }).flatMap(({ subject, text }) =>
              text === undefined ? [] : [subject],
            )
          const wasThere = new Set(said(first))
          expect(count).toBe(said(report).filter((one) => !wasThere.has(one)).length)
          expect(renewed).toBeLessThanOrEqual(said(report).length - count)
          expect(allOlder(format, drafts, after)).toEqual([])
        },
      ),
      { numRuns: 40, endOnFailure: true },
    )
  })

  const format = formats.at(-1) ?? expect.fail('There is a format')
  const report = reportOf(
    format,
    2025,
    Array.from({ length: 200 }, (_, at) => at + 1),
  )
  const drafts = draftsOf(report, format)
  const flow = drafts.find(({ subject }) => subject === '收办数量') ?? expect.fail('It is there')
  const outcomes =
    drafts.find(({ subject }) => subject === '复议和诉讼') ?? expect.fail('It is there')
  const results = drafts.find(({ subject }) => subject === '办理结果') ?? expect.fail('There')
  const old = '本年新收政府信息公开申请321件，上年结转3件；办结320件，结转下年度继续办理4件。'
  const aspects = format.sections.find(({ place }) => place === 'overview')?.aspects ?? []

  it.each<[text: string, draft: DraftSentence, was: string]>([
    [old, flow, old],
    [`（二）依申请公开。${old}办理规范。`, flow, old],
    [`（二）依申请公开${old}`, flow, old],
    [`总体平稳。\n　　${old}`, flow, old],
    [
      '本年没有收到政府信息公开申请，也没有上年结转的申请。',
      flow,
      '本年没有收到政府信息公开申请，也没有上年结转的申请。',
    ],
    [
      '本年因政府信息公开工作没有被申请行政复议，被提起行政诉讼1件（结果维持1件）。',
      outcomes,
      '本年因政府信息公开工作没有被申请行政复议，被提起行政诉讼1件（结果维持1件）。',
    ],
    ['办理结果为：不予公开3件。', results, '办理结果为：不予公开3件。'],
  ])('is known again: %s', (text, draft, was) => {
    const older = olderIn(text, draft, aspects) ?? expect.fail('It is known')
    expect(text.slice(older.start, older.end)).toBe(was)
    expect(withNewer(text, older)).toBe(text.replace(was, draft.text ?? ''))
  })

  it.each<[text: string, draft: DraftSentence]>([
    [
      '截至11月底，本年新收政府信息公开申请321件，上年结转3件；办结320件，结转下年度继续办理4件。',
      flow,
    ],
    [
      '本年新收政府信息公开申请321件，上年结转3件；办结320件，结转下年度继续办理4件，均按期答复。',
      flow,
    ],
    ['本年共新收政府信息公开申请321件，上年结转3件；办结320件，结转下年度继续办理4件。', flow],
    ['本年新收政府信息公开申请三百件，上年结转3件；办结320件，结转下年度继续办理4件。', flow],
    ['办理结果为：不予公开3件、', results],
    ['办理结果为：。', results],
    ['办理结果为：不予公开3件、全部予以公开4件。', results],
    [`${old}${flow.text ?? ''}`, flow],
  ])('is not taken for what somebody has written: %s', (text, draft) => {
    expect(olderIn(text, draft, aspects)).toBe(undefined)
  })
})
