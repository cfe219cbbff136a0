/** Sentences drafted from the tables hold the tables' figures, pass the checks, and never cost a written word. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { formatById, formats } from '@/format'
import { draftsOf, feeSentence } from '@/draft'
import { withAspects, withSentence } from '@/draft/aspects'
import { missingAspects, unwrittenAspects } from '@/report/text/aspects'
import { applyChanges, textChange } from '@/report/edit/edit'
import { type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { samples } from '@/sample/hulan'

const formatOf = ({ format }: Report): Format => formatById(format) ?? expect.fail(format)
const sample = samples.at(-1) ?? expect.fail('There are samples')
const before = samples.at(-2) ?? expect.fail('There are samples')
const neighbour = { report: before, format: formatOf(before) }
const textOf = (report: Report, subject: string) =>
  draftsOf(report, formatOf(report), neighbour).find((draft) => draft.subject === subject)?.text

describe('drafted sentences', () => {
  it.each([
    ['规范性文件', '本年制发行政规范性文件6件，废止2件，现行有效72件。'],
    ['收办数量', '本年新收政府信息公开申请29件，上年结转3件；办结30件，结转下年度继续办理2件。'],
    ['申请人', '新收申请中，申请人为自然人20件、法人或其他组织9件。'],
    [
      '办理结果',
      '办理结果为：予以公开13件、部分公开5件、不予公开3件、无法提供6件、不予处理1件、其他处理2件。',
    ],
    ['与上年相比', '本年新收申请较上年增加6件，增长26.1%。'],
    [
      '复议和诉讼',
      '本年因政府信息公开工作被申请行政复议3件（结果维持2件、其他结果1件），被提起行政诉讼1件（结果维持1件）。',
    ],
  ])('say of %s: %s', (subject, text) => {
    expect(textOf(sample, subject)).toBe(text)
  })

  it('say in words that nothing happened', () => {
    const zeros = freeze({
      ...sample,
      figures: Object.fromEntries([...cellsOf(formatOf(sample)).keys()].map((key) => [key, 0])),
    })
    expect(textOf(zeros, '收办数量')).toBe('本年没有收到政府信息公开申请，也没有上年结转的申请。')
    expect(textOf(zeros, '申请人')).toBe(undefined)
    expect(textOf(zeros, '复议和诉讼')).toContain('没有被申请行政复议，没有被提起行政诉讼')
    expect(feeSentence({ notices: 0, billed: 0, collected: 0 })).toContain('没有收取信息处理费')
    expect(textOf(zeros, '信息处理费')).toBe('本年没有发出信息处理费收费通知，没有收取信息处理费。')
    expect(feeSentence({ notices: 3, billed: 300, collected: 100 })).toContain('总金额300元')
  })

  it('wait for blanks and name the first', () => {
    const blank = blankReport(formatOf(sample), 2021, { name: '某局' })
    const drafts = draftsOf(blank, formatOf(sample), neighbour).filter(({ fees }) => !fees)
    expect(drafts.length).toBeGreaterThan(4)
    for (const draft of drafts) {
      expect(draft.text).toBe(undefined)
      expect(draft.waits).toMatch(/[一-龥]/)
    }
  })

  const numbers = fc.array(fc.nat({ max: 60 }), { minLength: 200, maxLength: 200 })

  /** A report with the given figures, its totals the sums of their parts. */
  function reportOf(format: Format, year: number, given: readonly number[]): Report {
    const organ = { name: '示例市人民政府', level: 'city' } as const
    const blank = blankReport(format, year, organ)
    const entered = [...cellsOf(format).keys()]
      .filter((key) => !key.endsWith('.total'))
      .map((key, at) => [key, key === 'proactive.fees.amount' ? 1 : (given[at] ?? 0)] as const)
    return applyChanges(blank, enterFigures(blank, format, new Map(entered)))
  }

  it('pass our own checks wherever they are put, in any two years', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formats.map(({ id }) => id)),
        numbers,
        numbers,
        fc.record({ notices: fc.nat(20), billed: fc.nat(90), collected: fc.nat(90) }),
        (id, now, then, { notices, billed, collected }) => {
          const format = formatById(id) ?? expect.fail(id)
          const before = { report: reportOf(format, format.since, then), format }
          const report = reportOf(format, format.since + 1, now)
          const drafts = draftsOf(report, format, before)
          const texts = format.sections.map(({ place, aspects }) =>
            textChange(
              report,
              place,
              drafts
                .filter(({ places }) => places.includes(place))
                .reduce(
                  (sofar, { text, aspect }) => withSentence(sofar, text ?? '', aspects, aspect),
                  '',
                ),
            ),
          )
          const unpaid = report.figures['requests.other.unpaidFee.total'] ?? 0
          const fees = {
            notices: notices + unpaid,
            billed: notices + unpaid === 0 ? 0 : billed * 10,
            collected: notices === 0 ? 0 : Math.min(billed, collected) * 10,
          }
          const written = applyChanges(report, [
            ...texts,
            textChange(report, 'other', feeSentence(fees)),
          ])
          const wrong = findingsIn(judge({ report: written, format, previous: before })).filter(
            ({ passage, severity }) =>
              passage !== undefined && passage.end > passage.start && severity !== 'hint',
          )
          expect(wrong.map(({ check, text }) => [check, text])).toEqual([])
        },
      ),
      { numRuns: 30, endOnFailure: true },
    )
  })
})

