/** Pictures of a PDF file: where they lie counts, what is in them is never unpacked. */

const slash = 0x2f
const name = Array.from('Image', (sign) => sign.charCodeAt(0))
/** Longer than the entries of any picture, a table of its colours among them. */
const longest = 1 << 16
const latin = new TextDecoder('latin1')

/** True if here stands `/Image`, and not the beginning of a longer name. */
const isNamed = (bytes: Uint8Array, at: number): boolean =>
  name.every((sign, index) => bytes[at + 1 + index] === sign) &&
  !/[\w#]/.test(String.fromCharCode(bytes[at + 6] ?? 0))

/** Entries that say how large a picture is, and what its data is packed with. */
const entry = /\/(?:(Width|Height)\b\s*(\d+(?:\s+\d+\s+R\b)?)|(Filter)\b)/g

/** Writes over the entries of one picture, which lie around this place. */
function shrinkAt(bytes: Uint8Array, at: number): void {
  const start = Math.max(0, at - longest)
  const before = latin.decode(bytes.subarray(start, at))
  if (!/\/Subtype\s*$/.test(before)) return
  const from = before.lastIndexOf('obj') + 3
  const after = latin.decode(bytes.subarray(at, at + longest))
  const end = after.indexOf('stream')
  const entries = before.slice(from) + after.slice(0, end)
  if (from < 3 || end < 0 || after.slice(0, end).includes('endobj')) return
  for (const found of entries.matchAll(entry)) {
    const [whole, , size, packed] = found
    const place = start + from + found.index
    // Packed with something nobody knows of, the data is left as it is.
    if (packed !== undefined) bytes[place + 1] = 'X'.charCodeAt(0)
    if (size === undefined) continue
    const first = place + whole.length - size.length
    bytes.fill(0x20, first, place + whole.length)
    bytes[first] = '1'.charCodeAt(0)
  }
}

/**
 * The bytes of a file with each of its pictures said to have one dot and not to be packed, everything else in
 * its place: the library leaves large pictures out altogether, and unpacks small ones.
 * The bytes are written over.
 */
export function withSmallPictures(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.indexOf(slash); at >= 0; at = bytes.indexOf(slash, at + 1))
    if (isNamed(bytes, at)) shrinkAt(bytes, at)
  return bytes
}
