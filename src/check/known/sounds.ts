/** Characters of one sound: what an input method by sound may put for each other. */

/**
 * How many characters each syllable has among the 3755 of the first level of GB/T 2312, from a to zuo:
 * the standard lists them by sound, so that its order, which every browser knows, holds what else would be a table.
 */
const sizes =
  '2 13 9 3 9 18 8 15 12 17 15 4 6 24 12 4 4 6 9 21 9 1 11 7 5 5 5 2 11 3 10 13 9 6 10 15 16 5 12 16 1 7 6 5 7 2 12 6 1 4 3 8 3 6 6 12 15 5 12 3 7 19 16 9 7 9 1 10 7 15 6 4 9 12 13 1 8 8 17 11 12 15 15 1 1 45 2 6 11 9 10 17 1 2 7 15 9 18 6 3 11 3 16 3 6 1 7 19 3 9 18 2 4 5 9 7 18 9 5 14 14 21 6 10 53 17 40 13 28 27 20 25 2 17 25 7 10 11 4 5 6 7 4 15 4 2 4 4 7 5 4 2 8 11 4 4 7 3 15 7 9 2 11 3 34 1 14 11 13 5 12 14 11 9 6 20 14 6 2 7 12 9 6 9 6 12 1 16 3 8 14 9 8 2 6 6 1 17 3 15 7 5 3 1 5 1 2 1 1 11 7 2 2 7 1 6 4 4 3 1 1 2 4 1 7 6 6 8 5 7 9 2 14 17 4 4 2 5 9 9 15 36 3 22 8 15 5 11 13 2 8 13 11 8 2 4 5 3 2 10 2 1 10 3 10 2 3 2 2 3 4 4 3 4 3 1 1 9 2 16 8 11 12 16 11 47 10 33 2 4 2 3 4 4 4 16 8 3 13 3 11 3 8 9 9 18 13 11 1 4 15 8 5 3 10 13 4 11 2 6 3 11 7 2 17 10 33 10 3 9 29 35 13 26 20 18 21 10 15 7 9 19 10 6 14 16 33 17 15 15 53 16 18 1 15 21 44 20 10 12 3 7 4 3 14 4 1 1 4 14 6 17 15 10 10 16 15 43 11 14 26 2 1 6 7 6 2 11 15 7 4 8 2 4 2 8'

const first = 0xa1
const perRow = 94

let syllables: ReadonlyMap<string, number> | undefined

/** The syllable of each character, by its number. */
function syllablesOf(): ReadonlyMap<string, number> {
  const counts = sizes.split(' ').map(Number)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const bytes = new Uint8Array(total * 2)
  for (let at = 0; at < total; at += 1) {
    bytes[at * 2] = 0xb0 + Math.floor(at / perRow)
    bytes[at * 2 + 1] = first + (at % perRow)
  }
  const chars = new TextDecoder('gb18030').decode(bytes)
  const found = new Map<string, number>()
  let at = 0
  counts.forEach((count, syllable) => {
    for (const char of chars.slice(at, at + count)) found.set(char, syllable)
    at += count
  })
  return found
}

/** True if two characters are said alike, whatever their tone. */
export function soundAlike(one: string, other: string): boolean {
  syllables ??= syllablesOf()
  const syllable = syllables.get(one)
  return syllable !== undefined && syllable === syllables.get(other)
}
