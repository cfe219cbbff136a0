/** Reports on their way in: read one after the other, looked at, and stored only when the officer says so. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { findingsIn, judge } from '@/check'
import type { Finding } from '@/check/finding'
import { type Incoming, type Reading, startReading } from '@/exchange/reading'
import type { Doubt } from '@/exchange/recognise/recognised'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { type Outcome, ok, refused } from '@/report/outcome'
import {
  type Draft,
  type Plan,
  decidedIn,
  draftOf,
  lackOf,
  openDoubts,
  planned,
  reportOf,
  typedFor,
} from './draft'
import { bringInto } from '../filed/bring'
import { type Filed, useLibrary } from '../library'
import { neighbourOf } from '../neighbour'

export type { Doubt, FigureOrigin } from '@/exchange/recognise/recognised'
export { type Draft, type Plan, countOf, lackOf, openDoubts, reportOf } from './draft'

/** A file as chosen or dropped, or what was pasted. */
export interface Source {
  readonly name: string
  readonly content: Blob | { readonly html: string } | { readonly text: string }
}

/** One of them and how far it is. */
export interface Item {
  readonly id: number
  readonly source: Source
  readonly state: 'waiting' | 'reading' | 'read' | 'refused' | 'filed'
  /** What is being done, why it was refused, or what it became. */
  readonly word: string
  readonly draft?: Draft
  /** The id of the report it became. */
  readonly filed?: string
}

/** More at once would be somebody's whole archive; the rest can follow. */
const mostAtOnce = 60

async function incomingOf({ content }: Source): Promise<Incoming> {
  return content instanceof Blob ? { bytes: new Uint8Array(await content.arrayBuffer()) } : content
}

