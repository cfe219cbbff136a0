/** What this window shows and could not store: told by those who keep it, asked by whoever lets the officer leave. */
import { onScopeDispose, shallowReactive } from 'vue'
import type { Kept, LogRow } from '@/storage'
import type { Stored } from './kind'
import { unfiled, unfiledSums } from './unfiled'

type Teller = () => Stored<Kept, LogRow> | undefined

const tellers = shallowReactive(new Set<Teller>())

/** Adds what a desk could not store, as long as that desk lives. */
export function tellsUnsaved(teller: Teller): void {
  tellers.add(teller)
  onScopeDispose(() => {
    tellers.delete(teller)
  })
}

/** All that is stored nowhere as it is here, and would be gone if this window were closed now; each once. */
export function unsavedHere(): readonly Stored<Kept, LogRow>[] {
  const desks = [...tellers].flatMap((teller) => teller() ?? [])
  const laid = new Set(desks.map(({ filed }) => filed.id))
  const waiting = [...unfiled.values(), ...unfiledSums.values()]
  return [...desks, ...waiting.filter(({ filed }) => !laid.has(filed.id))]
}
