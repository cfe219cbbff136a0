/** Which units say nearly the same: clauses they share in a section that each should write for itself. */
import { textOf } from '@/report/report'
import type { UnitReport } from '../check'
import { likeness } from '../text/kind/wording/likeness'

/** A unit whose text is like an earlier one's, where, and how much of it. */
export interface Like {
  readonly other: number
  readonly place: string
  readonly share: number
}

/** Shorter texts may well be the same: 本年度未发生…. */
const shortest = 50
/** Unless their numbers are the same, too. */
const shortestCounted = 30
const isCounted = (text: string): boolean => (text.match(/\d+/g)?.length ?? 0) >= 3
const shortestClause = 6
/** So much of the longer of two texts must be the same words. */
const most = 0.7
/** Of two texts that share some clauses, so much of their runs of characters: 我镇 for 本镇 in a clause leaves the rest of it copied. */
const mostRuns = 0.8
/** With less of their clauses the same, two texts are not looked at again. */
const fewest = 0.15
/** Of a clause said by all only the first few who said it are looked at. */
const looked = 20

interface Piece {
  readonly unit: number
  readonly place: string
  readonly clauses: readonly string[]
  readonly text: string
  readonly length: number
}

const heading = /^[ \u3000]*(?:（[一二三四五六七八九十]）|\d[.、．])[^。，；\n]{2,16}。/

function pieceOf(unit: number, place: string, text: string): Piece | undefined {
  const clauses = text
    .split(/[，。；：！？\n]/)
    .map((clause) => clause.replace(/[\d０-９\s“”]|^[一二三四五六七八九十]是/g, ''))
    .filter(({ length }) => length >= shortestClause)
  const length = clauses.reduce((sum, clause) => sum + clause.length, 0)
  return length < (isCounted(text) ? shortestCounted : shortest)
    ? undefined
    : { unit, place, text, clauses: [...new Set(clauses)], length }
}

/** The overview by its paragraphs, as one of them may be copied; the problems as a whole. */
function piecesOf({ report }: UnitReport, unit: number): readonly Piece[] {
  const overview = textOf(report, 'overview')
    .split('\n')
    .map((line) => pieceOf(unit, 'overview', line.replace(heading, '')))
  return [...overview, pieceOf(unit, 'problems', textOf(report, 'problems'))].filter(
    (piece) => piece !== undefined,
  )
}

/** The earlier piece of another unit that shares most with this one. */
function nearestOf(
  piece: Piece,
  pieces: readonly Piece[],
  saidBy: ReadonlyMap<string, readonly number[]>,
): Like | undefined {
  const shared = new Map<number, number>()
  for (const clause of piece.clauses)
    for (const at of saidBy.get(`${piece.place}:${clause}`) ?? [])
      shared.set(at, (shared.get(at) ?? 0) + clause.length)
  let best: Like | undefined
  let like: Piece | undefined
  for (const [at, length] of shared) {
    const other = pieces[at]
    if (!other || other.unit === piece.unit) continue
    if (Math.max(piece.length, other.length) < shortest && piece.text !== other.text) continue
    const share = length / Math.max(piece.length, other.length)
    if (share > (best?.share ?? 0)) {
      best = { other: other.unit, place: piece.place, share }
      like = other
    }
  }
  if (!best || !like || best.share >= most) return best
  if (best.share < fewest) return undefined
  const share = likeness([[piece.text, like.text]])
  return share >= mostRuns ? { ...best, share } : undefined
}

const known = new WeakMap<readonly UnitReport[], ReadonlyMap<number, Like>>()

/** Works out unit by unit what `likeOf` answers. */
export function* likesReady(units: readonly UnitReport[]): Generator<undefined> {
  if (known.has(units)) return
  const pieces: Piece[] = []
  const saidBy = new Map<string, number[]>()
  const likes = new Map<number, Like>()
  for (const [index, unit] of units.entries()) {
    for (const piece of piecesOf(unit, index)) {
      const like = nearestOf(piece, pieces, saidBy)
      if (like && like.share > (likes.get(piece.unit)?.share ?? 0)) likes.set(piece.unit, like)
      for (const clause of piece.clauses) {
        const list = saidBy.get(`${piece.place}:${clause}`)
        if (!list) saidBy.set(`${piece.place}:${clause}`, [pieces.length])
        else if (list.length < looked) list.push(pieces.length)
      }
      pieces.push(piece)
    }
    yield
  }
  known.set(units, likes)
}

/** For each unit whose section is nearly an earlier unit's, which that is; worked out once for the same units. */
export function likeOf(units: readonly UnitReport[]): ReadonlyMap<number, Like> {
  Array.from(likesReady(units))
  return known.get(units) ?? new Map<number, Like>()
}
