/** Something a text must speak of, always or because the tables count it. */
import { addFilled } from '@/report/figure'
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
  /** Of so many asked only where they are a good part. */
  readonly ofWhole?: {
    readonly whole: (format: Format) => readonly FigureKey[]
    readonly share: number
  }
  /** Any other condition; what it looks at is named by `reads`. */
  readonly when?: (context: Context) => boolean
  /** Told in any section it is told; otherwise the text itself must tell it. */
  readonly anywhere?: true
  /** Words anywhere in the report that may tell of it in another way: only a hint beside them. */
  readonly mayBeTold?: RegExp
  /** Asked of a text not yet written, too. */
  readonly ofBlank?: true
  readonly says: (missing: readonly string[]) => string
  readonly advice: string
}

const readByAnywhere = everyPlace.map((place) => `narrative.${place}`)

export function required(asked: Required): TextKind {
  const { applies, aspects, cells, ofWhole, when, anywhere, mayBeTold, ofBlank, says, advice } =
    asked
  return {
    ...(applies && { applies }),
    reads: (format, place) => [
      ...[...(cells?.(format) ?? []), ...(ofWhole?.whole(format) ?? [])].filter((key) =>
        cellsOf(format).has(key),
      ),
      ...(asked.reads?.(format, place) ?? []),
      ...(anywhere || mayBeTold ? readByAnywhere : []),
    ],
    cells: true,
    *find(text, context) {
      const { report, format } = context
      const addUp = (keys: readonly FigureKey[]) =>
        addFilled(keys.map((key) => figureOf(report, key)))
      const counted = cells?.(format).filter((key) => (figureOf(report, key) ?? 0) > 0)
      const [part, whole] = [addUp(counted ?? []), addUp(ofWhole?.whole(format) ?? [])]
      if (ofWhole && part !== null && whole !== null && part < whole * ofWhole.share) return
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
        ...(mayBeTold?.test(bodyOf(report)) === true && { severity: 'hint' as const }),
        ...(counted && { figures: counted }),
      }
    },
  }
}
