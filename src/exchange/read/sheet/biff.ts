/** What the library for .xls does not tell: a password, and which cells' fonts keep them from being seen. */
import type { LeftOutKind } from '../left-out'
import { newBound } from '../pack/bound'
import type { CellPiece } from './shown'
import { richStrings } from './strings'

/** A record of the workbook stream. */
interface BiffRecord {
  readonly id: number
  readonly at: number
  readonly body: DataView
}

const ids = {
  bof: 0x809,
  font: 0x31,
  xf: 0xe0,
  sheet: 0x85,
  password: 0x2f,
  manyNumbers: 0xbd,
  texts: 0xfc,
  goesOn: 0x3c,
  text: 0xfd,
}
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
  readonly raised: boolean
}

/** What fonts do to the cells of a sheet, by `row,column`. */
export interface SheetSurvey {
  /** Cells whose font hides what is in them. */
  readonly hidden: ReadonlyMap<string, LeftOutKind>
  /** Texts in several fonts. */
  readonly pieces: ReadonlyMap<string, readonly CellPiece[]>
}

/** The sheets in the workbook's order. */
export interface BiffSurvey {
  readonly locked: boolean
  readonly sheets: readonly SheetSurvey[]
}

const fontOf = (body: DataView): Font => ({
  struck: (body.getUint16(2, true) & 8) !== 0,
  tiny: body.getUint16(0, true) <= 20,
  color: body.getUint16(4, true),
  raised: body.byteLength >= 10 && [1, 2].includes(body.getUint16(8, true)),
})

interface CellFormat {
  readonly font: Font
  /** Number of the colour the cell is filled with; undefined where that is a pattern. */
  readonly ground: number | undefined
}

/** There is no font number 4. */
const fontAt = (fonts: readonly Font[], index: number): Font | undefined =>
  fonts[index > 4 ? index - 1 : index]

function formatOf(body: DataView, fonts: readonly Font[]): CellFormat | undefined {
  const font = fontAt(fonts, body.getUint16(0, true))
  if (!font || body.byteLength < 20) return undefined
  const pattern = body.getUint32(14, true) >>> 26
  const front = body.getUint16(18, true) & 0x7f
  return { font, ground: pattern === 0 ? 65 : pattern === 1 ? front : undefined }
}

/** Why text of this font does not show on a ground. */
function hidingOf(font: Font, ground: number | undefined): LeftOutKind | undefined {
  if (font.struck) return 'struck'
  if (font.tiny) return 'tiny'
  if (ground === undefined) return undefined
  const same = ground === font.color || (whites.has(ground) && whites.has(font.color))
  return same ? 'pale' : undefined
}

interface Growing {
  readonly hidden: Map<string, LeftOutKind>
  readonly pieces: Map<string, readonly CellPiece[]>
}

/** Gathers what the records of a workbook say, in their order. */
class Surveyor {
  locked = false
  readonly sheets = new Map<number, Growing>()
  private readonly fonts: Font[] = []
  private readonly formats: (CellFormat | undefined)[] = []
  private readonly texts: DataView[] = []
  private rich: ReturnType<typeof richStrings> | undefined
  private here: Growing | undefined
  private before = 0
  private readonly bound = newBound()

  take({ id, at, body }: BiffRecord): void {
    const long = body.byteLength
    if (id === ids.password) this.locked = true
    else if (id === ids.bof) this.here = this.sheets.get(at)
    else if (id === ids.font && long >= 6) this.fonts.push(fontOf(body))
    else if (id === ids.xf && long >= 4) this.formats.push(formatOf(body, this.fonts))
    else if (id === ids.sheet && long >= 4)
      this.sheets.set(body.getUint32(0, true), { hidden: new Map(), pieces: new Map() })
    else if (id === ids.texts || (id === ids.goesOn && this.before === ids.texts))
      this.texts.push(body)
    else this.cells(id, body)
    if (id !== ids.goesOn) this.before = id
  }

  private cells(id: number, body: DataView): void {
    const long = body.byteLength
    if (cellIds.has(id) && long >= 6) {
      const column = body.getUint16(2, true)
      this.mark(body.getUint16(4, true), body.getUint16(0, true), column)
      if (id === ids.text && long >= 10) this.text(body)
    } else if (id === ids.manyNumbers)
      for (let place = 4; place + 6 < long; place += 6) {
        const column = body.getUint16(2, true) + (place - 4) / 6
        this.mark(body.getUint16(place, true), body.getUint16(0, true), column)
      }
  }

  private mark(format: number, row: number, column: number): void {
    const { font, ground } = this.formats[format] ?? {}
    const kind = font && hidingOf(font, ground)
    if (kind) this.here?.hidden.set(`${String(row)},${String(column)}`, kind)
  }

  private text(body: DataView): void {
    this.rich ??= richStrings(this.texts)
    const runs = this.rich.get(body.getUint32(6, true))
    const format = this.formats[body.getUint16(4, true)]
    if (!runs || !format) return
    // One text may stand in every cell, each time in all its pieces.
    this.bound.cells(runs.length, '多种字体的文字')
    this.bound.characters(
      runs.reduce((sum, { text }) => sum + text.length, 0),
      '多种字体的文字',
    )
    const pieces = runs.map(({ text, font: index }): CellPiece => {
      const font = (index === undefined ? undefined : fontAt(this.fonts, index)) ?? format.font
      return { text, kind: hidingOf(font, format.ground), raised: font.raised }
    })
    const place = `${String(body.getUint16(0, true))},${String(body.getUint16(2, true))}`
    this.here?.pieces.set(
      place,
      pieces.filter(({ text }) => text !== ''),
    )
  }
}

/** Looks through the workbook stream of an Excel 97 file; older ones give an empty survey. */
export function surveyOf(stream: Uint8Array): BiffSurvey {
  const surveyor = new Surveyor()
  for (const record of recordsOf(stream)) surveyor.take(record)
  return { locked: surveyor.locked, sheets: [...surveyor.sheets.values()] }
}
