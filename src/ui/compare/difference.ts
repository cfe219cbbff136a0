/** Where two texts differ: whole sentences first, then numbers and characters within a sentence that was reworded. */
import { diffArrays } from 'diff'

export interface Piece {
  readonly text: string
  readonly kind: 'same' | 'removed' | 'added'
}

const sentences = (text: string): string[] =>
  text.match(/[^。；！？\n]*[。；！？\n]|[^。；！？\n]+$/g) ?? []

/** A number is one sign: half of one beside half of another would read as a third. */
const signs = (text: string): string[] =>
  text.match(/[\d０-９]+(?:[.,．][\d０-９]+)*[%％‰]?|[^]/gu) ?? []

/** A common run shorter than this between two differences is chance, not sameness. */
const shortest = 2
/** Sentences that share less of their characters are different sentences. */
const alike = 0.4
/** Characters are compared within limits; beyond them the sentences are shown as replaced. */
const mostEdits = 400

const lengthOf = (pieces: readonly Piece[], kind: Piece['kind']): number =>
  pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0)

const kindOf = ({ added, removed }: { added?: boolean; removed?: boolean }): Piece['kind'] =>
  added === true ? 'added' : removed === true ? 'removed' : 'same'

function reworded(before: string, now: string): readonly Piece[] {
  const replaced: readonly Piece[] = [
    { text: before, kind: 'removed' },
    { text: now, kind: 'added' },
  ]
  const found = diffArrays(signs(before), signs(now), { maxEditLength: mostEdits })
  if (found === undefined) return replaced
  const pieces = found.map((one): Piece => ({ text: one.value.join(''), kind: kindOf(one) }))
  if (lengthOf(pieces, 'same') / Math.max(before.length, now.length) < alike) return replaced
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const between = index > 0 && index < pieces.length - 1
    return piece.kind === 'same' && between && piece.text.length < shortest
      ? [
          { text: piece.text, kind: 'removed' },
          { text: piece.text, kind: 'added' },
        ]
      : [piece]
  })
}

/** Neighbouring removed and added pieces gathered, so that each side reads in one run. */
function gathered(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') result.push({ text: removed, kind: 'removed' })
    if (added !== '') result.push({ text: added, kind: 'added' })
    removed = ''
    added = ''
  }
  for (const { text, kind } of pieces) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = { text: last.text + text, kind }
      else result.push({ text, kind })
    }
  }
  flush()
  return result
}

/** The two texts as one run of pieces: without the added ones the earlier text, without the removed ones the later. */
export function differencesOf(before: string, now: string): readonly Piece[] {
  const runs = diffArrays(sentences(before), sentences(now))
  const pieces: Piece[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at]
    if (!run) continue
    const next = runs[at + 1]
    const text = run.value.join('')
    if (run.removed && next?.added) {
      pieces.push(...reworded(text, next.value.join('')))
      at += 1
    } else pieces.push({ text, kind: kindOf(run) })
  }
  return gathered(pieces)
}

/** How much of the longer text stands in both, 0 to 1; 0 where both are empty. */
export function likeness(pieces: readonly Piece[]): number {
  const same = lengthOf(pieces, 'same')
  const longer = same + Math.max(lengthOf(pieces, 'removed'), lengthOf(pieces, 'added'))
  return longer === 0 ? 0 : same / longer
}

/** Text around a difference that stays in sight, characters on each side. */
const inSight = 24

/** The pieces with what is the same cut to what stands next to a difference. */
export function outlined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'same' || piece.text.length <= 2 * inSight) return piece
    const before = index > 0 ? piece.text.slice(0, inSight) : ''
    const after = index < pieces.length - 1 ? piece.text.slice(-inSight) : ''
    return { ...piece, text: `${before}……${after}` }
  })
}
