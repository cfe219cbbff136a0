/** Several kinds as one: of what two of them find at the same words, the first is told. */
import type { Found, TextKind } from './kind'

/** Reads the text by each kind in its turn. */
export const together = (...kinds: readonly TextKind[]): TextKind => ({
  words: kinds.flatMap(({ words = [] }) => words),
  ...(kinds.every(({ cells }) => cells) && { cells: true }),
  reads: (format, place) => kinds.flatMap((kind) => kind.reads?.(format, place) ?? []),
  *find(text, context, place) {
    const told: Found[] = []
    for (const kind of kinds)
      for (const found of kind.find(text, context, place)) {
        if (told.some(({ start, end }) => found.start < end && start < found.end)) continue
        told.push(found)
        yield found
      }
  },
})
