/** How units are called: which two names mean one unit, and what a name tells of its kind. */
import type { UnitKind } from './consolidation'

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff()《》“”"']/g, '')
    .replace(/人民政府/g, '政府')

/** One government adds up thousands of units: what its name tells is kept for the latest few. */
const knownAreas = new Map<string, readonly string[]>()
const mostKnown = 50

/** The areas that stand before the names of a government's units: 哈尔滨市 and 呼兰区 of 哈尔滨市呼兰区人民政府. */
function areasOf(organ: string): readonly string[] {
  const known = knownAreas.get(organ)
  if (known) return known
  const area = bare(organ).replace(/政府.*$/, '')
  const areas = area.match(/.+?(?:自治区|自治州|自治县|[省市州盟区县旗镇乡])/g) ?? []
  if (knownAreas.size >= mostKnown) knownAreas.clear()
  knownAreas.set(organ, areas)
  return areas
}

/** The area that all names begin with: 示例县 of 示例县教育局 and 示例县城关镇人民政府; undefined where they share none. */
export function areaShared(names: readonly string[]): string | undefined {
  const [first, ...others] = [...new Set(names.map(bare))].map(areasOf)
  if (!first || others.length === 0) return undefined
  const end = first.findIndex((area, at) => others.some((areas) => areas[at] !== area))
  const shared = end < 0 ? first : first.slice(0, end)
  return shared.length === 0 ? undefined : shared.join('')
}

/** Words that begin like the short way to name an area: 市场监管局 is no 场监管局 of the 市. */
const noArea = /^(?:市场|市政(?!府)|市容|市民|区域|县域|镇域)/

/** The name without the areas it lies in, also where 区 or 县 alone stands for them; whole if nothing would be left. */
function withoutAreas(name: string, areas: readonly string[]): string {
  let rest = name
  for (const area of areas)
    if (rest.startsWith(area) && rest.length > area.length) rest = rest.slice(area.length)
  const short = areas.at(-1)?.at(-1) ?? ''
  const isShort = short !== '' && rest.startsWith(short) && rest.length > 2 && !noArea.test(rest)
  return isShort ? rest.slice(1) : rest
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/政府(?:办公室|办公厅|办)$|^府办$|^(?:办公室|办公厅)$/, '政府办'],
  [/街道(?:办事处|办)?$/, '街道'],
  [/([镇乡])(?:政府)?$/, '$1'],
  [/(?:委员会|委|局)$/, ''],
]

/**
 * A name as names are compared: without the area of the government, 局 and 委员会 as one, 和 and
 * 与 left out.
 */
export function plainUnitName(name: string, organ = ''): string {
  let plain = withoutAreas(bare(name), areasOf(organ)).replace(/(?<=.)[和与及、](?=.)/g, '')
  for (const [ending, by] of endings)
    if (ending.test(plain)) {
      const changed = plain.replace(ending, by)
      if (changed !== '') plain = changed
      break
    }
  return plain
}

/**
 * The area a name stands for or begins with, seen from the government that adds up: 甲区 of 示例市甲区政府,
 * empty for the government's own; undefined where the name is no government's.
 */
export function areaOfGovernment(name: string, organ: string): string | undefined {
  return bare(name).endsWith('政府') ? localName(name, organ).slice(0, -2) : undefined
}

/** A unit's name as written, without the areas of the government that adds up. */
export const localName = (name: string, organ: string): string =>
  withoutAreas(bare(name), areasOf(organ))

/** The only department that is called the same in another area: 清河县水利局 for 云岭县水利局; undefined if there is none. */
export function namesakeOf<T extends { readonly name: string }>(
  name: string,
  units: readonly T[],
): T | undefined {
  const placeless = (one: string): string => plainUnitName(one, one)
  const own = placeless(name)
  if (own.length < 2 || kindOf(name, '') !== 'department') return undefined
  const found = units.filter((unit) => placeless(unit.name) === own)
  return found.length === 1 ? found[0] : undefined
}

/** True if all characters of the short name stand in the long one, in order: 发改局 for 发展和改革局. */
export function abbreviates(short: string, long: string): boolean {
  let at = 0
  for (const char of long) if (char === short[at]) at += 1
  return at === short.length
}

/** How near a name is to another, for offering the likely ones first: 2 one is an abbreviation of the other, else the share of common characters. */
export const nearness = (a: string, b: string, organ: string): number =>
  plainNearness(plainUnitName(a, organ), plainUnitName(b, organ))

/** The same of names that are plain already. */
export function plainNearness(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length > 1 && abbreviates(short, long)) return 2
  const common = [...new Set(short)].filter((char) => long.includes(char)).length
  return long.length === 0 ? 0 : common / long.length
}

/** Offices of ministries in the area, which as a rule report in their own system; 地方金融监督管理局 is the area's own. */
export const verticalNames =
  /税务|海关|气象|消防|(?<!地方)金融监[管督]|海事|国家安全|烟草|邮政管理|统计局调查队|调查队|出入境边防|人民银行/

/** What a unit's name says it is; a 部门 where it says nothing else. Vertical organs are for the officer to name. */
export function kindOf(name: string, organ: string): UnitKind {
  const plain = withoutAreas(bare(name), areasOf(organ))
  if (/^(?:政府)?(?:办公室|办公厅)$|^政府办$|^府办$/.test(plain)) return 'office'
  if (/街道(?:办事处|办)?$|[镇乡](?:政府)?$|[区县市旗]政府$/.test(plain)) return 'government'
  if (/管理委员会$|管委会$|派出所$|分局$|(?<!街道)办事处$/.test(plain)) return 'dispatched'
  return 'department'
}

/** The pieces of a line of names; a comma within brackets belongs to its name. */
function pieces(line: string): readonly string[] {
  const found: string[] = []
  let name = ''
  let depth = 0
  for (const char of line) {
    if (/[（(]/.test(char)) depth += 1
    else if (/[）)]/.test(char)) depth = Math.max(0, depth - 1)
    if (/[、；;\t]/.test(char) || (depth === 0 && /[,，]/.test(char))) {
      found.push(name)
      name = ''
    } else name += char
  }
  return [...found, name]
}

/** The names of units in a text, each once; numbers and tabs before and after a name come along when a table is copied. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n\r]+/)
      .flatMap((line) =>
        pieces(line.replace(/^[\s（(]*[\d一二三四五六七八九十]+[\s.．、）)]+/, '')),
      )
      .map((name) => name.trim())
      .filter((name) => /\p{Script=Han}{2}/u.test(name)),
  ),
]
