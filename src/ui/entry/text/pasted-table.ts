/** Pastes into a text what a page shows, a table as a table, and copies one out of it as one; all else is left to the browser. */
import { type Ref, computed, nextTick, ref } from 'vue'
import type { Format } from '@/report/format'
import { escaped } from '@/report/text/markup'
import { type TextTable, fitted, partsOfText, tablesIn } from '@/report/text/table'
import { textOf } from '@/state/import/paste'

const rowOf = (cells: readonly string[], element: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${element}>${escaped(cell)}</${element}>`).join('')}</tr>`

const tableOf = ([head = [], ...body]: TextTable): string =>
  `<table border="1" cellspacing="0" cellpadding="4">${rowOf(head, 'th')}${body.map((row) => rowOf(row, 'td')).join('')}</table>`

/** A text as editors take it: paragraphs, and its tables as tables. */
export const richText = (text: string): string =>
  partsOfText(text)
    .map((part) =>
      part.kind === 'table'
        ? tableOf(part.rows)
        : text
            .slice(part.start, part.end)
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => `<p>${escaped(line)}</p>`)
            .join(''),
    )
    .join('')

/** Whether a page may show another text than its plain text is: it has a table, or something that is hidden, struck or raised. */
const mayDiffer = (html: string): boolean =>
  /<(?:table|style|del|s|strike|su[bp])\b|display\s*:\s*none|visibility|opacity|font(?:-size)?\s*:\s*0|line-through|vertical-align\s*:\s*su|mso-hide|\shidden\b/i.test(
    html,
  )

/** Rows of cells between tabs, as Notepad has them: they may be those of a statutory table. */
const isTabbed = (text: string): boolean => /\t[^\n]*\n[^\n]*\t/.test(text)

/**
 * @param area the field; `props` the form of its report and the text in it.
 * @param tell says on the status line what was left out.
 */
export function useTablePaste(
  area: Ref<HTMLTextAreaElement | undefined>,
  props: { readonly format: Format; readonly text: string },
  tell: (name: 'note', said: string) => void,
) {
  /** What the officer should know of what was pasted last. */
  const said = ref({ note: '', of: '' })
  /** It holds as long as what was pasted stands there. */
  const note = computed(() => (props.text.includes(said.value.of) ? said.value.note : ''))

  function put(field: HTMLTextAreaElement, start: number, end: number, text: string): void {
    field.setRangeText(fitted(field.value, start, end, text), start, end, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  }

  async function paste(event: ClipboardEvent): Promise<void> {
    const html = event.clipboardData?.getData('text/html') ?? ''
    const field = area.value
    const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n') ?? ''
    said.value = { note: '', of: '' }
    // Where nothing differs, and where the officer asks for plain text alone, the browser pastes.
    if (!field || !(html === '' ? isTabbed(text) : mayDiffer(html))) return
    event.preventDefault()
    const { selectionStart: start, selectionEnd: end } = field
    const read = await textOf({ html, text }, props.format)
    if (read?.left !== undefined) tell('note', read.left)
    // Where nothing of it shows, what is marked stays.
    if (read?.text === '') return
    // A spreadsheet ends even one cell with a line break, which is no part of a sentence.
    const pasted = read?.text ?? text.replace(/^([^\n\t]*)\n$/, '$1')
    put(field, start, end, pasted)
    await nextTick()
    said.value = { note: read?.note ?? '', of: pasted.trim() }
  }

  function copy(event: ClipboardEvent): void {
    const field = area.value
    const text = field?.value.slice(field.selectionStart, field.selectionEnd) ?? ''
    if (tablesIn(text).length === 0) return
    event.clipboardData?.setData('text/html', richText(text))
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }

  return { note, paste, copy }
}
