/** What has come into the window and waits to be looked at, and which screen takes it; light, as the frame holds it. */
import { onBeforeUnmount, shallowRef } from 'vue'
import type { ImportSource } from '@/state/import/imports'

/** What is offered for import; none yet if the dialog was only opened. */
export const incoming = shallowRef<readonly ImportSource[]>()

/** A file that has a door of its own: a backup to be restored, a package to be verified. */
export const led = shallowRef<{ readonly to: 'restore' | 'verify'; readonly file: File }>()

type Take = (sources: readonly ImportSource[]) => void

/** The screen that takes what comes in itself, if one stands that does. */
export const taking: { by?: Take | undefined } = {}

/** The screen takes what comes in, for as long as it stands. */
export function useTaker(take: Take): void {
  taking.by = take
  onBeforeUnmount(() => {
    if (taking.by === take) taking.by = undefined
  })
}
