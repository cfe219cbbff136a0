/**
 * The stream of an .xls workbook with only the records that hold a report. The library trusts the lengths and
 * counts of every record it knows: one that lies in a list of links or names fills the memory or goes round for ever.
 */

/** The records that are read, and the least bytes each has. */
const needed: ReadonlyMap<number, number> = new Map([
  [0x809, 4], // begins a part
  [0x0a, 0], // ends it
  [0x42, 2], // code page
  [0x22, 2], // how days are counted
  [0x1e, 3], // formats of numbers
  [0x41e, 5],
  [0xe0, 16], // formats of cells
  [0x85, 7], // sheets
  [0xfc, 8], // texts of all cells
  [0x200, 10], // how far a sheet reaches
  [0x208, 16], // rows
  [0x7d, 10], // columns
  [0xe5, 2], // merged cells
  [0x06, 20], // cells: formulas, and texts that come of them
  [0x207, 3],
  [0x203, 14],
  [0x204, 8],
  [0x205, 8],
  [0x27e, 10],
  [0xbd, 6],
  [0xd6, 8],
  [0xfd, 10],
])

const ids = { bof: 0x809, texts: 0xfc, goesOn: 0x3c, columns: 0x7d, merges: 0xe5, formula: 0x06 }
/** A record that the library passes over. */
const nothing = 0xe2
const lastColumn = 255

/** Makes a record harmless in place. @returns false if it is not to be read. */
function harmless(id: number, body: DataView): boolean {
  const least = needed.get(id)
  if (least === undefined || body.byteLength < least) return false
  if (id === ids.columns) {
    if (body.getUint16(0, true) > lastColumn) return false
    body.setUint16(2, Math.min(body.getUint16(2, true), lastColumn), true)
  }
  if (id === ids.merges) return body.byteLength >= 2 + body.getUint16(0, true) * 8
  // Of a formula counts what came of it: it is said to have no terms.
  if (id === ids.formula && body.byteLength >= 22) body.setUint16(20, 0xffff, true)
  return true
}

/** A copy of the stream in which all else is passed over; it ends where a record does not end. */
export function neededOf(stream: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(stream)
  const view = new DataView(copy.buffer)
  if (view.byteLength < 4 || view.getUint16(0, true) !== ids.bof) return copy
  let before = 0
  let at = 0
  while (at + 4 <= view.byteLength) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > view.byteLength) break
    if (id !== ids.goesOn) before = id
    const isRest = id === ids.goesOn && before === ids.texts
    if (!isRest && !harmless(id, new DataView(copy.buffer, at + 4, length)))
      view.setUint16(at, nothing, true)
    at += 4 + length
  }
  return copy.subarray(0, at)
}