export const useImports = defineStore('imports', () => {
  const library = useLibrary()
  const items = shallowRef<readonly Item[]>([])
  const busy = ref(false)
  let next = 1
  let round = new AbortController()
  let current: { readonly id: number; readonly control: AbortController } | undefined

  const find = (id: number): Item | undefined => items.value.find((item) => item.id === id)
  function set(id: number, patch: Partial<Item>): void {
    items.value = items.value.map((item) => (item.id === id ? { ...item, ...patch } : item))
  }
  const revise = (id: number, patch: (draft: Draft) => Partial<Draft>): void => {
    const draft = find(id)?.draft
    if (draft) set(id, { draft: { ...draft, ...patch(draft) } })
  }

  async function read(item: Item, formats?: readonly string[]): Promise<Outcome<Reading>> {
    const control = new AbortController()
    const stop = () => {
      control.abort()
    }
    round.signal.addEventListener('abort', stop)
    current = { id: item.id, control }
    set(item.id, { state: 'reading', word: '正在读取' })
    try {
      const incoming = await incomingOf(item.source)
      return await startReading(
        { incoming, ...(formats && { formats }) },
        (stage) => {
          set(item.id, { word: stage })
        },
        control.signal,
      )
    } catch (cause) {
      return refused('文件无法打开，可能已被移动、删除或正被其他程序占用。请重新选择。', cause)
    } finally {
      round.signal.removeEventListener('abort', stop)
      current = undefined
    }
  }

  function settle(id: number, outcome: Outcome<Reading>): void {
    if (outcome.ok) set(id, { state: 'read', word: '', draft: draftOf(outcome.value) })
    else {
      const { text, cause } = outcome.problem
      if (cause !== undefined) console.warn(cause)
      set(id, { state: 'refused', word: text })
    }
  }

  async function run(): Promise<void> {
    if (busy.value) return
    busy.value = true
    for (;;) {
      const item = items.value.find(({ state }) => state === 'waiting')
      if (!item) break
      settle(item.id, await read(item))
    }
    busy.value = false
  }

  /** Takes in files or pasted material and reads them one after the other. */
  async function add(sources: readonly Source[]): Promise<void> {
    const taken = sources
      .slice(0, mostAtOnce)
      .map((source): Item => ({ id: next++, source, state: 'waiting', word: '等待读取' }))
    const left = sources.slice(mostAtOnce).map((source): Item => ({
      id: next++,
      source,
      state: 'refused',
      word: `一次最多读取 ${mostAtOnce} 个文件，这个文件没有读取，请另行导入。`,
    }))
    items.value = [...items.value, ...taken, ...left]
    await run()
  }

  /** Reads it again as a report of that format. */
  async function readAs(id: number, format: string): Promise<void> {
    const item = find(id)
    if (!item || busy.value) return
    busy.value = true
    settle(id, await read(item, [format]))
    busy.value = false
    await run()
  }

  /** Stops reading one; the others go on. */
  function stop(id: number): void {
    if (current?.id === id) current.control.abort()
    else if (find(id)?.state === 'waiting') set(id, { state: 'refused', word: '已取消读取。' })
  }

  /** Forgets everything that is not stored. */
  function clear(): void {
    items.value = []
    round.abort()
    round = new AbortController()
  }

  /** Decides figures that were in doubt, or types over what was read. */
  function decide(
    id: number,
    figures: Iterable<readonly [FigureKey, Figure]>,
    doubt?: Doubt,
  ): void {
    revise(id, (draft) => decidedIn(draft, [...figures], doubt))
  }

  /** Takes the whole text typed for a figure: a figure, or text to be mended. */
  function type(id: number, key: FigureKey, text: string): void {
    revise(id, (draft) => typedFor(draft, key, text))
  }

  /** The report of that organ and year that is here already, the latest changed; same format only. */
  function existing(draft: Draft): Filed | undefined {
    const report = reportOf(draft)
    return library.reports.find(
      ({ report: other }) =>
        other.organ.name === report.organ.name &&
        other.year === draft.year &&
        other.organ['demonstration'] !== true,
    )
  }

  /** What the ordinary checks find in it. */
  function findings(draft: Draft): readonly Finding[] {
    const report = reportOf(draft)
    const { format } = draft.reading.recognised
    return findingsIn(judge({ report, format, ...neighbourOf(library.previousOf(report)) }))
  }

  async function put(draft: Draft): Promise<Outcome<string>> {
    const report = reportOf(draft)
    const there = existing(draft)
    if (draft.plan === 'keep' || !there) return ok(await library.importReport(report))
    const { format } = draft.reading.recognised
    if (there.report.format !== format.id)
      return refused('已有报告的格式不同，不能替换或补空白，请选择“两份都保留”。')
    const { plan } = draft
    const brought = await bringInto(
      there.id,
      (stored) => planned(plan, stored, report, format),
      'imported',
    )
    await library.refresh()
    return brought
  }

  /** Stores one report, or edits the one that is there. @returns the id of the report it became. */
  async function confirm(id: number): Promise<Outcome<string>> {
    const item = find(id)
    if (!item?.draft || item.state !== 'read') return refused('这个文件没有可导入的报告。')
    const lack = lackOf(item.draft)
    if (lack !== undefined)
      return refused(lack === 'organ' ? '请先填写单位全称。' : '请先填写报告年度。')
    const outcome = await put(item.draft)
    if (outcome.ok) set(id, { state: 'filed', word: '已导入', filed: outcome.value })
    return outcome
  }

  /** Those that could be stored as they are. */
  const ready = computed(() =>
    items.value.filter(
      ({ state, draft }) => state === 'read' && draft && lackOf(draft) === undefined,
    ),
  )

  return {
    items,
    busy,
    ready,
    add,
    readAs,
    stop,
    clear,
    revise: (id: number, patch: Partial<Draft>) => {
      revise(id, () => patch)
    },
    decide,
    type,
    existing,
    findings,
    confirm,
    /** Says what became of one where it is not stored as a report of its own. */
    mark: (id: number, what: { readonly state: 'filed' | 'refused'; readonly word: string }) => {
      set(id, what)
    },
    doubts: openDoubts,
    settle: (id: number, doubt: Doubt) => {
      decide(id, [], doubt)
    },
    plan: (id: number, plan: Plan) => {
      revise(id, () => ({ plan }))
    },
  }
})
