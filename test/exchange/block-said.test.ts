/** What the preview says where a name is short, broad or of another table, where no number stands, and where a table comes twice. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { whyNoFigure } from '@/report/measure'
import { readIn, rowsOf } from '../support/pasted'

const received = 'requests.received.natural'
const organ = '姜堰区民政局'
const read = (text: string, from: FigureKey = received) => readIn(rowsOf(text), from, 2025, organ)
const seven = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'
const row = '5|1|0|0|0|0|6'

describe('what cannot be a number', () => {
  it.each([
    ['12万', '请换成完整的数字 120000'],
    ['1.2万', '请换成完整的数字 12000'],
    ['12,3', '看不出是几'],
    ['1、2', '看不出是几'],
    ['十二', '请写成 12'],
    ['二十', '请写成 20'],
    ['一百零三', '请写成 103'],
    ['约5', '请填准确的数'],
    ['12余', '请填准确的数'],
    ['见附件', '请改成只有数字'],
  ])('%s: %s', (text, why) => {
    expect(whyNoFigure(text, 'count')).toContain(why)
  })
  it('is named by its cell', () => {
    for (const { left } of read('项目|自然人|商业企业 / 本年新收|4|12万'))
      expect(left).toEqual(['本年新收“12万”（商业企业：带着“万”“亿”，请换成完整的数字 120000）'])
  })
  it('is no name of a row: 十二 among figures', () => {
    for (const { left } of read('12|3|4 / 十二|1|3')) expect(left.join()).not.toContain('行名')
  })
})

describe('names that are short or broad', () => {
  it.each(['法人', '单位'])('%s is several columns, which are named', (name) => {
    for (const { figures, left } of read(`项目|自然人|${name} / 本年新收|5|1`)) {
      expect(figures).toEqual({ [received]: 5 })
      expect(left.join()).toContain(`“${name}”在本表分为“商业企业”“科研机构”`)
    }
  })
  it('信访 and 涉密 beside other reasons are rows of the table', () => {
    for (const { figures } of read('项目|自然人 / 信访|5 / 涉密|1 / 重复申请|2'))
      expect(figures).toEqual({
        'requests.notProcessed.petition.natural': 5,
        'requests.denied.stateSecret.natural': 1,
        'requests.notProcessed.repeated.natural': 2,
      })
  })
  it.each([
    ['上年结转', 'requests.carriedOut.natural'],
    ['结转下年度', 'requests.carriedIn.natural'],
  ])('结转 beside %s is the other row', (name, key) => {
    for (const { figures } of read(`项目|自然人 / 新收|45 / ${name}|2 / 结转|3`))
      expect(figures[key]).toBe(3)
  })
  it('结转 alone may be either, which is said', () => {
    for (const { figures, left } of read('项目|自然人 / 新收|45 / 结转|3')) {
      expect(figures).toEqual({ [received]: 45 })
      expect(left.join()).toMatch(/可能是“上年结转.*也可能是“结转下年度/)
    }
  })
  it('其他 and 总计 say which rows they may be, or are', () => {
    for (const { left } of read('项目|自然人 / 本年新收|45 / 其他|3'))
      expect(left.join()).toContain('“其他”可能是“（六）其他处理”，也可能是其中的“3.其他”')
    for (const { figures, guessed } of read('项目|自然人 / 予以公开|4 / 3.其他|3 / 总计|7')) {
      expect(figures['requests.concluded.natural']).toBe(7)
      expect(guessed.join()).toContain('“总计”按“三、本年度办理结果 （七）总计”一行填入')
    }
  })
})

describe('tables that are others', () => {
  it.each([
    ['维持|纠正|其他|尚未审结|总计 / 1|2|0|0|3', '表四'],
    ['行政许可|12 / 行政处罚|3', '表二'],
  ])('%s is said to be of %s', (text, name) => {
    for (const { figures, left } of read(text)) {
      expect(figures).toEqual({})
      expect(left.join()).toContain(`请把光标放到${name}里再粘贴`)
    }
  })
  it('two of one text that differ are none', () => {
    const table = (first: number) => `项目|${seven} / 本年新收|${String(first)}|1|0|0|0|0|6`
    for (const { figures, left } of read(`${table(5)} / ${table(4)}`)) {
      expect(figures).toEqual({})
      expect(left.join()).toContain('同一张表出现了两次')
    }
  })
  it('that of the own organ is told from that of another', () => {
    const table = (name: string, figures: string) =>
      `${name}||||||| / 项目|${seven} / 本年新收|${figures}`
    const [own, other] = [table(organ, row), table('姜堰区教育局', '9|0|0|0|0|0|9')]
    for (const { figures, left } of read(`${own} / ${other}`)) {
      expect(figures[received]).toBe(5)
      expect(left.join()).toContain('上面写着“姜堰区教育局”，不是本单位的数')
    }
    for (const { figures } of read(`${other} / ${own}`)) expect(figures[received]).not.toBe(9)
  })
})
