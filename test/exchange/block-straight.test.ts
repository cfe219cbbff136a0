/** Rows that do not stand under their heads: damaged spans, hidden rows, a corner or a cell that is missing. Nothing lands beside its column. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import { type LaidCell, layoutOf } from '@/report/layout'
import { format2021 as format, tableOf } from '../support/pasted'

const organ = '青溪县水务局'
const received = 'requests.received.natural'
const issued = 'proactive.rules.issued'
const upheld = 'proceedings.review.upheld'

function read(clipboard: { html: string; text: string }, from: FigureKey) {
  const target = { format, table: tableOf(from), from, year: 2025, organ }
  const { landed, left, unlike } = readBlock(clipboard, target)
  const figures = Object.fromEntries([...landed].map(([key, { figure }]) => [key, figure]))
  return { figures, told: [...left, ...unlike].join('\n') }
}
const lines = (text: string): readonly (readonly string[])[] =>
  text.split(' / ').map((row) => row.split('|'))
const tabbed = (text: string) => ({
  html: '',
  text: lines(text)
    .map((row) => row.join('\t'))
    .join('\r\n'),
})
const spaced = (text: string) => ({
  html: '',
  text: lines(text)
    .map((row) => row.join('   '))
    .join('\n'),
})
const paged = (text: string) => ({
  html: `<table>${lines(text)
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`,
  text: '',
})

const who = [
  'natural',
  'business',
  'research',
  'welfare',
  'legalService',
  'otherOrganisation',
  'total',
]
const row = (name: string, figures: readonly (number | undefined)[]) =>
  Object.fromEntries(
    who.flatMap((one, at) =>
      figures[at] === undefined ? [] : [[`requests.${name}.${one}`, figures[at]]],
    ),
  )
const seven = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'

describe('heads without the corner above the names of rows stand over the figures', () => {
  it.each<[string, FigureKey, Record<string, number>]>([
    [
      '自然人|总计 / 1.属于国家秘密|5|6 / 2.其他法律行政法规禁止公开|7|8',
      'requests.denied.stateSecret.natural',
      {
        'requests.denied.stateSecret.natural': 5,
        'requests.denied.stateSecret.total': 6,
        'requests.denied.prohibitedByLaw.natural': 7,
        'requests.denied.prohibitedByLaw.total': 8,
      },
    ],
    [
      '本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6',
      issued,
      {
        [issued]: 1,
        'proactive.rules.repealed': 2,
        'proactive.rules.inForce': 3,
        'proactive.normativeDocuments.issued': 4,
        'proactive.normativeDocuments.repealed': 5,
        'proactive.normativeDocuments.inForce': 6,
      },
    ],
    [`${seven} / 本年新收|31|5|0|0|2|1|39`, received, row('received', [31, 5, 0, 0, 2, 1, 39])],
  ])('%s', (text, from, meant) => {
    for (const clipboard of [tabbed(text), spaced(text), paged(text)])
      expect(read(clipboard, from).figures).toEqual(meant)
  })

  it('of proceedings, by group', () => {
    const text =
      '结果维持|结果纠正|其他结果|尚未审结|总计 / 行政复议|14|29|6|2|51 / 未经复议直接起诉|31|25|16|6|78 / 复议后起诉|74|23|4|3|104'
    for (const clipboard of [tabbed(text), spaced(text), paged(text)]) {
      const { figures } = read(clipboard, upheld)
      expect(Object.keys(figures)).toHaveLength(15)
      expect(figures).toMatchObject({
        [upheld]: 14,
        'proceedings.review.total': 51,
        'proceedings.direct.upheld': 31,
        'proceedings.afterReview.total': 104,
      })
    }
  })
})

it('a group of columns may stand in the corner', () => {
  const text =
    '申请人情况|自然人 / 一、本年新收政府信息公开申请数量|21 / 二、上年结转政府信息公开申请数量|3'
  for (const clipboard of [tabbed(text), paged(text)])
    expect(read(clipboard, received)).toEqual({
      figures: { ...row('received', [21]), ...row('carriedIn', [3]) },
      told: '',
    })
})

describe('a row that lacks a cell is out, named', () => {
  it.each([
    `项目|${seven} / 本年新收|31|5|0|0|2|1|39 / 四、结转下年度继续办理|7|3|6|2|9|27`,
    `项目|${seven} / 本年新收|31|5|0|0|2|1|39 / 四、结转下年度继续办理|7|7`,
    `项目|${seven} / 本年新收|31|5|0|0|2|1|39 / 四、结转下年度继续办理|7|3|6|2|9|37`,
    `项目|${seven} / 本年新收|31|5|0|0|2|1|39 / 四、结转下年度继续办理|7|3|0|77|6|2|9|27`,
    `项目|${seven.replace('|科研机构', '')} / 本年新收|31|5|0|0|2|1|39 / 四、结转下年度继续办理|7|3|0|6|2|9|27`,
  ])('%s', (text) => {
    for (const clipboard of [tabbed(text), spaced(text), paged(text)]) {
      const { figures, told } = read(clipboard, received)
      expect(Object.keys(figures).filter((key) => key.includes('carriedOut'))).toEqual([])
      expect(told).toContain('结转下年度继续办理')
      expect(told).toContain('对不齐')
    }
  })

  it('but not where all rows end before the column of totals', () => {
    const text = `项目|${seven} / 本年新收|31|5|0|0|2|1 / 上年结转|2|1|0|0|0|0`
    for (const clipboard of [tabbed(text), paged(text)])
      expect(read(clipboard, received).figures).toEqual({
        ...row('received', [31, 5, 0, 0, 2, 1]),
        ...row('carriedIn', [2, 1, 0, 0, 0, 0]),
      })
  })
})

it.each(['①', '*', '[1]', '（注）', '注1', '²', '##'])(
  'a figure marked %s stays out alone',
  (mark) => {
    const text = `项目|${seven} / 本年新收|31${mark}|5|0|0|2|1|39 / 上年结转|2|1|0|0|0|0|3`
    for (const clipboard of [tabbed(text), paged(text)]) {
      const { figures } = read(clipboard, received)
      expect(figures).toMatchObject({
        ...row('received', [undefined, 5, 0, 0, 2, 1, 39]),
        ...row('carriedIn', [2, 1, 0, 0, 0, 0, 3]),
      })
      expect(figures[received]).toBeUndefined()
    }
  },
)

interface Drawn {
  text: string
  key?: FigureKey | undefined
  column: number
  columns: number
  rows: number
}
type Damage = 'reaches further' | 'reaches less' | 'wider' | 'narrower' | 'hidden'

/** A statutory table as a page draws it, each figure its own. */
function drawn(of: string): { rows: Drawn[][]; truth: Record<string, number> } {
  let nth = 100
  const truth: Record<string, number> = {}
  const shown = ({ key, text }: LaidCell): string => {
    if (key === undefined) return text
    nth += 1
    truth[key] = nth
    return String(nth)
  }
  const rows = layoutOf(format, tableOf(of)).rows.map((cells) =>
    cells.map((cell) => ({
      ...{ text: shown(cell), key: cell.key, column: cell.column },
      ...{ columns: cell.columnSpan, rows: cell.rowSpan },
    })),
  )
  return { rows, truth }
}

