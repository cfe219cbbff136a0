/** By which words a row is meant, and what stands around a whole copied page: what a seventh trial pasted. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import { saysName } from '@/exchange/block/vouch/named'
import { labelOf } from '@/exchange/recognise/label/words'
import { formats } from '@/format'
import { type FigureKey, cellsOf } from '@/report/format'
import { programs, type Rows } from '../support/copied'
import { format2021 as format, rowsOf, tableOf } from '../support/pasted'

const year = 2026
const organ = '青山县人民政府'
const received = 'requests.received.natural'
const licensing = 'proactive.licensing.decisions'

const read = (clipboard: { html: string; text: string }, from: FigureKey) => {
  const { landed, left } = readBlock(clipboard, { format, table: tableOf(from), from, year, organ })
  return { figures: Object.fromEntries([...landed].map(([key, one]) => [key, one.figure])), left }
}
const seven = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const flat = (...rows: string[]): Rows => rowsOf(rows.join(' / '))

describe('a row is meant', () => {
  const names = new Set(
    formats.flatMap((one) =>
      [...cellsOf(one).values()].flatMap(({ row, column }) =>
        [...row, ...column].map(({ text }) => text).filter((text) => text !== ''),
      ),
    ),
  )
  it('by its own name, and never by that name denied', () => {
    for (const name of names) {
      const label = labelOf(name)
      expect([name, saysName(label.whole, label)]).toEqual([name, true])
      for (const denied of [`不${label.whole}`, `非${label.whole}`, `未${label.whole}`])
        expect([denied, saysName(denied, label)]).toEqual([denied, false])
    }
  })

  it.each([
    ['本年新收', '一、本年新收政府信息公开申请数量'],
    ['新收', '一、本年新收政府信息公开申请数量'],
    ['结转下年度', '四、结转下年度继续办理'],
    ['国家秘密', '1.属于国家秘密'],
    ['法律法规禁止公开', '2.其他法律行政法规禁止公开'],
    ['第三方合法权益', '4.保护第三方合法权益'],
    ['过程性信息', '6.属于四类过程性信息'],
    ['不掌握', '1.本机关不掌握相关政府信息'],
    ['没有现成信息', '2.没有现成信息需要另行制作'],
    ['补正后仍不明确', '3.补正后申请内容仍不明确'],
    ['信访举报投诉', '1.信访举报投诉类申请'],
    ['大量反复申请', '4.无正当理由大量反复申请'],
    ['逾期不补正', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['逾期未缴费', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['许可', '行政许可'],
    ['维持', '结果维持'],
    ['未审结', '尚未审结'],
  ])('by %s: %s', (said, name) => {
    expect(saysName(labelOf(said).whole, labelOf(name))).toBe(true)
  })

  it.each([
    ['其他情形', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['组织', '社会公益组织'],
    ['机构', '法律服务机构'],
    ['收费', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['收费通知', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['掌握相关政府信息', '1.本机关不掌握相关政府信息'],
    ['有正当理由大量反复申请', '4.无正当理由大量反复申请'],
    ['不属于过程性信息', '6.属于四类过程性信息'],
    ['行政许可事项', '行政许可'],
    ['申请', '1.信访举报投诉类申请'],
    ['本机关', '1.本机关不掌握相关政府信息'],
    ['已审结', '尚未审结'],
  ])('not by %s: %s', (said, name) => {
    expect(saysName(labelOf(said).whole, labelOf(name))).toBe(false)
  })
})

describe('what a seventh trial pasted: nothing of it lands', () => {
  it.each<[string, FigureKey]>([
    ...[
      '统计时间：2026年6月30日',
      '统计日期：2026年7月1日',
      '截止时间：2026-06-30',
      '2026年6月30日',
      '2026/6/30',
    ].map((line): [string, FigureKey] => [
      `${line}| / 项目|数量 / 行政许可|1 / 行政处罚|2`,
      licensing,
    ]),
    ...['序号', '编号', '代码', '#', '行次'].map((head): [string, FigureKey] => [
      `项目|${head} / 行政许可|1 / 行政处罚|2`,
      licensing,
    ]),
    ...[
      ...['行政许可事项', '行政许可事项数', '行政许可（元）', '行政许可项目'],
      ...['行政许可申请', '行政许可受理', '行政许可公开', '行政许可登记数'],
    ].map((name): [string, FigureKey] => [`项目|数量 / ${name}|1200`, licensing]),
    ...['2025年', '上年', '上半年', '三季度'].map((line): [string, FigureKey] => [
      `项目|数量 / 行政许可|3 / ${line}|`,
      licensing,
    ]),
    ...['白水县公安局', '数据待核', '不含行政强制', '作废', '估计数'].map(
      (remark): [string, FigureKey] => [`项目|数量|备注 / 行政许可|3|${remark}`, licensing],
    ),
    ...['收费金额/元', '金额(¥)', '金额（元）', '元', '收费（元）'].map(
      (head): [string, FigureKey] => [
        `项目|${head} / 行政事业性收费|123456`,
        'proactive.fees.amount',
      ],
    ),
    ['项目|数量 / 行政事业性收费（项）|17', 'proactive.fees.amount'],
    ...['市政府', '省政府', '区政府', '乡政府', '镇政府', '白水县政府', '市人民政府'].map(
      (line): [string, FigureKey] => [`${line}|| / 项目|自然人|总计 / 予以公开|5|8`, received],
    ),
    ['统计日期：2026年7月| / 项目|数量 / 行政许可|3', licensing],
    ['二○二五年度| / 项目|数量 / 行政许可|3', licensing],
    ['二〇二五年度| / 项目|数量 / 行政许可|3', licensing],
    ['项目|数量 / 行政许可|3 / 注：数据为1-6月|', licensing],
    ['项目|数量 / 行政许可|3 / 2026年上半年|', licensing],
    ['合计|2|0|0|0|0|0|2', received],
    ['项目|县级|总计 / 本年新收|5|8', received],
    ['项目|本级|总计 / 本年新收|5|8', received],
    ['项目|公安局|教育局|其他|总计 / 本年新收|11|12|3|26', received],
    ['项目|一季度|二季度|总计 / 本年新收|11|12|23', received],
    ['项目|1月|2月|3月|总计 / 本年新收|11|12|13|36', received],
  ])('%s', (rows, from) => {
    for (const program of Object.keys(programs)) {
      const clipboard = programs[program]?.(rowsOf(rows)) ?? expect.fail(program)
      const { figures, left } = read(clipboard, from)
      expect([program, figures]).toEqual([program, {}])
      expect(left.length).toBeGreaterThan(0)
    }
  })

  it('no total of parts that have no place', () => {
    const rows = flat('行政复议|||', '结果维持|撤销|驳回|合计', '3|2|1|6')
    for (const flavours of Object.values(programs))
      expect(read(flavours(rows), 'proceedings.review.upheld').figures).not.toHaveProperty([
        'proceedings.review.total',
      ])
  })

  const four = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const wide = (name: string) => [name, ...Array<string>(4).fill('')]
  it.each([
    [
      '行政诉讼 first',
      [...wide('行政诉讼'), ...wide(''), ...wide('行政复议')],
      ['未经复议直接起诉', '复议后起诉', ''],
    ],
    [
      '复议后起诉 first',
      [...wide('行政复议'), ...wide('行政诉讼'), ...wide('')],
      ['', '复议后起诉', '未经复议直接起诉'],
    ],
  ])('no figure under another group, with %s', (_, first, second) => {
    const figures = Array.from({ length: 15 }, (__, at) => String(at + 21))
    const rows = [first, second.flatMap(wide), [...four, ...four, ...four], figures]
    const at = (name: string) =>
      second.indexOf(name) >= 0 ? second.indexOf(name) * 5 : first.indexOf(name)
    const own = { review: '行政复议', direct: '未经复议直接起诉', afterReview: '复议后起诉' }
    for (const [program, flavours] of Object.entries(programs)) {
      const found = read(flavours(rows), 'proceedings.review.upheld').figures
      for (const [group, name] of Object.entries(own))
        for (const [key, figure] of Object.entries(found))
          if (key.includes(`.${group}.`))
            expect([program, key, Number(figure) - 21 - at(name) < 5]).toEqual([program, key, true])
    }
  })

  it('numbers of columns below their heads are named, and move nothing', () => {
    const rows = flat(seven.join('|'), '1|2|3|4|5|6|7', '31|4|0|0|0|1|36', '2|0|0|0|0|0|2')
    for (const flavours of Object.values(programs)) {
      const { figures, left } = read(flavours(rows), received)
      expect(figures['requests.received.natural']).toBe(31)
      expect(figures['requests.carriedIn.total']).toBe(2)
      expect(left.join()).toContain('编号')
    }
  })

  it('a row left blank, or a dash in one, takes nothing from the others', () => {
    const dash = ['—', '/', '-', '']
    for (const mark of dash) {
      const rows = flat(
        `项目|${seven.join('|')}`,
        '予以公开|1|2|3|4|5|6|21',
        `国家秘密|${Array(7)
          .fill(mark === '' ? ' ' : mark)
          .join('|')}`,
        `部分公开|1|${mark === '' ? ' ' : mark}|3|4|5|6|19`,
        '重复申请|0|0|0|0|0|0|0',
      )
      for (const [program, flavours] of Object.entries(programs)) {
        const { figures } = read(flavours(rows), received)
        expect([program, mark, figures['requests.granted.total']]).toEqual([program, mark, 21])
        expect([program, mark, figures['requests.partlyGranted.research']]).toEqual([
          program,
          mark,
          3,
        ])
        expect([program, mark, figures['requests.notProcessed.repeated.total']]).toEqual([
          program,
          mark,
          0,
        ])
      }
    }
  })
})
