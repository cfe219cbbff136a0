/** Of a PDF counts what its pages show: text drawn without a trace, covered, cut off, of the colour of its ground. */
import { expect, it, test } from 'vitest'
import { readPdf } from '@/exchange/read/pdf/pdf'

/** A page with these drawing operations, in Helvetica. */
function pdf(operations: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> /ExtGState << /Thin << /ca 0.4 >> /Times << /BM /Multiply >> >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${operations.length} >>\nstream\n${operations}\nendstream`,
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`
  return new TextEncoder().encode(file)
}

const words = (x: number, y: number, text: string, look = '') =>
  `q ${look} BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET Q\n`
const filler =
  words(50, 700, 'A report of more than thirty characters, to be no scan.') + words(50, 680, 'End.')
const line = 'Decisions 1520'
/** Where the figure after the words ends. */
const end = 131.6

async function read(operations: string) {
  const outcome = await readPdf(pdf(filler + operations))
  if (!outcome.ok || !('source' in outcome.value)) throw new Error('not read')
  const { blocks, notes = [] } = outcome.value.source
  const unseen = blocks.flatMap((block) => (block.kind === 'text' ? (block.unseen ?? []) : []))
  const text = blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n')
  return { text: text.split('\n').at(-1), unseen, notes }
}

const box = (x: number, width: number, color: string, more = '') =>
  `q ${more} ${color} rg ${x} 496 ${width} 14 re f Q\n`

it.each([
  ['drawn without a trace', words(50, 500, line) + words(end, 500, '0', '3 Tr'), '隐藏'],
  ['seen through', words(50, 500, line) + words(end, 500, '0', '1 g'), '与底色相同'],
  [
    'white on white',
    box(40, 200, '1 1 1') + words(50, 500, line) + words(end, 500, '0', '1 1 1 rg'),
    '与底色相同',
  ],
  [
    'navy on navy',
    box(40, 200, '0 0 0.5') + words(50, 500, line, '1 1 1 rg') + words(end, 500, '0', '0 0 .5 rg'),
    '与底色相同',
  ],
  ['covered', words(50, 500, `${line}0`) + box(end, 8, '1 1 1'), '隐藏'],
  ['blacked out', words(50, 500, `${line}0`) + box(end, 8, '0 0 0'), '隐藏'],
  ['cut off', `q 40 490 ${end - 41} 20 re W n ${words(50, 500, `${line} 0`)} Q`, '隐藏'],
  ['of no size', `${words(50, 500, line)}BT /F 0.5 Tf ${end} 500 Td (0) Tj ET\n`, '字号为零'],
])('text that is %s is left out, told and kept beside its line', async (_, operations, note) => {
  const { text, unseen, notes } = await read(operations)
  expect(text).toBe(line)
  expect(unseen.map(({ other }) => other.replaceAll(' ', ''))).toEqual(['Decisions15200'])
  expect(notes.join()).toContain(`${note}的文字 1 处（共 1 字）`)
})

test.each([
  ['on a dark ground', box(40, 200, '0 0 0.5') + words(50, 500, line, '1 1 1 rg')],
  ['under a thin colour', words(50, 500, line) + box(40, 200, '1 1 0', '/Thin gs')],
  ['under a marker', words(50, 500, line) + box(40, 200, '1 1 0', '/Times gs')],
  ['that is drawn over its ground', box(40, 200, '1 1 1') + words(50, 500, line)],
  [
    'under a box that is cut off',
    `${words(50, 500, line)}q 0 0 10 10 re W n ${box(40, 200, '1 1 1')} Q`,
  ],
  ['drawn twice, once without a trace', words(50, 500, line) + words(50, 500, line, '3 Tr')],
  ['cut where it ends', `q 48 490 200 20 re W n ${words(50, 500, line)} Q`],
])('text %s shows', async (_, operations) => {
  expect(await read(operations)).toEqual({ text: line, unseen: [], notes: [] })
})
