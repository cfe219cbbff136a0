/** Remembers outside of the database which one it is, so that one the browser had to make anew is noticed. */
import { databaseName } from './database'
import { machineFact } from './settings'

/** The database last looked into, and how many reports were in it. */
interface Witness {
  readonly database: unknown
  readonly reports: number
}

const place = `${databaseName}/witness`

/** Where the note is kept; undefined where the browser has or allows no such place, and then nothing is told. */
function shelf(): Storage | undefined {
  try {
    return (globalThis as { localStorage?: Storage }).localStorage
  } catch (cause) {
    console.warn(cause)
    return undefined
  }
}

function remembered(): Witness | undefined {
  const text = shelf()?.getItem(place) ?? null
  if (text === null) return undefined
  try {
    return JSON.parse(text) as Witness
  } catch (cause) {
    // Not of this program: it tells nothing, and is written over.
    console.error(cause)
    return undefined
  }
}

function note(witness: Witness): void {
  try {
    shelf()?.setItem(place, JSON.stringify(witness))
  } catch (cause) {
    // A full disk is told of where reports are saved.
    console.warn(cause)
  }
}

/**
 * Takes note of how many reports there are now.
 * @returns how many there were in the database that stood here before this one; 0 if it is the same, or
 * nothing is known of another. They are told of until `forgetMissing`.
 */
export async function missingReports(now: number): Promise<number> {
  const database = await machineFact('database')
  const before = remembered()
  if (before && before.database !== database && before.reports > 0) return before.reports
  note({ database, reports: now })
  return 0
}

/** The officer knows, or has them back. */
export const forgetMissing = (): void => {
  shelf()?.removeItem(place)
}
