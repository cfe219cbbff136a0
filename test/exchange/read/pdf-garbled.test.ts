/** A PDF whose signs have no meaning is refused, with the cure that helps: what Firefox printed so, no other program can read either. */
import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { readPdf } from '@/exchange/read/pdf/pdf'
import { onePage, type Part } from '../bomb/pdf-parts'

const stream = (text: string): Part => ({ dictionary: '', stream: strToU8(text) })
/** Forty signs of a font that says of some of them what they mean, and of the others that it does not know. */
function printed(creator: string, unknown: number): Uint8Array {
  const meanings = Array.from(
    { length: 40 },
    (_, at) => `<${(at + 1).toString(16).padStart(4, '0')}> <${at < unknown ? 'fffd' : '4e00'}>`,
  )
  const file = onePage(
    stream(`BT /F 12 Tf 50 700 Td <${meanings.map((one) => one.slice(1, 5)).join('')}> Tj ET`),
    '/Font<</F 5 0 R>>',
    [
      '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 9 9]/ItalicAngle 0/Ascent 9/Descent 0/CapHeight 9/StemV 9>>/DW 1000>>]>>',
      stream(
        `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 40 beginbfchar ${meanings.join(' ')} endbfchar endcmap`,
      ),
      `<</Creator(${creator})/Producer(cairo 1.18.4)>>`,
    ],
  )
  const text = new TextDecoder('latin1').decode(file)
  return Uint8Array.from(text.replace('trailer<<', 'trailer<</Info 7 0 R'), (sign) =>
    sign.charCodeAt(0),
  )
}

const wordsOf = async (file: Uint8Array): Promise<string> => {
  const read = await readPdf(file)
  return read.ok ? 'read' : read.problem.text
}

it('of Firefox is told so, and how to get another', async () => {
  expect(await wordsOf(printed('Mozilla Firefox 140.0', 10))).toMatch(/火狐.*存为网页.*Edge/)
})
it('of another program is told the cure for that', async () => {
  expect(await wordsOf(printed('WPS', 10))).toMatch(/用 WPS 打开后转为 Word/)
})
it('with all its signs known is read, whoever printed it', async () => {
  expect(await wordsOf(printed('Mozilla Firefox 140.0', 0))).toBe('read')
})
