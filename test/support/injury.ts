/** Damage to files, the same each time for a seed. */
import { strToU8, unzipSync, zipSync } from 'fflate'

/** Mulberry32: small, and the same on every machine. */
export function generator(state: number): () => number {
  let at = state
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
export type Random = () => number
const below = (random: Random, most: number): number => Math.floor(random() * most)

const nasty = [
  ...[
    '<table>',
    '</td>',
    '<tr><td>',
    'colspan="99999"',
    'rowspan="-1"',
    '<!--',
    ']]>',
    '&#0;',
    '&',
  ],
  ...[
    '"',
    "'",
    '{',
    '[',
    '}',
    ',',
    '\\u0000',
    '1e999',
    '-0',
    '__proto__',
    'constructor',
    '\t',
    '\n',
  ],
  ...[
    '0',
    '９',
    '一、',
    '（三）',
    '总计',
    '第二十条第（一）项',
    '\u202e',
    '\ufeff',
    '😀',
    '|',
    '/',
    '—',
  ],
  ...[
    '<w:gridSpan w:val="999999"/>',
    '<w:vMerge/>',
    '<w:tbl>',
    '</w:tr>',
    '<row r="99999999">',
    '<c r="XFD1">',
  ],
]

/** One to four injuries: a piece cut out, doubled, moved, cut off, overwritten, or something nasty put in. */
export function injured(bytes: Uint8Array, random: Random): Uint8Array {
  let now = [...bytes]
  for (let left = 1 + below(random, 4); left > 0; left--) {
    const at = below(random, now.length + 1)
    const piece = now.slice(at, at + below(random, 40))
    switch (below(random, 6)) {
      case 0:
        now.splice(at, piece.length)
        break
      case 1:
        now.splice(at, 0, ...piece)
        break
      case 2:
        now.splice(below(random, now.length + 1), 0, ...piece)
        break
      case 3:
        if (random() < 0.2) now = now.slice(0, at)
        break
      case 4:
        now[at] = below(random, 256)
        break
      default:
        now.splice(at, 0, ...strToU8(nasty[below(random, nasty.length)] ?? ''))
    }
  }
  return Uint8Array.from(now)
}

/** A damaged zip: its bytes, or one of its parts and the zip whole. */
export function injuredZip(bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.4) return injured(bytes, random)
  const parts: Record<string, Uint8Array> = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) =>
    /document|sheet1|workbook\.xml$|^content\.xml$/.test(name),
  )
  const name = names[below(random, names.length)] ?? ''
  parts[name] = injured(parts[name] ?? new Uint8Array(), random)
  return zipSync(parts, { level: 0 })
}
