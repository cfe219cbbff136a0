/** Single words, years and offices around pasted figures, as trials found them: what is this cell's lands, else nothing. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import { programs, type Rows } from '../support/copied'
import { format2021 as format, rowsOf, tableOf } from '../support/pasted'

const year = 2025
const organ = '青溪县水务局'
const received = 'requests.received.natural'
const granted = 'requests.granted.natural'
const licensing = 'proactive.licensing.decisions'

function read(rows: Rows, from: FigureKey, program = 'Excel') {
  const clipboard = programs[program]?.(rows) ?? expect.fail(program)
  const { landed, left } = readBlock(clipboard, { format, table: tableOf(from), from, year, organ })
  return { figures: Object.fromEntries([...landed].map(([key, one]) => [key, one.figure])), left }
}

describe('single cases', () => {
  it.each<[string, FigureKey, Record<string, number>]>([
    ['项目|数量|折算 / 行政许可|3|1.5', licensing, { [licensing]: 3 }],
    ['项目|1月|2月|全年 / 行政许可|3|9|12', licensing, { [licensing]: 12 }],
    ['项目|数量 / 行政许可（不含延续）|12', licensing, {}],
    ['商业企业|本年新收|3 / 商业企业|予以公开|2', received, {}],
    ['总计|本年新收|3', received, {}],
    ...['上年转来', '上年转入', '上年结余', '去年转来', '上年遗留'].map(
      (name): [string, FigureKey, Record<string, number>] => [
        `本年新收|3 / ${name}|2`,
        received,
        { [received]: 3, 'requests.carriedIn.natural': 2 },
      ],
    ),
    ...['转下年', '转下年度', '转入下年'].map(
      (name): [string, FigureKey, Record<string, number>] => [
        `本年新收|3 / ${name}|1`,
        received,
        { [received]: 3, 'requests.carriedOut.natural': 1 },
      ],
    ),
    ['政策法规科|本年新收|3', received, {}],
    ['单位|行政许可 / 县住建局|45', licensing, {}],
    ['单位|行政许可 / 县水务局|45', licensing, { [licensing]: 45 }],
    ['本年新收|3|不含公安分局', received, {}],
    ['本年新收|3|件', received, { [received]: 3 }],
    ['项目|自然人|备注 / 本年新收|3|含网上提交2件', received, { [received]: 3 }],
    ['项目|自然人|占比 / 本年新收|3|50%', received, { [received]: 3 }],
    ['项目|自然人|人次 / 本年新收|3|4', received, { [received]: 3 }],
    [
      '序号|类别|决定数量|备注 / 1|行政许可|12| / 2|行政处罚|3| / |合计|15|',
      licensing,
      { [licensing]: 12, 'proactive.penalties.decisions': 3 },
    ],
    ['办理结果|件数 / 予以公开|8 / 不予公开|5 / 其他|1', received, { [granted]: 8 }],
    [
      '申请人逾期未按收费通知要求缴纳费用|1 / 其他|2',
      received,
      { 'requests.other.unpaidFee.natural': 1, 'requests.other.other.natural': 2 },
    ],
    ['办理结果|件数|金额（万元） / 行政许可|3|4.5', licensing, { [licensing]: 3 }],
    ['项目|本月数|本年累计 / 行政许可|3|40', licensing, { [licensing]: 40 }],
    ['2024年新收|12 / 2025年新收|15', received, { [received]: 15 }],
    ['事项|2025 / 本年新收|40 / 予以公开|30', received, { [received]: 40, [granted]: 30 }],
    ['内容|2024 / 予以公开|50', received, {}],
    ['申请|2024 / 予以公开|50', received, {}],
    ['费用|5 / 本机关|3 / 申请|2', received, {}],
    ['办理结果|2024|2025 / 予以公开|40|45', received, { [granted]: 45 }],
    ['行政许可|40|2024 / 行政处罚|6|2024', licensing, {}],
    ['事项|数量|年度 / 行政许可|40|2024', licensing, {}],
    ['事项|数量|备注 / 行政许可|40|2024年数', licensing, {}],
    ['年度|2024 / 行政许可|40', licensing, {}],
    ['行政许可|40 / 统计时间为2024年1月1日至12月31日|', licensing, {}],
    ['事项|自然人 / 本年新收|3 / （以上为财政局数据）|', received, {}],
    ['青溪县财政局|本年新收|3 / |予以公开|2', received, {}],
    ['8|行政处罚 / 45|行政许可', licensing, {}],
    ['单位：件、元| / 行政许可|12 / 行政事业性收费|15000', licensing, { [licensing]: 12 }],
    ['单位|行政许可|行政处罚 / 青溪县水务局|45|8 / 青溪县财政局|10|3', licensing, {}],
    ['2024年12月31日| / 行政许可|12', licensing, {}],
    ['2025年12月31日| / 行政许可|12', licensing, { [licensing]: 12 }],
    ['单位：千元| / 行政事业性收费|15000', licensing, {}],
    ['事项|受理件数 / 行政许可|50', licensing, {}],
    ['事项|申请量 / 行政许可|50', licensing, {}],
    ['事项|事项数 / 行政许可|50', licensing, {}],
    ['事项|案件数 / 行政处罚|50', licensing, {}],
    ['项目|件数 / 行政事业性收费|3', licensing, {}],
    ['项目|申请人次 / 予以公开|3', received, {}],
    ['1|2025/3/1|予以公开|8 / 2|2025/4/1|部分公开|3', received, {}],
    ['事项|2024 / 予以公开|50', received, {}],
    ['办理结果|2024 / 予以公开|50', received, {}],
    ['事项|自然人|总计 / 本年新收|3|4 / 填报单位：青溪县财政局||', received, {}],
    ['事项|自然人|总计 / 本年新收|3|4 / 填报单位|青溪县财政局|', received, {}],
    ['单位名称|青溪县财政局| / 事项|自然人|总计 / 本年新收|3|4', received, {}],
    [
      '单位名称|青溪县水务局| / 事项|自然人|总计 / 本年新收|3|4',
      received,
      { [received]: 3, 'requests.received.total': 4 },
    ],
    [
      '填报单位：青溪县水务局|2026年1月5日 / 行政许可|12 / 填表人：李某|审核人：王某',
      licensing,
      { [licensing]: 12 },
    ],
  ])('%s', (text, from, meant) => {
    for (const program of Object.keys(programs))
      expect(read(rowsOf(text), from, program).figures).toEqual(meant)
  })
})
