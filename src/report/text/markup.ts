/** A text inside the markup of a page, of a picture or of an Office file. */
import { cleanText } from './gate'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text as it stands in an element or in a quoted attribute: markup that parses, whatever the text. */
export const escaped = (text: string): string =>
  cleanText(text).replace(/[&<>"]/g, (char) => entities[char] ?? char)