const pageOf = (rows: readonly (readonly Drawn[])[], hidden: number | undefined): string =>
  `<table>${rows
    .map(
      (cells, at) =>
        `<tr${at === hidden ? ' style="display:none"' : ''}>${cells
          .map((cell) => `<td colspan="${cell.columns}" rowspan="${cell.rows}">${cell.text}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`

describe('whatever span is wrong, no figure lands beside its place unsaid', () => {
  const anyDamage = fc.constantFrom<Damage>(
    ...(['reaches further', 'reaches less', 'wider', 'narrower', 'hidden'] as const),
  )
  it.each([
    ['表三', received],
    ['表二', issued],
  ])(
    '%s',
    (_, from) => {
      fc.assert(
        fc.property(anyDamage, fc.nat(), (damage, which) => {
          const { rows, truth } = drawn(from)
          const labels = rows.flatMap((cells, at) =>
            cells.filter(({ key }) => key === undefined).map((cell) => ({ cell, at })),
          )
          const bodies = labels.filter(({ at }) => rows[at]?.some(({ key }) => key !== undefined))
          const of =
            damage === 'reaches further' || damage === 'reaches less'
              ? bodies.filter(({ cell }) => cell.rows > 1)
              : bodies
          const { cell, at } = of[which % Math.max(1, of.length)] ?? {}
          if (!cell || at === undefined) return
          if (damage === 'reaches further') cell.rows += 1
          if (damage === 'reaches less') cell.rows -= 1
          if (damage === 'wider') cell.columns += 1
          if (damage === 'narrower' && cell.columns > 1) cell.columns -= 1
          const { figures, told } = read(
            { html: pageOf(rows, damage === 'hidden' ? at : undefined), text: '' },
            from,
          )
          const wrong = Object.entries(figures).filter(
            ([key, figure]) => figure !== null && figure !== truth[key],
          )
          expect(wrong).toEqual([])
          const missing = Object.keys(truth).filter((key) => figures[key] === undefined)
          if (missing.length > 0) expect(told).not.toBe('')
        }),
        { numRuns: 15 },
      )
    },
    120_000,
  )
})
