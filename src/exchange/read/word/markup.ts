/** Text of an office document as HTML for the one HTML reader, which knows what is not shown by how it is marked. */
import { doubtMark } from '../page/text'

/** What decides whether a piece of text is seen, and how. */
export interface Marks {
  readonly hidden?: boolean | undefined
  readonly struck?: boolean | undefined
  /** Of no size. */
  readonly tiny?: boolean | undefined
  /** Of the colour of its ground. */
  readonly pale?: boolean | undefined
  /** Deleted, or put in, by a revision nobody has accepted yet. */
  readonly deleted?: boolean | undefined
  readonly inserted?: boolean | undefined
  /** Set high or low, as note marks are. */
  readonly raised?: boolean | undefined
  /** Set off the line by so much, as note marks sometimes are. */
  readonly lifted?: boolean | undefined
  /** Perhaps not seen, or seen as something else. */
  readonly unsure?: boolean | undefined
}

/**
 * True for the instruction of a field that is drawn from it and has no result: signs over each other, a sign of
 * a font, words to click on, text that is moved, the choice of a list, a number counted by itself.
 */
export const isDrawnField = (instruction: string): boolean =>
  /^\s*(?:EQ|SYMBOL|MACROBUTTON|GOTOBUTTON|ADVANCE|FORMDROPDOWN|AUTONUM(?:LGL|OUT)?|LISTNUM)(?![A-Z])/i.test(
    instruction,
  )

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text as markup, otherwise as it is: signs are counted and replaced when the whole document is there. */
export const asMarkup = (text: string): string =>
  text.replace(/[&<>]/g, (char) => entities[char] ?? char)

/** HTML with its marks; what is not shown stands in an element that says why. */
export function dressed(html: string, marks: Marks): string {
  if (html === '') return ''
  let text = marks.raised === true ? `<sup>${html}</sup>` : html
  if (marks.lifted === true && marks.raised !== true) text = `<small>${text}</small>`
  if (marks.unsure === true) text = `<span ${doubtMark}>${text}</span>`
  if (marks.hidden === true) text = `<span hidden>${text}</span>`
  else if (marks.struck === true) text = `<span style="text-decoration:line-through">${text}</span>`
  else if (marks.tiny === true) text = `<span style="font-size:0">${text}</span>`
  else if (marks.pale === true)
    text = `<span style="color:#fff;background-color:#fff">${text}</span>`
  if (marks.inserted === true) text = `<ins>${text}</ins>`
  return marks.deleted === true ? `<del>${text}</del>` : text
}

/** A piece of text with its marks. */
export const marked = (text: string, marks: Marks = {}): string =>
  dressed(asMarkup(text).replaceAll('\n', '<br>'), marks)
