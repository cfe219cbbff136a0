/** Which lines of a text are headings and of which level: by the numbering of the whole text, siblings alike. */

/** What headings are numbered with, outermost first (GB/T 9704 7.3.3). */
const numberings = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^(\d{1,2})[.．、](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
  /^([①-⑳])/,
] as const

/** The second level is the first an office writes itself: the statutory sections are 一、二、. */
const usual = 1
const firsts = ['一', '1', '①']
/** Longer lines are texts. */
const longest = [60, 60, 40, 40, 40]

export type HeadingLevel = 2 | 3 | 4 | 5

/** A numbered line: its text behind the number, and how it is told. */
interface Item {
  readonly line: number
  readonly kind: number
  readonly number: string
  /** `phrase` says no sentence, `closed` a phrase with a stop at its end; all else is text. */
  readonly form: 'phrase' | 'closed' | 'text'
  /** What stands below it: `parts` numbered deeper, or `text` without a number. */
  readonly below?: 'parts' | 'text'
}

const kindOf = (line: string): number => numberings.findIndex((numbering) => numbering.test(line))

function formOf(own: string, kind: number): Item['form'] {
  const length = Array.from(own).length
  if (length > (longest[kind] ?? 0)) return 'text'
  if (/^[^。；;！？!?，,：:\d]+。$/.test(own) && length <= 30) return 'closed'
  const stops = kind <= usual ? /[。；;！？!?]|[，,、：:]$/ : /[。；;：:！？!?]|[，,、]$/
  return stops.test(own) ? 'text' : 'phrase'
}

function itemOf(lines: readonly string[], line: number): Item | undefined {
  const text = lines[line] ?? ''
  const kind = kindOf(text)
  const found = numberings[kind]?.exec(text)
  if (!found) return undefined
  const next = lines[line + 1]
  const deeper = next === undefined ? -1 : kindOf(next)
  const below =
    next === undefined || (deeper >= 0 && deeper <= kind)
      ? undefined
      : deeper < 0
        ? 'text'
        : 'parts'
  return {
    line,
    kind,
    number: found[1] ?? '',
    form: formOf(text.slice(found[0].length).trim(), kind),
    ...(below && { below }),
  }
}

/** Items of one numbering under the same item of the one above it. */
function siblings(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = []
  let open: (Item[] | undefined)[] = []
  for (const item of items) {
    open = open.slice(0, item.kind + 1)
    const group = firsts.includes(item.number) ? undefined : open[item.kind]
    if (group) group.push(item)
    else {
      open[item.kind] = [item]
      groups.push(open[item.kind] ?? [])
    }
  }
  return groups
}

/** Whether a row of siblings are headings; a list of phrases is none, nor is one with a text after it. */
function areHeadings(group: readonly Item[]): boolean {
  const phrases = group.filter(({ form }) => form === 'phrase')
  const [first] = group
  if (!first) return false
  if (first.kind <= usual)
    return (
      phrases.some(({ below }) => below) ||
      phrases.length === group.length ||
      group.every(({ form, below }) => form !== 'text' && below)
    )
  const last = group.at(-1)
  return phrases.some(
    (item) =>
      item.below === 'parts' || (item.below === 'text' && (item !== last || group.length === 1)),
  )
}

/** The level of each line that is a heading, by its place among the lines. */
export function headingLevels(lines: readonly string[]): ReadonlyMap<number, HeadingLevel> {
  const items = lines.flatMap((_, line) => itemOf(lines, line) ?? [])
  const heads = siblings(items)
    .filter(areHeadings)
    .flatMap((group) => group.filter(({ form }) => form !== 'text'))
  const outermost = Math.min(usual, ...heads.map(({ kind }) => kind))
  const levels: readonly HeadingLevel[] = [2, 3, 4, 5, 5]
  return new Map(heads.map(({ line, kind }) => [line, levels[kind - outermost] ?? 5]))
}
