/** What is on its way in, one item for each file or pasted piece, and how far it is. */
import { type ShallowRef, shallowRef } from 'vue'
import type { Doubt, Reading } from '@/exchange'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { type ImportDraft, type Plan, decidedIn, draftOf, revised, typedFor } from './draft'

/** A file as chosen or dropped, or what was pasted. */
export interface ImportSource {
  readonly name: string
  readonly content: Blob | { readonly html: string } | { readonly text: string }
}

/** One of them and how far it is. */
export interface ImportItem {
  readonly id: number
  readonly source: ImportSource
  readonly state: 'waiting' | 'reading' | 'read' | 'refused' | 'filed'
  /** What is being done, why it was refused, or what it became. */
  readonly word: string
  readonly draft?: ImportDraft
  /** It is a backup of everything, which has a door of its own. */
  readonly isBackup?: boolean
  /** The officer does not want it. */
  readonly unticked?: boolean
  /** The id of the report it became. */
  readonly filed?: string
}

/** More at once would be somebody's whole archive; the rest can follow. */
const mostAtOnce = 60

/** The items, and the ways to change one. */
export function listOfItems() {
  const items: ShallowRef<readonly ImportItem[]> = shallowRef([])
  let next = 1

  const find = (id: number): ImportItem | undefined => items.value.find((item) => item.id === id)
  function set(id: number, patch: Partial<ImportItem>): void {
    items.value = items.value.map((item) => (item.id === id ? { ...item, ...patch } : item))
  }

  /** Puts what is to be read at the end; what is too much at once is refused. */
  function append(sources: readonly ImportSource[]): void {
    const added = sources.map((source, index): ImportItem => {
      const item = { id: next++, source }
      return index < mostAtOnce
        ? { ...item, state: 'waiting', word: '等待读取' }
        : {
            ...item,
            state: 'refused',
            word: `一次最多读取 ${mostAtOnce} 个文件，这个文件没有读取，请另行导入。`,
          }
    })
    items.value = [...items.value, ...added]
  }

  /** Puts the reports of a source, the first and the others, in the place of the source. */
  function spread(id: number, readings: readonly Reading[]): void {
    items.value = items.value.flatMap((item): readonly ImportItem[] =>
      item.id !== id
        ? [item]
        : readings.map((reading, index) => ({
            ...{ id: index === 0 ? id : next++, state: 'read', word: '' },
            source: { ...item.source, name: partName(item.source.name, reading.part ?? '') },
            draft: draftOf(reading),
          })),
    )
  }

  /** Puts one that was read elsewhere at the end. @returns its number. */
  function lay(item: ImportItem): number {
    const id = next++
    items.value = [...items.value, { ...item, id }]
    return id
  }

  /** Takes one off that has gone elsewhere. */
  function drop(id: number): void {
    items.value = items.value.filter((item) => item.id !== id)
  }

  return { items, find, set, append, spread, lay, drop }
}

/** A report of a source that holds several, by the name of both. */
export const partName = (file: string, part: string): string =>
  part === '' ? file : `${file}：${part}`

/** What the officer decides about what was read, before anything is stored. */
export function deciding({ find, set }: ReturnType<typeof listOfItems>) {
  const revise = (id: number, patch: (draft: ImportDraft) => Partial<ImportDraft>): void => {
    const draft = find(id)?.draft
    if (draft) set(id, { draft: { ...draft, ...patch(draft) } })
  }

  /** Decides figures that were in doubt, or types over what was read. */
  function decide(
    id: number,
    figures: Iterable<readonly [FigureKey, Figure]>,
    doubt?: Doubt,
  ): void {
    revise(id, (draft) => decidedIn(draft, [...figures], doubt))
  }

  return {
    decide,
    revise: (id: number, patch: Partial<ImportDraft>): void => {
      revise(id, (draft) => revised(draft, patch))
    },
    /** Takes the whole text typed for a figure: a figure, or text to be mended. */
    type: (id: number, key: FigureKey, text: string): void => {
      revise(id, (draft) => typedFor(draft, key, text))
    },
    settle: (id: number, doubt: Doubt): void => {
      decide(id, [], doubt)
    },
    /** Says whether it is to be stored with the others. */
    tick: (id: number, ticked: boolean): void => {
      set(id, { unticked: !ticked })
    },
    plan: (id: number, plan: Plan): void => {
      revise(id, () => ({ plan }))
    },
    /** Says what became of one where it is not stored as a report of its own. */
    mark: (id: number, what: { readonly state: 'filed' | 'refused'; readonly word: string }) => {
      set(id, what)
    },
  }
}
