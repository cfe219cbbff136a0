/** A text inside the markup of a page or of an Office file. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text as it stands in an element or in a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => entities[char] ?? char)
