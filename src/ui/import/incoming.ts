/** What was chosen, dropped or pasted, as sources to read; nothing in it is opened or run here. */
import type { ImportSource } from '@/state/import/imports'

/** Files as they were chosen or dropped. */
export const filesOf = (files: Iterable<File> | null | undefined): readonly ImportSource[] =>
  [...(files ?? [])].map((file) => ({ name: file.name, content: file }))

/** What was pasted or dropped: files first, then a table as HTML, then plain text; none if it is empty. */
export function pastedOf(data: DataTransfer | null): readonly ImportSource[] {
  if (!data) return []
  const files = filesOf(data.files)
  const html = data.getData('text/html')
  if (/<(?:table|p|div)\b/i.test(html) && !(files.length > 0 && !/<table\b/i.test(html)))
    return [{ name: '粘贴的内容', content: { html } }]
  if (files.length > 0) return files
  const text = data.getData('text/plain')
  return text.trim() === '' ? [] : [{ name: '粘贴的内容', content: { text } }]
}

/** True where pasting means typing: the browser does it. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=file]), textarea, [contenteditable]')
