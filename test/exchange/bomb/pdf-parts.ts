/** Parts of which PDF files are put together that harm whoever reads them. */
import { strToU8, zlibSync } from 'fflate'

export type Part = string | { readonly dictionary: string; readonly stream: Uint8Array }

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdf(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = [strToU8('%PDF-1.7\n')]
  const places: number[] = []
  let at = 9
  const put = (piece: Uint8Array) => {
    pieces.push(piece)
    at += piece.length
  }
  parts.forEach((part, index) => {
    places.push(at)
    put(strToU8(`${index + 1} 0 obj\n`))
    if (typeof part === 'string') put(strToU8(part))
    else {
      put(strToU8(`<<${part.dictionary}/Length ${part.stream.length}>>\nstream\n`))
      put(part.stream)
      put(strToU8('\nendstream'))
    }
    put(strToU8('\nendobj\n'))
  })
  const start = at
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  put(
    strToU8(
      `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${table}trailer<</Root 1 0 R/Size ${parts.length + 1}>>\nstartxref\n${start}\n%%EOF`,
    ),
  )
  const whole = new Uint8Array(at)
  let next = 0
  for (const piece of pieces) {
    whole.set(piece, next)
    next += piece.length
  }
  return whole
}

export const mega = 1024 * 1024

/** A stream that is packed, once or twice. */
export function flate(inside: Uint8Array, times = 1, dictionary = ''): Part {
  let stream = inside
  for (let nth = 0; nth < times; nth++) stream = zlibSync(stream, { level: 9 })
  return { dictionary: `${dictionary}/Filter[${'/FlateDecode'.repeat(times)}]`, stream }
}

/** A file of one page; the objects from 5 on are `more`. */
export const onePage = (contents: Part, resources = '', more: readonly Part[] = []) =>
  pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<${resources}>>>>`,
    contents,
    ...more,
  ])

/** A text over and over. */
export const filled = (text: string, length: number) => {
  const bytes = new Uint8Array(length)
  const one = strToU8(text)
  for (let at = 0; at + one.length <= length; at += one.length) bytes.set(one, at)
  return bytes
}

/** A file of so many pages that all show this. */
export function pagesOf(count: number, shown: Part): Uint8Array {
  const kids = Array.from({ length: count }, (_, at) => `${String(5 + at)} 0 R`).join(' ')
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${String(count)}/MediaBox[0 0 600 800]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    shown,
    ...Array.from(
      { length: count },
      () => '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>',
    ),
  ])
}
