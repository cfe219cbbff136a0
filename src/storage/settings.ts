/** Keeps the officer's settings, which a backup carries, and facts of this machine, which stay on it. */
import { liveQuery } from 'dexie'
import { database } from './database'

/** All settings by name. */
export async function loadSettings(): Promise<ReadonlyMap<string, unknown>> {
  return new Map((await database.settings.toArray()).map(({ key, value }) => [key, value]))
}

/** Puts a setting; `undefined` removes it. */
export async function saveSetting(key: string, value: unknown): Promise<void> {
  if (value === undefined) await database.settings.delete(key)
  else await database.settings.put({ key, value })
}

/**
 * Changes a setting as it is stored at this moment, so that what another window has put there stays.
 * @returns the setting as it is then.
 */
export function reviseSetting<T>(key: string, make: (stored: unknown) => T): Promise<T> {
  return database.transaction('rw', database.settings, async () => {
    const value = make((await database.settings.get(key))?.value)
    await database.settings.put({ key, value })
    return value
  })
}

/** Calls back whenever a setting has changed, from any window. @returns what ends it. */
export function followSettings(told: () => void): () => void {
  const subscription = liveQuery(() => database.settings.toArray()).subscribe({
    next: told,
    // What cannot be read is told of where settings are loaded.
    error: () => undefined,
  })
  return () => {
    subscription.unsubscribe()
  }
}

/** A fact of this machine; undefined if it is not known. */
export async function machineFact(key: string): Promise<unknown> {
  return (await database.machine.get(key))?.value
}

/** Puts a fact of this machine; `undefined` removes it. */
export async function saveMachineFact(key: string, value: unknown): Promise<void> {
  if (value === undefined) await database.machine.delete(key)
  else await database.machine.put({ key, value })
}
