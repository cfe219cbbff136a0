/** What a consolidation hands on: the working paper that shows where each number comes from, and what is asked of a unit. */
import type { Finding } from '@/check'
import { loadPapers, loadUnitsSheet } from '@/exchange'
import type { Consolidation } from '@/report/consolidation/consolidation'
import type { Format } from '@/report/format'
import { fileName } from '@/report/text/file-name'
import type { OutFile } from '../desk/rescue'

/** The working paper as an Excel file; `states` says how each unit stands, in the order of the list. */
export async function workingPaper(
  consolidation: Consolidation,
  format: Format,
  states: readonly string[],
): Promise<OutFile> {
  const { sumWorkbookOf } = await loadUnitsSheet()
  const { organ, year } = consolidation
  return {
    name: fileName(`${organ.name}${String(year)}年汇总底稿`, '.xlsx'),
    content: await sumWorkbookOf(consolidation, format, states),
  }
}

/** What is wrong in a unit's report as one officer writes it to another: no formula, no sign, no word of the screen. */
export async function inWords(findings: readonly Finding[]): Promise<readonly string[]> {
  const { requestOf } = await loadPapers()
  return findings.map(requestOf)
}
