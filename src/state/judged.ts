/** A report judged in slices, once and whole: what is shown of it follows when all is judged. */
import type { Context, Finding } from '@/check'
import { catalogue, loadCatalogue } from './catalogue'
import { pause, sliceBegins } from './slices'

/** Loads the checks and makes ready what they judge by, long texts too, before they judge; as long as that is due. */
export async function readyInSlices(
  context: () => Context | undefined,
  isDue: () => boolean,
): Promise<void> {
  await loadCatalogue()
  const now = context()
  const making = now && catalogue()?.ready(now.report, now.format)
  while (making && isDue() && making.next().done !== true) await pause()
}

/** What the checks find, gravest first; keys are heard and the screen is drawn meanwhile. */
export async function judgedInSlices(context: Context): Promise<readonly Finding[]> {
  await readyInSlices(
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
