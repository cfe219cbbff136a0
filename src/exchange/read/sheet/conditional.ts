/** Conditional formats of a sheet that may hide or scale what a cell shows: white type, `;;;`, `0,`, icons alone. */
import type { Cell, CellStyle, CellValue } from 'hucre/xlsx'
import { type XmlElement, elementsIn, isElement, valueOf, xmlTree } from '../flat/xml'
import { leftOut } from '../left-out'
import { type Condition, holdsFor } from './condition'
import { shownOf } from './shown'

type Font = NonNullable<CellStyle['font']>

/** What a rule puts over a cell's own look, as far as it decides what is seen. */
type Dress = Pick<CellStyle, 'numFmt' | 'fill'> & { readonly font?: Font }

interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

interface Rule {
  readonly ranges: readonly Range[]
  readonly condition: Condition
  readonly dress: Dress
  readonly priority: number
  readonly stops: boolean
}

/** What a sheet's conditional formats make of a cell. */
export interface Dressed {
  /** The cell as the rules that hold dress it. */
  readonly cell: Cell | undefined
  /** True where a rule that nobody here can work out may change what is seen. */
  readonly unsure: boolean
}

/** Answers for the cells of one sheet. */
export type Conditional = (
  row: number,
  column: number,
  value: CellValue | undefined,
  cell: Cell | undefined,
) => Dressed

/** Why a cell is doubted that a conditional format perhaps hides or scales. */
export const conditionalWhy =
  '这一格设有条件格式，可能不显示，或显示的与实际存的不同，请打开原文件核对'

/** More ranges than a sheet has whose rules hide anything; those beyond are doubted together. */
const mostRanges = 1000

const local = ({ name }: XmlElement): string => name.replace(/^\w+:/, '')

const inside = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element ? elementsIn(element).filter((child) => local(child) === name) : []

const first = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  inside(element, name)[0]

const textIn = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? textIn(child) : child)).join('')

function colorIn(element: XmlElement | undefined): Font['color'] {
  if (!element) return undefined
  const [rgb, theme, indexed, tint] = ['rgb', 'theme', 'indexed', 'tint'].map((name) =>
    valueOf(element, name),
  )
  return {
    ...(rgb && { rgb }),
    ...(theme && { theme: Number(theme) }),
    ...(indexed && { indexed: Number(indexed) }),
    ...(tint && { tint: Number(tint) }),
  }
}

/** In a rule's look the colour of a plain ground stands where a cell's pattern has its second one. */
function fillIn(fill: XmlElement | undefined): CellStyle['fill'] {
  const pattern = first(fill, 'patternFill')
  if (!fill) return undefined
  if (!pattern) return { type: 'pattern', pattern: 'gray125' }
  const kind = valueOf(pattern, 'patternType')
  if (kind === 'none') return undefined
  if (kind !== '' && kind !== 'solid') return { type: 'pattern', pattern: 'gray125' }
  const fgColor = colorIn(first(pattern, 'bgColor') ?? first(pattern, 'fgColor'))
  return fgColor && { type: 'pattern', pattern: 'solid', fgColor }
}

function dressOf(dxf: XmlElement | undefined): Dress {
  const font = first(dxf, 'font')
  const color = colorIn(first(font, 'color'))
  const strike = first(font, 'strike')
  const struck = strike !== undefined && !/^(?:0|false)$/.test(valueOf(strike, 'val'))
  const format = first(dxf, 'numFmt')
  const fill = fillIn(first(dxf, 'fill'))
  return {
    ...((color ?? strike) && {
      font: { ...(color && { color }), ...(struck && { strikethrough: true }) },
    }),
    ...(format && { numFmt: valueOf(format, 'formatCode') }),
    ...(fill && { fill }),
  }
}

/** Icons and bars that are shown in the place of the number. */
const standsAlone = (rule: XmlElement): boolean =>
  [...inside(rule, 'iconSet'), ...inside(rule, 'dataBar')].some((one) =>
    /^(?:0|false)$/.test(valueOf(one, 'showValue')),
  )

const columnAt = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function rangeOf(text: string): Range | undefined {
  const [, left, top, right, bottom] =
    /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/.exec(
      text.toUpperCase().replaceAll('$', ''),
    ) ?? []
  if (left === undefined && top === undefined) return undefined
  const single = !text.includes(':')
  return {
    top: Number(top ?? 1) - 1,
    left: columnAt(left ?? 'A'),
    bottom: single ? Number(top) - 1 : Number(bottom ?? 1_048_576) - 1,
    right: columnAt((single ? left : right) ?? 'XFD'),
  }
}

