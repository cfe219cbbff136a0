/** The paragraphs of a Word 97 file, each with its characters by their look and its place in a table. */
import { newBound } from '../pack/bound'
import { type ParagraphLayout, type RowCell, layoutOf } from './layout'
import { type RunLook, type Styles, lookAfter } from './look'
import { type Head, part } from './pieces'
import { type Numbered, type Run, numberedIn, runAt } from './properties'

/** Characters of one look. */
export interface TextStretch {
  readonly text: string
  readonly look: RunLook
}

export interface Paragraph {
  readonly stretches: readonly TextStretch[]
  readonly title: boolean
  readonly numbered: Numbered
  /** In how many tables it stands, one within the other; how it ends in the innermost. */
  readonly depth: number
  readonly ends: 'paragraph' | 'cell' | 'row'
  /** The row's definition, where it ends a row. */
  readonly row: readonly RowCell[]
  readonly ground: string | undefined
  /** Of lines, or in a row, too low to show anything. */
  readonly flat: boolean
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

/** How a paragraph ends in the innermost of its tables. */
function endOf(layout: ParagraphLayout, depth: number, mark: string): Paragraph['ends'] {
  if (depth > 1) return layout.endsInnerRow ? 'row' : layout.endsInnerCell ? 'cell' : 'paragraph'
  return mark !== '\x07' ? 'paragraph' : layout.endsRow ? 'row' : 'cell'
}

function ended(sources: Sources, place: number, mark: string, stretches: TextStretch[]): Paragraph {
  const run = runAt(sources.paragraphs, place)
  const layout = layoutOf(run, sources.data)
  const depth = Math.max(layout.depth, layout.inTable ? 1 : 0)
  const ends = endOf(layout, depth, mark)
  return {
    stretches,
    title: sources.styles.isTitle(run?.style ?? 0),
    numbered: {
      ...sources.styles.numbered(run?.style ?? 0),
      ...(run?.list && numberedIn(run.list)),
    },
    depth,
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
      depth: 0,
      ends: 'paragraph',
      row: [],
      ground: undefined,
      flat: false,
    }
}
