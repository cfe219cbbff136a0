/** A finding named in the address: from 成稿, and from what asks before a report leaves, one comes to what it speaks of. */
import { type Ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { Finding } from '@/check'

/** @returns leads to what is named; false if nothing is, or it is not found any more. */
export function useWanted(
  listed: Readonly<Ref<readonly Finding[]>>,
  lead: (finding: Finding) => void,
): () => boolean {
  const route = useRoute()
  function toWanted(): boolean {
    const wanted = listed.value.find(({ id }) => id === route.query['finding'])
    if (wanted) lead(wanted)
    return wanted !== undefined
  }
  watch(() => route.query['finding'], toWanted)
  return toWanted
}
