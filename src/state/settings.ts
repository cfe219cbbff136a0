/** The officer's settings: the organ's profile for new reports, and its own deadline. */
import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef } from 'vue'
import type { Organ } from '@/report/report'
import { cleanOrgan } from '@/report/text/clean'
import { followSettings, loadSettings, reviseSetting, saveSetting } from '@/storage'
import type { Deadline } from './deadline'
import { useTrouble } from './safekeeping/trouble'

/** What is told of an organ: texts, and lists of them. */
type Members = Readonly<Record<string, string | readonly string[]>>

const blankProfile: Organ = { name: '' }

/** A profile with some members changed; those that are empty are dropped, but for the name. */
const withMembers = (profile: Organ, members: Members): Organ =>
  Object.fromEntries(
    Object.entries(cleanOrgan({ ...profile, ...members })).filter(
      ([member, value]) => member === 'name' || (value as Members[string]).length > 0,
    ),
  ) as unknown as Organ

export const useSettings = defineStore('settings', () => {
  const trouble = useTrouble()
  const profile = shallowRef<Organ>(blankProfile)
  const ownDeadline = shallowRef<Deadline>()

  /** Saves under way: what is read meanwhile is older than what the officer sees. */
  let saving = 0

  async function load(): Promise<void> {
    try {
      const all = await loadSettings()
      if (saving > 0) return
      profile.value = (all.get('profile') as Organ | undefined) ?? blankProfile
      ownDeadline.value = all.get('deadline') as Deadline | undefined
    } catch (cause) {
      trouble.tell(cause, 'reading')
    }
  }

  // What another window has changed is shown here as well.
  onScopeDispose(
    followSettings(() => {
      if (saving === 0) void load()
    }),
  )

  async function save(act: () => Promise<unknown>): Promise<void> {
    saving += 1
    try {
      await act()
      trouble.healed('acting')
    } catch (cause) {
      trouble.tell(cause, 'acting')
    }
    saving -= 1
    // What another window saved meanwhile was left aside.
    if (saving === 0) await load()
  }

  /** Changes members of the profile, and those alone; an empty one is dropped. */
  function changeProfile(members: Members): Promise<void> {
    profile.value = withMembers(profile.value, members)
    return save(() =>
      reviseSetting('profile', (stored) =>
        withMembers((stored as Organ | undefined) ?? blankProfile, members),
      ),
    )
  }

  /** Sets the organ's own deadline; undefined for the statutory one. */
  function changeDeadline(own: Deadline | undefined): Promise<void> {
    ownDeadline.value = own
    return save(() => saveSetting('deadline', own))
  }

  return { profile, ownDeadline, load, changeProfile, changeDeadline }
})
