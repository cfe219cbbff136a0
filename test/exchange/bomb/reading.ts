/** A process of its own that reads one file and says what came of it, and how much memory it took at most. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { formats } from '@/format'
import { readReport } from '@/exchange/readers'

const [path = '', limit = '0'] = process.argv.slice(2)

/**
 * Keeps the most memory ever taken, and ends the process where it takes more than the machine can spare:
 * reading does not give way to a timer.
 */
const guard = `
  const { workerData: most } = require('node:worker_threads')
  setInterval(() => {
    const taken = process.memoryUsage.rss() / 1048576
    most[0] = Math.max(most[0], taken)
    if (taken > ${limit}) process.kill(process.pid, 'SIGKILL')
  }, 5)`
const most = new Int32Array(new SharedArrayBuffer(4))
const watching = new Worker(guard, { eval: true, workerData: most })
await once(watching, 'online')

const bytes = new Uint8Array(readFileSync(path))
const base = process.memoryUsage.rss() / 1048576
const began = performance.now()
const outcome = await readReport({ bytes }, formats)
const milliseconds = Math.round(performance.now() - began)
const grown = Math.round(Math.max(0, (most[0] ?? 0) - base))
const text = outcome.ok ? 'read' : outcome.problem.text
const cause = outcome.ok ? undefined : outcome.problem.cause
console.log(
  JSON.stringify({
    text,
    cause: cause instanceof Error ? `${cause.name}: ${cause.message}` : '',
    milliseconds,
    grown,
  }),
)
await watching.terminate()
process.exit()
