/** Tables in the texts are read for their words, and never taken for sentences. */
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { formats } from '@/format'
import { type Report, freeze } from '@/report/report'
import { tableText } from '@/report/text/table'
import { fullReport } from '../../support/full-report'

const withText = (report: Report, place: 'overview' | 'problems', text: string): Report =>
  freeze({
    ...report,
    narrative: { ...report.narrative, [place]: `${report.narrative[place] ?? ''}${text}` },
  })

const told = (report: Report) => {
  const format = formats.find(({ id }) => id === report.format)
  if (!format) throw new Error(report.format)
  return findingsIn(judge({ report, format })).map(({ id, text }) => ({ id, text }))
}

const honest = [
  [
    ['单位', '2022年', '2023年', '合计', '占比'],
    ['甲局', '3件', '5件', '9件', '31%'],
    ['乙局', '本年新收政府信息公开申请5件', '（三）', '1.', '—'],
    ['丙局', '', '0', '较上年增长50%', '无'],
  ],
  [
    ['序号', '栏目', '更新'],
    ['一、', '政策文件,解读', '12,345'],
    ['三、', '（备注', '（备注）'],
    ['2.', '行政复议2件', '全部维持'],
  ],
]

describe.each(formats.map((format) => [format.id, fullReport(format)] as const))(
  '%s',
  (_id, report) => {
    it.each(honest.map((rows, index) => [index, rows] as const))(
      'is silent on table %i',
      (_at, rows) => {
        for (const place of ['overview', 'problems'] as const) {
          const before = told(withText(report, place, '\n以下为各单位情况。'))
          const ids = new Set(before.map(({ id }) => id))
          const after = told(withText(report, place, `\n以下为各单位情况。\n${tableText(rows)}`))
          // Its length alone may tell.
          expect(
            after.filter(({ id }) => !ids.has(id) && !id.startsWith('overview.length')),
          ).toEqual([])
        }
      },
    )

    it.each([
      ['privacy.id-number', '11010519491231002X'],
      ['privacy.mobile', '13812345678'],
      ['wording.slip', '贯彻落时有关要求'],
    ])('finds %s in a cell', (check, words) => {
      const rows = [
        ['姓名', '说明'],
        ['某某', words],
      ]
      const text = withText(report, 'overview', `\n${tableText(rows)}`)
      expect(told(text).some(({ id }) => id.startsWith(`${check}:overview`))).toBe(true)
    })
  },
)
