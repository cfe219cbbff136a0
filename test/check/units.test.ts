/** Which units a consolidation has twice, within one another or not at all, however their names are written. */
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import type { ExampleUnit } from '@/check/example'
import { contextOf } from '@/check/example-context'
import { formats } from '@/format'
import type { Format } from '@/report/format'

const format = formats.at(-1) as Format
const named = (names: readonly string[]): readonly ExampleUnit[] => names.map((name) => ({ name }))

interface Told {
  readonly units: readonly ExampleUnit[]
  readonly previousUnits?: readonly ExampleUnit[]
  readonly name?: string
  readonly figures?: Readonly<Record<string, number>>
  readonly adjustments?: Readonly<Record<string, number>>
}

const found = (check: string, example: Told) =>
  findingsIn(judge(contextOf({ name: '示例市人民政府', ...example }, format)))
    .filter((finding) => finding.check === check)
    .map(({ severity, text }) => `${severity} ${text}`)

describe('the list beside last year’s', () => {
  it.each([
    [['财政局'], ['示例市财政局']],
    [['市财政局'], ['示例市财政局']],
    [['示例市发展和改革委员会'], ['发展改革局']],
    [['市政府办公室'], ['示例市人民政府办公室']],
  ])('%j continues %j', (now, before) => {
    const example = { units: named(now), previousUnits: named(before) }
    expect(found('consolidation.list', example)).toEqual([])
  })

  it('still misses a unit that is gone', () => {
    const example = { units: named(['财政局']), previousUnits: named(['财政局', '示例市教育局']) }
    expect(found('consolidation.list', example)).toEqual([
      'error 上年汇总了“示例市教育局”，今年的名单中没有',
    ])
  })

  it('names a unit whose carry-over moved once, though its name is written another way', () => {
    const moved = (column: string) => ({
      [`requests.${column}.natural`]: 1,
      [`requests.${column}.total`]: 1,
    })
    const example = {
      units: [{ name: '财政局', figures: moved('carriedIn') }, { name: '教育局' }],
      previousUnits: [
        { name: '示例市财政局', figures: moved('carriedOut') },
        { name: '示例市教育局', figures: moved('carriedOut') },
      ],
    }
    expect(found('consolidation.carry-over', example).join()).toContain('（教育局 1→0）')
  })
})

describe('the same unit twice', () => {
  it.each([
    [['示例市发展和改革局', '示例市发展改革委'], 'warning'],
    [['示例市财政局', '市财政局'], 'warning'],
    [['示例市财政局', '示例市财政局'], 'error'],
    [['示例市财政局', ' 示例市财政局 '], 'error'],
  ])('%j: %s', (names, severity) => {
    const said = found('consolidation.units', { units: named(names) })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(new RegExp(`^${severity} `))
  })

  it.each([[['示例市财政局', '示例市教育局']], [['甲区财政局', '乙区财政局']]])(
    '%j are two',
    (names) => {
      expect(found('consolidation.units', { units: named(names) })).toEqual([])
    },
  )
})

describe('a lower government and its own unit', () => {
  it.each([
    [['甲区人民政府', '甲区财政局']],
    [['甲区政府', '甲区财政局']],
    [['示例市甲区人民政府', '甲区财政局']],
    [['甲区人民政府', '示例市甲区财政局']],
    [['甲区政府', '甲区乙镇人民政府']],
  ])('%j: an error', (names) => {
    const said = found('consolidation.nested', { units: named(names) })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^error /)
  })

  it.each([
    [named(['甲区人民政府', '乙区财政局'])],
    [named(['甲区人民政府', '示例市财政局'])],
    [named(['甲区人民政府', '甲区政府'])],
    [[{ name: '甲区政府' }, { name: '甲区税务局', kind: 'vertical' as const }]],
    [[{ name: '示例市政府', kind: 'office' as const }, { name: '示例市财政局' }]],
  ])('%j: none', (units) => {
    expect(found('consolidation.nested', { units })).toEqual([])
  })

  it('is only asked where the city itself sent a dispatched organ there', () => {
    const units = [{ name: '甲区政府' }, { name: '甲区开发区管委会', kind: 'dispatched' as const }]
    expect(found('consolidation.nested', { units }).join()).toMatch(/^warning /)
  })
})

describe('the office’s own report', () => {
  const licensing = (decisions: number) => ({ 'proactive.licensing.decisions': decisions })
  const units = [{ kind: 'office' as const, figures: licensing(8) }, { figures: licensing(1) }]
  type Numbers = Readonly<Record<string, number>>
  const told = (figures: Numbers, adjustments: Numbers = {}) => [
    ...found('consolidation.sum', { units, figures, adjustments }),
    ...found('consolidation.office', { units, figures, adjustments }),
  ]
  it('is not told of again where the sum itself is wrong', () => {
    expect(told(licensing(5))).toHaveLength(1)
  })
  it('is told of where adjustments make the sum smaller than it', () => {
    expect(told(licensing(7), { 'proactive.licensing.decisions': -2 })).toEqual([
      'error “行政许可·本年处理决定数量”少于“示例县第1局”本机关的数',
    ])
  })
})

describe('a document of two organs', () => {
  const joint = {
    'proactive.normativeDocuments.issued': 1,
    'proactive.normativeDocuments.inForce': 3,
  }
  const asked = (adjustments: Readonly<Record<string, number>>) =>
    found('consolidation.counted-twice', {
      units: [{ figures: joint }, { figures: joint }],
      figures: {},
      adjustments,
    }).map((text) => text.replace(/（.*/, ''))
  const made = 'hint 2 个单位制发规范性文件'
  const inForce = 'hint 2 个单位有现行有效的规范性文件，而只有制发件数作了调整'

  it.each([
    [{}, [made]],
    [{ 'proactive.normativeDocuments.issued': -1 }, [inForce]],
    [{ 'proactive.normativeDocuments.inForce': -1 }, [made]],
    [{ 'proactive.normativeDocuments.repealed': -1 }, [made]],
    [
      {
        'proactive.normativeDocuments.issued': -1,
        'proactive.normativeDocuments.inForce': -1,
      },
      [],
    ],
  ])('is counted once in each of its figures: %j asks %j', (adjustments, told) => {
    expect(asked(adjustments)).toEqual(told)
  })
})

describe('a vertical organ', () => {
  it.each([
    ['示例市地方金融监督管理局', false],
    ['示例市地方金融监管局', false],
    ['示例市金融监管分局', true],
    ['国家金融监督管理总局示例监管分局', true],
    ['示例市税务局', true],
  ])('%s: %s', (name, told) => {
    expect(found('consolidation.vertical', { units: named([name]) })).toHaveLength(told ? 1 : 0)
  })
})

describe('a slip of a unit', () => {
  const row = (natural: number, total: number) => ({
    'requests.received.natural': natural,
    'requests.received.total': total,
    'requests.granted.natural': 12,
    'requests.granted.total': 12,
    'requests.concluded.natural': 12,
    'requests.concluded.total': 12,
  })
  const own = (figures: Readonly<Record<string, number>>, units: readonly ExampleUnit[]) =>
    found('figure.likely-slip', { units, figures })

  it('is not laid to the report that adds up, where its figures are the sums', () => {
    const unit = { name: '示例市财政局', figures: row(21, 12) }
    expect(own(row(21, 12), [unit])).toEqual([])
    expect(own(row(21, 12), []).join()).toContain('12')
  })

  it('is looked for where a figure is no sum', () => {
    const unit = { name: '示例市财政局', figures: row(12, 12) }
    expect(own(row(21, 12), [unit]).join()).toContain('12')
  })
})
