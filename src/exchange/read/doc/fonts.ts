/** The fonts of a Word 97 file, as far as they show other signs than the characters written in them ([MS-DOC] 2.9.92). */
import { showsSigns } from '../signs'
import { part } from './pieces'

const symbols = 2
/** Where a font's set of characters is told, and its name. */
const places = { charset: 3, name: 39 }
const wide = new TextDecoder('utf-16le')

/** The numbers of such fonts. The list ends where it is cut off. */
export function signFontsIn(list: DataView): ReadonlySet<number> {
  const found = new Set<number>()
  const count = list.byteLength < 4 ? 0 : list.getUint16(0, true)
  let at = 4
  for (let nth = 0; nth < count && at < list.byteLength; nth++) {
    const font = part(list, at + 1, list.getUint8(at))
    if (font.byteLength > places.charset && font.getUint8(places.charset) === symbols)
      found.add(nth)
    else if (font.byteLength > places.name) {
      const name = part(font, places.name, font.byteLength - places.name)
      if (showsSigns(wide.decode(name))) found.add(nth)
    }
    at += 1 + font.byteLength
  }
  return found
}
