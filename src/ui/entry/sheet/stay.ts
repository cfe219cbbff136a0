/** One stay in a cell: what is typed during it as one step of undo, and its end. */
import { nextTick, shallowRef } from 'vue'
import { readFigure, showFigure } from '@/report/figure'
import { type FigureKey, cellsOf } from '@/report/format'
import { reckoned } from '@/report/reckon'
import { figureOf, unreadAt } from '@/report/report'
import { useEditors } from './editors'
import type { SheetEmit, SheetProps } from './events'

/** Two stays in a cell within a millisecond are two. */
let stays = 0

/** The stay in the cell of one table that has the keyboard. */
export function useStay(props: Readonly<SheetProps>, emit: SheetEmit) {
  const { remember, isTyping, rest } = useEditors()
  /** Set while the caret moves inside the text (F2, a double click, or a click into what is being typed). */
  const inside = shallowRef(false)
  /** The name of what is typed as a step of undo. */
  const session = shallowRef('')

  /** What is typed from now on is one step of undo, and keeps the figure the cell has now where it is no figure. */
  function beginTyping(key: FigureKey): void {
    stays += 1
    session.value = `${key}#${String(Date.now())}#${String(stays)}`
  }
  function begin(key: FigureKey): void {
    inside.value = false
    beginTyping(key)
  }
  /** Ends typing in a cell: it shows what the report holds. */
  function forget(key: FigureKey): void {
    rest(key)
    beginTyping(key)
  }
  /** Typing in a cell ends with this text: where it is a sum or difference of numbers, what it comes to is entered. */
  function conclude(key: FigureKey, text: string): void {
    const kind = cellsOf(props.format).get(key)?.kind ?? 'count'
    const sum = readFigure(text, kind).ok ? undefined : reckoned(text, kind)
    if (sum === undefined) return
    const result = showFigure(sum, kind)
    emit('type', key, result, session.value)
    emit('note', `已算出 ${text.trim().replace(/^[=＝]/, '')} = ${result}`)
  }
  /** Ends typing in a cell, if one stays in it: its figure is shown as printed and selected, as after coming to it. */
  function settle(key: FigureKey): void {
    const input = document.activeElement
    if (!(input instanceof HTMLInputElement) || input.dataset['figure'] !== key) return
    if (isTyping(key)) conclude(key, input.value)
    forget(key)
    begin(key)
    void nextTick(() => {
      input.select()
    })
  }
  /**
   * Takes back what is being typed, or a text left in the cell that is no figure. What was pasted, cleared
   * or filled stays, as in Excel: undoing takes that back, and the whole of it.
   */
  function revert(key: FigureKey): void {
    if (isTyping(key)) emit('takeBack', key, session.value)
    else if (unreadAt(props.report, key) !== '')
      emit('enter', [[key, figureOf(props.report, key)]], 'typed')
    forget(key)
    inside.value = false
  }
  /** The caret goes into the text of the cell. */
  function edit(input: HTMLInputElement): void {
    inside.value = true
    input.setSelectionRange(input.value.length, input.value.length)
  }
  return { remember, isTyping, inside, session, begin, forget, conclude, settle, revert, edit }
}
