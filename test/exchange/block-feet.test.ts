/** What is noted below the figures of a copied table holds for them as much as what stands above: it keeps them out, or is shown. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import { programs } from '../support/copied'
import { format2021, landedIn, rowsOf, tableOf } from '../support/pasted'

const from: FigureKey = 'requests.received.natural'
const table =
  '项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 本年新收政府信息公开申请数量|11|12|13|14|15|16|81 / （一）予以公开|23|24|25|26|27|28|153'
const withNote = (note: string) => `${table} / ${note}|||||||`
const saidIn = (text: string, key: FigureKey = from) =>
  Object.values(programs).map((program) =>
    readBlock(program(rowsOf(text)), {
      format: format2021,
      table: tableOf(key),
      from: key,
      year: 2025,
      organ: '青山县民政局',
    }),
  )

describe('a note below on another time keeps all out', () => {
  it.each([
    '注：2024年数',
    '注：2024年度数据',
    '注（2024年数）',
    '（以上数据截至9月底）',
    '注：数据为2024年',
    '说明：本表为2024年统计数',
    '注：上年数',
    '注：此表为去年数',
    '备注：上年数据，仅供参考',
    '抄自去年报告',
    '注：数据截至2025年9月30日',
    '数据截至9月底',
    '注：截止11月',
    '注：本表为上半年数',
  ])('%s', (note) => {
    for (const { figures } of landedIn(rowsOf(withNote(note)), from, 2025))
      expect(figures).toEqual({})
  })
})

describe('a note below that may be anybody’s is shown', () => {
  it.each([
    '填报单位（盖章）：绿水县教育局',
    '注：绿水县教育局报送',
    '审核：绿水县教育局王五',
    '制表：红河县民政局办公室',
    '数据来源：教育局',
    '注：本表为模拟数据',
  ])('%s', (note) => {
    for (const { landed, said } of saidIn(withNote(note)))
      expect(landed.size === 0 || said.join().includes(note)).toBe(true)
  })
})

describe('a note below on what is right keeps nothing out', () => {
  it.each([
    '注：上年结转数已含在内',
    '注：数据截至2025年12月31日',
    '注：按照国办公开办函〔2021〕30号填报',
    '注：清理规范性文件二十件',
    '注：按《关于2024年工作的通知》填报',
    '注：新收数较上年增加',
    '填表日期：2026年1月8日',
    '审核人：张三',
  ])('%s', (note) => {
    for (const { figures } of landedIn(rowsOf(withNote(note)), from, 2025))
      expect(Object.keys(figures)).toHaveLength(14)
  })
})

describe('another unit, wherever it is told', () => {
  const fees = '行政许可|1200 / 行政事业性收费|56000'
  it.each([
    `${fees} / 注：金额以元计|`,
    `${fees} / 人民币元|`,
    `${fees} / 注：收费按元填列|`,
    `${fees} / 注：收费金额为元|`,
    `${fees} / 以元为单位|`,
    `单位：元| / ${fees}`,
  ])('%s', (text) => {
    for (const { landed } of saidIn(text, 'proactive.licensing.decisions'))
      expect(landed.has('fees.amount') || landed.has('proactive.fees.amount')).toBe(false)
  })
  it.each(['单位：百件', '注：本表单位为百件', '注：本表数字为百件', '单位：十件', '单位：千件'])(
    '%s',
    (unit) => {
      for (const text of [withNote(unit), `${unit}||||||| / ${table}`])
        for (const { figures } of landedIn(rowsOf(text), from, 2025)) expect(figures).toEqual({})
    },
  )
  it.each(['单位：万元、件', '注：收费单位为万元'])('but %s is the statutory one', (unit) => {
    for (const { landed } of saidIn(`${fees} / ${unit}|`, 'proactive.licensing.decisions'))
      expect(landed.get('proactive.fees.amount')?.figure).toBe(56000)
  })
})
