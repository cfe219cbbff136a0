/** Columns beside the statutory ones, notes above them and everyday names for them: what is clear lands, with its reason said where it does not. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { landedIn, rowsOf } from '../support/pasted'

const from: FigureKey = 'requests.received.natural'
const names = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'
const received = '本年新收政府信息公开申请数量'
const both = (heads: string, corner = '', more = '') =>
  `${corner}|${heads} / ${received}|5|1|0|0|0|2|8${more} / （一）予以公开|3|1|0|0|0|1|5${more}`
const countOf = (text: string) => landedIn(rowsOf(text), from, 2025)

describe('a column of last year beside all of the table’s own', () => {
  it.each(['上年', '上年总计', '上年同期', '2024年', '同比', '2024年合计'])('%s', (head) => {
    for (const { figures, left } of countOf(both(`${names}|${head}`, '', '|7'))) {
      expect(Object.keys(figures)).toHaveLength(14)
      expect(figures['requests.received.total']).toBe(8)
      expect(figures['requests.received.otherOrganisation']).toBe(2)
      expect(left.join()).toContain('不是本年度的数')
    }
  })
  it.each(['投诉|总计', '一季度|二季度|总计', '科室甲|其他|总计'])(
    'but a total of others, %s, stays out',
    (heads) => {
      const text = `|自然人|${heads} / ${received}|5${'|3'.repeat(heads.split('|').length)}`
      for (const { figures } of countOf(text))
        expect(figures['requests.received.total']).toBeUndefined()
    },
  )
  it('nor does the total land where a stranger stands before it', () => {
    const text = both(names.replace('|总计', '|信访|总计'), '', '|9')
    for (const { figures } of countOf(text))
      expect(figures['requests.received.total']).toBeUndefined()
  })
})

describe('what is said of the whole year, or of how figures agree, keeps nothing out', () => {
  it.each([
    '2025年1-12月政府信息公开申请情况统计表',
    '2025年1月—12月政府信息公开情况',
    '2025年1月至12月份政府信息公开情况',
  ])('%s', (title) => {
    for (const { figures } of countOf(`${title}||||||| / ${both(names)}`))
      expect(Object.keys(figures)).toHaveLength(14)
  })
  it.each([
    '（勾稽关系：第一项加第二项之和，等于第三项加第四项之和）',
    '勾稽关系：新收+结转=办理+结转下年',
    '（本列数据勾稽关系：略）',
  ])('%s', (corner) => {
    for (const { figures } of countOf(both(names, corner)))
      expect(Object.keys(figures)).toHaveLength(14)
  })
  it.each(['2025年1-11月政府信息公开申请情况', '2025年11-12月情况', '2024年1-12月情况'])(
    'but %s does',
    (title) => {
      for (const { figures } of countOf(`${title}||||||| / ${both(names)}`))
        expect(figures).toEqual({})
    },
  )
})

describe('everyday names of columns', () => {
  it.each([
    '个人|企业|科研院所|社会组织|律所|其他|合计',
    '公民|公司|科研单位|公益组织|律师事务所|其他|总计',
    '自然人|企业|大学|社会团体|法律服务机构|其他|总计',
  ])('%s are told by all the others beside them', (heads) => {
    for (const { figures } of countOf(both(heads))) {
      expect(Object.keys(figures)).toHaveLength(14)
      expect(figures['requests.received.natural']).toBe(5)
      expect(figures['requests.received.business']).toBe(1)
    }
  })
  it.each(['个人|企业|合计', '企业|个人|科研院所|社会组织|律所|其他|合计'])(
    '%s leave 企业 out: some lack, or change places',
    (heads) => {
      const row = [5, 1, 0, 0, 0, 2, 8].slice(-heads.split('|').length).join('|')
      const text = `|${heads} / ${received}|${row}`
      for (const { figures } of countOf(text)) {
        expect(figures['requests.received.business']).toBeUndefined()
        // 个人 is 自然人 wherever it stands.
        expect(figures['requests.received.natural']).toBe(heads.startsWith('个人') ? 0 : 1)
      }
    },
  )
})

it.each([
  ['1.2万', '换成完整的数字'],
  ['5%', '是比例'],
  ['3①', '脚注角标'],
  ['3²', '脚注角标'],
  ['无', '没有发生的请填 0'],
  ['—', '没有发生的请填 0'],
  ['约5', '不是一个数字'],
  ['3万元', '是金额'],
])('“%s” is left out for its own reason', (text, why) => {
  for (const { left } of countOf(`|${names} / ${received}|${text}|1|0|0|0|0|1`))
    expect(left.find((one) => one.includes(`“${text}”`))).toContain(why)
})

it('a whole report copied as text is led to the import', () => {
  const text = [
    '一、总体情况',
    '本机关公开信息12条。',
    '二、主动公开政府信息情况',
    '规章 1 0 3',
    '三、收到和处理政府信息公开申请情况',
    '0 0 0 0 0 0 0',
    '四、政府信息公开行政复议、行政诉讼情况',
    '0 0 0 0 0',
    '五、存在的主要问题及改进情况',
    '无。',
  ].join(' / ')
  for (const { figures, left } of countOf(text)) {
    expect(figures).toEqual({})
    expect(left).toEqual([expect.stringContaining('整份报告')])
  }
})
