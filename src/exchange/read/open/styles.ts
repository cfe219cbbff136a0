/** What the styles of an OpenDocument file say of how text looks, as far as it decides whether it is seen. */
import { anyGround, colorOf, isPale } from '../color'
import { showsSigns } from '../signs'
import { type XmlElement, elementsIn, firstIn, isElement, valueOf } from '../flat/xml'
import type { Marks } from '../word/markup'

/** What a style gives its text, and what that stands on where it is not the paper. */
export interface OpenStyle extends Marks {
  /** Undefined also for the colour a program chooses by what the text stands on. */
  readonly ink?: string | undefined
  readonly ground?: string
  /** Set so that nothing of its colour is seen. */
  readonly clear?: boolean
  /** Not shown where its sheet is protected. */
  readonly secret?: boolean
  /** In lines too low to show anything. */
  readonly flat?: boolean
  /** Repeated until its cell is full. */
  readonly repeated?: boolean
  /** False for a sheet that is not shown. */
  readonly displayed?: boolean
  /** The height of a row or the width of a column in points, where it is told for good. */
  readonly size?: number
  /** The format of its numbers. */
  readonly format?: string
  /** Styles that take its place where their conditions hold. */
  readonly rules?: readonly StyleRule[]
  /** Its numbers are perhaps not seen as they are written: white, or filled up with a digit. */
  readonly strange?: boolean
}

/** A style that counts where a condition holds. */
export interface StyleRule {
  readonly condition: string
  readonly style: string
  /** The cell that its formula is written for. */
  readonly base: string
}

export type OpenStyles = (family: string, name: string) => OpenStyle

const set = (attribute: string, none: RegExp): boolean | undefined =>
  attribute === '' ? undefined : !none.test(attribute)

const inPoints: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  px: 0.75,
}

/** A length in points; undefined for none. */
function points(length: string): number | undefined {
  const [, number, unit = ''] = /^(-?[\d.]+)(pt|in|cm|mm|pc|px)$/.exec(length) ?? []
  return number === undefined ? undefined : Number(number) * (inPoints[unit] ?? 1)
}

/** No line of type fits in so many points. */
const lowest = 4

/** Letters narrower than this part of a hundred, or set closer by so many points, run into each other. */
const least = { width: 34, spacing: -4 }

/** What a style says that makes its text perhaps another than it is written; nothing said is left to its parent. */
function isUnsure(text: XmlElement, fonts: ReadonlyMap<string, string>): boolean | undefined {
  const width = valueOf(text, 'style:text-scale')
  const spacing = valueOf(text, 'fo:letter-spacing')
  const combined = valueOf(text, 'style:text-combine')
  const named = ['style:font-name', 'fo:font-family']
    .map((name) => valueOf(text, name))
    .map((name) => `${name} ${fonts.get(name) ?? ''}`)
    .join()
  if (`${width}${spacing}${combined}${named.replace(/[\s,]/g, '')}` === '') return undefined
  return (
    (width !== '' && Number.parseFloat(width) < least.width) ||
    (points(spacing) ?? 0) <= least.spacing ||
    combined === 'lines' ||
    showsSigns(named)
  )
}

/** The size that a row or a column is given, unless the program finds its own. */
function sizeOf(style: XmlElement): number | undefined {
  const row = firstIn(style, 'style:table-row-properties')
  const column = firstIn(style, 'style:table-column-properties')
  const own = row ?? column
  if (!own || valueOf(own, 'style:use-optimal-row-height') === 'true') return undefined
  return points(valueOf(own, row ? 'style:row-height' : 'style:column-width'))
}

/** True for a format of numbers that may write in white, or fill the cell with a digit. */
const isStrange = (format: XmlElement): boolean =>
  elementsIn(format).some(
    (child) =>
      (child.name === 'style:text-properties' && isPale(colorOf(valueOf(child, 'fo:color')))) ||
      (child.name === 'number:fill-character' &&
        child.children.some((text) => !isElement(text) && /\d/.test(text))),
  )

const rulesOf = (style: XmlElement): readonly StyleRule[] =>
  elementsIn(style, 'style:map').map((map) => ({
    condition: valueOf(map, 'style:condition'),
    style: valueOf(map, 'style:apply-style-name'),
    base: valueOf(map, 'style:base-cell-address'),
  }))

