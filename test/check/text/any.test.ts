/** No prose of any kind makes a check throw, and long prose of the worst kinds comes back. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findingsIn, judge, rejudge } from '@/check/catalogue'
import { applyChanges, memberOf, textChange } from '@/report/edit/edit'
import { textFamilies } from '@/check/text'
import { format, reportWith } from './full'

const own = new Set(textFamilies.flatMap(({ checks }) => checks.map(({ id }) => id)))
const words = fc.constantFrom(
  ...'收到 受理 政府信息公开申请 办结 件 宗 其中 占 % 较上年 增长 行政复议 维持 均获 《 》 “ ” （ ） 12 １３ 十二 万 亿 元 2022年 XX ， 。 ； 、 \n 的的 一是 （二） 未收到 138 信息处理费 🙂 ‮ مرحبا 𠮷 \u200d \ud800 详见第三部分'.split(
    ' ',
  ),
)
const prose = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

it('judges any prose, marks only what is there, and judges it the same again', () => {
  fc.assert(
    fc.property(prose, prose, prose, (overview, other, edited) => {
      const report = reportWith({
        lead: other,
        overview,
        requests: overview,
        problems: other,
        other,
      })
      const previous = { report: reportWith({ overview: other, problems: other }), format }
      const context = { report, format, previous }
      const before = judge(context)
      for (const { passage } of findingsIn(before)) {
        if (!passage) continue
        expect(passage.start).toBeGreaterThanOrEqual(0)
        expect(passage.end).toBeGreaterThanOrEqual(passage.start)
        expect(passage.end).toBeLessThanOrEqual((report.narrative[passage.place] ?? '').length)
      }
      const change = textChange(report, 'overview', edited)
      const after = { ...context, report: applyChanges(report, [change]) }
      expect(rejudge(before, after, [memberOf(change)])).toEqual(judge(after))
    }),
    { numRuns: 40 },
  )
})

const size = 100_000
it.each(
  [
    '收到政府信息公开申请12件，',
    '《',
    '（',
    '“',
    '1',
    '１',
    '1,',
    '1-',
    '一',
    '万',
    'X',
    ' ',
    '共',
    '未收到',
    '收到',
    '百分之',
    '占',
    '均',
    '2022年',
    '\n',
    '的',
    '🙂',
    '‮',
    '见第三部分',
    'a@',
    '信息处理费1元',
    '（一）',
    '一是',
    '共公开',
  ].map((unit) => [unit.trim() || JSON.stringify(unit), unit] as const),
)('returns from 100,000 characters of %s', (_, unit) => {
  const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  const report = reportWith({ overview: text })
  const findings = findingsIn(judge({ report, format, previous: { report, format } }))
  expect(findings.filter(({ check }) => own.has(check)).length).toBeLessThan(2000)
})
