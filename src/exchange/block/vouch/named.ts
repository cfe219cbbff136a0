/** Whether words name a statutory row or column: in full, without what all such names share, or shortened so that nothing else is meant. */
import { formats } from '@/format'
import { broad, spoken } from '@/format/spoken'
import { conceptOf } from '@/report/concept'
import { lines } from '@/report/format'
import { type Label, common, labelOf } from '../../recognise/label/words'

/** What many statutory names hold and none is told by. */
const shared =
  /依申请公开|依申请|政府信息公开|政府信息|信息公开|行政机关|本机关|申请人|申请|信息|数量|件数|处理决定|继续办理|相关|属于|要求|保护|已获取|无正当理由|不再处理|情况|结果|本年度|本年|行政|类|其(?!他)|的/g

/** What says of any name that it is counted. */
const counting = /数量|件数|情况|结果|的/g

/** A word of these turns a name into its opposite. */
const denial = /[不无未非没有]/g

const denials = (text: string): number => text.match(denial)?.length ?? 0

const isWithin = (part: string, whole: string): boolean => common(part, whole) === part.length

/** A stretch of a name: most of it, or how it begins; what denies it is not left off. */
function isStretch(said: string, name: string): boolean {
  const at = name.indexOf(said)
  if (at < 0 || /[不无未非没]$/.test(name.slice(0, at))) return false
  const share = said.length / name.length
  return said.length > 2 ? share >= 0.45 : at === 0 && share >= 0.5
}

/** The same words with a sign or two otherwise, or the name's beginning and more of it in order: 逾期未缴费. */
function isNear(said: string, name: string): boolean {
  if (said.includes(name) || denials(said) !== denials(name)) return false
  const alike = (2 * common(said, name)) / (said.length + name.length)
  const isShort = said.length >= 4 && name.startsWith(said.slice(0, 2)) && isWithin(said, name)
  return alike >= 0.75 || isShort
}

/** The decree's names by what is said for them; of two decrees the later. */
const namesBy = (said: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    formats.flatMap(({ tables }) =>
      tables
        .flatMap(({ bands }) => bands.flatMap((band) => [band.rows, band.columns]))
        .flatMap((headings) => lines(headings).flat())
        .flatMap((heading) =>
          (said[conceptOf(heading)] ?? []).map(
            (name) => [name, labelOf(heading.text).core] as const,
          ),
        ),
    ),
  )

/** By what offices write in tables of their own. */
const declared = namesBy(spoken)

/** By what takes in several of their columns. */
const groups = namesBy(broad)

/** The group of columns that a word takes in at once: 法人; undefined of any other. */
export const groupMeant = (said: string): string | undefined => groups.get(labelOf(said).core)

/** What follows a name where it is counted. */
const countedAs = /(?:总?数|数量|件数)$/

/** What offices call some rows and columns, as the decree has it. */
export const asDeclared = (said: string): string => {
  const { core } = labelOf(said)
  return declared.get(core) ?? declared.get(core.replace(countedAs, '')) ?? said
}

/** True if words are a name, or a shorter way to say it. More than the name is never said by it. */
export function saysName(words: string, { whole, core }: Label): boolean {
  const said = asDeclared(words)
  if (said === whole || said === core) return true
  return [whole, core].some((name) => {
    const told = name.replace(shared, '')
    // Of words that the name does not hold, those that say what is counted are no part of it: 行政许可申请.
    const bare = said
      .replace(shared, (word) => (name.includes(word) ? '' : word))
      .replace(counting, '')
    // 处理决定数量 has nothing else.
    const [a, b] = told === '' ? [said, name] : [bare, told]
    return a !== '' && (a === b || isStretch(a, b) || isNear(a, b))
  })
}

/** True if words are a title, or leave something of it out; one sign more, not before it, may be a slip: whose it is may not. */
export const isTitleSaid = (said: string, { whole, core }: Label): boolean =>
  [whole, core].some(
    (title) =>
      said === title ||
      (isNear(said, title) &&
        (isWithin(said, title) ||
          (said.length - common(said, title) <= 1 && said.startsWith(title.slice(0, 1))))),
  )
