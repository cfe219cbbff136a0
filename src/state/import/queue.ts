/** Reads what is on its way in, one after the other, each of them stoppable. */
import { ref } from 'vue'
import { type Incoming, type Reading, loadReading } from '@/exchange'
import { type Outcome, refused } from '@/report/outcome'
import { useLibrary } from '../library'
import { draftOf } from './draft'
import type { ImportItem, ImportSource, listOfItems } from './items'
import { isBackup } from './verify'

async function incomingOf({ content }: ImportSource): Promise<Incoming> {
  return content instanceof Blob ? { bytes: new Uint8Array(await content.arrayBuffer()) } : content
}

const notLoaded = (cause: unknown) =>
  refused('读取文件的程序没有加载出来，没有读入。请刷新页面，再选择一次文件。', cause)

/** Reads one until it is read or the signal stops it. */
export async function readSource(
  source: ImportSource,
  formats: readonly string[] | undefined,
  stage: (word: string) => void,
  signal: AbortSignal,
): Promise<Outcome<Reading>> {
  try {
    const incoming = await incomingOf(source)
    const organs = useLibrary().reports.flatMap(({ report: { organ } }) =>
      organ['demonstration'] === true ? [] : [organ.name],
    )
    const about = {
      ...('bytes' in incoming && { file: source.name }),
      organs: [...new Set(organs)],
    }
    const reader = await loadReading().catch(notLoaded)
    if (!('startReading' in reader)) return reader
    return await reader.startReading(
      { incoming, ...(formats && { formats }), about },
      stage,
      signal,
    )
  } catch (cause) {
    return refused('文件无法打开，可能已被移动、删除或正被其他程序占用。请重新选择。', cause)
  }
}

const stoppedWord = '已取消读取。'

/** Ends when the signal stops it, whatever the reading is waiting for: a slow disk, its worker, the page itself. */
const stoppedBy = (signal: AbortSignal): Promise<Outcome<Reading>> =>
  new Promise((resolve) => {
    const stop = (): void => {
      resolve(refused(stoppedWord))
    }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
  })

type Items = ReturnType<typeof listOfItems>

/** The answer to a backup at the door of reports. */
export const backupWord =
  '这是本软件的备份文件，不是一份报告，没有读入。请用“从备份恢复”打开，先看清会改动什么，再决定。'

/** Reads an item and writes down what became of it. */
async function readItem(
  { set, spread }: Items,
  { id, source, draft }: ImportItem,
  formats: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<void> {
  set(id, { state: 'reading', word: '正在读取' })
  const told = (word: string) => {
    if (!signal.aborted) set(id, { word })
  }
  // A file that cannot be opened is told of when it is read.
  if (source.content instanceof Blob && (await isBackup(source.content).catch(() => false))) {
    set(id, { state: 'refused', word: backupWord, isBackup: true })
    return
  }
  const outcome = await Promise.race([stoppedBy(signal), readSource(source, formats, told, signal)])
  if (outcome.ok) {
    const { others = [], ...first } = outcome.value
    const all = [first, ...others]
    // Read again, it is the same one of the reports of its source.
    const own = draft && all.find(({ part }) => part === draft.reading.part)
    if (!draft && others.length > 0) spread(id, all)
    else set(id, { state: 'read', word: '', draft: draftOf(own ?? first) })
  } else {
    const { text, cause } = outcome.problem
    if (cause !== undefined) console.warn(cause)
    set(id, { state: 'refused', word: text })
  }
}

/** Awaits the first file. What cannot be loaded is told when there is something to read. */
function getReady(): void {
  loadReading().then(
    ({ readyToRead }) => readyToRead(),
    () => undefined,
  )
}

/** @param list the items; what they become is written there. */
export function readingQueue(list: Items) {
  const { items, find, set, append } = list
  const busy = ref(false)
  let current: { readonly id: number; readonly control: AbortController } | undefined

  async function read(item: ImportItem, formats?: readonly string[]): Promise<void> {
    const control = new AbortController()
    current = { id: item.id, control }
    await readItem(list, item, formats, control.signal)
    current = undefined
  }

  async function run(): Promise<void> {
    if (busy.value) return
    busy.value = true
    for (;;) {
      const item = items.value.find(({ state }) => state === 'waiting')
      if (!item) break
      await read(item)
    }
    busy.value = false
  }

  /** Reads it again as a report of that format. */
  async function readAs(id: number, format: string): Promise<void> {
    const item = find(id)
    if (!item || busy.value) return
    busy.value = true
    await read(item, [format])
    busy.value = false
    await run()
  }

  /** Stops reading one; the others go on. */
  function stop(id: number): void {
    if (current?.id === id) current.control.abort()
    else if (find(id)?.state === 'waiting') set(id, { state: 'refused', word: stoppedWord })
  }

  /** Forgets everything that is not stored. */
  function clear(): void {
    items.value = []
    current?.control.abort()
  }

  /** A new door: what another door has left is none of this one's. */
  function begin(): void {
    clear()
    getReady()
  }

  return {
    ...{ busy, readAs, stop, clear, begin },
    /** Takes in files or pasted material and reads them one after the other. */
    add: (sources: readonly ImportSource[]): Promise<void> => {
      append(sources)
      return run()
    },
  }
}
