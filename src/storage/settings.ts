/** Keeps the officer's settings, which a backup carries, and facts of this machine, which stay on it. */
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

/** A fact of this machine; undefined if it is not known. */
export async function machineFact(key: string): Promise<unknown> {
  return (await database.machine.get(key))?.value
}

/** Puts a fact of this machine; `undefined` removes it. */
export async function saveMachineFact(key: string, value: unknown): Promise<void> {
  if (value === undefined) await database.machine.delete(key)
  else await database.machine.put({ key, value })
}
