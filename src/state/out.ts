/** The report on its way out: the document for the page, and files for the officer. */
import { writeReportFile } from '@/report/file'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import { compose, fileName } from '@/exchange/compose'
import type { Document } from '@/exchange/document'
import type { Writer } from '@/exchange/writers'

export type { TableBlock } from '@/exchange/document'
export { type Collected as Export, loadWriters as loadExports } from '@/exchange/writers'

/** A file to be handed to the officer. */
export interface OutFile {
  readonly name: string
  readonly content: Blob
}

/** The finished report in neutral blocks. */
export const documentOf = (report: Report, format: Format): Document => compose(report, format)

/** The report as its JSON file, from memory alone: what is offered when nothing else works. */
export const rescueFile = (report: Report, format: Format): OutFile => ({
  name: fileName(report, 'json'),
  content: new Blob([writeReportFile(report, format)], { type: 'application/json' }),
})

/** The report as a file of the chosen kind; what the kind needs is loaded now. */
export async function fileOf(writer: Writer, report: Report, format: Format): Promise<OutFile> {
  const document = compose(report, format)
  return {
    name: writer.named
      ? `${writer.named(report)}.${writer.extension}`
      : fileName(report, writer.extension, writer.suffix),
    content: await writer.write({ report, format, document }),
  }
}
