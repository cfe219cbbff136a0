/** Files put to a consolidation: each ends in one outcome, the counts add up, and the order they come in makes no difference. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatForYear } from '@/format'
import type { Consolidation } from '@/report/consolidation/consolidation'
import { sumsOf } from '@/report/consolidation/consolidated'
import { answered } from '@/report/consolidation/answer'
import { begun, tallyOf } from '@/report/consolidation/intake'
import { type HandedFile, type TrayNeeds, trayFor } from '@/report/consolidation/tray'
import { unitIndex } from '@/report/consolidation/unit-index'
import { consolidationOf, granted, unit, unitReport } from '../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024 has a format')
let ids = 0
const needs = (adding = false): TrayNeeds => ({
  ...{ format, adding, formatName: (id) => id, now: () => 1 },
  newId: () => `n${String((ids += 1))}`,
})
const total = 'requests.received.total'
const sumIn = (whole: Consolidation) => sumsOf(whole, format).adjusted.get(total) ?? null

/** All files put to the consolidation, as one intake. */
function taken(start: Consolidation, files: readonly HandedFile[], adding = false): Consolidation {
  const entries = files.map(({ file }, index) => ({ id: `h${String(index)}`, file }))
  const tray = trayFor(begun(start, entries, 'run', 1), needs(adding))
  files.forEach((one, index) => tray.put(`h${String(index)}`, one))
  return tray.result()
}
const reasons = ({ held = [] }: Consolidation) => held.map(({ reason }) => reason).sort()
const from = (name: string, count = 1, year = 2024): HandedFile => ({
  file: `${name}${String(count)}.json`,
  report: unitReport(name, granted(count), year),
})

const names = [
  '示例县财政局',
  '示例县市场监督管理局',
  '示例县市场监管局',
  '示例县发改局',
  '发展和改革局',
  '外县水务局',
  '甲镇',
]
const handed: fc.Arbitrary<HandedFile> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ name: fc.constantFrom(...names), count: fc.integer({ min: 0, max: 3 }) })
      .map(({ name, count }) => from(name, count)),
  },
  fc.constantFrom(...names).map((name) => from(name, 1, 2023)),
  fc.constant<HandedFile>({ file: '坏.json', problem: '不是有效的 JSON' }),
  fc.constantFrom(...names).map((name): HandedFile => ({ file: `${name}.docx`, look: name })),
)
const lists = fc.constantFrom<readonly string[]>(
  [],
  ['示例县财政局', '市场监督管理局', '甲镇'],
  names,
)

/** Everything that may be seen of the outcome but ids and the order of entries. */
function outcome(whole: Consolidation) {
  const unitsNow = new Map(whole.units.map(({ id, name }) => [id, name]))
  return {
    tally: tallyOf(whole),
    sum: sumIn(whole),
    units: whole.units
      .map(({ name, received }) => `${name} ${String(received?.report.figures[total])}`)
      .sort(),
    held: (whole.held ?? [])
      .map((one) => `${one.file} ${one.reason} ${unitsNow.get(one.unit ?? '') ?? ''}`)
      .sort(),
  }
}

