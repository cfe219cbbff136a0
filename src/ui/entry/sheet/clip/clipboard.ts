/** What leaves a table by the clipboard and what comes in: a block as text, a plain row at the cursor, more than that for a look. */
import { showFigure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { figureOf, unreadAt } from '@/report/report'
import { holdsNoCells, isPlainRow, layFrom, pastedWords } from './paste'
import type { EntrySheet } from './sheet'

/** Handles copying from and pasting into the cells of a table. */
export function useClipboard({
  cells,
  emit,
  forget,
  grid,
  inside,
  keyAt,
  props,
  selection,
}: EntrySheet) {
  function copied(event: ClipboardEvent): void {
    if (selection.rows.value.length === 0) return
    event.preventDefault()
    const show = (key: FigureKey) =>
      unreadAt(props.report, key) ||
      showFigure(figureOf(props.report, key), cells.value.get(key)?.kind ?? 'count')
    event.clipboardData?.setData(
      'text/plain',
      selection.rows.value.map((row) => row.map(show).join('\t')).join('\n'),
    )
  }

  function pasted(event: ClipboardEvent): void {
    const key = keyAt(event)
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const html = event.clipboardData?.getData('text/html') ?? ''
    if (key === undefined) return
    const isWord = text.trim() !== '' && !/[\t\n\r]/.test(text.trim())
    if (inside.value && isWord) return
    event.preventDefault()
    if (holdsNoCells({ html, text })) {
      emit('note', '剪贴板里没有文字（可能是图片），没有粘贴，表格没有改动')
      return
    }
    const from = selection.rows.value[0]?.[0] ?? key
    forget(key)
    if (!isPlainRow(text)) {
      emit('block', { html, text }, from)
      return
    }
    const row = text.replace(/[\r\n]+$/, '').split('\t')
    const laid = layFrom([row], props.format, grid.value, from)
    emit('enter', laid.figures, 'pasted')
    emit('note', pastedWords(laid))
  }
  return { copied, pasted }
}
