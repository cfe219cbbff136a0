/** A way of writing that is found again and again in one text: told once, with its places. */
import type { Found, TextKind } from './kind'

/** So many places are shown by their words. */
const shown = 3

const words = (text: string, { start, end }: Found): string =>
  `“${text
    .slice(Math.max(0, start - 4), end + 6)
    .replace(/\s+/g, ' ')
    .trim()}”`

/** All places mended at once, where every one of them can be. */
function mendedTogether(text: string, all: readonly Found[]): Partial<Found> {
  const last = all.at(-1)
  const [first] = all
  if (!first || !last || all.some(({ by }) => by === undefined)) return { by: undefined }
  let by = ''
  let from = first.start
  for (const one of all) {
    by += text.slice(from, one.start) + (one.by ?? '')
    from = one.end
  }
  return {
    by,
    at: { start: first.start, end: last.end },
    button: `${String(all.length)} 处都改`,
  }
}

/** What a kind finds in a text as one finding, marked at its first place. */
export const habit = (kind: TextKind): TextKind => ({
  ...kind,
  *find(text, context, place) {
    const all = [...kind.find(text, context, place)]
    const [first] = all
    if (!first || all.length === 1) {
      yield* all
      return
    }
    const rest = all.length > shown ? '等' : ''
    yield {
      ...first,
      text: `${first.text}；这一部分共有 ${String(all.length)} 处：${all
        .slice(0, shown)
        .map((one) => words(text, one))
        .join('、')}${rest}`,
      ...mendedTogether(text, all),
    }
  },
})
