/** PDF files whose streams and forms unfold without end. */
import { strToU8, zlibSync } from 'fflate'
import type { Bomb } from './packed'

type Part = string | { readonly dictionary: string; readonly stream: Uint8Array }

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
function pdf(parts: readonly Part[]): Uint8Array {
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

const mega = 1024 * 1024

/** A stream that is packed, once or twice. */
function flate(inside: Uint8Array, times = 1, dictionary = ''): Part {
  let stream = inside
  for (let nth = 0; nth < times; nth++) stream = zlibSync(stream, { level: 9 })
  return { dictionary: `${dictionary}/Filter[${'/FlateDecode'.repeat(times)}]`, stream }
}

const onePage = (contents: Part, resources = '', more: readonly Part[] = []) =>
  pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<${resources}>>>>`,
    contents,
    ...more,
  ])

const filled = (text: string, length: number) => {
  const bytes = new Uint8Array(length)
  const one = strToU8(text)
  for (let at = 0; at + one.length <= length; at += one.length) bytes.set(one, at)
  return bytes
}

const font = '/Font<</F 5 0 R>>'
const typed =
  '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>'
const shows = flate(strToU8('BT /F 12 Tf 50 700 Td <00010002> Tj ET'))
const map = (inner: string) =>
  flate(
    strToU8(
      `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${inner} endcmap`,
    ),
  )

export const pdfBombs: readonly Bomb[] = [
  {
    name: 'pdf: contents of 1,000 MB, nothing but blanks',
    bytes: () => onePage(flate(new Uint8Array(1000 * mega).fill(32))),
  },
  {
    name: 'pdf: contents of 400 MB, packed twice',
    bytes: () => onePage(flate(filled('0 0 m ', 400 * mega), 2)),
  },
  {
    name: 'pdf: operations without end',
    bytes: () => onePage(flate(filled('q Q ', 200 * mega))),
  },
  {
    name: 'pdf: letters without end',
    bytes: () =>
      onePage(
        flate(
          strToU8(`BT /F 12 Tf ${'(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj '.repeat(100_000)}`),
        ),
        font,
        ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
      ),
  },
  {
    name: 'pdf: one letter that means 1,000,000',
    bytes: () =>
      onePage(flate(strToU8(`BT /F 12 Tf ${'<0001> Tj '.repeat(1000)}`)), font, [
        typed,
        map(`1 beginbfchar <0001> <${'4e00'.repeat(1_000_000)}> endbfchar`),
      ]),
  },
  {
    name: 'pdf: ranges of meanings without end',
    bytes: () =>
      onePage(shows, font, [
        typed,
        map(`1 beginbfrange ${'<00000000> <00ffffff> <4e00> '.repeat(1000)} endbfrange`),
      ]),
  },
  {
    name: 'pdf: a list of objects packed to nothing',
    bytes: () =>
      pdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents[4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R]>>',
        flate(new Uint8Array(300 * mega).fill(32), 2, '/Type/ObjStm/N 30000000/First 10'),
      ]),
  },
]
