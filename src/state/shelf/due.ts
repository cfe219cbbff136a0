/** When this office's reports are due: as its superior has set it, or by law for what it is; and what day it is. */
import { type Ref, computed, onScopeDispose, shallowRef } from 'vue'
import type { Organ, OrganLevel } from '@/report/report'
import { type Deadline, currentYear, statutoryDeadline } from '../deadline'
import { useSettings } from '../settings'

/** A window stays open over midnight, and a computer sleeps: so often, in milliseconds, the day is looked at. */
const look = 30_000

/** The day it is, changing with the clock. */
function useToday(): Readonly<Ref<Date>> {
  const today = shallowRef(new Date())
  const timer = setInterval(() => {
    const now = new Date()
    if (now.toDateString() !== today.value.toDateString()) today.value = now
  }, look)
  // In Node, where tests run, it would keep the process alive.
  ;(timer as { unref?: () => void }).unref?.()
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return today
}

/** @param usual the organ most reports here are of: what it is counts where the profile does not say. */
export function useDue(usual: Readonly<Ref<Organ | undefined>>) {
  const settings = useSettings()
  const today = useToday()
  const level = computed<OrganLevel | undefined>(() => settings.profile.level ?? usual.value?.level)
  const statutory = computed<Deadline>(() => statutoryDeadline(level.value))
  const deadline = computed(() => settings.ownDeadline ?? statutory.value)
  /** The report year that work is on. */
  const dueYear = computed(() => currentYear(deadline.value, today.value))
  return { today, statutory, deadline, dueYear }
}
