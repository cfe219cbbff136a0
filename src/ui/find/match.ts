/** Which of the things that can be found fit the words typed, the nearest first. */

/** What one can find and go to. */
export interface Findable {
  /** Under which heading it is listed. */
  readonly kind: string
  readonly title: string
  /** What tells it from others of its title. */
  readonly note?: string
  /** Other words it is known by. */
  readonly words?: string
  /** Shown before anything is typed. */
  readonly first?: true
  /** Comes after what is as near: to be read rather than gone to. */
  readonly reading?: true
  readonly go: () => unknown
}

/** As many of one kind are shown at most. */
const most = 8

const wordsIn = (asked: string): readonly string[] =>
  asked.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)

/** How near: 0 the title itself, 1 begins so, 2 holds it, 3 its other words do; undefined where it does not fit. */
function nearness({ title, note = '', words = '' }: Findable, sought: readonly string[]) {
  const head = title.normalize('NFKC').toLowerCase()
  const all = `${head}\n${note}\n${words}`.normalize('NFKC').toLowerCase()
  if (!sought.every((word) => all.includes(word))) return undefined
  const [first = ''] = sought
  if (head === sought.join(' ')) return 0
  if (head.startsWith(first)) return 1
  return sought.every((word) => head.includes(word)) ? 2 : 3
}

/** Where it stands among what fits; what is only read comes after what may be gone to, unless it is called just so. */
function placeOf(one: Findable, sought: readonly string[]): number | undefined {
  const near = nearness(one, sought)
  return near === undefined || near === 0 || !one.reading ? near : near + 3
}

/** The kinds in the order of their nearest, each with what fits; with nothing asked what is shown first. */
export function matching(
  all: readonly Findable[],
  asked: string,
): readonly { readonly kind: string; readonly found: readonly Findable[] }[] {
  const sought = wordsIn(asked)
  const near = all
    .map((one) => ({
      one,
      at: sought.length === 0 ? (one.first ? 0 : undefined) : placeOf(one, sought),
    }))
    .filter((fit): fit is { one: Findable; at: number } => fit.at !== undefined)
    .sort((a, b) => a.at - b.at)
  const kinds = new Map<string, Findable[]>()
  for (const { one } of near) {
    const list = kinds.get(one.kind) ?? []
    if (list.length < most) list.push(one)
    kinds.set(one.kind, list)
  }
  return [...kinds].map(([kind, found]) => ({ kind, found }))
}
