/** The paragraphs of a Word 97 file, each with its characters by their look and its place in a table. */
import { newBound } from '../pack/bound'
import { type RunLook, type Styles, lookAfter } from './look'
import { type Head, part, viewOf } from './pieces'
import { type Numbered, type Run, numberedIn, propertiesOf, runAt } from './properties'
import { groundAt, oldGround } from './shade'
import { lowest } from './styles'

/** Characters of one look. */
export interface TextStretch {
  readonly text: string
  readonly look: RunLook
}

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

export interface Paragraph {
  readonly stretches: readonly TextStretch[]
  readonly title: boolean
  readonly numbered: Numbered
  /** Stands in a table; how it ends there. */
  readonly inTable: boolean
  readonly ends: 'paragraph' | 'cell' | 'row'
  /** The row's definition, where it ends a row. */
  readonly row: readonly RowCell[]
  readonly ground: string | undefined
  /** Of lines, or in a row, too low to show anything. */
  readonly flat: boolean
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

interface Layout {
  flat: boolean
  inTable: boolean
  endsRow: boolean
  depth: number
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

function applied(layout: Layout, list: DataView, data: Uint8Array | undefined, deep = false): void {
  for (const { id, value } of propertiesOf(list)) {
    if (id === property.inTable) layout.inTable = value.getUint8(0) !== 0
    else if (id === property.endsRow) layout.endsRow = value.getUint8(0) !== 0
    else if (id === property.depth) layout.depth = value.getInt32(0, true)
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

function layoutOf(run: Run | undefined, data: Uint8Array | undefined): Layout {
  const layout: Layout = {
    inTable: false,
    endsRow: false,
    depth: 0,
    ground: undefined,
    flat: false,
    row: [],
  }
  if (run?.list) applied(layout, run.list, data)
  return layout
}

export interface Sources {
  readonly head: Head
  readonly styles: Styles
  readonly characters: readonly Run[]
  readonly paragraphs: readonly Run[]
  /** Where properties too long for their place lie. */
  readonly data: Uint8Array | undefined
}

const narrow = new TextDecoder('windows-1252')
const wide = new TextDecoder('utf-16le')
const endings = /[\r\x07\f]/

/** Pieces of the text between two positions, cut where a run of characters or a paragraph ends. */
function* stretchesIn(
  sources: Sources,
  from: number,
  to: number,
): Generator<{ text: string; run: Run | undefined; place: number; width: number }> {
  const { view, pieces } = sources.head
  // A stretch weighs as much as an element with its attributes: few bytes may be told of as a million of them.
  const bound = newBound()
  // Pieces follow each other; those that go back would tell the same text for ever.
  let at = from
  for (const piece of pieces) {
    at = Math.max(at, piece.from)
    const end = Math.min(to, piece.to)
    while (at < end) {
      const place = piece.offset + (at - piece.from) * piece.width
      const run = runAt(sources.characters, place)
      const left = run ? Math.max(1, Math.ceil((run.to - place) / piece.width)) : end - at
      const count = Math.min(end - at, left)
      const bytes = part(view, place, count * piece.width)
      const text = (piece.width === 1 ? narrow : wide).decode(bytes)
      if (text === '') return
      bound.nodes(4)
      yield { text, run, place, width: piece.width }
      at += count
    }
  }
}

function ended(sources: Sources, place: number, mark: string, stretches: TextStretch[]): Paragraph {
  const run = runAt(sources.paragraphs, place)
  const layout = layoutOf(run, sources.data)
  const nested = layout.depth > 1
  const inTable = layout.inTable || layout.depth > 0
  const ends =
    mark !== '\x07' || nested ? 'paragraph' : layout.endsRow ? ('row' as const) : ('cell' as const)
  return {
    stretches,
    title: sources.styles.isTitle(run?.style ?? 0),
    numbered: {
      ...sources.styles.numbered(run?.style ?? 0),
      ...(run?.list && numberedIn(run.list)),
    },
    inTable,
    ends,
    row: ends === 'row' ? layout.row : [],
    ground: layout.ground,
    flat: layout.flat,
  }
}

/** The paragraphs between two positions of the text. Throws a RangeError where the file is cut off. */
export function* paragraphsIn(sources: Sources, from: number, to: number): Generator<Paragraph> {
  let open: TextStretch[] = []
  const base = (place: number): RunLook =>
    sources.styles.ofParagraph(runAt(sources.paragraphs, place)?.style ?? 0)
  for (const { text, run, place, width } of stretchesIn(sources, from, to)) {
    let rest = text
    let at = place
    for (let end = rest.search(endings); end >= 0; end = rest.search(endings)) {
      open.push({
        text: rest.slice(0, end),
        look: lookAfter(base(at), run?.list, sources.styles),
      })
      at += end * width
      yield ended(sources, at, rest[end] ?? '', open)
      open = []
      at += width
      rest = rest.slice(end + 1)
    }
    if (rest !== '') open.push({ text: rest, look: lookAfter(base(at), run?.list, sources.styles) })
  }
  if (open.length > 0)
    yield {
      stretches: open,
      title: false,
      numbered: {},
      inTable: false,
      ends: 'paragraph',
      row: [],
      ground: undefined,
      flat: false,
    }
}
