/** PDF files whose streams and meanings unfold without end. */
import { strToU8 } from 'fflate'
import type { Bomb } from './packed'
import { filled, flate, mega, onePage, pdf } from './pdf-parts'

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
