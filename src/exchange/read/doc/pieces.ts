/** The text of a Word 97 file: its head, and the pieces in which its characters lie in the stream ([MS-DOC] 2.5, 2.8.35). */

/** A stretch of characters that lie together in the stream. */
export interface TextPiece {
  /** Position of its first character in the whole text, and of the one after its last. */
  readonly from: number
  readonly to: number
  /** Where its bytes begin in the stream. */
  readonly offset: number
  /** One byte for each character (Western), or two. */
  readonly width: 1 | 2
}

/** How many characters each part of the text has, in the order in which they follow each other. */
export interface Lengths {
  readonly main: number
  readonly footnotes: number
  readonly headers: number
  readonly comments: number
  readonly endnotes: number
  readonly boxes: number
}

export interface Head {
  readonly view: DataView
  readonly table: DataView
  readonly lengths: Lengths
  readonly pieces: readonly TextPiece[]
  /** Place and length of a structure in the table stream, by its number in the head. */
  readonly structure: (index: number) => DataView
  /** The table stream from where a structure begins, for what goes on behind it; undefined where there is none. */
  readonly from: (index: number) => DataView | undefined
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A part of a view; throws a RangeError where it reaches beyond. */
export const part = (view: DataView, at: number, length: number): DataView =>
  new DataView(view.buffer, view.byteOffset + at, Math.min(length, view.byteLength - at))

const firstStructure = 0x9a
const clx = 33

/** Why a document stream is not read, before anything in it is looked at. */
export function hindrance(stream: Uint8Array): 'strange' | 'old' | 'locked' | undefined {
  const view = viewOf(stream)
  if (view.byteLength < 0x200 || view.getUint16(0, true) !== 0xa5ec) return 'strange'
  if (view.getUint16(2, true) < 0xc1) return 'old'
  return (view.getUint16(0x0a, true) & 0x0100) !== 0 ? 'locked' : undefined
}

/** The name of the stream with the tables of the document. */
export const tableName = (stream: Uint8Array): string =>
  (viewOf(stream).getUint16(0x0a, true) & 0x0200) !== 0 ? '1Table' : '0Table'

function piecesOf(clxView: DataView): readonly TextPiece[] {
  let at = 0
  while (clxView.getUint8(at) === 1) at += 3 + clxView.getUint16(at + 1, true)
  const length = clxView.getUint32(at + 1, true)
  const plc = part(clxView, at + 5, length)
  const count = Math.floor((plc.byteLength - 4) / 12)
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const packed = plc.getUint32((count + 1) * 4 + index * 8 + 2, true)
    const narrow = (packed & 0x40000000) !== 0
    const offset = packed & 0x3fffffff
    return {
      from: plc.getUint32(index * 4, true),
      to: plc.getUint32(index * 4 + 4, true),
      offset: narrow ? offset / 2 : offset,
      width: narrow ? 1 : 2,
    }
  })
}

/** Reads the head of a document. Throws a RangeError where it is cut off or points outside. */
export function headOf(stream: Uint8Array, tableStream: Uint8Array): Head {
  const view = viewOf(stream)
  const table = viewOf(tableStream)
  const structure = (index: number): DataView => {
    const at = firstStructure + index * 8
    return part(table, view.getUint32(at, true), view.getUint32(at + 4, true))
  }
  const long = (at: number): number => Math.max(0, view.getInt32(at, true))
  return {
    view,
    table,
    structure,
    from(index) {
      const at = view.getUint32(firstStructure + index * 8, true)
      const length = view.getUint32(firstStructure + index * 8 + 4, true)
      return length === 0 ? undefined : part(table, at, table.byteLength - at)
    },
    lengths: {
      main: long(0x4c),
      footnotes: long(0x50),
      headers: long(0x54) + long(0x58),
      comments: long(0x5c),
      endnotes: long(0x60),
      boxes: long(0x64),
    },
    pieces: piecesOf(structure(clx)),
  }
}
