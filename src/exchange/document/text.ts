/** How a narrative text is set: what can be printed of it, and which of its lines are headings, which tables. */
import { cleanLine, cleanText } from '@/report/text/gate'
import { type TextTable, partsOfText } from '@/report/text/table'
import type { Block } from './document'
import { headingLevels } from './outline'
import { textTable } from './text-table'

/** A line as it is printed: through the gate, without blanks at its ends. */
export const printable = (text: string): string => cleanLine(text).trim()

const second = /^[（(][一二三四五六七八九十]+[）)]/
const longest = 30
const lengthOf = (line: string): number => Array.from(line).length

/** The length of a heading run in with its text: （一）主动公开。及时公开…; zero if there is none. */
function leadOf(line: string): number {
  const lead = line.slice(0, line.indexOf('。') + 1)
  const isLead =
    second.test(lead) &&
    lead.length < line.length &&
    lengthOf(lead) <= longest &&
    !/[，,；;：:！？\d]/.test(lead)
  return isLead ? lead.length : 0
}

/** The lines of a text that say something, in their order, each as it is printed. */
export const linesOf = (text: string): readonly string[] =>
  cleanText(text)
    .split('\n')
    .map(printable)
    .filter((line) => line !== '')

/** The headings, paragraphs and tables of a text, in their order; headings are told from the numbering of all of it. */
export function textBlocks(text: string): readonly Block[] {
  const clean = cleanText(text)
  const pieces = partsOfText(clean).flatMap((part): readonly (string | TextTable)[] =>
    part.kind === 'table' ? [part.rows] : linesOf(clean.slice(part.start, part.end)),
  )
  const levels = headingLevels(pieces.map((piece) => (typeof piece === 'string' ? piece : '|')))
  return pieces.map((line, index) => {
    if (typeof line !== 'string') return textTable(line)
    const level = levels.get(index)
    if (level !== undefined) return { kind: 'heading', level, text: line }
    const lead = leadOf(line)
    return { kind: 'paragraph', text: line, ...(lead > 0 && { lead }) }
  })
}
