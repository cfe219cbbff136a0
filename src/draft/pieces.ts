/** A drafted sentence in pieces: what it says of today's figures, and how it is known again with any others. */
import { showFigure } from '@/report/figure'

/** What is counted by name: `行政复议3件`. */
export interface Item {
  readonly name: string
  readonly number: number
}

/** Words, a number, things by name of which those with 0 are left out, or one of several ways to say it. */
export type SentencePiece =
  | string
  | number
  | { readonly items: readonly Item[] }
  | { readonly ways: readonly (readonly SentencePiece[])[]; readonly way: number }

/** A number with the exact decimals of an amount. */
const shown = (number: number): string => showFigure(number, 'amount')

/** Every thing is counted so. */
const unit = '件'

/** The sentence as it reads with the figures in it. */
export function wordsOf(pieces: readonly SentencePiece[]): string {
  const said = (piece: SentencePiece): string => {
    if (typeof piece === 'string') return piece
    if (typeof piece === 'number') return shown(piece)
    if ('ways' in piece) return wordsOf(piece.ways[piece.way] ?? [])
    return piece.items
      .filter(({ number }) => number !== 0)
      .map(({ name, number }) => `${name}${shown(number)}${unit}`)
      .join('、')
  }
  return pieces.map(said).join('')
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyNumber = '\\d+(?:\\.\\d+)?'

function patternOf(pieces: readonly SentencePiece[]): string {
  const known = (piece: SentencePiece): string => {
    if (typeof piece === 'string') return literal(piece)
    if (typeof piece === 'number') return anyNumber
    if ('ways' in piece) return `(?:${piece.ways.map(patternOf).join('|')})`
    const items = piece.items.map(
      ({ name }) => `(?:${literal(name)}${anyNumber}${unit}(?:、(?=.)|))?`,
    )
    return `(?=[^，。；、）])${items.join('')}(?<!、)`
  }
  return pieces.map(known).join('')
}

/** Finds the sentence in a text, its words as they are drafted and its figures any. */
export const shapeOf = (pieces: readonly SentencePiece[]): RegExp =>
  new RegExp(patternOf(pieces), 'g')