describe('guided headings', () => {
  const aspects = ['主动公开', '依申请公开', '监督保障']
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', '')),
    fc.constantFrom('（一）主动公开。公开了目录', '二、依申请公开', '监督保障情况：', '（2）其他'),
  )
  const texts = fc.array(line).map((all) => all.join('\n'))

  it('are added once, in order, and cost no written line', () => {
    expect(withAspects('前言。\n（二）依申请公开。收到1件。', aspects)).toBe(
      '前言。\n（一）主动公开。\n（二）依申请公开。收到1件。\n（三）监督保障。',
    )
    fc.assert(
      fc.property(texts, (text) => {
        const full = withAspects(text, aspects)
        expect(missingAspects(full, aspects)).toEqual([])
        expect(withAspects(full, aspects)).toBe(full)
        const added = new Set(['（一）主动公开。', '（二）依申请公开。', '（三）监督保障。'])
        const kept = full.split('\n').filter((one) => !added.has(one))
        expect(kept).toEqual(text === '' ? [] : text.split('\n').filter((one) => !added.has(one)))
      }),
    )
  })

  it('are unwritten while there is nothing below their heading', () => {
    expect(unwrittenAspects('', aspects)).toEqual(aspects)
    expect(unwrittenAspects(withAspects('', aspects), aspects)).toEqual(aspects)
    const part = '（一）主动公开。\n发布12条。\n\n（二）依申请公开。\n\n（三）监督保障。培训两次。'
    expect(unwrittenAspects(part, aspects)).toEqual(['依申请公开'])
    expect(unwrittenAspects('监督保障情况：\n  \n', aspects)).toEqual(aspects)
  })

  it('gather the sentences of their aspect, and nothing written is lost', () => {
    expect(
      withSentence(
        '（一）主动公开。已公开。\n（三）监督保障。',
        '收到1件。',
        aspects,
        '依申请公开',
      ),
    ).toBe('（一）主动公开。已公开。\n（二）依申请公开。收到1件。\n（三）监督保障。')
    expect(withSentence('已写。\n\n', '收到1件。')).toBe('已写。\n收到1件。')
    fc.assert(
      fc.property(texts, fc.constantFrom(...aspects, undefined), (text, aspect) => {
        const longer = withSentence(text, '【句】', aspects, aspect)
        expect(longer.split('【句】')).toHaveLength(text.split('【句】').length + 1)
        let at = 0
        for (const char of text.trimEnd()) {
          at = longer.indexOf(char, at) + char.length
          expect(at).toBeGreaterThan(0)
        }
      }),
    )
  })
})
