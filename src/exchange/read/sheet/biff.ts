/** What the library for .xls does not tell: a password, and which cells' fonts keep them from being seen. */
import type { LeftOutKind } from '../left-out'
import { isPale } from '../color'
import { newBound } from '../pack/bound'
import { type CellFormat, type Font, fontAt, fontOf, formatOf } from './biff-look'
import { type Covers, coveredBy, mayHide, mayHideAnew } from './biff-rules'
import { conditionalWhy } from './conditional'
import { type CellPiece, formulaWhy, repeatedWhy, signsWhy } from './shown'
import { blackWhy } from './room'
import { mostColumns, mostRows } from './source'
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
  formula: 0x06,
  palette: 0x92,
  rules: 0x1b0,
  rule: 0x1b1,
  newRules: 0x879,
  newRule: 0x87a,
  window: 0x23e,
  row: 0x208,
  rowHeight: 0x225,
  columnWidth: 0x55,
}
/** Records of one cell: row, column and format stand first in each. */
const cellIds = new Set([0x06, 0x203, 0x204, 0x205, 0x27e, 0xd6, 0xfd])
/** Colours that are the same in every workbook that does not say otherwise: of old, of the palette, of the window. */
const usual: ReadonlyMap<number, string> = new Map([
  ...[0, 8, 64].map((index) => [index, '000000'] as const),
  ...[1, 9, 65].map((index) => [index, 'ffffff'] as const),
])

/** The colour of a font that is given none. */
const automatic = 0x7fff

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

/** What fonts do to the cells of a sheet, by `row,column`. */
export interface SheetSurvey {
  /** Cells whose font hides what is in them. */
  readonly hidden: ReadonlyMap<string, LeftOutKind>
  /** Texts in several fonts. */
  readonly pieces: ReadonlyMap<string, readonly CellPiece[]>
  /** Why a cell is doubted that perhaps shows otherwise than it is written. */
  readonly strange: (row: number, column: number) => string | undefined
  /** True where a row that is not told of has no height, and a column no width. */
  readonly flatRows: boolean
  readonly flatColumns: boolean
  /** The rows that are told of. */
  readonly rows: ReadonlySet<number>
}

/** The sheets in the workbook's order. */
export interface BiffSurvey {
  readonly locked: boolean
  readonly sheets: readonly SheetSurvey[]
}

interface Growing {
  readonly hidden: Map<string, LeftOutKind>
  readonly pieces: Map<string, readonly CellPiece[]>
  readonly oddities: Map<string, string>
  flatRows: boolean
  flatColumns: boolean
  readonly rows: Set<number>
  readonly formulas: Set<string>
  showsFormulas: boolean
  /** The ranges of the rules being told of, and of those that may hide anything. */
  ranges: readonly Covers[]
  readonly ruled: Covers[]
}

const newSheet = (): Growing => ({
  hidden: new Map(),
  pieces: new Map(),
  oddities: new Map(),
  flatRows: false,
  flatColumns: false,
  rows: new Set(),
  formulas: new Set(),
  showsFormulas: false,
  ranges: [],
  ruled: [],
})

/** More ranges than a sheet has whose rules hide anything; with so many, all cells are doubted. */
const mostRanges = 1000

const placeOf = (row: number, column: number): string => `${String(row)},${String(column)}`

/** Gathers what the records of a workbook say, in their order. */
class Surveyor {
  locked = false
  readonly sheets = new Map<number, Growing>()
  private readonly fonts: Font[] = []
  private readonly formats: (CellFormat | undefined)[] = []
  private readonly texts: DataView[] = []
  private rich: ReturnType<typeof richStrings> | undefined
  private here: Growing | undefined
  private readonly palette = new Map<number, string>()
  private before = 0
  private readonly bound = newBound()

  take({ id, at, body }: BiffRecord): void {
    const long = body.byteLength
    if (id === ids.password) this.locked = true
    else if (id === ids.bof) this.here = this.sheets.get(at)
    else if (id === ids.font && long >= 6) this.fonts.push(fontOf(body))
    else if (id === ids.xf && long >= 4) this.formats.push(formatOf(body, this.fonts))
    else if (id === ids.sheet && long >= 4) this.sheets.set(body.getUint32(0, true), newSheet())
    else if (id === ids.texts || (id === ids.goesOn && this.before === ids.texts))
      this.texts.push(body)
    else if (id === ids.palette && long >= 2) this.colors(body)
    else this.cells(id, body)
    if (this.here) this.around(id, body, this.here)
    if (id !== ids.goesOn) this.before = id
  }

