/** A block pasted into a table: kept until it has been looked over, then entered as one edit. */
import { type Ref, shallowRef } from 'vue'
import type { FigureKey, Table } from '@/report/format'
import type { useDesk } from '@/state/desk/desk'
import type { Clipboard } from '@/state/import/paste'
import type { LaidBlock } from '../events'
import { type Pasted, pastedWords } from './paste'

/** What was pasted, and on which cells of which table, row by row. */
interface WaitingBlock {
  readonly clipboard: Clipboard
  readonly onto: readonly (readonly FigureKey[])[]
  readonly table: Table
}

/** The block being looked over, and what becomes of it. */
export function usePasting(desk: ReturnType<typeof useDesk>, note: Ref<string>) {
  const block = shallowRef<WaitingBlock>()
  /** The block that was laid last, from the selected cell on, in its table. */
  const laid = shallowRef<LaidBlock & { readonly table: Table }>()

  let pasted: readonly FigureKey[] = []

  function begin(clipboard: Clipboard, onto: WaitingBlock['onto'], table: Table): void {
    block.value = { clipboard, onto, table }
  }
  /** Enters it as one edit and says what was left out. */
  function paste(whole: Pasted): void {
    if (whole.figures.length > 0) desk.enter(whole.figures, 'pasted')
    pasted = whole.figures.map(([key]) => key)
    note.value = pastedWords(whole)
  }
  /** The cursor goes back to its cell, from which it went only where something was asked; what was laid is selected. */
  function end(asked: boolean): void {
    const { onto, table } = block.value ?? {}
    const from = onto?.[0]?.[0]
    const [first, last] = [pasted[0], pasted.at(-1)]
    pasted = []
    block.value = undefined
    if (asked) document.querySelector<HTMLElement>(`[data-figure="${from ?? ''}"]`)?.focus()
    if (table && first !== undefined && last !== undefined && first === from)
      laid.value = { table, first, last }
  }
  const laidIn = (table: Table) => (laid.value?.table === table ? laid.value : undefined)
  return { block, begin, paste, end, laidIn }
}
