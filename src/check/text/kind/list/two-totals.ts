/** 主动公开政府信息16842条 here and 18642条 there: one thing of the whole year, told with two numbers in one report. */
import { textOf } from '@/report/report'
import type { Context } from '../../../check'
import type { TextKind } from '../kind'
import { everyPlace as sections } from '../../read/clause/body'
import { type ToldNumber, numbersIn } from '../../read/clause/numbers'
import { namesAnother, speaksOfWiderArea, withoutSelf } from '../../read/clause/whose'
import { isPartOfYear } from '../../read/clause/time'
import { isSurelyMiswritten } from '../../read/miswritten'
import { type Quantity, amountOf, says, written } from '../../read/quantity'

/** The first words tell numbers, too. */
const everyPlace = ['lead', ...sections] as const

interface Total {
  readonly label: string
  /** Of a thing that may be counted twice in different ways: told only where the digits look like a slip. */
  readonly minor: boolean
  readonly quantity: Quantity
  /** 通过门户网站公开: by one way of several, so that another number may be right. */
  readonly byWay?: true
}

/** Said of the whole year. */
const ofYear = /全年|本年度?|年度|年内|20\d\d ?年/
/** 通过区政府门户网站: how it was told. */
const byWay =
  /(?:通过|依托|利用|在)[省市县区镇乡]?(?:人民)?(?:政府)?(?:门户)?网站(?:累计|共)?(?=主动公开|公开|发布)/
/** What is done again and again under one name, or only of a part. */
const narrowed =
  /其中|通过|利用|依托|新增|另|上年|去年|结转|平均|每|较|比|[增减]|累计|截至|截止|部分|主要|以来|[“”《》]/
const fills =
  /20\d\d ?年度?|全年度?|本年度?|年度|年内|[我本全][局委厅院办市县区镇乡省州旗](?:各级行政机关)?|本机关|共计?|总计|合计|累计|各类|有关|及时|依法|的|了|为|是|达到?|[\s，,：:]/g
/** What a report tells of a year as a whole. */
const telling = /主动公开|公开信息|发布信息/
const tellingToo =
  /培训[^，]{2,}|解读材料|(?:作出|办理)?行政(?:处罚|许可)(?:决定|案件)|网站(?:总)?访问/

/** The clause a number stands in, without what only says when, who and that it is a sum. */
const labelOf = (words: string): string => (words.split(/[，,：:]/).at(-1) ?? '').replace(fills, '')

/** 主动公开政府信息 and 公开信息 are one. */
const plain = (label: string): string =>
  label
    .replace(/^[省市县区旗州镇乡]?(?:人民)?政府(?:门户)?网站(?:共|全年)*(?=发布|公开)/, '政府网站')
    .replace(/主动公开(?=政府信息|信息)/, '公开')
    .replace('政府信息', '信息')

/** 全年2310条主动公开信息: what is counted may stand behind its number. */
const behind = (text: string, { end }: Quantity): string =>
  plain(
    /^(?:主动)?(?:公开|发布)的?(?:政府)?信息/
      .exec(text.slice(end, end + 12))?.[0]
      .replace('的', '') ?? '',
  )

/** 在全年主动公开的5136条信息中: the name is parted by its number. */
function labelAt(text: string, words: string, quantity: Quantity): string {
  const label = labelOf(words)
  if (label === '') return behind(text, quantity)
  const isParted =
    /^在?(?:主动)?公开$/.test(label) &&
    /^(?:政府)?信息/.test(text.slice(quantity.end, quantity.end + 4))
  return isParted ? '公开信息' : plain(label)
}

/** 举办培训4期，培训工作人员386人次: what a sentence of the year tells after its first number. */
const furtherIn = (numbers: readonly ToldNumber[]): readonly Total[] =>
  numbers.slice(1).flatMap(({ words, quantity }) => {
    const label = labelOf(words)
    return quantity.kind !== 'share' && tellingToo.test(label) && !narrowed.test(words)
      ? [{ label: `${label}${quantity.unit}`, quantity, minor: true }]
      : []
  })

/** The totals of a year that a text tells. */
function totalsIn(text: string, { report, format }: Context): readonly Total[] {
  return numbersIn(text, format).flatMap((numbers) => {
    const [first] = numbers
    if (!first || first.quantity.kind === 'share') return []
    const { words, quantity } = first
    const told = words.replace(byWay, '')
    const isWhole = ofYear.test(words) && !narrowed.test(told) && !isPartOfYear(words)
    if (!isWhole || speaksOfWiderArea(words, report.organ.name)) return []
    const isOthers = namesAnother(withoutSelf(words), report.organ.name)
    const years = [...words.matchAll(/(20\d\d) ?年/g)].map(([, said]) => Number(said))
    const label = labelAt(text, told, quantity)
    if (years.some((said) => said !== report.year)) return []
    const minor = !telling.test(label)
    return [
      ...((minor ? tellingToo.test(label) : !isOthers)
        ? [
            {
              label: `${label}${quantity.unit}`,
              quantity,
              minor,
              ...(told !== words && { byWay: true as const }),
            },
          ]
        : []),
      ...furtherIn(numbers),
    ]
  })
}

const isSame = (one: Quantity, other: Quantity): boolean =>
  says(one, amountOf(other)) || says(other, amountOf(one))

const digitsOf = ({ printed }: Quantity): string => Array.from(String(printed)).sort().join('')

/** Two numbers of the same digits are one that was typed wrongly. */
const differ = (one: Total, other: Total): boolean =>
  !isSame(one.quantity, other.quantity) &&
  (!one.minor || digitsOf(one.quantity) === digitsOf(other.quantity))

/** 市政府门户网站公开政府信息4120条 here, 公开政府信息4210条 there: what one of the two may leave out, where the digits look like a slip. */
const isToldTwice = (one: Total, other: Total): boolean =>
  one.label === other.label && !one.byWay && !other.byWay
    ? differ(one, other)
    : (one.label.endsWith(other.label) || other.label.endsWith(one.label)) &&
      isSurelyMiswritten(amountOf(one.quantity), amountOf(other.quantity))

/** Every total told before a place of the report, with the text it stands in. */
function* totalsBefore(context: Context, place: string): Iterable<readonly [Total, string]> {
  for (const other of everyPlace) {
    if (other === place) return
    const text = textOf(context.report, other)
    for (const total of totalsIn(text, context)) yield [total, text]
  }
}

/** A total of the year that differs from one told before under the same name. */
export const twoTotals: TextKind = {
  reads: () => ['organ', ...everyPlace.map((place) => `narrative.${place}`)],
  *find(text, context, place) {
    const own = totalsIn(text, context)
    if (own.length === 0) return
    const before = [...totalsBefore(context, place)]
    for (const [at, total] of own.entries()) {
      const all = [...before, ...own.slice(0, at).map((one) => [one, text] as const)]
      const found = all.find(([one]) => isToldTwice(one, total))
      if (!found) continue
      const { start, end } = total.quantity
      yield {
        start,
        end,
        ...((total.minor || total.byWay || found[0].byWay || found[0].label !== total.label) && {
          severity: 'hint' as const,
        }),
        text: `同一件事写了两个数：这里“${written(text, total.quantity)}”，前面“${written(found[1], found[0].quantity)}”`,
        advice: '核对台账，统一两处的数字；口径不同的写明口径',
      }
    }
  },
}
