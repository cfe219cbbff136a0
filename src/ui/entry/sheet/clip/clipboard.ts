/** What leaves a table by the clipboard and what comes in: whole blocks out, a row at the cursor in, more than that after a look. */
import { showFigure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { figureOf, unreadAt } from '@/report/report'
import type { Clipboard } from '@/state/import/paste'
import { copiedBlock } from './copying'
import { holdsNoCells, isCutOff, isPlainRow, layOn, pastedWords } from './paste'
import { isApart, isDoubtful } from './doubtful'
import type { EntrySheet } from '../sheet'

/** Copying and cutting. */
function useCopying(sheet: EntrySheet) {
  const { beginCut, cells, emit, grid, inside, isTyping, keyAt, props, selection, show } = sheet
  const shown = (key: FigureKey): string =>
    unreadAt(props.report, key) ||
    showFigure(figureOf(props.report, key), cells.value.get(key)?.kind ?? 'count')

  /** Puts the selected cells on the clipboard; false where it is a piece of text that is to be copied. */
  function copied(event: ClipboardEvent): boolean {
    const key = keyAt(event)
    const isBlock = selection.rows.value.length > 0
    if (key === undefined || (inside.value && !isBlock)) return false
    event.preventDefault()
    const { organ, year } = props.report
    const from = { organ: organ.name, year, table: props.table.name }
    const rows = isBlock ? selection.rows.value : [[key]]
    const { text, html } = copiedBlock(rows, grid.value, shown, from)
    event.clipboardData?.setData('text/plain', text)
    // A number alone goes into the midst of a sentence; as a table it would break it.
    if (isBlock || text === '') event.clipboardData?.setData('text/html', html)
    return true
  }
  /** The selected cells leave their places, all in one step; Esc before anything else is done puts them back. */
  function cut(event: ClipboardEvent): void {
    const key = keyAt(event)
    // In the midst of typing there is no figure yet to be cut.
    if (key === undefined || isTyping(key) || !copied(event)) return
    const { value: keys } = selection.keys
    show(key)
    emit(
      'enter',
      keys.map((one) => [one, null]),
      'cleared',
      beginCut(key),
    )
    emit('note', `已剪切 ${keys.length} 格`)
  }
  return { copied, cut }
}

/** Handles copying and cutting from the cells of a table and pasting into them. */
export function useClipboard(sheet: EntrySheet) {
  const { emit, forget, grid, inside, isTyping, keyAt, pause, props, selection, show, tell } = sheet

  /** What is to be looked over before it lands, or not at all. */
  function ask(
    key: FigureKey,
    clipboard: Clipboard,
    onto: readonly (readonly FigureKey[])[],
  ): void {
    if (isTyping(key)) pause(key)
    else forget(key)
    emit('block', clipboard, onto)
  }

  function pasted(event: ClipboardEvent): void {
    const key = keyAt(event)
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const html = event.clipboardData?.getData('text/html') ?? ''
    if (key === undefined) return
    const isWord = text.trim() !== '' && !/[\t\n\r]/.test(text.trim())
    const isBlock = selection.rows.value.length > 0
    if ((inside.value || isTyping(key)) && isWord && !isBlock) return
    event.preventDefault()
    if (holdsNoCells({ html, text })) {
      emit('note', '剪贴板里没有文字（可能是图片），没有粘贴，表格没有改动')
      return
    }
    const onto = isBlock ? selection.rows.value : [[key]]
    // What changes is in sight.
    show(key)
    if (!isPlainRow({ html, text }) || isApart(text)) {
      ask(key, { html, text }, onto)
      return
    }
    const row = text.replace(/[\r\n]+$/, '').split('\t')
    const laid = layOn([row], props.format, grid.value, onto)
    if (isCutOff(row, laid) || isDoubtful(laid, props.format, props.report, grid.value, onto)) {
      ask(key, { html, text }, onto)
      return
    }
    forget(key)
    emit('enter', laid.figures, 'pasted')
    emit('note', pastedWords(laid))
    const [first, last] = [laid.figures[0]?.[0], laid.figures.at(-1)?.[0]]
    if (isBlock || first === undefined || last === undefined || first !== key) return
    selection.between(first, last)
    tell()
  }
  return { ...useCopying(sheet), pasted }
}