  /** Why text of this font does not show on a ground. */
  private hidingOf(font: Font, ground: number | undefined): LeftOutKind | undefined {
    if (font.struck) return 'struck'
    if (font.tiny) return 'tiny'
    if (ground === undefined) return undefined
    const [ink, paper] = [this.colorAt(font.color), this.colorAt(ground)]
    const same = ground === font.color || (paper !== undefined && isPale(ink, paper))
    return same ? 'pale' : undefined
  }

  private readonly colorAt = (index: number): string | undefined =>
    this.palette.get(index) ?? usual.get(index)

  /** The colours from number 8 on, where the workbook has its own. */
  private colors(body: DataView): void {
    const count = Math.min(body.getUint16(0, true), Math.floor((body.byteLength - 2) / 4), 56)
    for (let nth = 0; nth < count; nth++) {
      const color = body.getUint32(2 + nth * 4, false) >>> 8
      this.palette.set(nth + 8, color.toString(16).padStart(6, '0'))
    }
  }

  /** What a record says of the sheet around its cells. */
  private around(id: number, body: DataView, here: Growing): void {
    if (body.byteLength < 2) return
    if (id === ids.row) here.rows.add(body.getUint16(0, true))
    else if (id === ids.rowHeight) here.flatRows = (body.getUint16(0, true) & 2) !== 0
    else if (id === ids.columnWidth) here.flatColumns = body.getUint16(0, true) === 0
    else if (id === ids.rules) here.ranges = coveredBy(body, 4)
    else if (id === ids.newRules) here.ranges = coveredBy(body, 16)
    else if (id === ids.window) here.showsFormulas = (body.getUint16(0, true) & 1) !== 0
    else if (
      (id === ids.rule && mayHide(body, this.colorAt)) ||
      (id === ids.newRule && mayHideAnew(body))
    )
      here.ruled.push(...here.ranges.slice(0, mostRanges - here.ruled.length))
  }

  private cells(id: number, body: DataView): void {
    const long = body.byteLength
    if (cellIds.has(id) && long >= 6) {
      const column = body.getUint16(2, true)
      this.mark(body.getUint16(4, true), body.getUint16(0, true), column)
      if (id === ids.formula && body.getUint16(0, true) < mostRows)
        this.here?.formulas.add(placeOf(body.getUint16(0, true), column))
      if (id === ids.text && long >= 10) this.text(body)
    } else if (id === ids.manyNumbers)
      for (let place = 4; place + 6 < long; place += 6) {
        const column = body.getUint16(2, true) + (place - 4) / 6
        this.mark(body.getUint16(place, true), body.getUint16(0, true), column)
      }
  }

  private mark(format: number, row: number, column: number): void {
    const { font, ground, repeated } = this.formats[format] ?? {}
    const place = placeOf(row, column)
    if (row >= mostRows || column >= mostColumns) return
    const kind = font && this.hidingOf(font, ground)
    if (kind) this.here?.hidden.set(place, kind)
    if (font?.signs === true) this.here?.oddities.set(place, signsWhy)
    const paper = ground === undefined ? undefined : this.colorAt(ground)
    if (font?.color === automatic && paper !== undefined && isPale('000000', paper))
      this.here?.oddities.set(place, blackWhy)
    if (repeated === true) this.here?.oddities.set(place, repeatedWhy)
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
      return { text, kind: this.hidingOf(font, format.ground), raised: font.raised }
    })
    const place = placeOf(body.getUint16(0, true), body.getUint16(2, true))
    this.here?.pieces.set(
      place,
      pieces.filter(({ text }) => text !== ''),
    )
  }
}

const surveyed = (sheet: Growing): SheetSurvey => ({
  ...sheet,
  strange(row, column) {
    const place = placeOf(row, column)
    if (sheet.showsFormulas && sheet.formulas.has(place)) return formulaWhy
    const { ruled, oddities } = sheet
    const isRuled = ruled.length >= mostRanges || ruled.some((covers) => covers(row, column))
    return isRuled ? conditionalWhy : oddities.get(place)
  },
})

/** Looks through the workbook stream of an Excel 97 file; older ones give an empty survey. */
export function surveyOf(stream: Uint8Array): BiffSurvey {
  const surveyor = new Surveyor()
  for (const record of recordsOf(stream)) surveyor.take(record)
  return { locked: surveyor.locked, sheets: [...surveyor.sheets.values()].map(surveyed) }
}
