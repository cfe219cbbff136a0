/** Colours and grounds as a Word 97 file writes them ([MS-DOC] 2.9.43, 2.9.245, 2.9.246). */
import { anyGround } from '../color'

/** The sixteen colours of old Word by their numbers from 1. */
const palette =
  '000000 0000ff 00ffff 00ff00 ff00ff ff0000 ffff00 ffffff 000080 008080 008000 800080 800000 808000 808080 c0c0c0'.split(
    ' ',
  )

/** A colour of the palette; undefined for the automatic one. */
export const listed = (number: number): string | undefined => palette[number - 1]

/** A colour told by its parts; undefined for the automatic one. */
export function colorAt(value: DataView, at: number): string | undefined {
  if (at + 4 > value.byteLength || value.getUint8(at + 3) !== 0) return undefined
  return [0, 1, 2]
    .map((index) =>
      value
        .getUint8(at + index)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
}

/** What a pattern makes of its two colours: none, one of them, or nobody knows what. */
function patterned(
  pattern: number,
  front: string | undefined,
  back: string | undefined,
): string | undefined {
  if (pattern === 0) return back
  return pattern === 1 ? (front ?? '000000') : anyGround
}

/** The ground at a place of a list of grounds, ten bytes each; undefined for the paper. */
export const groundAt = (value: DataView, at: number): string | undefined =>
  at + 10 > value.byteLength
    ? undefined
    : patterned(value.getUint16(at + 8, true), colorAt(value, at), colorAt(value, at + 4))

/** A ground in two bytes, as older programs write it. */
export const oldGround = (word: number): string | undefined =>
  word === 0xffff
    ? undefined
    : patterned((word >> 10) & 0x3f, listed(word & 0x1f), listed((word >> 5) & 0x1f))
