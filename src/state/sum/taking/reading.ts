/** Reads one file on its way into a 汇总 that is none of ours: a page, a document, a workbook, what was pasted. */
import type { Reading } from '@/exchange'
import type { FigureKey } from '@/report/format'
import { figureOf } from '@/report/report'
import { draftOf, lackOf, openDoubts, reportOf } from '../../import/draft'
import { type ImportItem, type ImportSource, partName } from '../../import/items'
import { backupWord, readSource } from '../../import/queue'
import { isBackup } from '../../import/verify'

/** Nothing stands in the way of counting it as it was read. */
export const isSure = ({ draft }: ImportItem): boolean =>
  draft !== undefined &&
  lackOf(draft) === undefined &&
  openDoubts(draft).length === 0 &&
  draft.reading.recognised.missing.length === 0

/** The cells that stand blank because they were not found or are in doubt still: no blanks of the unit's. */
export function notReadIn({ draft }: ImportItem): readonly FigureKey[] {
  if (!draft) return []
  const unsure = new Set(openDoubts(draft).flatMap(({ figures }) => figures))
  const { missing } = draft.reading.recognised
  const report = reportOf(draft)
  return [...new Set([...missing, ...unsure])].filter(
    (key) => !draft.decided.has(key) && figureOf(report, key) === null,
  )
}

/** The report of one that was read. */
export const reportIn = ({ draft }: ImportItem) => draft && reportOf(draft)

const itemOf = (source: ImportSource, reading: Reading): ImportItem => ({
  ...{ id: 0, state: 'read', word: '', draft: draftOf(reading) },
  source: { ...source, name: partName(source.name, reading.part ?? '') },
})

/** All reports of one source, each as an item; or one item that says why there is none. */
export async function readOne(
  source: ImportSource,
  signal: AbortSignal,
): Promise<readonly ImportItem[]> {
  const refused = (word: string, isOurBackup = false): readonly ImportItem[] => [
    { id: 0, source, state: 'refused', word, ...(isOurBackup && { isBackup: true }) },
  ]
  // A file that cannot be opened is told of when it is read.
  if (source.content instanceof Blob && (await isBackup(source.content).catch(() => false)))
    return refused(backupWord, true)
  const read = await readSource(source, undefined, () => undefined, signal)
  if (!read.ok) {
    if (read.problem.cause !== undefined) console.warn(read.problem.cause)
    return refused(read.problem.text)
  }
  const { others = [], ...first } = read.value
  return [first, ...others].map((reading) => itemOf(source, reading))
}
