/** The numbers an OpenDocument text writes before the items of its lists and its headings. */
import { counted } from '../counted'
import { type XmlElement, elementsIn, valueOf } from '../flat/xml'

interface ListLevel {
  /** The way to count; undefined for a bullet. */
  readonly style?: string
  readonly start: number
  /** `（%1）`: what stands around the numbers of the levels. */
  readonly text: string
}

type ListLevels = ReadonlyMap<number, ListLevel>

const ways: readonly (readonly [RegExp, string])[] = [
  [/^[一二]/, 'chineseCounting'],
  [/^[壹贰]/, 'chineseLegalSimplified'],
  [/^甲/, 'ideographTraditional'],
  [/^①/, 'decimalEnclosedCircle'],
  [/^⑴/, 'decimalEnclosedParen'],
  [/^⒈/, 'decimalEnclosedFullstop'],
  [/^１/, 'decimalFullWidth'],
  [/^a/, 'lowerLetter'],
  [/^A/, 'upperLetter'],
  [/^i/, 'lowerRoman'],
  [/^I/, 'upperRoman'],
]

function levelOf(element: XmlElement, level: number): ListLevel {
  const format = valueOf(element, 'style:num-format')
  const start = Number.parseInt(valueOf(element, 'text:start-value') || '1', 10)
  if (!element.name.endsWith('-style-number') && !element.name.endsWith('outline-level-style'))
    return { start, text: '' }
  if (format === '') return { start, text: '' }
  const shown = Math.min(level, Number.parseInt(valueOf(element, 'text:display-levels') || '1', 10))
  const numbers = Array.from({ length: shown }, (_, at) => `%${String(level - shown + 1 + at)}`)
  // LibreOffice writes `%1%`.
  const own = valueOf(element, 'loext:num-list-format').replace(/%(\d+)%/g, '%$1')
  const around = `${valueOf(element, 'style:num-prefix')}${numbers.join('.')}${valueOf(element, 'style:num-suffix')}`
  const style = ways.find(([sign]) => sign.test(format))?.[1] ?? 'decimal'
  return { style, start: Number.isNaN(start) ? 1 : start, text: own || around }
}

const levelsOf = (style: XmlElement): ListLevels =>
  new Map(
    elementsIn(style).map((element) => {
      const level = Number.parseInt(valueOf(element, 'text:level'), 10)
      return [level, levelOf(element, level)]
    }),
  )

interface OpenList {
  readonly levels: ListLevels
  readonly counts: number[]
}

function numberOf({ levels, counts }: OpenList, level: number): string {
  const own = levels.get(level)
  if (own?.style === undefined) return ''
  const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit)
    const declared = levels.get(at)
    return counted(counts[at - 1] ?? declared?.start ?? 1, declared?.style ?? 'decimal')
  })
  return /\w$/.test(text) ? `${text} ` : text
}

/** Counts one step on at a level; deeper levels begin anew. */
function step({ levels, counts }: OpenList, level: number, start: string): void {
  const before = counts[level - 1]
  const first = levels.get(level)?.start ?? 1
  const given = Number.parseInt(start, 10)
  counts[level - 1] = Number.isNaN(given) ? (before === undefined ? first : before + 1) : given
  counts.length = level
}

/** Counts through a document, list by list and heading by heading. */
export interface ListNumbers {
  /** A list or an item of one begins, or ends. */
  enter(element: XmlElement): void
  leave(element: XmlElement): void
  /** The number of the paragraph that follows, as shown. @param outline its level, for a heading. */
  next(outline: string): string
}

const styleGroups = /^office:(?:automatic-)?styles$/

/** A new count by the list styles of a document's parts. */
export function listNumbers(parts: readonly XmlElement[]): ListNumbers {
  const styles = new Map<string, ListLevels>()
  let outline: ListLevels = new Map()
  for (const part of parts)
    for (const root of elementsIn(part))
      for (const group of elementsIn(root).filter(({ name }) => styleGroups.test(name)))
        for (const style of elementsIn(group)) {
          if (style.name === 'text:list-style')
            styles.set(valueOf(style, 'style:name'), levelsOf(style))
          if (style.name === 'text:outline-style') outline = levelsOf(style)
        }
  /** What the lists that are open count, the innermost last; and what they counted, by id and by style. */
  const open: OpenList[] = []
  const kept = new Map<string, OpenList>()
  const headings: OpenList = { levels: outline, counts: [] }
  let pending = ''
  const begin = (list: XmlElement): void => {
    const around = open.at(-1)
    const style = valueOf(list, 'text:style-name')
    const levels = styles.get(style) ?? around?.levels ?? new Map<number, ListLevel>()
    const goesOn =
      kept.get(valueOf(list, 'text:continue-list')) ??
      (valueOf(list, 'text:continue-numbering') === 'true' ? kept.get(style) : undefined)
    const counts = around?.counts ?? goesOn?.counts ?? []
    const here = { levels, counts }
    open.push(here)
    if (around) return
    kept.set(style, here)
    const id = valueOf(list, 'xml:id')
    if (id !== '') kept.set(id, here)
  }
  return {
    enter(element) {
      if (element.name === 'text:list') begin(element)
      const here = open.at(-1)
      if (element.name !== 'text:list-item' || !here) return
      // An item that only holds a list has no number of its own.
      const [first] = elementsIn(element)
      if (!first || first.name === 'text:list') return
      step(here, open.length, valueOf(element, 'text:start-value'))
      pending = numberOf(here, open.length)
    },
    leave(element) {
      if (element.name === 'text:list') open.pop()
      pending = ''
    },
    next(level) {
      const number = pending
      pending = ''
      const at = Number.parseInt(level, 10)
      if (number !== '' || open.length > 0 || Number.isNaN(at)) return number
      if (headings.levels.get(at)?.style === undefined) return ''
      step(headings, at, '')
      return numberOf(headings, at)
    },
  }
}
