/** Takes files into the 汇总 they were chosen for: read beside the page, counted five times a second, to be stopped at any moment without losing one. */
import { type ShallowRef, ref, shallowRef } from 'vue'
import { rememberErrors } from '@/check/catalogue'
import { type ReadFile, type ReadPart, loadMany } from '@/exchange'
import { begun } from '@/report/consolidation/intake'
import { type HandedFile, trayFor } from '@/report/consolidation/tray'
import { cleanLine } from '@/report/text/gate'
import { newId } from '@/storage'
import { type ImportItem, type ImportSource, partName } from '../../import/items'
import { useConsolidation } from '../consolidation'
import { pacing } from './pacing'
import { isSure, readOne, reportIn } from './reading'
import { trayNeeds } from './tray-needs'

/** Milliseconds between two looks at what has come. */
const beat = 200

/** How far an intake is. */
export interface IntakeProgress {
  readonly done: number
  readonly total: number
  /** Milliseconds it will still take, as far as can be told. */
  readonly left: number | undefined
}

interface Chosen {
  readonly id: string
  readonly source: ImportSource
}

/** Files that were chosen together, for one 汇总. */
interface Job {
  readonly home: string
  readonly files: readonly Chosen[]
  readonly adding: boolean
}

interface Come {
  /** The entry it takes the place of; none where others of its file have taken it. */
  readonly id: string
  readonly handed: HandedFile
}

/** What was read of a file of ours; what was found in it is not looked for again. */
function handedOf(file: string, { part, report, errors, problem }: ReadPart): HandedFile {
  if (report && errors) rememberErrors(report, errors)
  const name = partName(file, part ?? '')
  return { file: name, ...(report && { report }), ...(problem !== undefined && { problem }) }
}

/** What was read of any other, counted only if nothing in it is in doubt. */
function handedItem(item: ImportItem): HandedFile {
  const file = item.source.name
  if (item.state === 'refused') return { file, problem: item.word }
  const report = reportIn(item)
  return isSure(item) && report ? { file, report } : { file, look: item.draft?.organ.trim() ?? '' }
}

/** Puts what has come to the 汇总 that is open, while that is the one it came for. */
function settling(sum: ReturnType<typeof useConsolidation>, { home, adding }: Job) {
  const { current, format } = sum
  const tray = current && format && trayFor(current, trayNeeds(format, adding))
  let come: Come[] = []
  /** Files whose entry is still there when the last of their reports has come. */
  let over: string[] = []
  return {
    isHome: (): boolean => sum.filed?.id === home && sum.mayWrite,
    put: (id: string, handed: HandedFile): void => {
      come.push({ id, handed })
    },
    end: (id: string): void => {
      over.push(id)
    },
    settle(): void {
      if (!tray || !sum.current || come.length + over.length === 0) return
      tray.goOn(sum.current)
      for (const { id, handed } of come) tray.put(id, handed)
      for (const id of over) tray.drop(id)
      ;[come, over] = [[], []]
      sum.takeIn(tray.result())
    },
  }
}

/** What is done with a job's files as they are read. */
interface Desk {
  readonly pile: ReturnType<typeof settling>
  readonly live: Map<string, ImportItem>
  readonly finished: () => void
}

/** Files that are not of ours are told of by an empty row. @returns those, to be read one by one. */
async function readOurs(
  files: readonly Chosen[],
  { pile, finished }: Desk,
  signal: AbortSignal,
): Promise<readonly Chosen[]> {
  const contents = files.flatMap(({ source: { content } }) =>
    content instanceof Blob ? [content] : [],
  )
  const others: Chosen[] = []
  const told = ({ index, parts, more }: ReadFile): void => {
    const one = files[index]
    if (!one) return
    if (parts.length === 0 && !more) {
      others.push(one)
      return
    }
    const isWhole = parts.length === 1 && parts[0]?.part === undefined
    for (const part of parts)
      pile.put(isWhole ? one.id : newId(), handedOf(cleanLine(one.source.name), part))
    if (more) return
    if (!isWhole) pile.end(one.id)
    finished()
  }
  if (contents.length > 0) {
    const { readMany } = await loadMany()
    await readMany(
      contents,
      (rows) => {
        rows.forEach(told)
      },
      signal,
    )
  }
  return others
}

