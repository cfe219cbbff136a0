/** The places of a list's rows: each change moves as few of them as it can. */

/** One of a list and where it lies. */
export interface Placed<One> {
  readonly place: number
  readonly one: One
}

/** What is to be written so that the rows are those of another list. */
export interface Moves<One> {
  readonly placed: readonly Placed<One>[]
  readonly puts: readonly Placed<One>[]
  /** Places where nothing lies any more. */
  readonly gone: readonly number[]
}

/** Places between two others, evenly, as many as are asked for; undefined where numbers are too coarse for it. */
function between(low: number, high: number, count: number): readonly number[] | undefined {
  const step = high === Infinity ? 1 : (high - low) / (count + 1)
  const places = Array.from({ length: count }, (_, at) => low + step * (at + 1))
  const isOrdered = [low, ...places, high].every(
    (place, at, all) => at === 0 || place > (all[at - 1] ?? 0),
  )
  return isOrdered ? places : undefined
}

/** The places that stay, as they do for what is in the list still and in its order; undefined for all others. */
function kept<One>(
  before: readonly Placed<One>[],
  after: readonly One[],
  idOf: (one: One) => string,
): readonly (number | undefined)[] {
  const known = new Map<string, number>()
  for (const { one, place } of before) if (!known.has(idOf(one))) known.set(idOf(one), place)
  let last = -Infinity
  return after.map((one) => {
    const place = known.get(idOf(one))
    if (place === undefined || place <= last) return undefined
    last = place
    return place
  })
}

/** Places for a list of which some have theirs. */
function filledIn(stays: readonly (number | undefined)[]): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < stays.length;) {
    const own = stays[at]
    if (own !== undefined) {
      places.push(own)
      at += 1
      continue
    }
    let until = at
    while (until < stays.length && stays[until] === undefined) until += 1
    const more = between(places.at(-1) ?? 0, stays[until] ?? Infinity, until - at)
    if (!more) return stays.map((_, index) => index + 1)
    for (const place of more) places.push(place)
    at = until
  }
  return places
}

/** What leads from rows to the rows of another list; what is the very same value at its place is not written again. */
export function movesTo<One>(
  before: readonly Placed<One>[],
  after: readonly One[],
  idOf: (one: One) => string,
): Moves<One> {
  const places = filledIn(kept(before, after, idOf))
  const placed = after.map((one, at) => ({ one, place: places[at] ?? at }))
  const there = new Map(before.map(({ place, one }) => [place, one]))
  const left = new Set(places)
  return {
    placed,
    puts: placed.filter(({ place, one }) => there.get(place) !== one),
    gone: before.map(({ place }) => place).filter((place) => !left.has(place)),
  }
}
