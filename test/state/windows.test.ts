/**
 * Three windows on one database in random schedules, some steps at once, with Web Locks and without:
 * edits, imports of both kinds, restores, take-overs, merges, the bin, leaving, killing. Nothing that was
 * shown as saved or answered with yes is ever missing; nothing is dropped without a word.
 */
import fc from 'fast-check'
import { it } from 'vitest'
import { type Step, Journey, aStep } from '../support/journey'
import { between } from '../support/windows'

const schedules = Number(process.env['SCHEDULES'] ?? 6)
const steps = 30

async function run(schedule: readonly Step[], withLocks: boolean): Promise<Journey> {
  between(withLocks)
  const journey = new Journey()
  await journey.begin()
  let running: Promise<unknown>[] = []
  for (const step of schedule) {
    const busy = Promise.race([journey.take(step), journey.death(step)]).catch((cause: unknown) => {
      // A window killed in the middle of what it did is no answer to anybody.
      if (!String(cause).includes('losed') && !String(cause).includes('killed')) throw cause
    })
    running.push(busy)
    if (step.atOnce && running.length < 3) continue
    await Promise.all(running)
    running = []
  }
  await Promise.all(running)
  await journey.end()
  return journey
}

it.each([true, false])(
  `loses nothing and drops nothing unsaid in ${String(schedules)} schedules; Web Locks: %s`,
  async (withLocks) => {
    let [edits, promised, refused] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(
        fc.array(aStep, { minLength: steps, maxLength: steps }),
        async (schedule) => {
          const journey = await run(schedule, withLocks)
          edits += journey.next - 1
          promised += journey.promised.size
          refused += journey.refusals.length
        },
      ),
      { numRuns: schedules, endOnFailure: true },
    )
    console.log(
      `${String(edits)} figures entered or imported, ${String(promised)} promised and kept, ${String(refused)} times refused in words`,
    )
  },
  600_000,
)
