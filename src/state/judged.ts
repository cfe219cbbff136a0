/** A report judged in slices, once and whole: what is shown of it follows when all is judged. */
import type { Context, Finding } from '@/check'
import { catalogue, loadCatalogue } from './catalogue'
import { pause, sliceBegins } from './slices'

/** What the checks find, gravest first; keys are heard and the screen is drawn meanwhile. */
export async function judgedInSlices(context: Context): Promise<readonly Finding[]> {
  await loadCatalogue()
  const checks = catalogue()
  if (!checks) throw new Error('The catalogue is loaded')
  let sofar = checks.judgeOn({ answers: [], next: 0 }, context, () => true)
  while (sofar.next !== undefined) {
    await pause()
    sofar = checks.judgeOn(sofar, context, sliceBegins())
  }
  return checks.findingsIn(sofar.answers)
}
