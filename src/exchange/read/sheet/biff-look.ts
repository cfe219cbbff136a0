/** Fonts and formats of cells in the records of an .xls workbook. */
import { showsSigns } from '../signs'

/** What a font does to its text. */
export interface Font {
  readonly struck: boolean
  readonly tiny: boolean
  readonly color: number
  readonly raised: boolean
  /** Shows other signs for digits. */
  readonly signs: boolean
}

/** The font of a record. */
export const fontOf = (body: DataView): Font => ({
  struck: (body.getUint16(2, true) & 8) !== 0,
  tiny: body.getUint16(0, true) <= 40,
  color: body.getUint16(4, true),
  raised: body.byteLength >= 10 && [1, 2].includes(body.getUint16(8, true)),
  signs: showsSigns(nameIn(body)),
})

/** The name of a font, its letters taken for Western ones. */
function nameIn(body: DataView): string {
  if (body.byteLength < 16) return ''
  const width = (body.getUint8(15) & 1) + 1
  const count = Math.min(body.getUint8(14), Math.floor((body.byteLength - 16) / width))
  return String.fromCharCode(
    ...Array.from({ length: count }, (_, nth) => body.getUint8(16 + nth * width)),
  )
}

/** How the cells of a format look. */
export interface CellFormat {
  readonly font: Font
  /** Number of the colour the cell is filled with; undefined where that is a pattern. */
  readonly ground: number | undefined
  /** Repeated until the cell is full. */
  readonly repeated: boolean
}

/** The font of a number; there is no number 4. */
export const fontAt = (fonts: readonly Font[], index: number): Font | undefined =>
  fonts[index > 4 ? index - 1 : index]

/** The format of a record; undefined where its font is not there. */
export function formatOf(body: DataView, fonts: readonly Font[]): CellFormat | undefined {
  const font = fontAt(fonts, body.getUint16(0, true))
  if (!font || body.byteLength < 20) return undefined
  const pattern = body.getUint32(14, true) >>> 26
  const front = body.getUint16(18, true) & 0x7f
  const repeated = (body.getUint8(6) & 7) === 4
  return { font, repeated, ground: pattern === 0 ? 65 : pattern === 1 ? front : undefined }
}
