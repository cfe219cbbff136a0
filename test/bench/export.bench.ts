/** How long each export of a full report takes, and all of them together; the promise is below a second. */
import { bench, describe } from 'vitest'
import { loadWriters } from '@/exchange/writers'
import format from '@/format/2021'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'

const writers = (await loadWriters()).filter(({ corrects }) => !corrects)
const finished = finishedOf(fullReport(format), format)

describe('exports of a full report of 2021 format', () => {
  for (const writer of writers)
    bench(writer.id, async () => {
      await writer.write(finished)
    })
  bench('all one after another', async () => {
    for (const writer of writers) await writer.write(finished)
  })
})
