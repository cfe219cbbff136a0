/** How properties are attached to characters and paragraphs of a Word 97 file ([MS-DOC] 2.2.5, 2.9.105, 2.9.175). */
import { part } from './pieces'

/** One property: its number and where its value stands. */
export interface Property {
  readonly id: number
  readonly value: DataView
}

const defineTable = 0xd608
const changeTabs = 0xc615
const sizes = [1, 1, 2, 4, 2, 2, undefined, 3]

/** The properties one after the other; the list ends where it is cut off. */
export function* propertiesOf(list: DataView): Generator<Property> {
  for (let at = 0; at + 3 <= list.byteLength;) {
    const id = list.getUint16(at, true)
    at += 2
    let size = sizes[id >> 13]
    if (size === undefined) {
      if (id === defineTable) {
        if (at + 2 > list.byteLength) return
        size = list.getUint16(at, true) - 1
        at += 2
      } else {
        size = list.getUint8(at)
        at += 1
        if (id === changeTabs && size === 255) return
      }
    }
    if (size < 0 || at + size > list.byteLength) return
    yield { id, value: part(list, at, size) }
    at += size
  }
}

/** The list and the level a paragraph is counted in; undefined where nothing is said. */
export interface Numbered {
  readonly list?: string | undefined
  readonly level?: number | undefined
}

/** What properties of a paragraph say of its number. */
export function numberedIn(list: DataView): Numbered {
  let numbered: Numbered = {}
  for (const { id, value } of propertiesOf(list)) {
    if (id === 0x460b) numbered = { ...numbered, list: String(value.getInt16(0, true)) }
    if (id === 0x260a) numbered = { ...numbered, level: value.getUint8(0) }
  }
  return numbered
}

/** A stretch of bytes of the stream with its properties; undefined where there are none. */
export interface Run {
  readonly from: number
  readonly to: number
  /** The paragraph's style; 0 for runs of characters. */
  readonly style: number
  readonly list: DataView | undefined
}

const pageSize = 512

function listAt(page: DataView, offset: number): DataView | undefined {
  if (offset === 0) return undefined
  return part(page, offset + 1, page.getUint8(offset))
}

function paragraphAt(page: DataView, offset: number): Pick<Run, 'style' | 'list'> {
  if (offset === 0) return { style: 0, list: undefined }
  const half = page.getUint8(offset)
  const body =
    half === 0
      ? part(page, offset + 2, page.getUint8(offset + 1) * 2)
      : part(page, offset + 1, half * 2 - 1)
  if (body.byteLength < 2) return { style: 0, list: undefined }
  return { style: body.getUint16(0, true), list: part(body, 2, body.byteLength - 2) }
}

/** The runs a plc of pages tells of, in their order in the stream. */
function runsOf(
  stream: DataView,
  plc: DataView,
  read: (page: DataView, index: number, count: number) => Pick<Run, 'style' | 'list'>,
): readonly Run[] {
  const pages = Math.max(0, Math.floor((plc.byteLength - 4) / 8))
  if (pages > stream.byteLength / pageSize) throw new RangeError('More pages than there are')
  const runs: Run[] = []
  for (let nth = 0; nth < pages; nth++) {
    const number = plc.getUint32((pages + 1) * 4 + nth * 4, true) & 0x3fffff
    const page = part(stream, number * pageSize, pageSize)
    const count = page.getUint8(pageSize - 1)
    for (let index = 0; index < count; index++)
      runs.push({
        from: page.getUint32(index * 4, true),
        to: page.getUint32(index * 4 + 4, true),
        ...read(page, index, count),
      })
  }
  return runs.sort((a, b) => a.from - b.from)
}

/** Runs of characters, by the plc of their pages. */
export const characterRuns = (stream: DataView, plc: DataView): readonly Run[] =>
  runsOf(stream, plc, (page, index, count) => ({
    style: 0,
    list: listAt(page, page.getUint8((count + 1) * 4 + index) * 2),
  }))

/** Runs of paragraphs, by the plc of their pages. */
export const paragraphRuns = (stream: DataView, plc: DataView): readonly Run[] =>
  runsOf(stream, plc, (page, index, count) =>
    paragraphAt(page, page.getUint8((count + 1) * 4 + index * 13) * 2),
  )

/** The run that holds a place of the stream. */
export function runAt(runs: readonly Run[], place: number): Run | undefined {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (!run) return undefined
    if (place < run.from) high = middle - 1
    else if (place >= run.to) low = middle + 1
    else return run
  }
  return undefined
}
