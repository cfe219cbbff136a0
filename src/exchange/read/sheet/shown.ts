/** What a cell of a workbook shows, beside what is stored in it: number format, struck and white parts, note marks. */
import type { Cell, CellStyle, CellValue } from 'hucre/xlsx'
import { anyGround, colorOf, isPale } from '../color'
import { type LeftOut, type LeftOutKind, unseenWhy } from '../left-out'
import { showsSigns } from '../signs'
import type { SourceCell } from '../source'
import { blackWhy } from './room'
import { shownNumber, shownText } from './number-format'

/** Excel keeps fifteen digits; the rest is noise of the double it is stored in. */
export const stored = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}

/** What a cell shows, and what it holds besides. */
export type Shown = Pick<SourceCell, 'text' | 'unseen'>

/** Why a number is doubted that is shown in another way than it is stored. */
export const formatWhy = '这一格按数字格式显示的与实际存的不同，暂按显示的填写，请核对'
export const unknownWhy = '这一格的数字格式较特殊，不能确定显示成什么，暂按实际存的填写，请核对'

type Font = CellStyle['font']

/** The colours of a workbook's theme that are black or white in every theme of Office. */
const ofTheme: Readonly<Record<number, string>> = { 0: 'ffffff', 1: '000000' }
/** The first colours of the old palette, twice there. */
const ofPalette: Readonly<Record<number, string>> = {
  0: '000000',
  1: 'ffffff',
  8: '000000',
  9: 'ffffff',
  64: '000000',
  65: 'ffffff',
}

type Tint = NonNullable<Font>['color']

function colorFrom(color: Tint): string | undefined {
  if (color?.rgb !== undefined) return colorOf(color.rgb)
  if (color?.indexed !== undefined) return ofPalette[color.indexed]
  return color?.theme === undefined || (color.tint ?? 0) !== 0 ? undefined : ofTheme[color.theme]
}

/** The colour of what has none of its own: black in Excel, in other programs whatever shows. */
const black = '000000'

const isAuto = (color: Tint): boolean =>
  color?.rgb === undefined && color?.theme === undefined && color?.indexed === undefined

/** What a cell's text stands on; undefined for the paper. */
function groundOf(fill: CellStyle['fill']): string | undefined {
  if (fill === undefined || (fill.type === 'pattern' && fill.pattern === 'none')) return undefined
  if (fill.type !== 'pattern' || fill.pattern !== 'solid') return anyGround
  return colorFrom(fill.fgColor) ?? anyGround
}

function kindOf(font: Font, style: CellStyle | undefined): LeftOutKind | undefined {
  if (font?.strikethrough === true) return 'struck'
  if (font?.size !== undefined && font.size <= 2) return 'tiny'
  return isPale(colorFrom(font?.color), groundOf(style?.fill)) ? 'pale' : undefined
}

/** No figure has more signs, spaces and all. */
const longestFigure = 100

/** True of a text that holds a digit; a long one is no figure, and is not gone through in each cell that has it. */
export const mayBeFigure = (text: string): boolean =>
  text.length <= longestFigure && /\d/.test(text)

/** Why a figure is doubted that is set in other signs, or repeated until its cell is full. */
export const signsWhy = '这一格用的是符号字体（如 Wingdings），显示的可能不是数字，请核对'
export const repeatedWhy = '这一格设了“填充”对齐，数字可能重复显示成几遍，请核对'

/** What may show otherwise than it is written: by the signs of its font, or repeated until the cell is full. */
function strangely(
  text: string,
  style: CellStyle | undefined,
  fonts: readonly Font[],
): Partial<Shown> {
  if (!mayBeFigure(text)) return {}
  if (fonts.some((font) => showsSigns(font?.name ?? '')))
    return { unseen: { other: '?', why: signsWhy } }
  if (style?.alignment?.horizontal === 'fill') return { unseen: { other: '?', why: repeatedWhy } }
  const isBlack = isPale(black, groundOf(style?.fill)) && fonts.some((font) => isAuto(font?.color))
  return isBlack ? { unseen: { other: '?', why: blackWhy } } : {}
}

/** Why a figure is doubted whose sheet shows formulas instead of what comes of them. */
export const formulaWhy =
  '这个工作表设为显示公式，这一格显示的是公式，暂按保存的计算结果填写，请核对'

