/** The findings of the report on the desk as they are shown: each fix once, in the words that fit it. */
import { computed } from 'vue'
import type { useDesk } from '@/state/desk/desk'
import { withOneFix } from './one-fix'
import { withPutBack } from './put-back'
import { useOlder, withRedraft } from './redraft'

export function useListed(desk: ReturnType<typeof useDesk>) {
  const older = useOlder(desk)
  return computed(() => {
    const { listed, format } = desk
    const told = format ? withRedraft(listed, older.value, format) : listed
    return withPutBack(withOneFix(told), () => desk.edits)
  })
}
