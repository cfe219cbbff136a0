/** What no name tells and the cursor does is laid, and said to be so: words not understood are named. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'

import { readIn, rowsOf } from '../support/pasted'

const received = 'requests.received.natural'

/** What every program's clipboard of it says is guessed, and what lands. */
const read = (text: string, from: FigureKey = received) =>
  readIn(rowsOf(text), from, 2025, '姜堰区民政局')

describe('words that stand where names of rows do and are none', () => {
  it.each<[string, string]>([
    ['项目|自然人 / 收到|45', '收到'],
    ['项目|自然人 / 收到件|45', '收到件'],
    ['|自然人 / 收到|45', '收到'],
    ['项目|单位|自然人 / 受理|件|45', '受理'],
  ])('%s', (text, word) => {
    for (const { guessed, figures, left } of read(text)) {
      expect(figures[received]).toBe(45)
      expect(guessed.join()).toMatch(new RegExp(`“${word}.*不是本表的行名.*本年新收`))
      expect(left).toEqual([])
    }
  })
  it.each(['项目|自然人 / 上年结转|4 / 收到|45', '项目|自然人 / 收到|45 / 上年结转|4'])(
    'refuses the row with its name where others are named: %s',
    (text) => {
      for (const { left, guessed } of read(text)) {
        expect(left).toEqual(['收到“45”（没有这一行）'])
        expect(guessed).toEqual([])
      }
    },
  )
})

describe('rows by name, the column by the cursor', () => {
  it.each<[string, FigureKey, string]>([
    ['新收|45', received, '没有写列名，填入的是光标所在的“自然人”一列'],
    ['新收|45', 'requests.received.business', '没有写列名，填入的是光标所在的“商业企业”一列'],
    ['本年新收|45 / 上年结转|4', received, '没有写列名，填入的是光标所在的“自然人”一列'],
    ['项目|数量 / 本年新收|45', received, '“数量”没有写明是哪一列，填入的是光标所在的“自然人”一列'],
    ['项目|件数 / 本年新收|45 / 上年结转|4', received, '“件数”没有写明是哪一列'],
    ['本年新收|45|5', received, '没有写列名，从光标所在的“自然人”一列起依次填入'],
  ])('%s at %s', (text, from, said) => {
    for (const { guessed, by } of read(text, from)) {
      expect(by).toBe('rows')
      expect(guessed.join()).toContain(said)
    }
  })
  it.each([
    '项目|自然人 / 本年新收|45',
    '本年新收|31|5|0|0|2|1|39',
    '项目|自然人|总计 / 本年新收|45|45 / 上年结转|4|4',
    '项目|本年新收|上年结转 / 自然人|45|4',
  ])('says nothing of %s', (text) => {
    for (const { guessed } of read(text)) expect(guessed).toEqual([])
  })
})

describe('a word that may mean more than the column', () => {
  it.each(['|个人|企业|其他 / 本年新收|45|5|1', '|个人|企业|科研机构 / 本年新收|45|5|1'])(
    '%s',
    (text) => {
      for (const { guessed, figures } of read(text)) {
        expect(figures['requests.received.business']).toBe(5)
        expect(guessed.join()).toContain('“企业”按“商业企业”填入')
      }
    },
  )
  it.each([
    '|个人|企业|科研|公益|律所|其他|总计 / 本年新收|45|5|0|0|0|1|51',
    '|自然人|商业企业|其他 / 本年新收|45|5|1',
    '|个人|公司|其他 / 本年新收|45|5|1',
  ])('says nothing of %s', (text) => {
    for (const { guessed } of read(text)) expect(guessed).toEqual([])
  })
})
