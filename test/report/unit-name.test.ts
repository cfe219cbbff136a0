/** Which names mean one unit, and what a name tells of its kind. */
import { describe, expect, it } from 'vitest'
import {
  areaShared,
  kindOf,
  namesIn,
  namesakeOf,
  nearness,
  plainUnitName,
} from '@/report/consolidation/unit-name'
import { unitIndex } from '@/report/consolidation/unit-index'

const organ = '哈尔滨市呼兰区人民政府'
const matchOf = (name: string, units: readonly { readonly name: string }[], above: string) =>
  unitIndex(
    units.map((one, at) => ({ ...one, id: String(at) })),
    above,
  ).match(name)

const list = [
  '呼兰区人民政府办公室',
  '区财政局',
  '发展和改革局',
  '呼兰区卫生健康委员会',
  '市场监督管理局',
  '兰河街道办事处',
  '莲花镇',
].map((name) => ({ name }))

describe('a unit is found on the list', () => {
  it.each([
    ['哈尔滨市呼兰区财政局', '区财政局'],
    ['呼兰区财政局', '区财政局'],
    ['呼兰区发展改革局', '发展和改革局'],
    ['呼兰区卫生健康局', '呼兰区卫生健康委员会'],
    ['呼兰区市场监督管理局', '市场监督管理局'],
    ['呼兰区政府办公室', '呼兰区人民政府办公室'],
    ['区政府办', '呼兰区人民政府办公室'],
    ['呼兰区兰河街道', '兰河街道办事处'],
    ['呼兰区莲花镇人民政府', '莲花镇'],
    [' 区财政局 ', '区财政局'],
  ])('%s → %s', (name, found) => {
    expect(matchOf(name, list, organ)?.name).toBe(found)
  })

  it.each(['呼兰区教育局', '呼兰区', '', '松北区财政局', '哈尔滨市呼兰区人民政府'])(
    '%s is not on it',
    (name) => {
      expect(matchOf(name, list, organ)).toBeUndefined()
    },
  )

  it('only if one alone is meant', () => {
    expect(matchOf('财政局', [{ name: '区财政局' }, { name: '呼兰区财政局' }], organ)).toBe(
      undefined,
    )
    expect(matchOf('财政局', [{ name: '财政局' }, { name: '财政局' }], organ)).toBe(undefined)
  })

  it('offers abbreviations before all others', () => {
    expect(nearness('呼兰区发改局', '发展和改革局', organ)).toBe(2)
    expect(nearness('呼兰区发改局', '区财政局', organ)).toBeLessThan(1)
  })

  it('takes any name without harm', () => {
    for (const name of ['', '局', '（）', '区', '政府', '😀委', '委员会'])
      expect(typeof plainUnitName(name, organ)).toBe('string')
  })
})

describe('a name tells the kind', () => {
  it.each([
    ['呼兰区人民政府办公室', 'office'],
    ['区政府办公室', 'office'],
    ['呼兰区财政局', 'department'],
    ['兰河街道办事处', 'government'],
    ['莲花镇人民政府', 'government'],
    ['松北区人民政府', 'government'],
    ['呼兰经济开发区管理委员会', 'dispatched'],
    ['公安局利民分局', 'dispatched'],
    ['呼兰区气象局', 'department'],
  ])('%s → %s', (name, kind) => {
    expect(kindOf(name, organ)).toBe(kind)
  })
})

it.each([
  [['示例县教育局', '示例县城关镇人民政府', '示例县市场监督管理局'], '示例县'],
  [['哈尔滨市呼兰区教育局', '哈尔滨市呼兰区人民政府办公室'], '哈尔滨市呼兰区'],
  [['哈尔滨市呼兰区教育局', '哈尔滨市道里区教育局'], '哈尔滨市'],
  [['甲县教育局', '乙县教育局'], undefined],
  [['示例县教育局'], undefined],
  [['教育局', '财政局'], undefined],
])('finds the area that %j share: %s', (names, area) => {
  expect(areaShared(names)).toBe(area)
})

describe('a list of names', () => {
  it('is told apart at commas, but not within brackets', () => {
    expect(
      namesIn('1. 示例县教育局，示例县水利局,示例县财政局（国资办，金融办）\n示例县教育局'),
    ).toEqual(['示例县教育局', '示例县水利局', '示例县财政局（国资办，金融办）'])
  })
})

it('proposes the department of the same name in another area, if there is one alone', () => {
  const list = ['清河县水利局', '清河县教育局', '城关镇人民政府', '清河县市场监督管理局']
  const units = list.map((name) => ({ name }))
  expect(namesakeOf('云岭县水利局', units)?.name).toBe('清河县水利局')
  expect(namesakeOf('云岭县市场监督管理局', units)?.name).toBe('清河县市场监督管理局')
  expect(namesakeOf('云岭县财政局', units)).toBeUndefined()
  expect(namesakeOf('河口镇人民政府', units)).toBeUndefined()
  expect(namesakeOf('云岭县水利局', [...units, { name: '东山县水利局' }])).toBeUndefined()
})