/** Reads one by one what is none of our files. */
async function readOthers(
  files: readonly Chosen[],
  { pile, live, finished }: Desk,
  signal: AbortSignal,
): Promise<void> {
  const isStopped = (): boolean => signal.aborted
  for (const one of files) {
    if (isStopped()) return
    const items = await readOne(one.source, signal)
    // What was stopped is not read: its entry stays.
    if (isStopped()) return
    for (const item of items) {
      const id = items.length === 1 ? one.id : newId()
      live.set(id, item)
      pile.put(id, handedItem(item))
    }
    if (items.length !== 1) pile.end(one.id)
    finished()
  }
}

/** How long the rest will take, as what is done has taken. */
const leftOf = (began: number, done: number, total: number): number | undefined =>
  done > 0 ? ((performance.now() - began) / done) * (total - done) : undefined

/** Reads the files of one job, counting what has come at every beat. */
function working(live: Map<string, ImportItem>, progress: ShallowRef<IntakeProgress | undefined>) {
  const sum = useConsolidation()
  /** Counts what has come and reads no more. */
  let stop: () => void = () => undefined

  async function work(job: Job): Promise<void> {
    const { files } = job
    const control = new AbortController()
    const pile = settling(sum, job)
    const [began, total] = [performance.now(), files.length]
    let done = 0
    const desk = {
      ...{ pile, live },
      finished: () => {
        done += 1
      },
    }
    const pace = pacing(() => sum.saveState === 'saving')
    const tick = (isLast = false): void => {
      const now = performance.now()
      if (!pile.isHome()) control.abort()
      else if (isLast || pace.isDue(now)) {
        pile.settle()
        pace.begun(now)
      }
      progress.value = { done, total, left: leftOf(began, done, total) }
    }
    stop = () => {
      tick(true)
      control.abort()
    }
    tick()
    const timer = setInterval(() => {
      tick()
    }, beat)
    const isFile = ({ source }: Chosen): boolean => source.content instanceof Blob
    const others = await readOurs(files.filter(isFile), desk, control.signal)
    const pasted = files.filter((one) => !isFile(one))
    await readOthers([...others, ...pasted], desk, control.signal)
    clearInterval(timer)
    tick(true)
    stop = () => undefined
  }

  return {
    work,
    stop: (): void => {
      stop()
    },
  }
}

/** @param live what was read with doubts, by the ids of the entries, until it is looked at. */
export function taking(live: Map<string, ImportItem>) {
  const sum = useConsolidation()
  const progress = shallowRef<IntakeProgress>()
  const isReading = ref(false)
  const jobs: Job[] = []
  const { work, stop } = working(live, progress)
  let running: Promise<void> = Promise.resolve()

  async function run(): Promise<void> {
    for (let job = jobs.shift(); job; job = jobs.shift()) await work(job)
    isReading.value = sum.isTaking = false
    progress.value = undefined
  }

  return {
    ...{ isReading, progress },
    /** Resolves once nothing is read any more. */
    done: (): Promise<void> => running,
    /** Stops reading: what has come is counted, what has not stays named as not read. */
    stop: (): void => {
      jobs.length = 0
      stop()
    },
    /** Takes in files or pasted material. Where no unit is listed yet, the files make the list. */
    async take(sources: readonly ImportSource[]): Promise<void> {
      const { filed, current } = sum
      if (!filed || !current || !sum.mayWrite || sources.length === 0) return
      const files = sources.map((source) => ({ id: newId(), source }))
      const named = files.map(({ id, source }) => ({ id, file: cleanLine(source.name) }))
      sum.takeIn(begun(current, named, newId(), Date.now()))
      jobs.push({ home: filed.id, files, adding: current.units.length === 0 })
      if (!isReading.value) {
        isReading.value = sum.isTaking = true
        // From here on no file is lost, whatever becomes of this window.
        running = sum.flush().then(run)
      }
      await running
    },
  }
}
