/** A block pasted into a table: kept until it has been looked over, then entered as one edit. */
import { type Ref, shallowRef } from 'vue'
import type { FigureKey, Table } from '@/report/format'
import type { useDesk } from '@/state/desk/desk'
import type { Clipboard } from '@/state/import/paste'
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

  function begin(clipboard: Clipboard, onto: WaitingBlock['onto'], table: Table): void {
    block.value = { clipboard, onto, table }
  }
  /** Enters it as one edit and says what was left out. */
  function paste(pasted: Pasted): void {
    if (pasted.figures.length > 0) desk.enter(pasted.figures, 'pasted')
    note.value = pastedWords(pasted)
  }
  /** The cursor goes back to its cell, from which it went only where something was asked. */
  function end(asked: boolean): void {
    const from = block.value?.onto[0]?.[0]
    block.value = undefined
    if (!asked) return
    document.querySelector<HTMLElement>(`[data-figure="${from ?? ''}"]`)?.focus()
  }
  return { block, begin, paste, end }
}
