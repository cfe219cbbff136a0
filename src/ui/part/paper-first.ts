/** A report that the page is opened at comes first: it is read while its screen is loaded, and all else waits for its paper. */
import { type Component, defineAsyncComponent, nextTick, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useDesk } from '@/state/desk/desk'
import { drawn } from '@/state/slices'

/** Begins to read the report the address names. @returns what resolves once it is drawn, or at once if none is named. */
export async function paperFirst(): Promise<void> {
  const [router, desk] = [useRouter(), useDesk()]
  const { matched, params } = router.resolve(router.options.history.location)
  const id = params['id']
  if (typeof id !== 'string' || !matched.some(({ path }) => path.startsWith('/report/'))) return
  void desk.open(id)
  const read = new Promise<void>((resolve) => {
    watch(
      () => desk.reads,
      (reads) => {
        if (!reads) resolve()
      },
      { immediate: true },
    )
  })
  // Where the screen does not come the rest does.
  await Promise.allSettled([read, router.isReady()])
  await nextTick()
  await drawn()
}

/** A component that is loaded once the page is drawn without it. */
export const drawnLater = (load: () => Promise<{ readonly default: Component }>): Component =>
  defineAsyncComponent(async () => {
    await drawn()
    return load()
  })
