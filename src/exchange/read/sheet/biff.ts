/** What the library for .xls does not tell: a password, and which cells' fonts keep them from being seen. */
import type { LeftOutKind } from '../left-out'

/** A record of the workbook stream. */
interface BiffRecord {
  readonly id: number
  readonly at: number
  readonly body: DataView
}

const ids = { bof: 0x809, font: 0x31, xf: 0xe0, sheet: 0x85, password: 0x2f, manyNumbers: 0xbd }
/** Records of one cell: row, column and format stand first in each. */
const cellIds = new Set([0x06, 0x203, 0x204, 0x205, 0x27e, 0xd6, 0xfd])
/** White, of the palette and of old; what a window's ground is. */
const whites = new Set([1, 9, 65])

function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = 0; at + 4 <= view.byteLength;) {
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > view.byteLength) return
    const body = new DataView(stream.buffer, stream.byteOffset + at + 4, length)
    yield { id: view.getUint16(at, true), at, body }
    at += 4 + length
  }
}

interface Font {
  readonly struck: boolean
  readonly tiny: boolean
  readonly color: number
}

/** Cells by `row,column`, sheet by sheet in the workbook's order, whose font hides what is in them. */
export interface BiffSurvey {
  readonly locked: boolean
  readonly hidden: readonly ReadonlyMap<string, LeftOutKind>[]
}

const fontOf = (body: DataView): Font => ({
  struck: (body.getUint16(2, true) & 8) !== 0,
  tiny: body.getUint16(0, true) <= 20,
  color: body.getUint16(4, true),
})

/** Why a cell of this format shows nothing; there is no font number 4. */
function hidingOf(body: DataView, fonts: readonly Font[]): LeftOutKind | undefined {
  const index = body.getUint16(0, true)
  const font = fonts[index > 4 ? index - 1 : index]
  if (!font || body.byteLength < 20) return undefined
  if (font.struck) return 'struck'
  if (font.tiny) return 'tiny'
  const pattern = body.getUint32(14, true) >>> 26
  const front = body.getUint16(18, true) & 0x7f
  const ground = pattern === 0 ? 65 : pattern === 1 ? front : undefined
  if (ground === undefined) return undefined
  const same = ground === font.color || (whites.has(ground) && whites.has(font.color))
  return same ? 'pale' : undefined
}

/** Looks through the workbook stream of an Excel 97 file; older ones give an empty survey. */
export function surveyOf(stream: Uint8Array): BiffSurvey {
  const fonts: Font[] = []
  const formats: (LeftOutKind | undefined)[] = []
  const sheets = new Map<number, Map<string, LeftOutKind>>()
  let here: Map<string, LeftOutKind> | undefined
  let locked = false
  const mark = (format: number | undefined, row: number, column: number): void => {
    const kind = format === undefined ? undefined : formats[format]
    if (kind) here?.set(`${String(row)},${String(column)}`, kind)
  }
  for (const { id, at, body } of recordsOf(stream)) {
    const long = body.byteLength
    if (id === ids.password) locked = true
    else if (id === ids.bof) here = sheets.get(at)
    else if (id === ids.font && long >= 6) fonts.push(fontOf(body))
    else if (id === ids.xf && long >= 4) formats.push(hidingOf(body, fonts))
    else if (id === ids.sheet && long >= 4) sheets.set(body.getUint32(0, true), new Map())
    else if (cellIds.has(id) && long >= 6)
      mark(body.getUint16(4, true), body.getUint16(0, true), body.getUint16(2, true))
    else if (id === ids.manyNumbers)
      for (let place = 4; place + 6 < long; place += 6)
        mark(
          body.getUint16(place, true),
          body.getUint16(0, true),
          body.getUint16(2, true) + (place - 4) / 6,
        )
  }
  return { locked, hidden: [...sheets.values()] }
}
