/** Reads a file of ours back through the importer's one door. */
import { type Reading, readReport } from '@/exchange/readers'
import { formats } from '@/format'

/** What the importer makes of the file; fails if it refuses it. */
export async function readBack(file: Blob | undefined): Promise<Reading> {
  if (!file) throw new Error('no file')
  const reading = await readReport({ bytes: new Uint8Array(await file.arrayBuffer()) }, formats)
  if (!reading.ok) throw new Error(reading.problem.text)
  return reading.value
}
