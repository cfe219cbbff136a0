/** The numbers a browser writes before the items of a list. */
import { counted } from '../counted'
import type { PageLook } from './look'
import { type Element, attribute, isElement } from './text'

const styleNames: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

const chinese = /^(?:cjk-ideographic|simp-chinese-informal|trad-chinese-informal|cjk-decimal)$/

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,5}$/.test(text.trim()) ? Number(text) : undefined

/** The number of an item of an `<ol>` with its mark, as shown: `1.`, `一、`; blank for any other element. */
export function itemNumber(item: Element, look: PageLook): string {
  const list = item.parentNode
  if (item.tagName !== 'li' || !list || !isElement(list)) return ''
  const own = ['list-style-type', 'list-style'].flatMap((name) => [
    look.styleOf(item, name),
    look.styleOf(list, name),
  ])
  const sign = own.map((one) => /"([^"]*)"|'([^']*)'/.exec(one)).find((found) => found !== null)
  if (sign && !own.some((one) => one.includes('url('))) return sign[1] ?? sign[2] ?? ''
  if (list.tagName !== 'ol') return ''
  const style =
    look.styleOf(item, 'list-style-type') ||
    look.styleOf(list, 'list-style-type') ||
    look.styleOf(list, 'list-style') ||
    (styleNames[attribute(list, 'type') ?? ''] ?? 'decimal')
  if (/none|disc|circle|square/.test(style)) return ''
  const items = list.childNodes
    .filter(isElement)
    .filter((one) => one.tagName === 'li' && look.kindOf(one) !== 'hidden')
  const backwards = attribute(list, 'reversed') !== undefined
  let number = whole(attribute(list, 'start')) ?? (backwards ? items.length : 1)
  for (const one of items) {
    number = whole(attribute(one, 'value')) ?? number
    if (one === item) break
    number += backwards ? -1 : 1
  }
  return chinese.test(style)
    ? `${counted(number, 'chineseCounting')}、`
    : `${counted(number, style)}. `
}