/** Why a cell is doubted whose formula was saved without what comes of it, and what is said of the file. */
export const uncountedWhy = '这一格是公式，没有保存计算结果，读不到数字，请对照原表填写'
export const uncountedNote =
  '有公式没有保存计算结果，按空白处理；请用 Excel 或 WPS 打开、保存后再导入'

/** A piece of a cell's text, why it does not show, and whether it is a mark set high or low. */
export interface CellPiece {
  readonly text: string
  readonly kind?: LeftOutKind | undefined
  readonly raised?: boolean
  /** Perhaps seen as something else. */
  readonly unsure?: boolean
}

/** What a text in pieces shows and holds; a mark set high or low stays apart from the number before it: 14[1]. */
export function ofPieces(pieces: readonly CellPiece[]): Shown {
  const said = ({ text, raised }: CellPiece): string => (raised === true ? `[${text}]` : text)
  const other = pieces.map(said).join('').trim()
  const kinds = pieces.flatMap(({ kind, text }) => (kind && text.trim() !== '' ? [kind] : []))
  if (kinds.length === 0) return { text: other }
  const text = pieces.filter(({ kind }) => kind === undefined).map(said)
  return { text: text.join('').trim(), unseen: { other, why: unseenWhy(new Set(kinds)) } }
}

/** A text set in several fonts, with only the parts that show. */
function ofRuns(cell: Cell, style: CellStyle | undefined, leftOut: LeftOut): Shown | undefined {
  const runs = cell.richText
  if (!runs || runs.length === 0) return undefined
  const pieces = runs.map(({ text, font = style?.font }) => ({
    text,
    kind: kindOf(font, style),
    raised: font?.vertAlign === 'superscript' || font?.vertAlign === 'subscript',
  }))
  for (const { kind, text } of pieces) if (kind) leftOut.add(kind, text)
  return ofPieces(pieces)
}

const digits = /[1-9]/

/**
 * A number under a format.
 * @param otherwise writes it where the format is none of those followed here; what it gives is doubted.
 */
export function ofNumber(
  value: number,
  format: string | undefined,
  otherwise?: (format: string, value: number) => string,
): Shown {
  const whole = stored(value)
  if (format === undefined) return { text: whole }
  const text = shownNumber(value, format)
  if (text === undefined) {
    const other = otherwise?.(format, value) ?? whole
    return other === whole
      ? { text: whole, unseen: { other: '?', why: unknownWhy } }
      : { text: other, unseen: { other: whole, why: formatWhy } }
  }
  // A zero that its format shows as a dash or not at all is a zero, unless the format shows no number.
  if (
    value === 0 &&
    text.trim().replace('-', '') === '' &&
    digits.test(shownNumber(1, format) ?? '')
  )
    return { text: whole }
  // Words in a number's place are none of its digits.
  if (value !== 0 && !/\d/.test(text)) return { text: '', unseen: { other: whole, why: formatWhy } }
  return text === whole ? { text } : { text: text.trim(), unseen: { other: whole, why: formatWhy } }
}

/** A text under a format. */
function ofText(value: string, format: string): Shown {
  const text = shownText(value, format)
  return text.trim() === value.trim()
    ? { text }
    : { text, unseen: { other: value, why: formatWhy } }
}

/** What a cell shows. @param value as stored; @param cell what the workbook says of it, if anything. */
export function shownOf(
  value: CellValue | undefined,
  cell: Cell | undefined,
  leftOut: LeftOut,
): Shown {
  const style = cell?.style
  if (cell?.formula !== undefined && (value ?? null) === null)
    return { text: '', unseen: { other: '?', why: uncountedWhy } }
  if (cell) {
    const runs = ofRuns(cell, style, leftOut)
    const fonts = (cell.richText ?? []).map(({ font = style?.font }) => font)
    if (runs) return runs.unseen ? runs : { ...runs, ...strangely(runs.text, style, fonts) }
  }
  const plain: Shown =
    typeof value === 'number'
      ? ofNumber(value, style?.numFmt)
      : typeof value === 'string' && style?.numFmt !== undefined
        ? ofText(value, style.numFmt)
        : { text: stored(value) }
  const kind = kindOf(style?.font, style)
  if (plain.text === '') return plain
  if (kind === undefined)
    return plain.unseen ? plain : { ...plain, ...strangely(plain.text, style, [style?.font]) }
  leftOut.add(kind, plain.text)
  return { text: '', unseen: { other: plain.text, why: unseenWhy(new Set([kind])) } }
}
