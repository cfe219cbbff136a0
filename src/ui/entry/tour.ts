/** Leads the officer to a place of the report: a cell, a text, the words a finding speaks of, the next table. */
import { type Ref, nextTick, shallowRef } from 'vue'
import type { Finding } from '@/check'
import type { Change } from '@/report/edit/edit'
import { type FigureKey, cellsOf } from '@/report/format'
import type { useDesk } from '@/state/desk/desk'

const cellOf = (key: FigureKey) => document.querySelector<HTMLElement>(`[data-figure="${key}"]`)
const textOf = (place: string) =>
  document.querySelector<HTMLTextAreaElement>(`[data-narrative="${place}"]`)

function focusOn(element: HTMLElement | null, seen: Element | null = element): void {
  seen?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}

/** The cell comes into sight and has the keyboard. */
const jump = (key: FigureKey): void => {
  focusOn(cellOf(key))
}

/** Leads to the words or the cell a finding speaks of; the words are selected. */
export function show({ passage, figures }: Finding): void {
  if (!passage) {
    if (figures[0] !== undefined) jump(figures[0])
    return
  }
  const { place, start, end } = passage
  const area = textOf(place)
  focusOn(area, document.querySelector(`[data-passage="${place}:${start}"]`) ?? area)
  area?.setSelectionRange(start, end)
}

/** Once the page shows what changed: there. */
function showChange(changes: readonly Change[]): void {
  const first = changes[0]
  void nextTick(() => {
    if (first?.what === 'figure' || first?.what === 'unread') jump(first.key)
    else if (first?.what === 'narrative') focusOn(textOf(first.place))
  })
}

/** Ways from one place of the report on the desk to the next. */
export function useTour(desk: ReturnType<typeof useDesk>, note: Ref<string>) {
  const last = shallowRef(-1)
  /** The next, or the one before, of the findings that are open and can be shown. */
  function showNext(by: 1 | -1): void {
    const open = desk.findings.filter(
      (one) => !desk.reasons.has(one.id) && (one.passage ?? one.figures[0]) !== undefined,
    )
    if (open.length === 0) return
    last.value = (last.value + by + open.length) % open.length
    const finding = open[last.value]
    if (finding) show(finding)
    note.value = finding?.text ?? ''
  }
  /** From a table's last cell to the first cell of the next table, or back; past the ends one stays. */
  function crossTable(to: 'next' | 'previous', from: FigureKey): void {
    if (!desk.format) return
    const { tables } = desk.format
    const cells = cellsOf(desk.format)
    const here = tables.findIndex((table) => table === cells.get(from)?.table)
    const there = tables[here + (to === 'next' ? 1 : -1)]
    const keys = [...cells.values()].filter(({ table }) => table === there).map(({ key }) => key)
    const target = to === 'next' ? keys[0] : keys.at(-1)
    if (target !== undefined) jump(target)
    else note.value = to === 'next' ? '已到最后一张表的末尾' : '已到第一张表的开头'
  }
  return {
    showNext,
    crossTable,
    /** From 成稿 one comes to what a certain finding speaks of. */
    showFinding: (id: unknown) => {
      const finding = desk.findings.find((one) => one.id === id)
      if (finding) show(finding)
    },
    undo: () => {
      showChange(desk.undo())
    },
    redo: () => {
      showChange(desk.redo())
    },
  }
}
