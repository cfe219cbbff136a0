/** Asks the worker that reads beside the page: one task after the other, told of as it goes, to be stopped at any moment. */
import { type Outcome, type Problem, refused } from '@/report/outcome'
import { beginWorker } from './begun'

/** What the worker answers to every task: how far it is, or what is wrong. */
export interface Reply {
  readonly stage?: string
  readonly problem?: Problem
}

/** A task: what the worker is sent, and what its answer is to the page. */
export interface Task<Request, Answer extends Reply, T> {
  readonly request: Request
  readonly received: (answer: Answer) => Outcome<T>
  /** Does it on the page itself, where the browser gives no worker. */
  readonly here: () => Promise<Outcome<T>>
  /** What the officer reads where the worker breaks, and where it takes too long. */
  readonly words: { readonly broken: string; readonly tooLong: string }
}

/** A worker that waits for the next file, or is about to; it is kept as loading its program takes longer than reading. */
let idle: Promise<Worker | undefined> | undefined

async function worker(): Promise<Worker | undefined> {
  const ready = idle
  idle = undefined
  return (await ready) ?? beginWorker()
}

/**
 * Begins the worker while a file is still being chosen: its program takes as long to load as a small file to read.
 * One that cannot begin is forgotten; the reading begins another, and says what is the matter.
 */
export async function readyToRead(): Promise<void> {
  if (idle) return
  const beginning = beginWorker()
  idle = beginning
  const begun = await beginning
  if (begun && idle === beginning)
    begun.onerror = (event) => {
      event.preventDefault()
      if (idle === beginning) idle = undefined
    }
}

const stopped = refused('已取消读取。')

/**
 * Has a task done without holding up the page.
 * @param signal stops it; what was done so far is dropped.
 * @param limit milliseconds after which it is given up.
 * @returns its answer; or a refusal in words, also when it is stopped or takes too long.
 */
export async function beside<Request, Answer extends Reply, T>(
  { request, received, here, words }: Task<Request, Answer, T>,
  told: (stage: string) => void,
  signal: AbortSignal,
  limit: number,
): Promise<Outcome<T>> {
  if (signal.aborted) return stopped
  const running = await worker()
  if (!running) return here()
  return new Promise((resolve) => {
    const end = (outcome: Outcome<T>, reusable: boolean): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      running.onmessage = null
      running.onerror = null
      if (reusable && !idle) idle = Promise.resolve(running)
      else running.terminate()
      resolve(outcome)
    }
    const stop = (): void => {
      end(stopped, false)
    }
    const timer = setTimeout(() => {
      end(refused(words.tooLong), false)
    }, limit)
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    let begun = false
    running.onmessage = ({ data }: MessageEvent<Answer>) => {
      begun = true
      if (data.stage !== undefined) told(data.stage)
      else end(received(data), true)
    }
    running.onerror = (event) => {
      event.preventDefault()
      // A worker that cannot even begin is forbidden here (a policy, an old browser): read on the page.
      if (begun) end(refused(words.broken, event.message), false)
      else {
        console.warn('Reading on the page, the worker cannot begin', event.message)
        clearTimeout(timer)
        void here().then((outcome) => {
          end(outcome, false)
        })
      }
    }
    if (!signal.aborted) running.postMessage(request)
  })
}