/** The elements of one name in a part, whatever else is in it, as a tree. */
function piece(xml: string, name: string): XmlElement {
  const [from, to] = [xml.indexOf(name), xml.lastIndexOf(`${name}>`)]
  if (from < 0 || to < from) return xmlTree('')
  return xmlTree(xml.slice(xml.lastIndexOf('<', from), to + name.length + 1))
}

/** The looks that the workbook's rules refer to by their numbers. */
export const dressesIn = (styles: string): readonly Dress[] =>
  inside(first(piece(styles, 'dxfs'), 'dxfs'), 'dxf').map(dressOf)

function rulesOf(format: XmlElement, dresses: readonly Dress[]): readonly Rule[] {
  const named = valueOf(format, 'sqref') || inside(format, 'sqref').map(textIn).join(' ')
  const places = named.trim().split(/\s+/)
  const ranges = places.flatMap((place) => rangeOf(place) ?? [])
  return inside(format, 'cfRule').flatMap((rule) => {
    const own = first(rule, 'dxf')
    const number = valueOf(rule, 'dxfId')
    const dress = standsAlone(rule)
      ? { numFmt: ';;;' }
      : own
        ? dressOf(own)
        : ((number === '' ? undefined : dresses[Number(number)]) ?? {})
    const condition: Condition = {
      type: standsAlone(rule) ? 'expression' : valueOf(rule, 'type'),
      operator: valueOf(rule, 'operator'),
      formulas: standsAlone(rule)
        ? ['TRUE']
        : [...inside(rule, 'formula'), ...inside(rule, 'f')].map(textIn),
      text: valueOf(rule, 'text'),
      first: (places[0] ?? '').split(':')[0]?.toUpperCase() ?? '',
    }
    const stops = /^(?:1|true)$/.test(valueOf(rule, 'stopIfTrue'))
    const priority = Number(valueOf(rule, 'priority') || '0')
    return [{ ranges, condition, dress, priority, stops }]
  })
}

const covers = ({ ranges }: Rule, row: number, column: number): boolean =>
  ranges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  )

function over(cell: Cell | undefined, value: CellValue, dress: Dress): Cell {
  const style = cell?.style
  const font = { ...style?.font, ...dress.font }
  return {
    value,
    type: typeof value === 'number' ? 'number' : 'string',
    ...cell,
    style: { ...style, ...dress, ...(dress.font && { font }) },
    ...(cell?.richText &&
      dress.font && {
        richText: cell.richText.map((run) => ({
          ...run,
          font: { ...(run.font ?? style?.font), ...dress.font },
        })),
      }),
  }
}

const textOf = (value: CellValue, cell: Cell | undefined): string =>
  shownOf(value, cell, leftOut()).text

/** What is put over a cell by several rules, the first of which counts for each part of the look. */
const joined = (above: Dress, below: Dress): Dress => ({
  ...below,
  ...above,
  ...((above.font ?? below.font) && { font: { ...below.font, ...above.font } }),
})

/** The rules of a sheet, by its part. */
export function conditionalIn(xml: string, dresses: readonly Dress[]): Conditional {
  const tree = piece(xml, 'conditionalFormatting')
  const all = (element: XmlElement): readonly Rule[] =>
    elementsIn(element).flatMap((child) =>
      local(child) === 'conditionalFormatting' ? rulesOf(child, dresses) : all(child),
    )
  const rules = [...all(tree)].sort((one, other) => one.priority - other.priority)
  const tooMany = rules.reduce((sum, { ranges }) => sum + ranges.length, 0) > mostRanges
  return (row, column, value, cell) => {
    if (value === null || value === undefined || rules.length === 0) return { cell, unsure: false }
    if (tooMany) return { cell, unsure: true }
    let sure: Dress = {}
    let unsure = false
    for (const { condition, dress, stops } of rules.filter((rule) => covers(rule, row, column))) {
      const holds = holdsFor(condition, value)
      // What hides noughts alone leaves them noughts, as a number format does.
      if (holds === true && value === 0 && holdsFor(condition, 1) === false) continue
      if (holds === undefined)
        unsure ||=
          textOf(value, over(cell, value, joined(sure, dress))) !==
          textOf(value, over(cell, value, sure))
      if (holds === true) sure = joined(sure, dress)
      if (holds === true && stops) break
    }
    return { cell: Object.keys(sure).length > 0 ? over(cell, value, sure) : cell, unsure }
  }
}
