/** What can be wrong with keeping reports on this machine, told from the errors that browsers give. */
import { database } from './database'

/**
 * `full` no space; `blocked` the browser allows no storage; `broken` it cannot read or write its own
 * files; `newer` the database is of a newer program; `waits` another window holds an older database
 * open; `changed` the report was changed elsewhere, `removed` removed for good elsewhere, `binned` it
 * lies in the bin.
 */
export type TroubleKind =
  'full' | 'blocked' | 'broken' | 'newer' | 'waits' | 'changed' | 'removed' | 'binned' | 'unknown'

/** The stored report is not the one the edits were made on; nothing was written. */
export class ChangedElsewhere extends Error {
  override readonly name = 'ChangedElsewhere'
}

/** The stored report is no longer there; nothing was written. */
export class RemovedElsewhere extends Error {
  override readonly name = 'RemovedElsewhere'
}

/** The stored report lies in the bin, where nothing is changed; nothing was written. */
export class LiesInBin extends Error {
  override readonly name = 'LiesInBin'
}

/** By the errors' own `name`, a string: class names are shortened in the build. */
const kinds: Readonly<Record<string, TroubleKind>> = {
  QuotaExceededError: 'full',
  SecurityError: 'blocked',
  NotAllowedError: 'blocked',
  MissingAPIError: 'blocked',
  InvalidStateError: 'blocked',
  UnknownError: 'broken',
  NotReadableError: 'broken',
  DataError: 'broken',
  NotFoundError: 'broken',
  VersionError: 'newer',
  NewerDatabase: 'newer',
  ChangedElsewhere: 'changed',
  RemovedElsewhere: 'removed',
  LiesInBin: 'binned',
}

/** The kind of trouble an error tells of; the innermost known cause decides. */
export function troubleOf(cause: unknown): TroubleKind {
  let kind: TroubleKind = 'unknown'
  for (let error = cause; typeof error === 'object' && error !== null;) {
    const { name, message, inner } = error as { name?: unknown; message?: unknown; inner?: unknown }
    if (typeof name === 'string') kind = kinds[name] ?? kind
    // Chromium's setting against all cookies answers with an UnknownError and these words.
    if (typeof message === 'string' && /denied permission/i.test(message)) kind = 'blocked'
    error = inner === error ? undefined : inner
  }
  return kind
}

/** Calls back when opening waits for another window that holds an older database open. @returns what ends it. */
export function onWaiting(told: () => void): () => void {
  database.on('blocked', told)
  return () => {
    database.on('blocked').unsubscribe(told)
  }
}
