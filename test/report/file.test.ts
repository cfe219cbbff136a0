/** The public file: out and in is the same report, unknown members kept; what is no report is refused in words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { readReportFile } from '@/report/json/file'
import { writeReportFile } from '@/report/json/write-file'
import { cellsOf } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import { cleanReport } from '@/report/text/clean'
import { anyReport, someFormat } from '../support/arbitrary'

const first = formats[0]
if (!first) throw new Error('A format is declared')
const blank = blankReport(first, first.since, { name: '示例局' })
const sound = JSON.parse(writeReportFile(blank, first)) as Record<string, unknown>
const read = (value: unknown) =>
  readReportFile(typeof value === 'string' ? value : JSON.stringify(value), formats)
const problem = (value: unknown): string => {
  const outcome = read(value)
  return outcome.ok ? 'accepted' : outcome.problem.text
}

/** A member name no version knows, those among them that every object answers to by itself. */
const unknownName = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }).map((name) => `x-${name}`),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'),
)
const unknown = fc.dictionary(unknownName, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 })

describe('out and in', () => {
  it('is the same report, blanks and unknown members included', () => {
    fc.assert(
      fc.property(
        someFormat.chain((format) => fc.tuple(fc.constant(format), anyReport(format))),
        unknown,
        fc.tuple(unknown, unknown, unknown, unknown),
        ([format, report], top, [inOrgan, inText, inFigures, inReason]) => {
          const clean = (value: object) => JSON.parse(JSON.stringify(value)) as object
          const [one] = report.acknowledged
          const whole = cleanReport(
            freeze({
              ...report,
              ...clean(top),
              organ: { ...report.organ, ...clean(inOrgan) },
              narrative: { ...report.narrative, ...clean(inText) },
              figures: { ...report.figures, ...(clean(inFigures) as Report['figures']) },
              acknowledged: one ? [{ ...one, ...clean(inReason) }] : [],
            }),
          )
          const text = writeReportFile(whole, format)
          expect(readReportFile(text, formats)).toEqual({ ok: true, value: whole })
          const again = readReportFile(text, formats)
          expect(again.ok && writeReportFile(again.value, format)).toBe(text)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keeps zero apart from blank and an absent figure blank', () => {
    const [key = ''] = cellsOf(first).keys()
    const zero = read({ ...sound, figures: { [key]: 0 } })
    const absent = read({ ...sound, figures: {} })
    expect(zero.ok && zero.value.figures[key]).toBe(0)
    expect(absent.ok && key in absent.value.figures).toBe(false)
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'keeps a member called %s as plain data, wherever it stands, and it reaches nothing',
    (name) => {
      const { organ, narrative, figures } = sound
      const odd = `"${name}":{"polluted":1}`
      const within = (value: unknown) => JSON.stringify(value).replace('{', `{${odd},`)
      const text = `{${odd},${JSON.stringify({ ...sound, organ: undefined, narrative: undefined, figures: undefined, acknowledged: undefined }).slice(1, -1)},"organ":${within(organ)},"narrative":${within(narrative)},"figures":${within(figures)},"acknowledged":[{${odd},"check":"a","reason":"b"}]}`
      const outcome = read(text)
      if (!outcome.ok) throw new Error(outcome.problem.text)
      const again = JSON.parse(writeReportFile(outcome.value, first)) as typeof sound
      const holders = [again, again['organ'], again['narrative'], again['figures']]
      for (const holder of [...holders, (again['acknowledged'] as object[])[0]])
        expect(Object.entries(holder as object)).toContainEqual([name, { polluted: 1 }])
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      expect(Object.getPrototypeOf(outcome.value)).toBe(Object.prototype)
    },
  )
})

describe('what is refused says what, where and what to do', () => {
  const [key = ''] = cellsOf(first).keys()
  it.each([
    ['not JSON', '{ "type": ', /不是完整的报告文件.*重新导出/],
    ['empty', '', /不是完整的报告文件/],
    ['a list', [], /不是一份报告/],
    ['null', null, /不是一份报告/],
    ['another type', { ...sound, type: 'invoice' }, /"invoice".*应为 "zfxxgk-annual-report"/],
    ['no type', { version: 1 }, /（缺少）/],
    ['a newer version', { ...sound, version: 2 }, /较新版本（version 2）.*更新本软件/],
    ['a version that is no number', { ...sound, version: '1' }, /只认识版本 1/],
    ['an unknown format', { ...sound, format: '2035' }, /"2035".*"2019"、"2021"/],
    ['no figures', { ...sound, figures: undefined }, /“数字”（figures）缺少/],
    ['figures as a list', { ...sound, figures: [] }, /应为对象|不对/],
    ['a figure as text', { ...sound, figures: { [key]: '3' } }, new RegExp(key)],
    ['a figure out of range', { ...sound, figures: { [key]: 1e12 } }, /1000000000000.*之内/],
    [
      'a figure finer than six decimals',
      { ...sound, figures: { [key]: 0.1234567 } },
      /小数不超过 6 位/,
    ],
    ['a year out of range', { ...sound, year: 1999 }, /2008 至 2100/],
    ['a year in letters', { ...sound, year: '2019' }, /“年度”（year）/],
    ['an unknown level', { ...sound, organ: { name: '甲', level: 'king' } }, /“单位·层级”/],
    ['no organ', { ...sound, organ: null }, /“单位”（organ）/],
    ['text that is a number', { ...sound, narrative: { lead: 3 } }, /narrative\.lead/],
    ['a reason that is missing', { ...sound, acknowledged: [{ check: 'a' }] }, /理由/],
    ['too much', `"${'x'.repeat(11 * 1024 * 1024)}"`, /过大（超过 10 MB）/],
  ])('%s', (_, value, message) => {
    expect(problem(value)).toMatch(message)
    expect(problem(value)).toMatch(/请|应为|缺少|只认识/)
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ ...sound, figures: value })),
        ),
        (text) => {
          const outcome = readReportFile(text, formats)
          if (!outcome.ok) expect(outcome.problem.text).toMatch(/[\u4e00-\u9fff]/)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
