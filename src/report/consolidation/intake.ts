/** An intake of many files as a consolidation keeps it: begun with the name of each, so that none can be lost, and counted up. */
import { type Consolidation, withMembers } from './consolidation'
import { type Held, isAsked, isOver } from './handed-in'

/** What became of the files of the latest intake; the parts make up the total at any moment. */
export interface IntakeTally {
  readonly total: number
  readonly taken: number
  /** The same, figures and words, as one that had come: nothing changed. */
  readonly same: number
  readonly refused: number
  /** Not read yet, or asked about. */
  readonly open: number
}

/** The tally of the latest intake; all zero if there was none. */
export function tallyOf({ held = [], intake }: Consolidation): IntakeTally {
  const own = held.filter(({ run }) => run === intake?.run)
  const taken = intake?.taken ?? 0
  const open = own.filter(isAsked).length
  const same = own.filter(({ reason }) => reason === 'same').length
  return { total: taken + own.length, taken, same, refused: own.length - open - same, open }
}

/** What stands open of all that came in, whatever intake it came with: to be answered, read again, or taken note of. */
export const unsettled = ({ held = [] }: Consolidation): readonly Held[] =>
  held.filter(({ reason }) => !isOver(reason))

/** The files of the latest intake that are the same as one that had come. */
export const cameBefore = ({ held = [], intake }: Consolidation): readonly Held[] =>
  held.filter(({ reason, run }) => reason === 'same' && run === intake?.run)

/** Entries that a file of the same name takes the place of, each of one file. */
function replacedBy(held: readonly Held[], names: readonly string[]): ReadonlySet<string> {
  const left = new Map<string, number>()
  for (const name of names) left.set(name, (left.get(name) ?? 0) + 1)
  const gone = new Set<string>()
  for (const { id, file, reason } of held) {
    const due = left.get(file) ?? 0
    if (due === 0 || (reason !== 'waiting' && reason !== 'refused' && reason !== 'look')) continue
    gone.add(id)
    left.set(file, due - 1)
  }
  return gone
}

/**
 * The consolidation with files that are about to be read. While something of the latest intake is open, they
 * belong to it; else they make the next one.
 */
export function begun(
  whole: Consolidation,
  files: readonly { readonly id: string; readonly file: string }[],
  run: string,
  at: number,
): Consolidation {
  const { held = [], intake } = whole
  const gone = replacedBy(
    held,
    files.map(({ file }) => file),
  )
  const stays = held.filter(({ id }) => !gone.has(id))
  const isOpen = stays.some((one) => one.run === intake?.run && isAsked(one))
  const now = isOpen && intake ? intake : { run, taken: 0 }
  const coming = files.map(({ id, file }): Held => ({
    id,
    file,
    run: now.run,
    reason: 'waiting',
    word: '',
    at,
  }))
  const kept = isOpen ? stays : stays.filter(({ reason }) => !isOver(reason))
  return withMembers(whole, { held: [...kept, ...coming], intake: now })
}

/** The consolidation without entries that need no answer; what is asked stays. */
export function dismissed(whole: Consolidation): Consolidation {
  const held = (whole.held ?? []).filter((one) => isAsked(one) && one.reason !== 'waiting')
  const { intake } = whole
  return withMembers(whole, { held, ...(intake && { intake: { run: intake.run, taken: 0 } }) })
}
