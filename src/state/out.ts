/** The report on its way out: the document for the page, and files for the officer. */
import { writeReportFile } from '@/report/file'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import { compose, fileName } from '@/exchange/compose'
import type { Document } from '@/exchange/document'

export type { TableBlock } from '@/exchange/document'

/** A file to be handed to the officer. */
export interface OutFile {
  readonly name: string
  readonly content: Blob
}

/** The finished report in neutral blocks. */
export const documentOf = (report: Report, format: Format): Document => compose(report, format)

/** The public JSON file. */
export const jsonFile = (report: Report, format: Format): OutFile => ({
  name: fileName(report, 'json'),
  content: new Blob([writeReportFile(report, format)], { type: 'application/json' }),
})

/** The Word file; its writer is loaded when first used. */
export async function wordFile(report: Report, format: Format): Promise<OutFile> {
  const { default: writer } = await import('@/exchange/write/docx')
  return {
    name: fileName(report, writer.extension),
    content: await writer.write(compose(report, format)),
  }
}
