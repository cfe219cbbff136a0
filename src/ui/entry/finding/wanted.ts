/** A finding named in the address: from 成稿, and from what asks before a report leaves, one comes to what it speaks of. */
import { type Ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Finding } from '@/check'

/** @returns leads to what is named, once; false if nothing is, or it is not found any more. */
export function useWanted(
  listed: Readonly<Ref<readonly Finding[]>>,
  lead: (finding: Finding) => void,
): () => boolean {
  const [route, router] = [useRoute(), useRouter()]
  function toWanted(): boolean {
    const { finding, ...others } = route.query
    const wanted = listed.value.find(({ id }) => id === finding)
    if (!wanted) return false
    lead(wanted)
    // Who asks for it again is led there again.
    void router.replace({ query: others })
    return true
  }
  watch(() => route.query['finding'], toWanted)
  return toWanted
}
