/** Received files: what kind one is, whether a package's files are still as they were packed, and what is wrong in its report. */
import { findingsIn, judge } from '@/check/catalogue'
import { type FileState, loadDigests } from '@/exchange'
import { formats } from '@/format'
import { readReportFile } from '@/report/json/file'
import type { Outcome } from '@/report/outcome'
import { cleanReport } from '@/report/text/clean'
import { openAmong } from '../shelf/stand'

export type { FileState } from '@/exchange'

/** A package as it was looked at. */
export interface Verified {
  readonly files: readonly FileState[]
  /** Errors of the report in it that no reason settles; undefined if it holds none that can be read. */
  readonly errors: number | undefined
}

/** A backup of everything begins with the seal of its first line. */
export const isBackup = async (file: Blob): Promise<boolean> =>
  /^\ufeff?\{"sum":"[0-9a-f]{16}",/.test(await file.slice(0, 64).text())

/** Whether it is a backup, a package that digests vouch for, or something to be read as a report. */
export async function kindOf(file: Blob): Promise<'backup' | 'package' | 'report'> {
  if (await isBackup(file)) return 'backup'
  if ((await file.slice(0, 2).text()) !== 'PK') return 'report'
  const { holdsDigests } = await loadDigests()
  return holdsDigests(new Uint8Array(await file.arrayBuffer())) ? 'package' : 'report'
}

function errorsOf(text: string | undefined): number | undefined {
  const read = text === undefined ? undefined : readReportFile(text, formats)
  if (!read?.ok) return undefined
  const report = cleanReport(read.value)
  const format = formats.find(({ id }) => id === report.format)
  if (!format) return undefined
  return openAmong(findingsIn(judge({ report, format })), report).errors
}

/** Compares a received package's files with its digests, and judges its report; what it needs is loaded now. */
export async function verify(file: Blob): Promise<Outcome<Verified>> {
  const { reportFileIn, verifyPackage } = await loadDigests()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const files = verifyPackage(bytes)
  return files.ok
    ? { ok: true, value: { files: files.value, errors: errorsOf(reportFileIn(bytes)) } }
    : files
}
