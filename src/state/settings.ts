/** The officer's settings: the organ's profile for new reports, and its own deadline. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Organ } from '@/report/report'
import { cleanOrgan } from '@/report/text/clean'
import { loadSettings, saveSetting } from '@/storage/settings'
import { type Deadline, statutoryDeadline } from './deadline'
import { useTrouble } from './safekeeping/trouble'

const blankProfile: Organ = { name: '' }

export const useSettings = defineStore('settings', () => {
  const trouble = useTrouble()
  const profile = shallowRef<Organ>(blankProfile)
  const ownDeadline = shallowRef<Deadline>()
  const deadline = computed(() => ownDeadline.value ?? statutoryDeadline(profile.value.level))

  async function load(): Promise<void> {
    try {
      const all = await loadSettings()
      profile.value = (all.get('profile') as Organ | undefined) ?? blankProfile
      ownDeadline.value = all.get('deadline') as Deadline | undefined
    } catch (cause) {
      trouble.tell(cause, 'reading')
    }
  }

  async function save(key: string, value: unknown): Promise<void> {
    try {
      await saveSetting(key, value)
      trouble.healed('acting')
    } catch (cause) {
      trouble.tell(cause, 'acting')
    }
  }

  /** Changes members of the profile; an empty one is dropped. */
  function changeProfile(members: Readonly<Record<string, string>>): Promise<void> {
    const next = Object.entries(cleanOrgan({ ...profile.value, ...members })).filter(
      ([member, value]) => member === 'name' || value !== '',
    )
    profile.value = Object.fromEntries(next) as unknown as Organ
    return save('profile', profile.value)
  }

  /** Sets the organ's own deadline; undefined for the statutory one. */
  function changeDeadline(own: Deadline | undefined): Promise<void> {
    ownDeadline.value = own
    return save('deadline', own)
  }

  return { profile, ownDeadline, deadline, load, changeProfile, changeDeadline }
})
