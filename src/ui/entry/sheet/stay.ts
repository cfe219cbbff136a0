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

/** The steps of undo that are made in the cells of one table. @param rest ends typing in a cell. */
function useSteps(rest: (key: FigureKey) => void) {
  /** The name of what is typed as a step of undo. */
  const session = shallowRef('')
  /** That of the last cut, while Esc may take it back. */
  let cut = ''
  /** What was being typed when something was asked about a paste: it goes on where the officer comes back to it. */
  let asked: { readonly key: FigureKey; readonly session: string } | undefined
  /** The name of what goes on after a question. */
  let resumed = ''

  /** What is typed from now on is one step of undo, and keeps the figure the cell has now where it is no figure. */
  function beginTyping(key: FigureKey): void {
    stays += 1
    session.value = `${key}#${String(Date.now())}#${String(stays)}`
  }
  /** Ends typing in a cell: it shows what the report holds. */
  function forget(key: FigureKey): void {
    rest(key)
    beginTyping(key)
  }
  /** Ends typing in a cell for now: a question comes between, and Esc after it takes back what was typed before. */
  function pause(key: FigureKey): void {
    asked = { key, session: session.value }
    rest(key)
  }
  /** Entering a cell begins a step, or goes on with the one that was only asked about. */
  function enter(key: FigureKey): void {
    if (asked?.key === key) resumed = session.value = asked.session
    else beginTyping(key)
    asked = undefined
  }
  const isResumed = (): boolean => resumed === session.value
  /** Ends typing in a cell, for the cells to be cut. @returns the name of the cut, which is a step by itself. */
  function beginCut(key: FigureKey): string {
    forget(key)
    cut = session.value
    forget(key)
    return cut
  }
  /** The last cut's name, once; blank if there is none to take back. */
  function lastCut(): string {
    const name = cut
    cut = ''
    return name
  }
  return { session, enter, pause, isResumed, beginCut, forget, lastCut }
}

/** The stay in the cell of one table that has the keyboard. */
export function useStay(props: Readonly<SheetProps>, emit: SheetEmit) {
  const { remember, isTyping, rest } = useEditors()
  const { session, enter, pause, isResumed, beginCut, forget, lastCut } = useSteps(rest)
  /** Set while the caret moves inside the text (F2, a double click, or a click into what is being typed). */
  const inside = shallowRef(false)

  function begin(key: FigureKey): void {
    inside.value = false
    enter(key)
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
      // Chromium gives the keyboard to what is selected.
      if (input === document.activeElement) input.select()
    })
  }
  /**
   * Takes back what is being typed, a text left in the cell that is no figure, or the cut that was made last. What was
   * pasted, cleared or filled stays, as in Excel: undoing takes that back, and the whole of it.
   */
  function revert(key: FigureKey): void {
    const cut = lastCut()
    if (isTyping(key) || isResumed()) emit('takeBack', key, session.value)
    else if (unreadAt(props.report, key) !== '')
      emit('enter', [[key, figureOf(props.report, key)]], 'typed')
    else if (cut !== '') emit('takeBack', key, cut)
    forget(key)
    inside.value = false
  }
  /** The caret goes into the text of the cell. */
  function edit(input: HTMLInputElement): void {
    inside.value = true
    input.setSelectionRange(input.value.length, input.value.length)
  }
  /** Its figure came from elsewhere, as by undoing, and is selected: the caret is no longer inside its text. */
  function leaveText(key: FigureKey): void {
    const input = document.activeElement
    if (input instanceof HTMLInputElement && input.dataset['figure'] === key) inside.value = false
  }
  return {
    ...{ remember, isTyping, inside, session, begin, beginCut, forget, pause, conclude, settle },
    ...{ revert, edit, leaveText },
  }
}
