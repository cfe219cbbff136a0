/** Leads the officer to a place of the report: a cell, a stretch of a text, what a change has touched, the next table. */
import { type Ref, nextTick } from 'vue'
import type { Finding } from '@/check'
import { type Change, inverse } from '@/report/edit/edit'
import { changedStretch } from '@/report/edit/phrase'
import type { Figure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf, shortName } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf, unreadAt } from '@/report/report'
import { partsOf } from '@/report/sums'
import type { useDesk } from '@/state/desk/desk'
import { entryOrder, gridOf } from '../part/table/grid'
import { placeName, readingWords } from '../words'

const found = (selector: string) => document.querySelector<HTMLElement>(selector)

/** The cell comes into sight and has the keyboard. */
export function jump(key: FigureKey): void {
  const cell = found(`[data-figure="${key}"]`)
  cell?.scrollIntoView({ block: 'center' })
  cell?.focus({ preventScroll: true })
}

/** Where a stretch of a field's text stands on the screen, told by the same text that lies behind the field. */
function lineOf(area: Element, at: number): DOMRect | undefined {
  const texts = document.createTreeWalker(area.previousElementSibling ?? area, NodeFilter.SHOW_TEXT)
  let left = at
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node as Text
    if (left <= length) {
      const range = document.createRange()
      range.setStart(node, left)
      range.setEnd(node, Math.min(length, left + 1))
      return range.getBoundingClientRect()
    }
    left -= length
  }
  return undefined
}

/** A stretch of a text is selected and comes into sight; an empty one sets the caret. */
export function showWords(place: string, start: number, end: number): void {
  const area = found(`[data-narrative="${place}"]`)
  if (!(area instanceof HTMLTextAreaElement)) return
  area.focus({ preventScroll: true })
  area.setSelectionRange(start, end)
  const [line, box] = [lineOf(area, start), area.closest('.scroll')]
  if (!line || line.height === 0 || !box) area.scrollIntoView({ block: 'center' })
  else box.scrollTop += line.top - box.getBoundingClientRect().top - box.clientHeight / 2
}

/** The title, or a field of 单位信息, comes out and has the keyboard. */
export function showField(member: string): HTMLElement | null {
  const field = found(`:is([data-title], [data-organ])[data-field="${member}"]`)
  field?.closest('details')?.setAttribute('open', '')
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
  return field
}

/** Leads to the field, the cell or the words a finding speaks of; where something is missing, to where it belongs. */
export function show({ field, passage, caret, figures }: Finding): void {
  if (field) showField(field)
  else if (passage) showWords(passage.place, caret ?? passage.start, caret ?? passage.end)
  else if (figures[0] !== undefined) jump(figures[0])
}

/** The caret stands in a field of one line behind what has changed. */
function showInLine(member: string, before: string, after: string): void {
  const field = showField(member)
  if (!(field instanceof HTMLInputElement)) return
  const { end } = changedStretch(before, after)
  field.setSelectionRange(end, end)
}

/** Leads to what a change has touched, the caret behind it. */
function showOne(change: Change): void {
  const { what, before, after } = change
  if (what === 'figure' || what === 'unread') jump(change.key)
  else if (what === 'narrative') {
    const { end } = changedStretch(before, after)
    showWords(change.place, end, end)
  } else if (what === 'title') showInLine('title', before, after)
  else if (what === 'organ') {
    const member = Object.keys({ ...before, ...after }).find((one) => before[one] !== after[one])
    const textOf = (organ: typeof before): string => {
      const text = organ[member ?? '']
      return typeof text === 'string' ? text : ''
    }
    showInLine(member ?? '', textOf(before), textOf(after))
  }
}

/** Once the page shows what changed: at what the officer did himself, which comes before what that entailed. */
export function showChange(changes: readonly Change[], undone = false): void {
  const [change] = undone ? inverse(changes.slice(0, 1)) : changes
  void nextTick(() => {
    if (change) showOne(change)
  })
}

/** What a change has touched, in the officer's words. */
function nameOf(format: Format, change: Change): string {
  switch (change.what) {
    case 'figure':
    case 'unread':
      return `“${shortName(format, change.key)}”`
    case 'narrative':
      return placeName(format, change.place)
    case 'title':
      return '标题'
    case 'organ':
      return '单位信息'
    case 'acknowledged':
      return '核实说明'
  }
}

/**
 * What an edit has touched, by name, what the officer did himself first. Totals that only follow parts changed with them
 * are none of his doing.
 */
export function touched(
  changes: readonly Change[],
  format: Format,
  report: Report,
): readonly string[] {
  const now = new Map(
    changes.flatMap((one) => (one.what === 'figure' ? [[one.key, one.after] as const] : [])),
  )
  const at = (key: FigureKey): Figure =>
    now.get(key) ?? (now.has(key) ? null : figureOf(report, key))
  const isFollowing = (change: Change): boolean =>
    change.what === 'figure' &&
    format.sums.some(
      (sum) =>
        sum.total === change.key &&
        sum.parts.some((part) => now.has(part)) &&
        partsOf(sum, at) === change.after,
    )
  const own = changes.filter((change, index) => index === 0 || !isFollowing(change))
  return [...new Set(own.map((change) => nameOf(format, change)))]
}

/** Ways from one place of the report on the desk to the next. */
export function useTour(desk: ReturnType<typeof useDesk>, note: Ref<string>) {
  /** From a table's last cell to the first cell of the next table, or back, or to the next blank; past the ends one stays. */
  function crossTable(to: 'next' | 'previous' | 'blank', from: FigureKey): void {
    const { format, report } = desk
    if (!format || !report) return
    const { tables } = format
    const here = tables.findIndex((table) => table === cellsOf(format).get(from)?.table)
    if (to === 'blank') {
      const blank = tables
        .slice(here + 1)
        .flatMap((table) => gridOf(layoutOf(format, table)).flat())
        .find(({ key }) => figureOf(report, key) === null && unreadAt(report, key) === '')
      if (blank) jump(blank.key)
      else note.value = '后面的表没有空格了'
      return
    }
    const there = tables[here + (to === 'next' ? 1 : -1)]
    const keys = there ? entryOrder(gridOf(layoutOf(format, there))) : []
    const target = to === 'next' ? keys[0] : keys.at(-1)
    if (target !== undefined) jump(target)
    else note.value = to === 'next' ? '已到最后一张表的末尾' : '已到第一张表的开头'
  }
  /** Says what was taken back or done again: it need not be in sight. */
  function tell(what: string, changes: readonly Change[]): void {
    const { format, report } = desk
    if (!format || !report || changes.length === 0) return
    const names = touched(changes, format, report)
    note.value = `${what}：${names[0] ?? ''}${names.length > 1 ? `等 ${String(names.length)} 处` : ''}`
  }
  /** Nothing is taken back where another window writes. */
  function only(act: () => void): () => void {
    return () => {
      if (desk.mayWrite) act()
      else note.value = readingWords
    }
  }
  return {
    crossTable,
    undo: only(() => {
      const changes = desk.undo()
      tell('已撤销', changes)
      showChange(changes, true)
    }),
    redo: only(() => {
      const changes = desk.redo()
      tell('已重做', changes)
      showChange(changes)
    }),
  }
}
