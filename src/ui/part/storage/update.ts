/** Keeps the installed app up to date without ever reloading under the officer's hands. */
import { ref } from 'vue'

/** `ready`: a new version waits; `elsewhere`: another window has switched to it. */
export const update = ref<'none' | 'ready' | 'elsewhere'>('none')

/** Absent on plain http and where the browser forbids them. */
const workersHere = (): ServiceWorkerContainer | undefined =>
  (navigator as Partial<Navigator>).serviceWorker

let waiting: ServiceWorker | undefined
let asked = false

function offered(registration: ServiceWorkerRegistration): void {
  const next = registration.waiting
  if (!next || !workersHere()?.controller) return
  waiting = next
  update.value = 'ready'
}

/** Installs the worker that makes the app work offline; a browser without one simply stays online. */
export async function installOffline(): Promise<void> {
  const workers = workersHere()
  if (__SINGLE_FILE__ || !import.meta.env.PROD || !workers) return
  let controlled = workers.controller !== null
  workers.addEventListener('controllerchange', () => {
    if (asked) location.reload()
    else if (controlled) update.value = 'elsewhere'
    controlled = true
  })
  try {
    const registration = await workers.register('./sw.js')
    offered(registration)
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => {
        offered(registration)
      })
    })
  } catch (cause) {
    console.warn('The app stays online only', cause)
  }
}

/** Switches to the new version; everything must be saved before. */
export function switchOver(): void {
  asked = true
  if (update.value === 'ready' && waiting) waiting.postMessage({ type: 'SKIP_WAITING' })
  else location.reload()
}
