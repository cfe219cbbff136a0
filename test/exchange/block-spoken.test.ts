/** What offices call the rows of 表三: they land where the decree has them, and nothing else does. */
import { expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { landedIn, rowsOf } from '../support/pasted'

const from: FigureKey = 'requests.received.natural'
const heads = '|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'
const figuresOf = (rows: string) =>
  landedIn(rowsOf(`${heads} / ${rows}`), from, 2025).map(({ figures }) => figures)

it.each([
  ['本年收到申请数', 'received'],
  ['当年新收申请', 'received'],
  ['收到申请总数', 'received'],
  ['一、新收申请数', 'received'],
  ['上年度结转数', 'carriedIn'],
  ['2024年结转', 'carriedIn'],
  ['2024年度结转数', 'carriedIn'],
  ['结转下年', 'carriedOut'],
  ['结转到2026年', 'carriedOut'],
  ['结转至2026年度', 'carriedOut'],
  ['结转2026年继续办理', 'carriedOut'],
  ['四、结转到2026年', 'carriedOut'],
  ['2025年结转至2026年', 'carriedOut'],
  ['结转到下年', 'carriedOut'],
  ['结转下一年度', 'carriedOut'],
  ['结转次年', 'carriedOut'],
  ['2024年结转至2025年', 'carriedIn'],
  ['上年结转至本年', 'carriedIn'],
  ['不掌握', 'unavailable.notHeld'],
  ['本机关不掌握', 'unavailable.notHeld'],
  ['本单位不掌握', 'unavailable.notHeld'],
  ['本机关不掌握相关政府信息', 'unavailable.notHeld'],
  ['需另行制作', 'unavailable.needsCreation'],
  ['全部公开', 'granted'],
  ['同意公开', 'granted'],
  ['涉及国家秘密', 'denied.stateSecret'],
  ['信访类', 'notProcessed.petition'],
  ['逾期未补正', 'other.noCorrection'],
])('%s', (name, row) => {
  for (const figures of figuresOf(`（二）部分公开|1|0|0|0|0|0|1 / ${name}|3|0|0|0|0|1|4`)) {
    expect(figures[`requests.${row}.natural`]).toBe(3)
    expect(figures[`requests.${row}.total`]).toBe(4)
    expect(figures['requests.partlyGranted.natural']).toBe(1)
  }
})

it.each([
  '2023年结转',
  '收到投诉',
  '全部信息',
  '信访',
  '2025年结转至2027年',
  '2024年结转至2026年',
  '结转到2025年',
  '结转到2027年',
  '2023年结转至2024年',
  '掌握',
  '白水县民政局',
  '上年新收申请',
  '主动公开',
])('%s is none of them', (name) => {
  for (const figures of figuresOf(`（二）部分公开|1|0|0|0|0|0|1 / ${name}|3|0|0|0|0|1|4`))
    expect(Object.values(figures)).not.toContain(3)
})
