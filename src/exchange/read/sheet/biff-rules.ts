/** Conditional formats in the records of an .xls sheet ([MS-XLS] 2.4.42, 2.4.56, 2.5.91): those that may hide what a cell shows. */
import { isPale } from '../color'

/** The colour of a number, as far as the workbook tells it. */
export type ColorAt = (index: number) => string | undefined

/** True for a place that a range of the rules covers. */
export type Covers = (row: number, column: number) => boolean

const hasBits = (value: number, bit: number): boolean => ((value >>> bit) & 1) === 1

/** The ranges of a group of rules that stands so far into a record. */
export function coveredBy(body: DataView, from: number): readonly Covers[] {
  if (from + 10 > body.byteLength) return []
  const count = Math.min(
    body.getUint16(from + 8, true),
    Math.floor((body.byteLength - from - 10) / 8),
  )
  return Array.from({ length: count }, (_, nth) => {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((part) =>
      body.getUint16(from + 10 + nth * 8 + part, true),
    )
    return (row, column) => row >= top && row <= bottom && column >= left && column <= right
  })
}

const sizes = { font: 118, alignment: 8, border: 8 }

/** True for a rule that strikes out, writes in white or in the colour of its ground, or formats numbers anew. */
export function mayHide(body: DataView, colorAt: ColorAt): boolean {
  if (body.byteLength < 12) return false
  const flags = body.getUint32(6, true)
  const [number, font, alignment, border, ground] = [25, 26, 27, 28, 29].map((bit) =>
    hasBits(flags, bit),
  )
  if (number === true) return true
  if (font !== true || body.byteLength < 12 + sizes.font) return false
  const struck = (body.getUint32(12 + 68, true) & 0x80) !== 0
  const isSaid = (body.getUint32(12 + 88, true) & 0x80) === 0
  if (struck && isSaid) return true
  const color = body.getInt32(12 + 80, true)
  if (color < 0) return false
  const at = 12 + sizes.font + (alignment ? sizes.alignment : 0) + (border ? sizes.border : 0)
  if (ground !== true || at + 4 > body.byteLength) return isPale(colorAt(color))
  const colors = body.getUint16(at + 2, true)
  return [colors & 0x7f, (colors >>> 7) & 0x7f].some(
    (one) => one === color || isPale(colorAt(color), colorAt(one) ?? '?'),
  )
}

/** The kinds of newer rules that may: those that compare, and icons in the place of numbers. */
export const mayHideAnew = (body: DataView): boolean =>
  body.byteLength > 12 && [1, 2, 6].includes(body.getUint8(12))
