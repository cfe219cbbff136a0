/** Received files: what kind one is, whether a package's files are still as they were packed, and what is wrong in its report. */
import { settled } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { type FileState, loadDigests } from '@/exchange'
import { formats } from '@/format'
import { readReportFile } from '@/report/file'
import type { Outcome } from '@/report/outcome'
import { cleanReport } from '@/report/text/clean'

export type { FileState } from '@/exchange'

/** A package as it was looked at. */
export interface Verified {
  readonly files: readonly FileState[]
  /** Errors of the report in it that no reason settles; undefined if it holds none that can be read. */
  readonly errors: number | undefined
}

const beginningOf = (file: Blob): Promise<string> => file.slice(0, 400).text()

/** Whether it is a backup, a package that digests vouch for, or something to be read as a report. */
export async function kindOf(file: Blob): Promise<'backup' | 'package' | 'report'> {
  const beginning = await beginningOf(file)
  if (beginning.includes('"type":"zfxxgk-backup"')) return 'backup'
  if (!beginning.startsWith('PK')) return 'report'
  const { holdsDigests } = await loadDigests()
  return holdsDigests(new Uint8Array(await file.arrayBuffer())) ? 'package' : 'report'
}

function errorsOf(text: string | undefined): number | undefined {
  const read = text === undefined ? undefined : readReportFile(text, formats)
  if (!read?.ok) return undefined
  const report = cleanReport(read.value)
  const format = formats.find(({ id }) => id === report.format)
  if (!format) return undefined
  const findings = findingsIn(judge({ report, format }))
  const reasons = settled(findings, report)
  return findings.filter(({ severity, id }) => severity === 'error' && !reasons.has(id)).length
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
