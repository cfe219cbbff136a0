/** Paragraphs of a PDF: lines broken at the edge of the page joined, page numbers and running heads left out. */
import type { Unseen, UnseenLine } from '../source'
import type { GlyphLine } from './lines'

/** A line and the page it stands on. */
export interface PageLine extends GlyphLine {
  readonly page: number
  /** Nothing else stands above it, or below it, on its page. */
  readonly atEdge: boolean
  /** What it would be with all it holds, and why that is not seen. */
  readonly unseen?: Unseen | undefined
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

/** Where full lines begin and end. */
export interface Margins {
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

/** Text in paragraphs, one on each line, and those that hold more than they show. */
export interface PdfProse {
  readonly text: string
  readonly unseen: readonly UnseenLine[]
}

const joint = (before: string, text: string): string =>
  before + (letters.test(before.slice(-1)) && /^[A-Za-z]/.test(text) ? ' ' : '') + text

/** Lines as paragraphs. */
export function paragraphs(lines: readonly PageLine[], margins: Margins): PdfProse {
  const found: { line: string; other: string; why?: string | undefined }[] = []
  lines.forEach((line, index) => {
    const [text, other] = [line.text, line.unseen?.other ?? line.text].map((one) =>
      one.replace(/ +/g, ' '),
    ) as [string, string]
    const why = line.unseen?.why
    const before = found.at(-1)
    if (!before || begins(line, lines[index - 1], margins)) {
      found.push({ line: text, other, why })
      return
    }
    before.line = joint(before.line, text)
    before.other = joint(before.other, other)
    before.why ??= why
  })
  return {
    text: found.map(({ line }) => line).join('\n'),
    unseen: found.flatMap(({ line, other, why }) =>
      why === undefined ? [] : [{ line, other, why }],
    ),
  }
}

/** True if the lines are set in columns, as a table without ruling lines is. */
export const isSetOut = (lines: readonly PageLine[]): boolean =>
  lines.filter(({ text }) => text.split('   ').length > 2).length >= 3

/** Lines as a plain text that keeps their gaps and how far they begin from the margin. @param whole with all they hold. */
export const asSetOut = (lines: readonly PageLine[], { left }: Margins, whole = false): string =>
  lines
    .map((line) => {
      const text = (whole ? line.unseen?.other : undefined) ?? line.text
      const blanks = Math.round(Math.max(0, line.left - left) / (line.size / 2))
      return `${' '.repeat(Math.min(blanks, 200))}${text}`
    })
    .join('\n')
