/** What every export is, and which there are: a file in `write/` is one, its name is its id. */
import type { Formatted } from '@/chart'
import type { Explained, Finding, PutFamily } from '@/check'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import { cleanReport } from '@/report/text/clean'
import { fileName, reportFileName } from '@/report/text/file-name'
import type { Document } from './document/document'
import type { Lay } from './document/paged'

/** What the checks said of the report when it left. */
export interface Verdict {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The app's version. */
  readonly version: string
  /** The catalogue as officers know it by its families, with why some of it could not be asked. */
  readonly families: readonly PutFamily[]
  readonly findings: readonly Finding[]
  /** Points to verify that stand explained, with the reasons. */
  readonly explained: readonly Explained[]
}

/** Everything a writer may draw on. */
export interface Finished {
  readonly report: Report
  /** Which correction of what left before it is, 更正第1次: the names of its files say so. */
  readonly correction?: string
  /** What it has otherwise than what was published, as 更正对照表; absent where it corrects nothing. */
  readonly corrections?: Document
  readonly format: Format
  /** The report as printed, with what the officer chose to append. */
  readonly document: Document
  readonly verdict: Verdict
  /** The organ's reports up to this one, for charts over the years. */
  readonly years: readonly Formatted[]
  /** Where the pages of a document end. */
  readonly lay: Lay
}

/** One kind of file the report leaves as. Loading it must be cheap: heavy libraries load inside `write`. */
export interface Writer {
  /** Its line in the export menu, in the officer's words: Word 文档（.docx）. */
  readonly title: string
  /** What it is good for, below the title. */
  readonly note: string
  /** Its place in the menu, the smallest first. */
  readonly order: number
  /** Stands in the file's name between title and extension, to tell files of one extension apart. */
  readonly suffix?: string
  /** Its file's name without extension, where that is not the report's title. */
  readonly named?: (report: Report) => string
  readonly extension: string
  readonly mime: string
  /** Left out of the 报送包: a template to fill in, a picture for the eye, the package itself. */
  readonly alone?: true
  /** Tells of corrections: there is nothing of it before something that was published is corrected. */
  readonly corrects?: true
  /** The officer's own copy: leaves without a question even while errors stand. */
  readonly unasked?: true
  /** What a report is handed in or published as: it may be looked at first, or it is made for nothing else. */
  readonly handsIn?: 'perhaps' | 'made for it'
  /** Throws an `Error` whose message tells the officer what stands in the way. */
  write(finished: Finished): Promise<Blob>
}

/** The name of the file a writer gives, with its extension. */
export const nameOf = (
  { named, extension, suffix }: Writer,
  { report, correction }: Pick<Finished, 'report' | 'correction'>,
): string =>
  named
    ? fileName(named(report), `.${extension}`)
    : reportFileName(report, extension, suffix, correction)

/** A writer with its id, the name of its file: `docx`, `html` … */
export type Collected = Writer & { readonly id: string }

const files = import.meta.glob<Writer>('./write/*.ts', { import: 'default' })

/**
 * Every writer in the order of the menu; loaded when asked for, none of their libraries with them. Each is
 * given the report as the gate for text makes it, for reports stored before there was one.
 */
export async function loadWriters(): Promise<readonly Collected[]> {
  const writers = await Promise.all(
    Object.entries(files).map(async ([path, load]) => {
      const writer = await load()
      return {
        ...writer,
        id: path.slice('./write/'.length, -'.ts'.length),
        write: (finished: Finished) =>
          writer.write({ ...finished, report: cleanReport(finished.report) }),
      }
    }),
  )
  return writers.sort((a, b) => a.order - b.order)
}
