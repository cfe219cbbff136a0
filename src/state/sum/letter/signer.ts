/** Whose name stands under the letters of a 汇总: the government that adds up, until the office writes another. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { cleanLine } from '@/report/text/gate'
import { followSettings, loadSettings, reviseSetting } from '@/storage'
import { useTrouble } from '../../safekeeping/trouble'
import { useConsolidation } from '../consolidation'

/** The names that were written, by the organs that add up. */
type Signers = Readonly<Record<string, string>>

/** What is kept may have come from another's backup. */
const signersIn = (kept: unknown): Signers =>
  Object.fromEntries(
    Object.entries(kept ?? {}).flatMap(([organ, name]: [string, unknown]) =>
      typeof name === 'string' ? [[organ, cleanLine(name)]] : [],
    ),
  )

export const useSigner = defineStore('signer', () => {
  const [sum, trouble] = [useConsolidation(), useTrouble()]
  const kept = shallowRef<Signers>({})

  async function load(): Promise<void> {
    try {
      kept.value = signersIn((await loadSettings()).get('signers'))
    } catch (cause) {
      trouble.tell(cause, 'reading')
    }
  }
  void load()
  followSettings(() => void load())

  const organ = computed(() => sum.current?.organ.name ?? '')
  /** Under the letters of the 汇总 on the desk. */
  const name = computed(() => kept.value[organ.value] ?? organ.value)

  /** Remembers another name; an empty one is the organ's own again. */
  async function change(text: string): Promise<void> {
    const written = cleanLine(text).trim()
    const withIt = (signers: Signers): Signers =>
      Object.fromEntries([
        ...Object.entries(signers).filter(([of]) => of !== organ.value),
        ...(written === '' || written === organ.value ? [] : [[organ.value, written] as const]),
      ])
    kept.value = withIt(kept.value)
    try {
      await reviseSetting('signers', (stored) => withIt(signersIn(stored)))
      trouble.healed('acting')
    } catch (cause) {
      trouble.tell(cause, 'acting')
    }
  }

  return { name, change }
})
