/** 退回修改意见 to a unit of a 汇总: the paper any report is sent back with, signed by the government that adds up. */
import type { Finding } from '@/check'
import { settledBy, sureSlip, unitErrors } from '@/check/catalogue'
import { loadPapers } from '@/exchange'
import type { Document } from '@/exchange/printed'
import { edition } from '@/report/edition'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import { reportFileName } from '@/report/text/file-name'
import { lay } from '../../desk/paged'
import type { OutFile } from '../../desk/rescue'

/** What is sent back to a unit, and what the officer writes into it. */
export interface Letter {
  readonly report: Report
  readonly format: Format
  /** The likely slips first. */
  readonly findings: readonly Finding[]
  /** Remarks by the findings' ids. */
  readonly remarks: Readonly<Record<string, string>>
  /** What is said of the report as a whole, by lines. */
  readonly general: string
  /** Until when it is wanted back; may be empty. */
  readonly until: string
  /** The government that adds up. */
  readonly sender: string
  readonly at: number
}

/** The paper as it prints. */
export async function letterOf(letter: Letter): Promise<Document> {
  const { report, format, findings } = letter
  const { sentBack } = await loadPapers()
  const slips = findings.filter(({ role }) => role === 'slip')
  const errors = findings.filter(({ severity, role }) => severity === 'error' && role !== 'slip')
  const settled = settledBy(sureSlip(slips), errors, { report, format }, unitErrors)
  return sentBack({ ...letter, settled })
}

/** The same as a Word file. */
export async function letterFile(letter: Letter): Promise<OutFile> {
  const [{ paperWord }, document] = await Promise.all([loadPapers(), letterOf(letter)])
  const { report, format, findings, at } = letter
  const verdict = { ...{ at, version: edition, families: [], findings }, explained: [] }
  return {
    name: reportFileName(report, 'docx', '（退回修改意见）'),
    content: await paperWord({ report, format, document, verdict, years: [], lay }, document),
  }
}

/** The same for the clipboard. */
export async function letterText(
  letter: Letter,
): Promise<{ readonly html: string; readonly plain: string }> {
  const { paperText } = await loadPapers()
  return paperText(await letterOf(letter))
}
