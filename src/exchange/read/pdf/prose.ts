/** Paragraphs of a PDF: lines broken at the edge of the page joined, page numbers and running heads left out. */
import type { GlyphLine } from './lines'

/** A line and the page it stands on. */
export interface PageLine extends GlyphLine {
  readonly page: number
  /** Nothing else stands above it, or below it, on its page. */
  readonly atEdge: boolean
}

const pageNumber =
  /^[\s—–\-―_·•]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[,，/／]?\s*(?:共\s*)?\d{1,4}\s*页?)?[\s—–\-―_·•]*$/

const withoutDigits = (text: string): string => text.replace(/[\d\s]/g, '')

/** The lines without page numbers, and without all but the first of those that stand at the edge of most pages. */
export function withoutFurniture(lines: readonly PageLine[], pages: number): readonly PageLine[] {
  const counts = new Map<string, number>()
  for (const { atEdge, text } of lines) {
    const key = withoutDigits(text)
    if (atEdge && key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const met = new Set<string>()
  return lines.filter(({ atEdge, text }) => {
    if (!atEdge) return true
    if (pageNumber.test(text)) return false
    const key = withoutDigits(text)
    if (pages < 3 || (counts.get(key) ?? 0) <= pages / 2) return true
    const first = !met.has(key)
    met.add(key)
    return first
  })
}

const heading =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+[章节部]|[（(][一二三四五六七八九十]{1,3}[）)])/

interface Margins {
  readonly left: number
  readonly right: number
}

/** Where full lines begin and end: most of them do at the same places. */
export function marginsOf(lines: readonly PageLine[]): Margins {
  const full = [...lines].sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, 200)
  const widest = full[0] ? full[0].right - full[0].left : 0
  const long = full.filter(({ left, right }) => right - left > 0.85 * widest)
  return {
    left: Math.min(...long.map(({ left }) => left)),
    right: Math.max(...long.map(({ right }) => right)),
  }
}

function begins(line: PageLine, before: PageLine | undefined, { left, right }: Margins): boolean {
  if (!before || heading.test(line.text)) return true
  const { size } = line
  const short = before.right < right - 2.2 * size
  const indented = line.left > left + 1.2 * size
  return short || indented || Math.abs(before.size - size) > 0.12 * size
}

const letters = /[A-Za-z0-9]/

/** Lines as paragraphs, one on each line of the text. */
export function paragraphs(lines: readonly PageLine[], margins: Margins): string {
  const found: string[] = []
  lines.forEach((line, index) => {
    const text = line.text.replace(/ +/g, ' ')
    if (begins(line, lines[index - 1], margins)) {
      found.push(text)
      return
    }
    const before = found.pop() ?? ''
    const apart = letters.test(before.slice(-1)) && /^[A-Za-z]/.test(text)
    found.push(`${before}${apart ? ' ' : ''}${text}`)
  })
  return found.join('\n')
}

/** True if the lines are set in columns, as a table without ruling lines is. */
export const isSetOut = (lines: readonly PageLine[]): boolean =>
  lines.filter(({ text }) => text.split('   ').length > 2).length >= 3

/** Lines as a plain text that keeps their gaps and how far they begin from the margin. */
export const asSetOut = (lines: readonly PageLine[], { left }: Margins): string =>
  lines
    .map((line) => {
      const blanks = Math.round(Math.max(0, line.left - left) / (line.size / 2))
      return `${' '.repeat(Math.min(blanks, 200))}${line.text}`
    })
    .join('\n')
