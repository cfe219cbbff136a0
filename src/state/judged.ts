/** A report judged in slices, once and whole: what is shown of it follows when all is judged. */
import type { Context, Finding } from '@/check'
import { catalogue, loadCatalogue } from './catalogue'
import { pause, sliceBegins } from './slices'

/** Loads the checks and reads long texts, which they read as a whole, before they judge; as long as that is due. */
export async function readInSlices(
  context: () => Context | undefined,
  isDue: () => boolean,
): Promise<void> {
  await loadCatalogue()
  const now = context()
  const reading = now && catalogue()?.readAhead(now.report, now.format)
  while (reading && isDue() && reading.next().done !== true) await pause()
}

/** What the checks find, gravest first; keys are heard and the screen is drawn meanwhile. */
export async function judgedInSlices(context: Context): Promise<readonly Finding[]> {
  await readInSlices(
    () => context,
    () => true,
  )
  const checks = catalogue()
  if (!checks) throw new Error('The catalogue is loaded')
  let sofar = checks.judgeOn({ answers: [], next: 0 }, context, () => true)
  while (sofar.next !== undefined) {
    await pause()
    sofar = checks.judgeOn(sofar, context, sliceBegins())
  }
  return checks.findingsIn(sofar.answers)
}
