/** When two labels say the same: characters folded to one form, numbering and notes told apart, likeness measured. */

/** Traditional forms of the characters that occur in statutory labels and headings, each before its simplified one. */
const pairs =
  '項项條条發发廢废現现數数內内規规範范許许處处決决罰罚強强業业費费額额單单萬万與与總总計计報报請请況况關关係系於于屬属國国祕秘機机構构織织務务類类過过執执檔档詢询無无沒没製制補补證证認认獲获複复復复覆复議议訴诉訟讼維维結结糾纠審审轉转續续繼继辦办經经營营採采購购對对開开協协會会團团體体實实際际還还後后別别個个領领導导門门區区縣县鄉乡鎮镇減减訪访舉举當当確确頻频護护權权學学術术穩稳衛卫聯联產产動动節节應应見见評评責责號号點点變变選选記记說说調调誤误問问題题書书據据為为員员眾众眞真佈布羣群聲声儲储佔占鑒鉴賬账'

const simplified = new Map<string, string>()
for (let at = 0; at + 1 < pairs.length; at += 2)
  simplified.set(pairs[at] ?? '', pairs[at + 1] ?? '')

/** Marks of notes, which must never be read as digits beside a figure: 14① is 14. */
const marks = /[①-⓿❶-➓²³¹⁰-⁹₀-₉]/gu

const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu')

/** Half-width and simplified; spaces and punctuation kept, note marks as `[*]`. */
export const even = (text: string): string =>
  text
    .replace(marks, '[*]')
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff\u00ad]/g, '')
    .replace(traditional, (char) => simplified.get(char) ?? char)

/** The same without any space. */
export const narrow = (text: string): string => even(text).replace(/\s/g, '')

/** Only the letters and digits of a text, in one form: what remains when spaces, width and punctuation do not count. */
export const fold = (text: string): string =>
  narrow(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/合计|共计/g, '总计')
    .replace(/其它/g, '其他')
    .toLowerCase()

const numerals = '一二三四五六七八九十'

export interface Numbering {
  /** `a` 一、 `b` （一） `c` 1. */
  readonly style: 'a' | 'b' | 'c'
  readonly ordinal: number
}

const styles: readonly (readonly [Numbering['style'], RegExp])[] = [
  ['b', /^[([【〔]([一二三四五六七八九十])[)\]】〕][、.]?/],
  ['b', /^[([]?(\d{1,2})\)[、.]?/],
  ['a', /^第?([一二三四五六七八九十])(?:部分)?[、.,:;·]/],
  ['c', /^(\d{1,2})[.、,:;·](?!\d)/],
]

/** A label apart from its number: 1.属于国家秘密 → 属于国家秘密 and 1. */
export function numbered(text: string): { readonly rest: string; readonly number?: Numbering } {
  const plain = narrow(text.replace(/[①-⑳]/g, (mark) => `${mark.charCodeAt(0) - 0x245f}.`))
  for (const [style, pattern] of styles) {
    const [all, digit] = pattern.exec(plain) ?? []
    if (all === undefined || digit === undefined) continue
    const ordinal = numerals.includes(digit) ? numerals.indexOf(digit) + 1 : Number(digit)
    return { rest: plain.slice(all.length), number: { style, ordinal } }
  }
  return { rest: plain }
}

/** A label in the forms it may be compared in. */
export interface Label {
  /** Folded, without its number. */
  readonly whole: string
  /** Folded, without its number and what stands in brackets. */
  readonly core: string
  readonly number?: Numbering
}

/** The same few labels are met again and again: in every row, and once for every format. */
const known = new Map<string, Label>()
const mostKnown = 20_000

/** A label ready to compare; the same text gives the same object. */
export function labelOf(text: string): Label {
  const before = known.get(text)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const label = labelled(text)
  known.set(text, label)
  return label
}

function labelled(text: string): Label {
  const { rest, number } = numbered(text)
  const whole = fold(rest)
  const core = fold(rest.replace(/[([【][^)\]】]*(?:[)\]】]|$)/g, ''))
  return { whole, core: core === '' ? whole : core, ...(number && { number }) }
}

/** Length of the longest common subsequence. */
export function common(a: string, b: string): number {
  let above = new Uint16Array(b.length + 1)
  for (const char of a) {
    const row = new Uint16Array(b.length + 1)
    for (let at = 1; at <= b.length; at++)
      row[at] =
        char === b[at - 1] ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0)
    above = row
  }
  return above[b.length] ?? 0
}

/** No label is longer; longer texts are prose. */
const longest = 120

function alike(said: string, declared: string): number {
  if (said === declared) return 1
  if (said.length < 2 || declared.length < 2 || said.length > longest) return 0
  const shorter = Math.min(said.length, declared.length)
  const share = shorter / Math.max(said.length, declared.length)
  if (declared.includes(said)) return 0.74 + 0.25 * share
  if (said.includes(declared)) return (shorter > 2 ? 0.68 : 0.58) + 0.3 * share
  const shared = Array.from(said).filter((char) => declared.includes(char)).length
  if (shared < 0.45 * shorter) return 0
  const same = common(said, declared)
  const dice = (2 * same) / (said.length + declared.length)
  const shortened =
    said.length >= 4 && same / said.length >= 0.75 ? 0.5 + 0.25 * (same / said.length) : 0
  return Math.max(0.95 * dice, shortened)
}

/**
 * How surely a label found stands for a declared one, 0 to about 1.1: equal, shortened, lengthened or
 * damaged. Numbers that agree speak for it, numbers that differ against it.
 */
export function likeness(said: Label, declared: Label): number {
  let measured = likenesses.get(said)
  if (!measured) likenesses.set(said, (measured = new Map<Label, number>()))
  let score = measured.get(declared)
  if (score === undefined) measured.set(declared, (score = measure(said, declared)))
  return score
}

const likenesses = new WeakMap<Label, Map<Label, number>>()

const past = /上一?年|去年|往年|同比|环比|增减/

/** True if a text speaks of another year's figures, or of how they differ. */
export const speaksOfPast = (text: string): boolean => past.test(text)

function measure(said: Label, declared: Label): number {
  if (speaksOfPast(said.whole) && !speaksOfPast(declared.whole)) return 0
  const words = Math.max(
    alike(said.whole, declared.whole),
    alike(said.whole, declared.core),
    alike(said.core, declared.core),
  )
  if (words === 0 || !said.number || !declared.number) return words
  return said.number.ordinal === declared.number.ordinal ? words + 0.1 : words - 0.1
}

/** From here on a label counts as recognised; below, it is not taken for a statutory one. */
export const sure = 0.72

/** Two labels whose likeness differs by less than this cannot be told apart. */
export const apart = 0.06