describe('an intake', () => {
  it('ends each file in one outcome, and the counts add up, wherever it is stopped', () => {
    fc.assert(
      fc.property(lists, fc.array(handed, { maxLength: 12 }), fc.nat(12), (list, files, upTo) => {
        const start = consolidationOf(list.map((name) => unit(name)))
        const entries = files.map(({ file }, index) => ({ id: `h${String(index)}`, file }))
        const tray = trayFor(begun(start, entries, 'run', 1), needs(list.length === 0))
        files.slice(0, upTo).forEach((one, index) => tray.put(`h${String(index)}`, one))
        const whole = tray.result()
        const tally = tallyOf(whole)
        expect(tally.total).toBe(files.length)
        expect(tally.taken + tally.same + tally.refused + tally.open).toBe(files.length)
        const waiting = (whole.held ?? []).filter(({ reason }) => reason === 'waiting')
        expect(waiting.map(({ file }) => file)).toEqual(files.slice(upTo).map(({ file }) => file))
      }),
      { numRuns: 400 },
    )
  })

  it('comes to the same in any order, where there is a list', () => {
    const some = fc.constantFrom<readonly string[]>(['示例县财政局', '市场监督管理局', '甲镇'])
    // Names that are on the list beyond doubt: of two that look alike the first to come counts until it is decided.
    const sure = handed.filter(({ report }) => report?.organ.name !== '示例县市场监管局')
    const files = fc.array(sure, { maxLength: 9 })
    fc.assert(
      fc.property(
        some,
        files.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        (list, [one, other]) => {
          const start = consolidationOf(list.map((name) => unit(name)))
          const told = (files: readonly HandedFile[]) => {
            const { tally, sum, units, held } = outcome(taken(start, files))
            // Which of two equal files is told of is the only thing the order tells.
            return { tally, sum, units, held }
          }
          expect(told(other)).toEqual(told(one))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('holds two differing reports of one unit, whichever came first; the same again is none', () => {
    const start = consolidationOf([unit('甲镇')])
    for (const counts of [
      [1, 2],
      [2, 1],
      [1, 1, 2],
      [2, 1, 1],
    ]) {
      const whole = taken(
        start,
        counts.map((count) => from('甲镇', count)),
      )
      const same = counts.slice(2).map(() => 'same')
      expect(reasons(whole)).toEqual(['another', 'another', ...same])
      expect(sumIn(whole)).toBeNull()
      const one = whole.held?.find(({ file }) => file === '甲镇2.json')
      const done = answered(whole, one?.id ?? '', { is: 'this' }, needs())
      expect([sumIn(done), reasons(done)]).toEqual([2, ['left', ...same]])
      expect(tallyOf(done)).toEqual({
        ...{ total: counts.length, taken: 1, same: same.length, refused: 1, open: 0 },
      })
      const left = answered(whole, one?.id ?? '', { is: 'left', word: '' }, needs())
      expect([sumIn(left), reasons(left)]).toEqual([1, ['left', ...same]])
    }
  })

  it('takes a correction of the words alone for another report', () => {
    const start = taken(consolidationOf([unit('甲镇')]), [from('甲镇', 1)])
    const report = unitReport('甲镇', granted(1))
    const other = { ...report, narrative: { ...report.narrative, problems: '改过的文字。' } }
    const whole = taken(start, [{ file: '改.json', report: other }])
    expect(reasons(whole)).toEqual(['another'])
    const done = answered(whole, whole.held?.[0]?.id ?? '', { is: 'this' }, needs())
    const submissions = done.units[0]?.submissions ?? []
    expect(submissions.map(({ texts, figures }) => [texts, figures])).toEqual([
      [[], []],
      [['problems'], []],
    ])
  })
})

describe('names that look like one unit', () => {
  const organ = '示例县人民政府'
  const pairs = [
    ['市场监督管理局', '市场监管局'],
    ['示例县市场监督管理局', '县市监局'],
    ['发改局', '发展和改革局'],
    ['发改委', '发展改革局'],
    ['住建局', '住房和城乡建设局'],
    ['人社局', '人力资源和社会保障局'],
    ['卫健委', '卫生健康局'],
    ['城管局', '城市管理综合执法局'],
    ['工信局', '工业和信息化局'],
    ['文旅局', '文化和旅游局'],
    ['文广旅局', '文化广电和旅游局'],
    ['退役军人局', '退役军人事务局'],
    ['医保局', '医疗保障局'],
    ['交通局', '交通运输局'],
    ['科技局', '科学技术局'],
    ['民宗局', '民族宗教事务局'],
    ['应急局', '应急管理局'],
    ['林业局', '林业和草原局'],
  ] as const
  const apart = [
    ['财政局', '教育局'],
    ['第1局', '第10局'],
    ['第十局', '第十一局'],
    ['东镇', '东方镇'],
    ['甲区财政局', '乙区财政局'],
    ['东区发改局', '东河区发展和改革局'],
    ['教育局', '教育考试院'],
    ['民政局', '民族宗教局'],
    ['水利局', '水产局'],
    ['甲局', '甲乙局'],
  ] as const

  it.each(pairs)(
    '%s and %s are asked about, and never both counted before it is answered',
    (a, b) => {
      for (const [first, second] of [
        [a, b],
        [b, a],
      ] as const) {
        const index = unitIndex([{ id: '1', name: first }], organ)
        expect(index.match(second) ?? index.alike(second)[0]).toEqual({ id: '1', name: first })
        const started = [
          [consolidationOf([]), true],
          [consolidationOf([unit(first)]), false],
          [consolidationOf([unit(first), unit(second)]), false],
        ] as const
        for (const [start, adding] of started) {
          const whole = taken(start, [from(first, 2), from(second, 5)], adding)
          const counted = whole.units.filter(({ received }) => received).length
          if (index.match(second)) continue
          expect([counted, reasons(whole)]).toEqual([1, ['alike']])
          const id = whole.held?.[0]?.id ?? ''
          const own = answered(whole, id, { is: 'own' }, needs())
          expect([sumIn(own), own.decisions?.map(({ isSame }) => isSame)]).toEqual([7, [false]])
          const same = answered(whole, id, { is: 'of', unit: whole.held?.[0]?.unit ?? '' }, needs())
          expect([sumIn(same), same.units.length, reasons(same)]).toEqual([2, 1, ['another']])
          // Decided once: it is not asked again.
          const again = taken(same, [{ ...from(second, 5), file: '再报.json' }])
          expect(again.held?.every(({ reason }) => reason !== 'alike')).toBe(true)
        }
      }
    },
  )

  it.each(apart)('%s and %s are two', (a, b) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const index = unitIndex([{ id: '1', name: one }], organ)
      expect([index.match(other), index.alike(other)]).toEqual([undefined, []])
    }
  })
})
