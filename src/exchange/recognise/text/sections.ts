/** Where the statutory sections begin in a running text, however their headings are numbered and worded. */
import type { Format, Section } from '@/report/format'
import { type Label, fold, labelOf, likeness, numbered } from '../label/words'

/** A line of text, and how many tables stand before it. */
export interface SectionLine {
  readonly text: string
  readonly tables: number
  /** Set as a heading of the first level. */
  readonly heading?: true
  /** A whole table, as a text writes it. */
  readonly table?: true
}

/** A section and the line that heads it. */
export interface Headed {
  readonly section: Section
  readonly line: number
  /** What stands on the same line after the heading. */
  readonly rest: string
}

interface Candidate {
  readonly line: number
  readonly score: number
  readonly rest: string
}

const longestHeading = 45
const enough = 0.75
/** A heading is broken over no more lines, and each of them is short. */
const mostBroken = 3
const longestPart = 20

/** The letters of each line, found once for all sections and formats. */
const folded = new WeakMap<SectionLine, string>()
function lettersOf(line: SectionLine): string {
  let letters = folded.get(line)
  if (letters === undefined) folded.set(line, (letters = fold(line.text)))
  return letters
}

/** Fewer of its letters than this in any heading, and a line is like none: most lines of a large page. */
const leastShared = 0.25

/** Of each line, how many lines from it on may together head a section: 1, 2 or 3 of them. */
type Likely = readonly (readonly number[])[]

/** Tells cheaply what cannot be a heading: it holds no title, nor is it made of letters that titles have. */
function likelyHeadings(lines: readonly SectionLine[], format: Format): Likely {
  const titles = format.sections
    .map(({ title }) => labelOf(title).whole)
    .filter((one) => one !== '')
  const letters = new Set(titles.flatMap((title) => Array.from(title)))
  const mayHead = (said: string): boolean => {
    if (titles.some((title) => said.includes(title))) return true
    if (said.length > longestHeading) return false
    let shared = 0
    for (const letter of said) if (letters.has(letter)) shared += 1
    return shared > leastShared * said.length
  }
  return lines.map((line, index) => {
    const counts = mayHead(lettersOf(line)) ? [1] : []
    let said = lettersOf(line)
    for (let count = 2; count <= mostBroken; count += 1) {
      const last = lines[index + count - 1]
      if (!last || line.text.length > longestPart || last.text.length > longestPart) break
      if (last.tables !== line.tables || numbered(last.text).number) break
      said += lettersOf(last)
      if (mayHead(said)) counts.push(count)
    }
    return counts
  })
}

/** A heading with its text on the same line: the heading, then the rest. */
function runIn(text: string, title: Label): string | undefined {
  if (!fold(text.slice(0, 60)).includes(title.whole)) return undefined
  let end = 0
  for (let at = 1; at <= Math.min(text.length, 60); at++)
    if (labelOf(text.slice(0, at)).whole === title.whole) {
      end = at
      break
    }
  if (end === 0) return undefined
  const rest = text.slice(end)
  return /^[\s。:：.]/.test(rest) ? rest.replace(/^[\s。:：.]+/, '') : undefined
}

function candidate(text: string, line: number, title: Label): Candidate | undefined {
  if (fold(text).length > longestHeading) {
    const rest = runIn(text, title)
    return rest === undefined ? undefined : { line, score: 1, rest }
  }
  if (/[。；;]./.test(text)) {
    const rest = runIn(text, title)
    return rest === undefined ? undefined : { line, score: 1, rest }
  }
  const label = labelOf(text.replace(/^[\s\w]{1,2}(?=[一二三四五六七八九十]、)/, ''))
  const { number } = numbered(text)
  if (number && number.style !== 'a') {
    // A list of Word or of a page may number sections 1. or （一）; so are parts of a section, which are called otherwise.
    const isTitle = label.whole === title.whole && number.ordinal === title.number?.ordinal
    return isTitle ? { line, score: enough, rest: '' } : undefined
  }
  const words = likeness({ whole: label.whole, core: label.core }, title)
  const agreed =
    label.number && title.number ? (label.number.ordinal === title.number.ordinal ? 0.35 : -0.2) : 0
  const score = words < 0.35 ? 0 : words + agreed
  return score >= enough ? { line, score, rest: '' } : undefined
}

/** Headings broken over two or three lines are put together. */
function candidates(
  lines: readonly SectionLine[],
  title: Label,
  likely: Likely,
): readonly (Candidate & { to: number })[] {
  return likely.flatMap((counts, index) => {
    const found = counts.flatMap((count) => {
      const text = lines.slice(index, index + count).map((part) => part.text)
      const one = candidate(text.join(''), index, title)
      return one ? [{ ...one, to: index + count }] : []
    })
    const whole = found.find(({ to }) => to === index + 1)
    const joined = found.filter((one) => one !== whole)
    const best = joined.sort((a, b) => b.score - a.score)[0]
    if (best && best.score > (whole?.score ?? 0) + 0.1) return [best]
    return whole ? [whole] : []
  })
}

interface Chain {
  readonly score: number
  readonly headed: readonly (Headed & { to: number })[]
}

/**
 * The best choice of a heading for each section, in their order. Of equal ones the nearest before its
 * table wins, so that a table of contents before and a list of links after the report are passed over.
 * @param before for each table of a section, how many tables stand before it.
 */
export function findSections(
  lines: readonly SectionLine[],
  format: Format,
  before: ReadonlyMap<string, number>,
): readonly (Headed & { readonly to: number })[] {
  const headed = format.sections.filter(({ title }) => title !== '')
  const likely = likelyHeadings(lines, format)
  const lastTable = Math.max(-1, ...headed.map(({ table }) => before.get(table ?? '') ?? -1))
  let chains: readonly (Chain & { end: number })[] = [{ score: 0, headed: [], end: 0 }]
  for (const section of headed) {
    const title = labelOf(section.title)
    const own = section.table === undefined ? undefined : before.get(section.table)
    const found = candidates(lines, title, likely).map((one) => {
      const tables = lines[one.line]?.tables ?? 0
      const early = lastTable >= 0 && tables <= lastTable
      const nearer = (early || lastTable < 0 ? 1 : -1) * one.line * 1e-5
      const beyond = own !== undefined && tables > own ? -0.5 : 0
      return { ...one, score: one.score + nearer + beyond }
    })
    const next = new Map<number, Chain & { end: number }>()
    for (const chain of chains) {
      const skip = next.get(chain.end)
      if (!skip || skip.score < chain.score) next.set(chain.end, chain)
      for (const { line, to, rest, score } of found) {
        if (line < chain.end || score <= 0) continue
        const total = chain.score + score
        if ((next.get(to)?.score ?? 0) >= total) continue
        next.set(to, {
          score: total,
          headed: [...chain.headed, { section, line, to, rest }],
          end: to,
        })
      }
    }
    chains = [...next.values()]
  }
  return [...chains].sort((a, b) => b.score - a.score)[0]?.headed ?? []
}
