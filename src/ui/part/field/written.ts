/** What is written in a field of the report, as the gate for text lets it in. */
import { cleanLine, cleanText } from '@/report/text/gate'

/**
 * The field's text through the gate. The field shows just that, its caret where it stood, so that what
 * is seen is what is kept.
 */
export function written(event: Event): string {
  const field = event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
  if (field instanceof HTMLSelectElement) return field.value
  const clean = field instanceof HTMLTextAreaElement ? cleanText : cleanLine
  const text = clean(field.value)
  if (text !== field.value) {
    const caret = clean(field.value.slice(0, field.selectionStart ?? field.value.length)).length
    field.value = text
    field.setSelectionRange(caret, caret)
  }
  return text
}
