/** How far the streams of a PDF unpack, looked at before the library unpacks them whole: a few kilobytes may be gigabytes. */
import { Inflate } from 'fflate'

/** Bytes one stream may have unpacked, and all that are looked at together: large fonts have some ten million. */
const most = { one: 40 * 1024 * 1024, all: 200 * 1024 * 1024 }
/** No byte packs more than so many. */
const densest = 1032
const portion = 16 * 1024
/** Where the dictionary of a stream may begin before it. */
const longestDictionary = 4096

const latin = new TextDecoder('latin1')

/** Places of a word in the file. */
function* placesOf(bytes: Uint8Array, word: string): Generator<number> {
  const signs = Array.from(word, (sign) => sign.charCodeAt(0))
  const [first = 0] = signs
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (signs.every((sign, nth) => bytes[at + nth] === sign)) yield at
}

interface Packed {
  readonly bytes: Uint8Array
  /** How often it is packed one in the other. */
  readonly times: number
}

/** The packed streams, pictures aside, which are never unpacked. */
function* streamsOf(bytes: Uint8Array): Generator<Packed> {
  let last = 0
  for (const at of placesOf(bytes, 'stream')) {
    const before = latin.decode(bytes.subarray(Math.max(last, at - longestDictionary), at))
    last = at
    if (before.endsWith('end')) continue
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    const times = dictionary.match(/\/Fl(?:ateDecode)?(?![\w])/g)?.length ?? 0
    if (times === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    const from = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1)
    yield { bytes: bytes.subarray(from), times }
  }
}

/** The first `limit` bytes of what is packed once; what is broken ends where it breaks. */
function unpacked(packed: Uint8Array, limit: number, keeps: boolean) {
  const chunks: Uint8Array[] = []
  let size = 0
  let before = -1
  const inflate = new Inflate((chunk) => {
    size += chunk.length
    if (keeps) chunks.push(chunk)
  })
  try {
    // Two bytes say how it is packed; a portion that gives nothing stands behind its end.
    for (let from = 2; from < packed.length && size <= limit && size > before; from += portion) {
      before = size
      inflate.push(packed.subarray(from, from + portion))
    }
  } catch {
    return { size, chunks }
  }
  return { size, chunks }
}

function sizeOf({ bytes, times }: Packed): number {
  const keeps = times > 1
  const { size, chunks } = unpacked(bytes, most.one, keeps)
  if (!keeps || size > most.one) return size
  const inner = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    inner.set(chunk, at)
    at += chunk.length
  }
  return Math.max(size, sizeOf({ bytes: inner, times: times - 1 }))
}

/** True if a stream of the file, or all of them together, unpack to more than any report has. */
export function unpacksBeyond(bytes: Uint8Array): boolean {
  let all = 0
  for (const packed of streamsOf(bytes)) {
    const next = latin.decode(packed.bytes.subarray(0, most.one / densest)).indexOf('endstream')
    // What ends so soon cannot unpack to so much.
    if (next >= 0 && packed.times === 1) continue
    const size = sizeOf(packed)
    all += size
    if (size > most.one || all > most.all) return true
  }
  return false
}
