/**
 * Asks a format for figures by what they are. Keys and wordings are the decree's and may change with the
 * next one; what a row or column counts is what charts, checks and drafted sentences ask for.
 */
import { type Cell, type FigureKey, type Format, type Heading, type Table, cellsOf } from './format'

/** Everything the decrees' rows and columns are asked for by. A new decree may count more than is asked for. */
export type Concept =
  | 'proactive'
  | 'requests'
  | 'proceedings'
  | 'rules'
  | 'normativeDocuments'
  | 'issued'
  | 'repealed'
  | 'inForce'
  | 'made'
  | 'published'
  | 'totalPublished'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'otherServices'
  | 'fees'
  | 'procurement'
  | 'previousItems'
  | 'change'
  | 'decisions'
  | 'items'
  | 'amount'
  | 'natural'
  | 'organisation'
  | 'total'
  | 'received'
  | 'carriedIn'
  | 'granted'
  | 'partlyGranted'
  | 'denied'
  | 'stateSecret'
  | 'unavailable'
  | 'notProcessed'
  | 'excessive'
  | 'other'
  | 'withdrawn'
  | 'unpaidFee'
  | 'concluded'
  | 'carriedOut'
  | 'review'
  | 'litigation'
  | 'direct'
  | 'afterReview'
  | 'upheld'
  | 'corrected'
  | 'otherResult'
  | 'pending'

/** What a heading or a table is; empty for a heading that only groups. */
export const conceptOf = ({ is, id }: Heading | Table): string => is ?? id

const conceptsOf = ({ table, row, column }: Cell): ReadonlySet<string> =>
  new Set([table, ...row, ...column].map(conceptOf))

const byConcept = new WeakMap<Format, ReadonlyMap<string, readonly FigureKey[]>>()

/** The figures of each concept, in the decree's order. */
function figuresByConcept(format: Format): ReadonlyMap<string, readonly FigureKey[]> {
  const known = byConcept.get(format)
  if (known) return known
  const figures = new Map<string, FigureKey[]>()
  for (const cell of cellsOf(format).values())
    for (const concept of conceptsOf(cell))
      figures.set(concept, [...(figures.get(concept) ?? []), cell.key])
  byConcept.set(format, figures)
  return figures
}

/**
 * The figures that are all of these, in the decree's order; none where the decree counts no such thing.
 * `figuresThatAre(format, 'litigation', 'pending')` are the pending cases of both kinds of suits.
 */
export function figuresThatAre(
  format: Format,
  first: Concept,
  ...others: readonly Concept[]
): readonly FigureKey[] {
  const figures = figuresByConcept(format)
  return others.reduce<readonly FigureKey[]>(
    (left, concept) => {
      const also = new Set(figures.get(concept))
      return left.filter((key) => also.has(key))
    },
    figures.get(first) ?? [],
  )
}

/** The one figure that is all of these; undefined where the decree has none, or divides it into several. */
export function figureThatIs(
  format: Format,
  first: Concept,
  ...others: readonly Concept[]
): FigureKey | undefined {
  const [figure, second] = figuresThatAre(format, first, ...others)
  return second === undefined ? figure : undefined
}

/** The one figure of each of these, in their order; undefined where the decree lacks one of them. */
export function eachThatIs(
  format: Format,
  ...each: readonly (readonly [Concept, ...Concept[]])[]
): readonly FigureKey[] | undefined {
  const figures = each.flatMap((is) => figureThatIs(format, ...is) ?? [])
  return figures.length === each.length ? figures : undefined
}

/** The figure of the same row in the column that is this; undefined where the row has none. */
export function besideIt(format: Format, key: FigureKey, column: Concept): FigureKey | undefined {
  const cells = cellsOf(format)
  const row = cells.get(key)?.row
  return [...cells.values()].find(
    (cell) => cell.row === row && cell.column.some((heading) => conceptOf(heading) === column),
  )?.key
}

const numbered = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])/

/** What a heading is called where there is little room: its short name, or its wording without number and remark. */
export const shortNameOf = (format: Format, heading: Heading): string =>
  format.names[conceptOf(heading)]?.short ?? heading.text.replace(numbered, '').replace(/（.*$/, '')

/** Which heading of a figure tells the parts of a whole apart. */
export type PartedBy = (cell: Cell) => Heading | undefined

/** By its column: the kinds of applicants, the outcomes of cases. */
export const byColumn: PartedBy = ({ column }) => column.at(-1)

/** One part of a whole: the figures under one heading. */
export interface ConceptPart {
  readonly concept: string
  readonly name: string
  readonly figures: readonly FigureKey[]
}

/**
 * What a total is made of by the decree's own sums, gathered by one of their headings: the kinds of
 * applicants, the classes of results, the outcomes. None for a figure that is no total.
 */
export function partsOfWhole(
  format: Format,
  wholes: readonly FigureKey[],
  by: PartedBy,
): readonly ConceptPart[] {
  const parts = new Map<string, { readonly name: string; readonly figures: FigureKey[] }>()
  for (const whole of wholes)
    for (const key of partsAlong(format, whole, by)) {
      const cell = cellsOf(format).get(key)
      const heading = cell && by(cell)
      if (!heading) continue
      const concept = conceptOf(heading)
      const known = parts.get(concept)
      if (known) known.figures.push(key)
      else parts.set(concept, { name: shortNameOf(format, heading), figures: [key] })
    }
  return [...parts].map(([concept, part]) => ({ concept, ...part }))
}

/** The parts of the one sum over this total along which the heading differs; a total of totals has two. */
function partsAlong(format: Format, whole: FigureKey, by: PartedBy): readonly FigureKey[] {
  const headingAt = (key: FigureKey) => {
    const cell = cellsOf(format).get(key)
    return cell && by(cell)
  }
  const sum = format.sums.find(
    ({ total, parts }) =>
      total === whole && parts.some((part) => headingAt(part) !== headingAt(whole)),
  )
  return sum?.parts ?? []
}
