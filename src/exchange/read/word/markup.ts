/** Text of an office document as HTML for the one HTML reader, which knows what is not shown by how it is marked. */

/** What decides whether a piece of text is seen, and how. */
export interface Marks {
  /** Kept from view: vanished, white on white, of no size. */
  readonly hidden?: boolean
  readonly struck?: boolean
  /** Deleted, or put in, by a revision nobody has accepted yet. */
  readonly deleted?: boolean
  readonly inserted?: boolean
  /** Set high, as note marks are. */
  readonly raised?: boolean
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const unseen = (tag: string, html: string): string =>
  `<${tag} style="display:none">${html}</${tag}>`

/** A piece of text with its marks; what is not shown stands in an element that is not displayed. */
export function marked(text: string, marks: Marks = {}): string {
  if (text === '') return ''
  const html = text.replace(/[&<>]/g, (char) => entities[char] ?? char).replaceAll('\n', '<br>')
  if (marks.deleted === true) return unseen('del', html)
  if (marks.struck === true) return unseen('s', html)
  if (marks.hidden === true) return unseen('span', html)
  const raised = marks.raised === true ? `<sup>${html}</sup>` : html
  return marks.inserted === true ? `<ins>${raised}</ins>` : raised
}
