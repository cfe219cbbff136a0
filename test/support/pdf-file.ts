/** PDF files of one page, written by hand, and how their last line is read. */
import { readPdf } from '@/exchange/read/pdf/pdf'

/** What a file has besides the drawing of its page. */
export interface PdfExtras {
  /** Entries of the page and of the file's catalog; the objects from number 6 on that they refer to. */
  readonly page?: string
  readonly catalog?: string
  readonly objects?: readonly string[]
  /** Entries of the page's resources. */
  readonly resources?: string
}

export const streamOf = (body: string, entries = ''): string =>
  `<< ${entries} /Length ${body.length} >>\nstream\n${body}\nendstream`

/** A page with these drawing operations, in Helvetica. */
export function pdfOf(operations: string, extras: PdfExtras): Uint8Array {
  const { page = '', catalog = '', objects: more = [], resources = '' } = extras
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> /ExtGState << /Thin << /ca 0.4 >> /Times << /BM /Multiply >> >> ${resources} >> ${page} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    streamOf(operations),
    ...more,
  ]
  let file = '%PDF-1.5\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`
  return new TextEncoder().encode(file)
}

export const words = (x: number, y: number, text: string, look = '') =>
  `q ${look} BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET Q\n`
const filler =
  words(50, 700, 'A report of more than thirty characters, to be no scan.') + words(50, 680, 'End.')
export const line = 'Decisions 1520'
/** Where the figure after the words begins and ends. */
export const begin = 104.9
export const end = 131.6

/** The last line of the page, what it holds besides, and what is said. */
export async function read(operations: string, extras: PdfExtras = {}) {
  const outcome = await readPdf(pdfOf(filler + operations, extras))
  if (!outcome.ok || !('source' in outcome.value)) throw new Error('not read')
  const { blocks, notes = [] } = outcome.value.source
  const unseen = blocks.flatMap((block) => (block.kind === 'text' ? (block.unseen ?? []) : []))
  const text = blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n')
  return { text: text.split('\n').at(-1), unseen, notes }
}
