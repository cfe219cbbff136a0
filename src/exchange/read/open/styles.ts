/** What the styles of an OpenDocument file say of how text looks, as far as it decides whether it is seen. */
import { anyGround, colorOf } from '../color'
import { type XmlElement, elementsIn, firstIn, valueOf } from '../flat/xml'
import type { Marks } from '../word/markup'

/** What a style gives its text, and what that stands on where it is not the paper. */
export interface OpenStyle extends Marks {
  readonly ink?: string
  readonly ground?: string
  /** False for a sheet that is not shown. */
  readonly displayed?: boolean
}

export type OpenStyles = (family: string, name: string) => OpenStyle

const set = (attribute: string, none: RegExp): boolean | undefined =>
  attribute === '' ? undefined : !none.test(attribute)

/** What the style says itself; what it does not say is left to its parent. */
function ownLook(style: XmlElement): OpenStyle {
  const text = firstIn(style, 'style:text-properties')
  const paper = ['style:table-cell-properties', 'style:paragraph-properties']
    .map((name) => firstIn(style, name))
    .map((element) => (element ? valueOf(element, 'fo:background-color') : ''))
    .concat(text ? valueOf(text, 'fo:background-color') : '')
    .filter((color) => color !== '' && color !== 'transparent')
    .map((color) => colorOf(color) ?? anyGround)
  const table = firstIn(style, 'style:table-properties')
  const size = text ? valueOf(text, 'fo:font-size') : ''
  const position = text ? valueOf(text, 'style:text-position') : ''
  const isAuto = text !== undefined && valueOf(text, 'style:use-window-font-color') === 'true'
  const color = isAuto ? 'black' : text ? valueOf(text, 'fo:color') : ''
  const display = text ? valueOf(text, 'text:display') : ''
  const ground = paper.at(-1)
  const line = (of: string) => (text ? valueOf(text, `style:text-line-through-${of}`) : '')
  const struck = set(line('style') || line('type'), /^none$/)
  return {
    ...(struck !== undefined && { struck }),
    ...(display !== '' && { hidden: display === 'none' }),
    ...(size !== '' && { tiny: /^(?:0|1)(?:\.\d+)?pt$/.test(size) }),
    ...(position !== '' && { raised: /^(?:su(?:per|b)|-?[1-9])/.test(position) }),
    ...(color !== '' && { ink: colorOf(color) ?? '000000' }),
    ...(ground !== undefined && { ground }),
    ...(table && valueOf(table, 'table:display') === 'false' && { displayed: false }),
  }
}

const deepest = 12

/** The styles of a document's parts, each with what its parents say. */
export function openStyles(parts: readonly XmlElement[]): OpenStyles {
  const all = new Map<string, XmlElement>()
  for (const part of parts)
    for (const kind of ['office:styles', 'office:automatic-styles']) {
      const group = firstIn(part, kind)
      for (const style of group ? elementsIn(group, 'style:style') : [])
        all.set(`${valueOf(style, 'style:family')} ${valueOf(style, 'style:name')}`, style)
    }
  const known = new Map<string, OpenStyle>()
  const look = (family: string, name: string, depth = 0): OpenStyle => {
    const id = `${family} ${name}`
    const style = all.get(id)
    if (!style || depth > deepest) return {}
    const found = known.get(id) ?? {
      ...look(family, valueOf(style, 'style:parent-style-name'), depth + 1),
      ...ownLook(style),
    }
    known.set(id, found)
    return found
  }
  return look
}
