/** What units say in each other's words: sections nearly the same, and one unit acting in another's report. */
import { textOf } from '@/report/report'
import type { Check, UnitReport } from '../check'
import type { Told } from '../told'
import { acting } from '../text/kind/structure/own-area'
import { likeOf, likesReady } from './alike'
import { nameOf, ofUnits } from './units'

const source = '国办公开办函〔2021〕30号：对内容雷同的追究责任'

const alike: Told = {
  id: 'consolidation.alike',
  severity: 'warning',
  title: '单位之间雷同',
  sentence: '各单位的总体情况、存在的主要问题及改进情况按自己的情况写，不照抄别的单位',
  source,
}

const other: Told = {
  id: 'consolidation.other-unit',
  severity: 'warning',
  title: '文中写成别的单位',
  sentence: '单位报告里做事的是本单位，不是名单上的另一个单位',
  source: '文稿前后一致的要求',
}

/** What a unit does that a report tells of its own. */
const does =
  '已(?!经?撤销|并入|更名)|公开|发布|印发|召开|组织|开展|举办|受理|建立|健全|完善|编制|成立|明确|制定|将|共|依法|按照|把|未|没有|收到|全年|接受|落实|加强|强化|持续|坚持|严格|主动(?!公开的)|及时|进一步|党[委政工]'
const acts = new RegExp(`^(?:${acting}|${does})`)
const beginning =
  /(?:^|[，：、。；！\n]|[一二三四五六七八九十]是|\d[.、．]|20\d\d ?年度?，?|本年度?，?)/g

const titleOf = ({ format }: UnitReport, at: string): string =>
  format.sections.find(({ place }) => place === at)?.title ?? at

/** The names by which units may be found, and how long they are. */
interface Names {
  readonly all: ReadonlySet<string>
  readonly lengths: readonly number[]
}

const namesBy = new WeakMap<readonly UnitReport[], Readonly<Record<'area' | 'department', Names>>>()

/** Governments act in the reports of their departments by right, but not in each other's. */
const sideOf = ({ kind }: UnitReport) => (kind === 'government' ? 'area' : 'department')

const ofTown = /^.*(?:人民政府|[市县区旗])(?=.{2,}(?:街道|[镇乡])(?:办事处|人民政府)?$)/
/** A name begins with the areas around its own: 榆林市 of 榆林市榆阳区审计局. */
const around = /^[\u4e00-\u9fff]{2,8}?(?:自治区|[省市州盟])(?=[\u4e00-\u9fff]{2,}[市县区旗])/

/** 县林业局 for 石桥县林业局, 榆阳区审计局 for 榆林市榆阳区审计局, 城北街道 for 城北街道办事处. */
function shortOf(name: string): readonly string[] {
  const [town = ''] = /^.*(?:街道|[镇乡])(?=办事处$|人民政府$)/.exec(name) ?? []
  const inner = name.replace(around, '')
  const innermost = inner.replace(around, '')
  return [
    ...(/[市县区旗][^市县区旗]{2,12}[局委]$/.exec(name) ?? []),
    ...[inner, innermost].filter((one) => one !== name),
    ...(town === '' ? [] : [town.replace(ofTown, ''), name.replace(ofTown, '')]),
  ]
}

function namesAmong(units: readonly UnitReport[]): Names {
  const names = units
    .map(nameOf)
    .flatMap((name) => [name, ...shortOf(name)])
    .filter((name) => name.length >= 4 || /..(?:[镇乡]|街道)$/.test(name))
  return { all: new Set(names), lengths: [...new Set(names.map(({ length }) => length))] }
}

/** The names of units of one side; those of the adding government's office stand in any report. */
function namesOf(units: readonly UnitReport[], unit: UnitReport): Names {
  const known = namesBy.get(units) ?? {
    area: namesAmong(units.filter((one) => sideOf(one) === 'area')),
    department: namesAmong(
      units.filter((one) => sideOf(one) === 'department' && one.kind !== 'office'),
    ),
  }
  namesBy.set(units, known)
  return known[sideOf(unit)]
}

/** The first other unit that acts in a unit's text. */
function actsIn(text: string, own: string, { all, lengths }: Names): string | undefined {
  for (const { 0: mark, index } of text.matchAll(beginning)) {
    const at = index + mark.length
    for (const length of lengths) {
      const name = text.slice(at, at + length)
      if (!all.has(name) || own.includes(name) || name.includes(own)) continue
      if (acts.test(text.slice(at + length, at + length + 16))) return name
    }
  }
  return undefined
}

/** The checks of the units' texts beside each other. */
export const unitTextChecks: readonly Check[] = [
  ofUnits(
    alike,
    (unit, index, { units = [] }) => {
      const like = likeOf(units).get(index)
      const earlier = like && units[like.other]
      return (
        earlier && {
          text: `“${nameOf(unit)}”的“${titleOf(unit, like.place)}”与“${nameOf(earlier)}”几乎相同（${String(Math.round(like.share * 100))}%的字句一样）`,
          advice: '请该单位按自己的情况重写',
        }
      )
    },
    ({ units = [] }) => likesReady(units),
  ),
  ofUnits(other, (unit, _, { units = [] }) => {
    if (unit.kind === 'office') return undefined
    const own = nameOf(unit)
    const names = namesOf(units, unit)
    for (const { place, title } of unit.format.sections) {
      const name = actsIn(textOf(unit.report, place), own, names)
      if (name !== undefined)
        return {
          text: `“${own}”的“${title}”写成了“${name}”`,
          advice: '可能是照搬的，请该单位核对全文',
        }
    }
    return undefined
  }),
]
