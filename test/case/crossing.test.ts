/** A made-up county office across the change of format, 2020 → 2021: only what both formats hold is compared, and planted errors are found by exactly the checks meant to. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { formatById } from '@/format'
import { freeze, type Report } from '@/report/report'
import { type Rows, written } from '@/sample/rows'

const organ = { name: '示例县人民政府办公室', level: 'county' as const }

const before = written({
  format: '2019',
  year: 2020,
  organ,
  title: '示例县人民政府办公室2020年政府信息公开工作年度报告',
  narrative: {
    overview:
      '（一）主动公开。清理过期栏目，补发办事指南四十余篇。\n（二）依申请公开。收到政府信息公开申请130件，办结127件。\n（三）政府信息管理。逐件标注公开属性。\n（四）平台建设。改版政府网站检索页。\n（五）监督保障。对十个单位开展实地检查，计入考核。',
    problems:
      '一是征地补偿类信息更新慢，群众要到村里打听；二是答复文书样式不一，引用条款常有缺漏。下一步，把征地批文在批准后逐村张贴；把答复文书交法制机构审核。',
    other: '无。',
  },
  rows: {
    'proactive.normativeDocuments': [9, 9, 68],
    'proactive.licensing': [155, -4, 12876],
    'proactive.otherServices': [329, 3, 602],
    'proactive.penalties': [1868, 12, 3985],
    'proactive.coercion': [81, 0, 11],
    'proactive.fees': [13, -1],
    'proactive.procurement': [38, 18764.35],
    'requests.received': [120, 10],
    'requests.carriedIn': [5],
    'requests.granted': [60, 6],
    'requests.partlyGranted': [20],
    'requests.denied.thirdPartyRights': [4, 1],
    'requests.unavailable.notHeld': [20, 2],
    'requests.notProcessed.repeated': [3],
    'requests.other': [11],
    'requests.carriedOut': [7, 1],
    'proceedings.review': [3, 1, 1, 2],
    'proceedings.direct': [1],
  },
})

const rows: Rows = {
  // 对外公开总数量 68 of the old format says nothing about 现行有效 320 of the new one.
  'proactive.normativeDocuments': [6, 2, 320],
  'proactive.licensing': [13102],
  'proactive.penalties': [4120],
  'proactive.coercion': [9],
  // 13 items became 86.42万元: items and money are not compared.
  'proactive.fees': [86.42],
  'requests.received': [130, 9],
  'requests.carriedIn': [7, 1],
  'requests.granted': [66, 6],
  'requests.partlyGranted': [22, 1],
  'requests.denied.thirdPartyRights': [5],
  'requests.unavailable.notHeld': [22, 2],
  'requests.notProcessed.repeated': [4],
  // 11 of the old （六） became 4 + 2 + 7 of the new.
  'requests.other.noCorrection': [4],
  'requests.other.unpaidFee': [2],
  'requests.other.other': [7],
  'requests.carriedOut': [5, 1],
  'proceedings.review': [4, 0, 2, 1],
  'proceedings.direct': [2],
  'proceedings.afterReview': [0, 0, 1],
}

const narrative: Report['narrative'] = {
  lead: '本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为2021年1月1日至12月31日。',
  overview:
    '（一）主动公开。本年制发行政规范性文件6件，废止2件，现行有效320件。\n（二）依申请公开。新收政府信息公开申请139件，较上年增长6.9%；上年结转8件，办结141件，结转下年度6件。\n（三）政府信息管理。文件起草时同步确定能否公开。\n（四）平台建设。网站增设企业服务页。\n（五）监督保障。全县开展两轮业务培训。',
  problems:
    '上年提出的征地批文张贴、答复文书审核两项问题已整改。本年的不足：一是图解只有六篇，多数政策没有配图；二是三个镇的公开栏设在院内，群众不便查看。将为每件重要政策配图，把公开栏移到办事大厅门口。',
  other: '本年发出信息处理费收费通知3件，总金额1500元，实际收取500元。',
}

interface Change {
  readonly rows?: Rows
  readonly narrative?: Report['narrative']
}

const after = (change: Change = {}): Report =>
  written({
    format: '2021',
    year: 2021,
    organ,
    title: '示例县人民政府办公室2021年政府信息公开工作年度报告',
    narrative: { ...narrative, ...change.narrative },
    rows: { ...rows, ...change.rows },
  })

function found(report: Report, previous = before): readonly Finding[] {
  const [format, old] = [formatById('2021'), formatById('2019')]
  if (!format || !old) throw new Error('Both formats are declared')
  return findingsIn(judge({ report, format, previous: { report: previous, format: old } }))
}

const ids = (report: Report, previous?: Report) => found(report, previous).map(({ id }) => id)

it('finds nothing in the honest pair', () => {
  expect(ids(after())).toEqual([])
})

describe('compares what both formats hold', () => {
  const planted: readonly (readonly [string, Change, readonly string[]])[] = [
    [
      '上年结转多写 2 件',
      {
        rows: { 'requests.carriedIn': [9, 1], 'requests.granted': [68, 6] },
        narrative: { overview: narrative.overview?.replace(/上年结转[^。]*/, '已依法答复') ?? '' },
      },
      // The total is wrong by the same mistake, which is told once.
      ['carry-over.requests:requests.carriedIn.natural'],
    ],
    [
      '上年结转的申请人错列',
      {
        rows: { 'requests.carriedIn': [6, 2], 'requests.granted': [65, 7] },
      },
      [
        'carry-over.requests:requests.carriedIn.natural',
        'carry-over.requests:requests.carriedIn.business',
      ],
    ],
    [
      '上年未审结的复议不见了',
      { rows: { 'proceedings.review': [1] } },
      ['carry-over.proceedings:proceedings.review.total'],
    ],
    [
      '（六）其他处理成倍增加',
      {
        rows: {
          'requests.other.noCorrection': [14],
          'requests.other.other': [15],
          'requests.granted': [48, 6],
        },
      },
      ['figure.jump:表三'],
    ],
    ['行政许可漏了一位', { rows: { 'proactive.licensing': [1310] } }, ['figure.jump:表二']],
    [
      '表四照抄上年',
      {
        rows: {
          'proceedings.review': [3, 1, 1, 2],
          'proceedings.direct': [1],
          'proceedings.afterReview': [],
        },
      },
      ['figure.copied:表四', 'narrative.corrected:problems:0'],
    ],
    [
      '同比算错',
      { narrative: { overview: narrative.overview?.replace('6.9%', '9.6%') ?? '' } },
      ['narrative.growth:overview:0'],
    ],
    [
      '第五部分照抄上年',
      { narrative: { problems: before.narrative.problems ?? '' } },
      [
        'narrative.same-problem:problems:0',
        'narrative.same-problem:problems:1',
        'narrative.same-problem:problems:2',
      ],
    ],
  ]

  it.each(planted)('%s', (_, change, expected) => {
    expect([...ids(after(change))].sort()).toEqual([...expected].sort())
  })

  it('marks the three new rows where the old row had their sum', () => {
    const [jump] = found(
      after({
        rows: {
          'requests.other.noCorrection': [14],
          'requests.other.other': [15],
          'requests.granted': [48, 6],
        },
      }),
    )
    expect(jump?.formula).toBe('其他处理·总计 11 → 31（+181.8%）')
    expect(jump?.figures).toEqual(
      ['noCorrection', 'unpaidFee', 'other'].map((row) => `requests.other.${row}.total`),
    )
  })
})

describe('leaves alone what only one of the formats holds', () => {
  it.each([
    ['the old stock of documents', { 'proactive.normativeDocuments': [9, 9, 5000] }],
    ['the old counts of fee items', { 'proactive.fees': [4000, 0] }],
    [
      'the old items and procurement',
      { 'proactive.otherServices': [9000, 9000, 90000], 'proactive.procurement': [9, 0.01] },
    ],
    ['the old numbers of items', { 'proactive.licensing': [1, 9000, 12876] }],
  ] as const)('%s', (_, old: Rows) => {
    const figures = { ...before.figures }
    for (const [row, numbers] of Object.entries(old)) {
      const keys = Object.keys(figures).filter((key) => key.startsWith(`${row}.`))
      numbers.forEach((number, index) => {
        figures[keys[index] ?? ''] = number
      })
    }
    expect(ids(after(), freeze({ ...before, figures }))).toEqual([])
  })

  it('judges the new stock by its own table only', () => {
    const change = {
      rows: { 'proactive.normativeDocuments': [6, 2, 3] },
      narrative: { overview: narrative.overview?.replace('320', '3') ?? '' },
    }
    expect(ids(after(change))).toEqual(['stock.too-small:proactive.normativeDocuments.inForce'])
  })
})
