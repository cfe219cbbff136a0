/**
 * Remembers outside of the database which one it is and how often it was written, so that one the browser
 * had to make anew, or that came back older than it was, is noticed. The count is kept in the database, in
 * the very transaction that writes, and noted here after that is stored: the note is never ahead of it.
 */
import Dexie, { type Table } from 'dexie'
import { database, databaseName } from './database'
import { machineFact } from './settings'

/** The database as it was last written. */
export interface Witness {
  readonly database: unknown
  readonly reports: number
  /** How often it has been written; 0 in notes of earlier versions. */
  readonly writes?: number
  readonly at?: number
  /** The number of the latest write of each report or consolidation, of those written last. */
  readonly latest?: Readonly<Record<string, number>>
}

/** What is gone: the whole database (`missing`), or what was written last (`rolled`). */
export interface Loss {
  readonly kind: 'missing' | 'rolled'
  /** When it was last written, as far as is known, milliseconds since 1970. */
  readonly at: number | undefined
  /** How many writes are gone, as far as they were counted. */
  readonly saves: number
  /** The latest change that is still there; undefined if nothing is. */
  readonly since: number | undefined
  /** The titles of those still there that lost their latest edits. */
  readonly titles: readonly string[]
}

const place = `${databaseName}/witness`
const lossPlace = `${databaseName}/loss`
/** So many of those written last are known by name. */
const known = 20

/** Where the notes are kept; undefined where the browser has or allows no such place, and then nothing is told. */
function shelf(): Storage | undefined {
  try {
    return (globalThis as { localStorage?: Storage }).localStorage
  } catch (cause) {
    console.warn(cause)
    return undefined
  }
}

function read(where: string): unknown {
  try {
    const text = shelf()?.getItem(where) ?? null
    return text === null ? undefined : (JSON.parse(text) as unknown)
  } catch (cause) {
    // Not of this program, or not allowed: it tells nothing.
    console.warn(cause)
    return undefined
  }
}

const witness = () => read(place) as Witness | undefined

function note(where: string, value: unknown): void {
  try {
    if (value === undefined) shelf()?.removeItem(where)
    else shelf()?.setItem(where, JSON.stringify(value))
  } catch (cause) {
    // A full disk is told of where reports are saved.
    console.warn(cause)
  }
}

/** Takes note of a write that is stored. One of another database than the noted one is left to `lossHere`. */
function noteWrite(writes: number, id: string | undefined, isGone: boolean): void {
  const before = witness()
  if (before && before.database !== database.identity) return
  const latest = { ...before?.latest, ...(id !== undefined && { [id]: writes }) }
  const kept = Object.entries(latest)
    .filter(([one]) => !isGone || one !== id)
    .sort(([, a], [, b]) => b - a)
    .slice(0, known)
  note(place, {
    database: database.identity,
    reports: before?.reports ?? 0,
    // Another window may have noted a later write.
    writes: Math.max(before?.writes ?? 0, writes),
    at: Date.now(),
    latest: Object.fromEntries(kept),
  } satisfies Witness)
}

/**
 * A writing transaction that counts as one write.
 * @param id the report or consolidation that is written, if it is one.
 * @param isGone it is removed.
 */
export async function counted<T>(
  tables: readonly Table[],
  write: () => Promise<T>,
  id?: string,
  isGone = false,
): Promise<T> {
  let writes = 0
  const outcome = await database.transaction('rw', [...tables, database.machine], async () => {
    const done = await write()
    writes = Number((await machineFact('writes')) ?? 0) + 1
    await database.machine.put({ key: 'writes', value: writes })
    return done
  })
  // Within a larger transaction nothing is stored yet; then the note lags behind, which alarms nobody.
  if (!(Dexie.currentTransaction as unknown)) noteWrite(writes, id, isGone)
  return outcome
}

const missing = ({ at, writes = 0 }: Witness): Loss => ({
  kind: 'missing',
  at,
  saves: writes,
  since: undefined,
  titles: [],
})

/**
 * Compares the database with what was noted of it, and takes note of it as it is now.
 * @returns what is lost; undefined if nothing is, or nothing is known. It is told of until `dismissLoss`.
 */
export async function lossHere(): Promise<Loss | undefined> {
  const told = read(lossPlace) as Loss | undefined
  if (told) return told
  // Read before the database: what another window writes meanwhile must not look like a loss.
  const before = witness()
  const { reports, machine } = database
  const [identity, count, writes] = await database.transaction('r', reports, machine, async () => [
    await machineFact('database'),
    await reports.count(),
    Number((await machineFact('writes')) ?? 0),
  ])
  const isOther = before !== undefined && before.database !== identity
  let loss: Loss | undefined
  if (isOther && before.reports > 0) loss = missing(before)
  else if (before && !isOther && (before.writes ?? 0) > writes)
    loss = await (await import('./machine/rolled')).rolled(before, writes)
  if (loss) note(lossPlace, loss)
  if (loss || !before || isOther) note(place, { database: identity, reports: count, writes })
  else if (before.reports !== count) note(place, { ...witness(), reports: count })
  return loss
}

/** The officer knows, or has back what was lost. */
export function dismissLoss(): void {
  note(lossPlace, undefined)
  note(place, undefined)
}
