/** PDF files that lead round whoever looks at their streams, and those that draw one thing without end. */
import { deflateSync, strToU8 } from 'fflate'
import type { Bomb } from './packed'
import { type Part, filled, flate, mega, onePage, pagesOf, pdf } from './pdf-parts'

/** Blanks packed as old programs did: each code stands for one blank more than the one before. */
function lzw(length: number): Part {
  const bits: string[] = []
  let [given, next, last] = [0, 258, 0]
  const put = (code: number) => {
    // The code after this one may already be as long as the table then is.
    bits.push(
      code.toString(2).padStart(next > 2046 ? 12 : next > 1022 ? 11 : next > 510 ? 10 : 9, '0'),
    )
  }
  put(256)
  while (given < length) {
    put(last === 0 ? 32 : next)
    given += last + 1
    if (last > 0) next++
    last++
    if (next < 4093) continue
    put(256)
    next = 258
    last = 0
  }
  put(257)
  const all = bits.join('')
  const stream = Uint8Array.from({ length: Math.ceil(all.length / 8) }, (_, at) =>
    Number.parseInt(all.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  )
  return { dictionary: '/Filter/LZWDecode', stream }
}

/** Packed blanks, in the midst of which stands what ends a stream for who only looks for the word. */
function falseEnd(length: number): Part {
  const word = strToU8('endstream')
  const packed = deflateSync(new Uint8Array(length).fill(32), { level: 9 })
  const stream = new Uint8Array(2 + 5 + word.length + packed.length + 4)
  stream.set([0x78, 0xda, 0, word.length, 0, 0xff - word.length, 0xff])
  stream.set(word, 7)
  stream.set(packed, 7 + word.length)
  return { dictionary: '/Filter/FlateDecode', stream }
}

/** Repeats of one byte, 128 to two bytes. */
const runs = (length: number) => filled('\u0081 ', Math.ceil(length / 64))

const form = (inner: string, resources = '', more = ''): Part => ({
  dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<${resources}>>${more}`,
  stream: strToU8(inner),
})

/** Forms of which each draws the next ten times, begun at object `first`; what the last one draws. */
const nested = (first: number, depth: number, inner: string): readonly Part[] =>
  Array.from({ length: depth }, (_, at) =>
    at + 1 < depth
      ? form('/X Do '.repeat(10), `/XObject<</X ${String(first + at + 1)} 0 R>>`)
      : form(inner),
  )

const drawn = '/XObject<</X 5 0 R>>'
const contents = (text: string): Part => ({ dictionary: '', stream: strToU8(text) })

/** A font of 1,000 letters, object 6 each, that draw with this. */
const letterOf = (drawing: string) =>
  `<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 97/LastChar 97/Widths[9]/Encoding<</Differences[97/g0]>>/CharProcs<<${Array.from({ length: 1000 }, (_, at) => `/g${String(at)} 6 0 R`).join('')}>>/Resources<</XObject<</X ${drawing}>>>>>>`

export const pdfWays: readonly Bomb[] = [
  { name: 'pdf: contents of 400 MB, packed by LZW', bytes: () => onePage(lzw(400 * mega)) },
  {
    name: 'pdf: contents of 1,000 MB behind a false end',
    bytes: () => onePage(falseEnd(1000 * mega)),
  },
  {
    name: 'pdf: contents of 1,000 MB that call themselves a picture',
    bytes: () =>
      onePage(flate(new Uint8Array(1000 * mega).fill(32), 1, '/Subtype/Image/Width 9/Height 9')),
  },
  {
    name: 'pdf: contents of 1,000 MB in runs, packed',
    bytes: () => {
      const inner = flate(runs(1000 * mega))
      if (typeof inner === 'string') return new Uint8Array()
      return onePage({ ...inner, dictionary: '/Filter[/FlateDecode/RunLengthDecode]' })
    },
  },
  {
    name: 'pdf: forms within forms, ten times each',
    bytes: () => onePage(contents('/X Do'), drawn, nested(5, 9, 'q Q')),
  },
  {
    name: 'pdf: a form that draws itself',
    bytes: () => onePage(contents('/X Do'), drawn, [form('/X Do '.repeat(1000), drawn)]),
  },
  {
    name: 'pdf: forms within forms, each of a long path',
    bytes: () => onePage(contents('/X Do'), drawn, nested(5, 5, '0 0 m 9 9 l '.repeat(100_000))),
  },
  {
    name: 'pdf: a letter drawn by forms within forms',
    bytes: () =>
      onePage(contents('BT /F 12 Tf (a) Tj ET'), '/Font<</F 5 0 R>>', [
        letterOf('7 0 R'),
        contents('9 0 d0 /X Do'),
        ...nested(7, 9, 'q Q'),
      ]),
  },
  {
    name: 'pdf: a letter drawn by a form that draws itself',
    bytes: () =>
      onePage(contents('BT /F 12 Tf (a) Tj ET'), '/Font<</F 5 0 R>>', [
        letterOf('7 0 R'),
        contents('9 0 d0 /X Do'),
        form('/X Do '.repeat(1000), '/XObject<</X 7 0 R>>'),
      ]),
  },
  {
    name: 'pdf: a pattern of forms within forms',
    bytes: () =>
      onePage(contents('/Pattern cs /P scn 0 0 9 9 re f'), '/Pattern<</P 5 0 R>>', [
        {
          dictionary: `/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</XObject<</X 6 0 R>>>>`,
          stream: strToU8('/X Do'),
        },
        ...nested(6, 9, 'q Q'),
      ]),
  },
  {
    name: 'pdf: a colour looked up in a table of 100,000,000',
    bytes: () =>
      onePage(contents('/C cs .5 .5 scn 0 0 9 9 re f'), '/ColorSpace<</C 5 0 R>>', [
        '[/DeviceN[/A/B]/DeviceGray 6 0 R]',
        {
          dictionary:
            '/FunctionType 0/Domain[0 1 0 1]/Range[0 1]/Size[10000 10000]/BitsPerSample 8',
          stream: new Uint8Array(9),
        },
      ]),
  },
  {
    name: 'pdf: 1,000 pages of 20,000 letters',
    bytes: () =>
      pagesOf(
        1000,
        contents(
          `BT /F 8 Tf 9 790 Td ${'(aaaaaaaaaa) Tj 9 0 Td '.repeat(60)}${'(aaaaaaaaaa) Tj '.repeat(2000)} ET`,
        ),
      ),
  },
  {
    name: 'pdf: 1,000 pages of 20,000 operations',
    bytes: () => pagesOf(1000, flate(filled('q Q ', 40_000))),
  },
  {
    name: 'pdf: a tree of pages that is its own branch',
    bytes: () =>
      pdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Kids[${'2 0 R '.repeat(1000)}]/Count 1000000000>>`,
      ]),
  },
]
