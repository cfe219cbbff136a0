/** What stands printed in a cell, and what of it is a figure. */
import { describe, expect, it } from 'vitest'
import { type PrintedMeasure, isValue, readPrinted } from '@/exchange/recognise/printed'

const count: PrintedMeasure = { kind: 'count', unit: '件', unitDeclared: true }
const change: PrintedMeasure = { kind: 'change', unit: '项', unitDeclared: true }
const money: PrintedMeasure = { kind: 'amount', unit: '万元', unitDeclared: false }

const figure = (text: string, measure = count) => readPrinted(text, measure)

describe('a clear figure', () => {
  it.each([
    ['14', count, 14],
    [' １４ ', count, 14],
    ['1,234', count, 1234],
    ['1，234', count, 1234],
    ['1 234', count, 1234],
    ['14件', count, 14],
    ['14①', count, 14],
    ['14²', count, 14],
    ['14[1]', count, 14],
    ['14*', count, 14],
    ['+2', change, 2],
    ['－5', change, -5],
    ['增2', change, 2],
    ['减4', change, -4],
    ['减少4项', change, -4],
    ['增加2', change, 2],
    ['0', change, 0],
    ['21552.9万元', money, 21_552.9],
    ['251000元', money, 25.1],
    ['73802895.90元', money, 7380.28959],
    ['1.5亿元', money, 15_000],
    ['￥251,000元', money, 25.1],
  ])('%s', (text, measure, value) => {
    expect(figure(text, measure)).toEqual({ figure: value, candidates: [] })
  })

  it('takes the unit of money from the source’s heading', () => {
    expect(figure('251000', { ...money, headUnit: 0 })).toEqual({ figure: 25.1, candidates: [] })
    expect(figure('25.1', { ...money, unitDeclared: true }).figure).toBe(25.1)
  })
})

it.each(['', '/', '／', '-', '—', '——', '无', ' \n', '不适用', '\\'])('“%s” is blank', (text) => {
  expect(figure(text)).toEqual({ figure: null, candidates: [] })
})

describe('what a person must read', () => {
  it.each([
    ['14 0 3', [14, 0, 3]],
    ['约14', [14]],
    ['100\n200', [100, 200]],
    ['［图片］', []],
    ['14%', [14]],
    ['1.5', [1.5]],
    ['-3', [-3]],
    ['见附件', []],
    ['1234567890123', []],
  ])('%s', (text, candidates) => {
    const read = figure(text)
    expect(read.figure).toBeNull()
    expect(read.why).toBeTruthy()
    expect(read.candidates).toEqual(candidates)
  })

  it('is money without a unit: both readings are offered', () => {
    const read = figure('2792220.8', money)
    expect(read.why).toContain('单位')
    expect(read.candidates).toEqual([2_792_220.8, 279.22208])
  })

  it('is money too fine to be kept exactly', () => {
    expect(figure('0.001元', money)).toMatchObject({ figure: null, candidates: [] })
  })
})

it('tells figures and blank signs from labels', () => {
  for (const text of ['14', '增2', '/', '', '21552.9万元', '１４件', '［图片］', '-5'])
    expect(isValue(text), text).toBe(true)
  for (const text of ['规章', '1.属于国家秘密', '3.其他', '第二十条第（一）项', '本年增/减'])
    expect(isValue(text), text).toBe(false)
})
