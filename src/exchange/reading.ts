/** Reading beside the page: one worker, with progress, a way to stop it and a limit of time. */
import { formatById, formats } from '@/format'
import { type Outcome, type Problem, ok, refused } from '@/report/outcome'
import { freeze } from '@/report/report'
import { beginWorker } from './begun'
import type { Request, SentReading } from './reader.worker'
import type { Reading, ReadTold } from './readers'

export type { Incoming, Reading } from './readers'

/** Milliseconds after which reading is given up: many times what the largest report needs. */
export const timeLimit = 4500

interface Reply {
  readonly stage?: string
  readonly problem?: Problem
  readonly readings?: readonly SentReading[]
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

function received({ readings, problem }: Reply): Outcome<Reading> {
  const [first, ...others] = (readings ?? []).flatMap(({ recognised, ...reading }) => {
    const format = formatById(recognised.format)
    return format
      ? [{ ...reading, recognised: { ...recognised, report: freeze(recognised.report), format } }]
      : []
  })
  if (first) return ok(others.length > 0 ? { ...first, others } : first)
  return problem ? refused(problem.text, problem.cause) : broken()
}

const broken = (cause?: unknown) =>
  refused('读取时出错，没有导入任何内容。请换一种格式，或复制内容粘贴。', cause)

const stopped = refused('已取消读取。')
const tooLong = refused(
  '读取时间过长，已停止，没有导入任何内容。文件可能过大或结构异常，请只复制其中的报告内容粘贴。',
)

/** Reads on the page itself, where the browser gives no worker. */
async function readHere(
  { incoming, formats: ids, about }: Request,
  told: ReadTold,
): Promise<Outcome<Reading>> {
  const { readReport } = await import('./readers')
  return readReport(
    incoming,
    formats.filter(({ id }) => ids?.includes(id) ?? true),
    told,
    about,
  )
}

/**
 * Reads a report without holding up the page.
 * @param signal stops it; what was read so far is dropped.
 * @returns the reading; or a refusal in words, also when it is stopped or takes too long.
 */
export async function startReading(
  request: Request,
  told: ReadTold,
  signal: AbortSignal,
  limit = timeLimit,
): Promise<Outcome<Reading>> {
  if (signal.aborted) return stopped
  const running = await worker()
  if (!running) return readHere(request, told)
  return new Promise((resolve) => {
    const end = (outcome: Outcome<Reading>, reusable: boolean): void => {
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
      end(tooLong, false)
    }, limit)
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    let begun = false
    running.onmessage = ({ data }: MessageEvent<Reply>) => {
      begun = true
      if (data.stage !== undefined) told(data.stage)
      else end(received(data), true)
    }
    running.onerror = (event) => {
      event.preventDefault()
      // A worker that cannot even begin is forbidden here (a policy, an old browser): read on the page.
      if (begun) end(broken(event.message), false)
      else {
        console.warn('Reading on the page, the worker cannot begin', event.message)
        clearTimeout(timer)
        void readHere(request, told).then((outcome) => {
          end(outcome, false)
        })
      }
    }
    if (!signal.aborted) running.postMessage(request)
  })
}
