/** Archives, compound files and mail pages whose directories promise far more than the file holds. */
import { strToU8, zipSync } from 'fflate'

/** A file built to fill the memory of whoever opens it; the file itself is small. */
export interface Bomb {
  readonly name: string
  readonly bytes: () => Uint8Array
}

const sector = 512
const ends = 0xfffffffe

/**
 * A compound file with one chain of sectors that all its streams share.
 * @param loops true for a chain that comes back to its beginning.
 */
function shared(names: readonly string[], content: Uint8Array, size: number, loops = false) {
  const data = Math.ceil(content.length / sector)
  const directory = Math.ceil((names.length + 1) / 4)
  const tables = Math.ceil((data + directory) / 126) + 1
  const whole = new Uint8Array(sector * (1 + tables + directory + data))
  const view = new DataView(whole.buffer)
  whole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(0x1a, 3, true)
  view.setUint16(0x1c, 0xfffe, true)
  view.setUint16(0x1e, 9, true)
  view.setUint16(0x20, 6, true)
  view.setUint32(0x2c, tables, true)
  view.setUint32(0x30, tables, true)
  view.setUint32(0x38, 0, true)
  view.setUint32(0x3c, ends, true)
  view.setUint32(0x44, ends, true)
  for (let at = 0; at < 109; at++)
    view.setUint32(0x4c + at * 4, at < tables ? at : 0xffffffff, true)
  const chain = (from: number, count: number, last: number) => {
    for (let at = from; at < from + count; at++)
      view.setUint32(sector + at * 4, at + 1 < from + count ? at + 1 : last, true)
  }
  chain(tables, directory, ends)
  chain(tables + directory, data, loops ? tables + directory : ends)
  const entry = (at: number, name: string, kind: number, start: number, long: number) => {
    const place = sector * (1 + tables) + at * 128
    Array.from(name).forEach((char, index) => {
      view.setUint16(place + index * 2, char.charCodeAt(0), true)
    })
    view.setUint16(place + 0x40, name.length * 2 + 2, true)
    view.setUint8(place + 0x42, kind)
    view.setUint32(place + 0x44, 0xffffffff, true)
    view.setUint32(place + 0x48, at > 0 && at < names.length ? at + 1 : 0xffffffff, true)
    view.setUint32(place + 0x4c, at === 0 ? 1 : 0xffffffff, true)
    view.setUint32(place + 0x74, start, true)
    view.setUint32(place + 0x78, long, true)
  }
  entry(0, 'Root Entry', 5, ends, 0)
  names.forEach((name, at) => {
    entry(at + 1, name, 2, tables + directory, size)
  })
  whole.set(content, sector * (1 + tables + directory))
  return whole
}

/** A compound file with these streams, in their order. */
export function compound(name: string, content: Uint8Array): Uint8Array {
  return shared([name], content, content.length)
}

const thousands = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`)

/** A zip file whose entries all name the same packed bytes. */
export function overlapping(names: readonly string[], inside: Uint8Array): Uint8Array {
  const one = zipSync({ x: inside })
  const view = new DataView(one.buffer)
  const size = view.getUint32(one.length - 22 + 12, true)
  const at = view.getUint32(one.length - 22 + 16, true)
  const head = one.subarray(at, at + 46)
  const entries = names.flatMap((name) => {
    const own = Uint8Array.from(head)
    new DataView(own.buffer).setUint16(28, name.length, true)
    return [own, strToU8(name)]
  })
  const long = entries.reduce((sum, { length }) => sum + length, 0)
  const whole = new Uint8Array(one.length - size + long)
  whole.set(one.subarray(0, at))
  let next = at
  for (const entry of entries) {
    whole.set(entry, next)
    next += entry.length
  }
  whole.set(one.subarray(one.length - 22), next)
  const end = new DataView(whole.buffer, next)
  end.setUint16(8, names.length, true)
  end.setUint16(10, names.length, true)
  end.setUint32(12, long, true)
  return whole
}

const mail = (type: string, body: string) => `Content-Type: ${type}\r\n\r\n${body}`

/** Parts in parts: each boundary opens the next, all of them with a page. */
const nested = (depth: number): string =>
  depth === 0
    ? mail('text/html', `<table><tr><td>${'示例 '.repeat(200)}</table>`)
    : mail(
        `multipart/related; boundary="b${depth}"`,
        `\r\n--b${depth}\r\n${nested(depth - 1)}`.repeat(6),
      )

export const packedBombs: readonly Bomb[] = [
  {
    name: 'compound file: 4,000 streams share the same sectors',
    bytes: () => shared(thousands(4000), new Uint8Array(1_200_000), 1_200_000),
  },
  {
    name: 'compound file: 4,000 streams of a chain that comes back to itself',
    bytes: () => shared(thousands(4000), new Uint8Array(1024), 0xfffffff, true),
  },
  {
    name: 'compound file: one stream without end of a chain that comes back to itself',
    bytes: () => shared(['Workbook'], new Uint8Array(1024), 0xffffffff, true),
  },
  {
    name: 'mht: parts in parts',
    bytes: () => strToU8(`MIME-Version: 1.0\r\n${nested(4)}`),
  },
  {
    name: 'mht: 300,000 empty parts',
    bytes: () =>
      strToU8(
        `MIME-Version: 1.0\r\n${mail('multipart/related; boundary=b', '\r\n--b\r\n'.repeat(250_000))}`,
      ),
  },
  {
    name: 'zip: 4,000 report files that are the same bytes',
    bytes: () =>
      overlapping(
        thousands(4000).map((name) => `${name}.json`),
        strToU8(`[${'[],'.repeat(10_000_000)}1]`),
      ),
  },
  {
    name: 'zip: 4,000 parts of a Word file that are the same bytes',
    bytes: () =>
      overlapping(
        ['word/document.xml', ...thousands(3998).map((name) => `word/${name}.xml`)],
        strToU8(`<a>${'<b/>'.repeat(9_000_000)}</a>`),
      ),
  },
]
