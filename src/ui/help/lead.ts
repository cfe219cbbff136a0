/** F1: to the page of the help that speaks of where the officer is. */
import type { Router } from 'vue-router'
import { topicAt } from './places'

/** Goes there; from a dialog, whose contents must not be lost, into a window of its own. */
export async function lead(router: Router): Promise<void> {
  const { name } = router.currentRoute.value
  const topic = topicAt(String(name), document.activeElement)
  const to = { name: 'help', params: { topic } }
  if (document.querySelector('dialog[open]')) open(router.resolve(to).href, '_blank', 'noopener')
  else if (name !== 'help') await router.push(to)
}
