/** Where a paragraph of a Word 97 file stands, by its properties ([MS-DOC] 2.6.2, 2.6.3): in which tables, and on what. */
import { part, viewOf } from './pieces'
import { type Run, propertiesOf } from './properties'
import { groundAt, oldGround } from './shade'
import { lowest } from '../word/styles'

/** What a row says of one of its cells. */
export interface RowCell {
  readonly left: number
  readonly right: number
  /** Goes on from the cell above, or from the cell before. */
  readonly vertical: boolean
  readonly horizontal: boolean
  /** What the cell's text stands on, where that is not the paper. */
  readonly ground?: string | undefined
}

const property = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRow: 0x244c,
  huge: 0x6646,
  hugeOld: 0x6645,
  define: 0xd608,
  vertical: 0xd62b,
  merge: 0x5624,
  ground: 0xc64d,
  oldParagraphGround: 0x442d,
  oldGround: 0xd609,
  lines: 0x6412,
  high: 0x9407,
}
/** Grounds of the cells of a row, each list from the cell of this number on. */
const cellGrounds: ReadonlyMap<number, number> = new Map([
  [0xd612, 0],
  [0xd616, 22],
  [0xd60c, 44],
])

/** What is told of a paragraph beside its characters: its place in tables, its ground, the row it ends. */
export interface ParagraphLayout {
  flat: boolean
  inTable: boolean
  endsRow: boolean
  depth: number
  /** A paragraph of a table within a table ends its cell, or its row, there. */
  endsInnerCell: boolean
  endsInnerRow: boolean
  ground: string | undefined
  row: RowCell[]
}

/** The cells of a row by its definition: edges first, twenty bytes for each cell after them. */
function rowCells(value: DataView): RowCell[] {
  const count = value.getUint8(0)
  return Array.from({ length: count }, (_, index) => {
    const at = 1 + (count + 1) * 2 + index * 20
    const flags = at + 2 <= value.byteLength ? value.getUint16(at, true) : 0
    return {
      left: value.getInt16(1 + index * 2, true),
      right: value.getInt16(3 + index * 2, true),
      vertical: (flags & 0x20) !== 0 && (flags & 0x40) === 0,
      horizontal: (flags & 0x02) !== 0,
    }
  })
}

const grounded = (row: readonly RowCell[], value: DataView, first: number): RowCell[] =>
  row.map((cell, index) =>
    index < first || (index - first + 1) * 10 > value.byteLength
      ? cell
      : { ...cell, ground: groundAt(value, (index - first) * 10) },
  )

const oldGrounded = (row: readonly RowCell[], value: DataView): RowCell[] =>
  row.map((cell, index) =>
    (index + 1) * 2 > value.byteLength
      ? cell
      : { ...cell, ground: cell.ground ?? oldGround(value.getUint16(index * 2, true)) },
  )

const isLow = (height: number): boolean => height < 0 && -height < lowest

function applied(
  layout: ParagraphLayout,
  list: DataView,
  data: Uint8Array | undefined,
  deep = false,
): void {
  for (const { id, value } of propertiesOf(list)) {
    if (id === property.inTable) layout.inTable = value.getUint8(0) !== 0
    else if (id === property.endsRow) layout.endsRow = value.getUint8(0) !== 0
    else if (id === property.depth) layout.depth = value.getInt32(0, true)
    else if (id === property.innerCell) layout.endsInnerCell = value.getUint8(0) !== 0
    else if (id === property.innerRow) layout.endsInnerRow = value.getUint8(0) !== 0
    else if (id === property.define) layout.row = rowCells(value)
    else if (id === property.vertical) {
      const index = value.getUint8(0)
      layout.row = layout.row.map((cell, at) =>
        at === index ? { ...cell, vertical: value.getUint8(1) === 1 } : cell,
      )
    } else if (id === property.merge) {
      const [first, end] = [value.getUint8(0), value.getUint8(1)]
      layout.row = layout.row.map((cell, at) =>
        at > first && at < end ? { ...cell, horizontal: true } : cell,
      )
    } else if (cellGrounds.has(id))
      layout.row = grounded(layout.row, value, cellGrounds.get(id) ?? 0)
    else if (id === property.oldGround) layout.row = oldGrounded(layout.row, value)
    // A height that is kept whatever it holds is told below nothing.
    else if (id === property.lines || id === property.high)
      layout.flat = isLow(value.getInt16(0, true))
    else if (id === property.ground) layout.ground = groundAt(value, 0)
    else if (id === property.oldParagraphGround) layout.ground = oldGround(value.getUint16(0, true))
    else if ((id === property.huge || id === property.hugeOld) && data && !deep) {
      const whole = viewOf(data)
      const at = value.getUint32(0, true)
      applied(layout, part(whole, at + 2, whole.getUint16(at, true)), data, true)
    }
  }
}

/** The layout of a paragraph by its run of properties; `data` holds those too long for their place. */
export function layoutOf(run: Run | undefined, data: Uint8Array | undefined): ParagraphLayout {
  const layout: ParagraphLayout = {
    inTable: false,
    endsRow: false,
    depth: 0,
    endsInnerCell: false,
    endsInnerRow: false,
    ground: undefined,
    flat: false,
    row: [],
  }
  if (run?.list) applied(layout, run.list, data)
  return layout
}