/** What a style says of how its text is set. */
function typeOf(text: XmlElement, fonts: ReadonlyMap<string, string>): OpenStyle {
  const size = valueOf(text, 'fo:font-size')
  const position = valueOf(text, 'style:text-position')
  const isAuto = valueOf(text, 'style:use-window-font-color') === 'true'
  const color = valueOf(text, 'fo:color')
  const display = valueOf(text, 'text:display')
  const opacity = valueOf(text, 'loext:opacity')
  const line = (of: string) => valueOf(text, `style:text-line-through-${of}`)
  const struck = set(line('style') || line('type'), /^none$/)
  const unsure = isUnsure(text, fonts)
  return {
    ...(struck !== undefined && { struck }),
    ...(display !== '' && { hidden: display === 'none' }),
    ...(size !== '' && { tiny: (points(size) ?? 10) <= 2 }),
    ...(position !== '' && { raised: /^(?:su(?:per|b)|-?[1-9])/.test(position) }),
    ...(color !== '' && { ink: colorOf(color) ?? '000000' }),
    ...(opacity !== '' && { clear: Number.parseFloat(opacity) <= 5 }),
    // LibreOffice says of the colour it chooses itself that nothing of it is seen.
    ...(isAuto && { ink: undefined, clear: false }),
    ...(unsure !== undefined && { unsure }),
  }
}

/** What the style says itself; what it does not say is left to its parent. */
function ownLook(style: XmlElement, fonts: ReadonlyMap<string, string>): OpenStyle {
  const text = firstIn(style, 'style:text-properties')
  const paper = ['style:table-cell-properties', 'style:paragraph-properties']
    .map((name) => firstIn(style, name))
    .map((element) => (element ? valueOf(element, 'fo:background-color') : ''))
    .concat(text ? valueOf(text, 'fo:background-color') : '')
    .filter((color) => color !== '' && color !== 'transparent')
    .map((color) => colorOf(color) ?? anyGround)
  const table = firstIn(style, 'style:table-properties')
  const cell = firstIn(style, 'style:table-cell-properties')
  const ground = paper.at(-1)
  const repeated = cell ? valueOf(cell, 'style:repeat-content') : ''
  const guarded = cell ? valueOf(cell, 'style:cell-protect') : ''
  const line = firstIn(style, 'style:paragraph-properties')
  const height = line ? valueOf(line, 'fo:line-height') : ''
  const size = sizeOf(style)
  const format = valueOf(style, 'style:data-style-name')
  const rules = rulesOf(style)
  return {
    ...(text && typeOf(text, fonts)),
    ...(ground !== undefined && { ground }),
    ...(height !== '' && { flat: (points(height) ?? lowest) < lowest }),
    ...(guarded !== '' && { secret: guarded.includes('hidden-and-protected') }),
    ...(repeated !== '' && { repeated: repeated === 'true' }),
    ...(table && valueOf(table, 'table:display') === 'false' && { displayed: false }),
    ...(size !== undefined && { size }),
    ...(format !== '' && { format }),
    ...(rules.length > 0 && { rules }),
  }
}

const deepest = 12

/** The styles of a document's parts, each with what its parents say. */
export function openStyles(parts: readonly XmlElement[]): OpenStyles {
  const all = new Map<string, XmlElement>()
  const usual = new Map<string, XmlElement>()
  const fonts = new Map<string, string>()
  const strange = new Set<string>()
  for (const part of parts) {
    const faces = firstIn(part, 'office:font-face-decls')
    for (const face of faces ? elementsIn(faces, 'style:font-face') : [])
      fonts.set(valueOf(face, 'style:name'), valueOf(face, 'svg:font-family'))
    for (const kind of ['office:styles', 'office:automatic-styles']) {
      const group = firstIn(part, kind)
      for (const style of group ? elementsIn(group, 'style:style') : [])
        all.set(`${valueOf(style, 'style:family')} ${valueOf(style, 'style:name')}`, style)
      for (const style of group ? elementsIn(group, 'style:default-style') : [])
        usual.set(valueOf(style, 'style:family'), style)
      for (const format of group ? elementsIn(group) : [])
        if (/^number:/.test(format.name) && isStrange(format))
          strange.add(valueOf(format, 'style:name'))
    }
  }
  const known = new Map<string, OpenStyle>()
  const own = (style: XmlElement | undefined): OpenStyle => {
    if (!style) return {}
    const said = ownLook(style, fonts)
    return { ...said, ...(said.format !== undefined && { strange: strange.has(said.format) }) }
  }
  const look = (family: string, name: string, depth = 0): OpenStyle => {
    const id = `${family} ${name}`
    const style = all.get(id)
    // Text in a text stands on what is around it; only whole paragraphs and cells begin with the usual look.
    if (!style || depth > deepest) return family === 'text' ? {} : own(usual.get(family))
    const found = known.get(id) ?? {
      ...look(family, valueOf(style, 'style:parent-style-name'), depth + 1),
      ...own(style),
    }
    known.set(id, found)
    return found
  }
  return look
}
