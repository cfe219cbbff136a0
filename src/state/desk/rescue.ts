/** A file for the officer, and the report as one from memory alone: small, for the frame carries it on every screen. */
import { reportFileName } from '@/report/text/file-name'
import { writeReportFile } from '@/report/json/write-file'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'

/** A file to be handed to the officer. */
export interface OutFile {
  readonly name: string
  readonly content: Blob
}

/** The report as its JSON file, from memory alone: what is offered when nothing else works. */
export const rescueFile = (report: Report, format: Format): OutFile => ({
  name: reportFileName(report, 'json'),
  content: new Blob([writeReportFile(report, format)], { type: 'application/json' }),
})
