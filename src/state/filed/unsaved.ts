/** What this window shows and could not store: told by those who keep it, asked by whoever lets the officer leave. */
import { onScopeDispose, shallowReactive } from 'vue'
import type { FiledConsolidation } from '@/storage/consolidations'
import { type Stored, unfiled } from './unfiled'

/** A report with its log, or a consolidation, that is stored nowhere as it is here. */
export type Unsaved = Stored | { readonly sum: FiledConsolidation }

type Source = () => Unsaved | undefined

const sources = shallowReactive(new Set<Source>())

/** Adds what a desk could not store, as long as that desk lives. */
export function tellsUnsaved(source: Source): void {
  sources.add(source)
  onScopeDispose(() => {
    sources.delete(source)
  })
}

/** All that would be gone if this window were closed now; each report once. */
export function unsavedHere(): readonly Unsaved[] {
  const desks = [...sources].flatMap((source) => source() ?? [])
  const laid = new Set(desks.map((one) => ('filed' in one ? one.filed.id : '')))
  return [...desks, ...[...unfiled.values()].filter(({ filed }) => !laid.has(filed.id))]
}
