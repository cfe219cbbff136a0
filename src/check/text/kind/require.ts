/** Something a text must speak of, always or because the tables count it. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Context } from '../../check'
import { bodyOf, everyPlace } from '../read/clause/body'
import type { TextKind } from './kind'

export interface Required extends Pick<TextKind, 'applies' | 'reads'> {
  /** What must be spoken of, and the words that tell of it. */
  readonly aspects: readonly (readonly [what: string, words: RegExp])[]
  /** Asked only while one of these is more than nothing; they are marked. */
  readonly cells?: (format: Format) => readonly FigureKey[]
  /** Any other condition; what it looks at is named by `reads`. */
  readonly when?: (context: Context) => boolean
  /** Told in any section it is told; otherwise the text itself must tell it. */
  readonly anywhere?: true
  /** Asked of a text not yet written, too. */
  readonly ofBlank?: true
  readonly says: (missing: readonly string[]) => string
  readonly advice: string
}

const readByAnywhere = everyPlace.map((place) => `narrative.${place}`)

export function required(asked: Required): TextKind {
  const { applies, aspects, cells, when, anywhere, ofBlank, says, advice } = asked
  return {
    ...(applies && { applies }),
    reads: (format, place) => [
      ...(cells?.(format).filter((key) => cellsOf(format).has(key)) ?? []),
      ...(asked.reads?.(format, place) ?? []),
      ...(anywhere ? readByAnywhere : []),
    ],
    cells: true,
    *find(text, context) {
      const { report, format } = context
      const counted = cells?.(format).filter((key) => (figureOf(report, key) ?? 0) > 0)
      if (counted?.length === 0 || when?.(context) === false) return
      if (text.trim() === '' && ofBlank !== true) return
      const told = anywhere ? bodyOf(report) : text
      const missing = aspects.filter(([, words]) => !words.test(told)).map(([what]) => what)
      if (missing.length === 0) return
      yield {
        start: 0,
        end: text.length,
        caret: text.length,
        text: says(missing),
        advice,
        ...(counted && { figures: counted }),
      }
    },
  }
}
