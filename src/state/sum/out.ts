/** What a consolidation hands on: the working paper that shows where each number comes from, the data of all units, and what is asked of a unit. */
import { type Finding, findingsBy } from '@/check'
import { settledBy, slipChecks, sureSlip, unitErrors } from '@/check/catalogue'
import { type Bundle, loadBundles, loadReading, loadPapers, loadUnitsSheet } from '@/exchange'
import { formatById } from '@/format'
import type { Consolidation } from '@/report/consolidation/consolidation'
import { correctedFigures } from '@/report/consolidation/sending'
import type { NameRows } from '@/report/consolidation/naming/name-table'
import type { FigureKey, Format } from '@/report/format'
import { type Outcome, refused } from '@/report/outcome'
import type { Report } from '@/report/report'
import { fileName } from '@/report/text/file-name'
import type { OutFile } from '../desk/rescue'
import type { UnitStand } from './judgement'

export { type Letter, letterFile, letterOf, letterText } from './letter/letter'
export {
  type LettersKind,
  lettersFile,
  lettersText,
  reminderFile,
  reminderName,
} from './letter/letters'
export { useSigner } from './letter/signer'
export { askToCheck, checkAhead, checkedIn, toCheckIn } from './to-check'

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

/** What the file of all units' data is called, by its kind. */
const bundleNames: Readonly<Record<Bundle, string>> = {
  reports: '各单位报告',
  csv: '各单位数据',
  figures: '各单位数据',
}

/** The rows of a file with a list of units, or why there are none. */
export async function listOf(file: Blob): Promise<Outcome<NameRows>> {
  try {
    const { startNames } = await loadReading()
    return await startNames(new Uint8Array(await file.arrayBuffer()))
  } catch (cause) {
    return refused('名单没有读出来：文件可能已被移动、删除或正被其他程序占用。请重新选择。', cause)
  }
}

/**
 * All that came in as one file.
 * @param told how many units are written, as it goes on; answers false to stop.
 * @returns undefined if it was stopped.
 */
export async function unitsBundle(
  kind: Bundle,
  consolidation: Consolidation,
  format: Format,
  told: (done: number, all: number) => boolean,
): Promise<OutFile | undefined> {
  const { bundleOf, bundles } = await loadBundles()
  const { organ, year } = consolidation
  const content = await bundleOf(kind, consolidation, format, told)
  const name = `${organ.name}${String(year)}年${bundleNames[kind]}`
  return content && { name: fileName(name, `.${bundles[kind].extension}`), content }
}

/**
 * The likely slips in a unit's report, the likeliest first.
 * @param said the figures corrected at the unit's word: none of them is a slip.
 */
export const slipsIn = (
  report: Report,
  format: Format,
  said: ReadonlySet<FigureKey> = new Set(),
): readonly Finding[] =>
  findingsBy(slipChecks, { report, format }).filter(
    ({ figures }) => !figures.some((key) => said.has(key)),
  )

/**
 * What a unit is told of its report: the likely slips first, then what is wrong, then what is to be verified.
 * @param checks what is to be verified.
 */
export function pointsFor(
  { unit, errors }: Pick<UnitStand, 'unit' | 'errors'>,
  checks: readonly Finding[],
): readonly Finding[] {
  const report = unit.received?.report
  const format = report && formatById(report.format)
  const said = new Set(correctedFigures(unit).map(([key]) => key))
  const slips = format && errors.length > 0 ? slipsIn(report, format, said) : []
  return [...slips, ...errors, ...checks]
}

/** What a unit should verify, as one officer writes it to another. */
export async function checksInWords(
  findings: readonly Finding[],
  report: Report,
  format: Format,
): Promise<readonly string[]> {
  const { requestOf } = await loadPapers()
  return findings.map((finding) => requestOf(finding, report, format))
}

/**
 * What is wrong in a unit's report as one officer writes it to another: no formula, no sign, no word of the screen. A
 * likely slip comes first, and what is wrong only because of it asks for nothing of its own.
 */
export async function inWords(
  errors: readonly Finding[],
  report: Report,
  format: Format,
  said?: ReadonlySet<FigureKey>,
): Promise<readonly string[]> {
  const { requestOf, follows } = await loadPapers()
  const slips = slipsIn(report, format, said)
  const settled = settledBy(sureSlip(slips), errors, { report, format }, unitErrors)
  const asked = (finding: Finding) =>
    requestOf(finding, report, format, settled.has(finding.id) ? follows : undefined)
  return [...slips, ...errors].map(asked)
}
