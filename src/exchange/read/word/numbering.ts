/** The numbers Word writes before paragraphs by itself: 一、 （一） 1. ① */
import { counted } from '../counted'
import { newBound } from '../pack/bound'
import { type WordElement, childOf, elementsOf, valueOf } from './xml'

/** How a level of a list counts. */
export interface Level {
  readonly start: number
  readonly style: string
  /** `（%2）`: what stands around the numbers of the levels. */
  readonly text: string
  readonly legal: boolean
}

export interface AutoNumbering {
  /** Counts one paragraph of a list and gives its number as shown; blank for a bullet or a list nobody declared. */
  next(list: string | undefined, level: number): string
}

function levelOf(element: WordElement): Level {
  return {
    start: Number(valueOf(element, 'start') ?? '1'),
    style: valueOf(element, 'numFmt') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    legal: childOf(element, 'isLgl') !== undefined,
  }
}

const levelsOf = (abstract: WordElement | undefined): ReadonlyMap<number, Level> =>
  new Map(
    elementsOf(abstract)
      .filter(({ name }) => name === 'lvl')
      .map((level) => [Number(level.attributes.get('ilvl') ?? '0'), levelOf(level)]),
  )

/** A list as paragraphs name it. */
export interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this list begins anew, once. */
  readonly restarts: ReadonlyMap<number, number>
}

function listsOf(root: WordElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map(
    elementsOf(root)
      .filter(({ name }) => name === 'abstractNum')
      .map((one) => [one.attributes.get('abstractNumId') ?? '', levelsOf(one)] as const),
  )
  return new Map(
    elementsOf(root)
      .filter(({ name }) => name === 'num')
      .map((list) => {
        const abstract = valueOf(list, 'abstractNumId') ?? ''
        const levels = new Map(abstracts.get(abstract))
        const restarts = new Map<number, number>()
        for (const changed of elementsOf(list).filter(({ name }) => name === 'lvlOverride')) {
          const at = Number(changed.attributes.get('ilvl') ?? '0')
          const own = childOf(changed, 'lvl')
          if (own) levels.set(at, levelOf(own))
          const start = valueOf(changed, 'startOverride')
          if (start !== undefined) restarts.set(at, Number(start))
        }
        return [list.attributes.get('numId') ?? '', { abstract, levels, restarts }] as const
      }),
  )
}

/** Counts through a document by `word/numbering.xml`. */
export const numberingOf = (root: WordElement | undefined): AutoNumbering =>
  countingBy(listsOf(root))

/** Counts through a document by its lists. */
export function countingBy(lists: ReadonlyMap<string, List>): AutoNumbering {
  /** The numbers reached, by the declaration that lists share. */
  const reached = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  const bound = newBound()
  return {
    next(id, at) {
      const list = id === undefined ? undefined : lists.get(id)
      const level = list?.levels.get(at)
      if (!list || !level) return ''
      const counts = reached.get(list.abstract) ?? new Map<number, number>()
      reached.set(list.abstract, counts)
      const restart = begun.has(`${id ?? ''}/${at}`) ? undefined : list.restarts.get(at)
      begun.add(`${id ?? ''}/${at}`)
      const before = counts.get(at)
      counts.set(at, restart ?? (before === undefined ? level.start : before + 1))
      for (const deeper of [...counts.keys()]) if (deeper > at) counts.delete(deeper)
      if (level.style === 'bullet' || level.style === 'none') return ''
      bound.characters(level.text.length, '自动编号')
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const other = Number(digit) - 1
        const declared = list.levels.get(other)
        const number = counts.get(other) ?? declared?.start ?? 1
        return counted(number, level.legal ? 'decimal' : (declared?.style ?? 'decimal'))
      })
      bound.characters(text.length, '自动编号')
      return /[\w]$/.test(text) ? `${text} ` : text
    },
  }
}
