/** Wires the rooms together and starts the app. */
import './floor'
// What is common comes before what a component says of itself.
import './ui/style/tokens.css'
import './ui/style/screen.css'
import './ui/style/pieces.css'
import './ui/style/print.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { layBy } from './state/desk/paged'
import { useTrouble } from './state/safekeeping/trouble'
import { router } from './ui/routes'

const app = createApp(App).use(createPinia()).use(router)
const { caught } = useTrouble()
layBy(async (document) => (await import('./ui/part/paper/laid')).pagesBeside(document))

/** A bug is caught once, here: it is told, and the report on the desk is offered as a file. */
function stray(cause: unknown): void {
  console.error(cause)
  caught(cause)
}
app.config.errorHandler = stray
addEventListener('error', ({ error }) => {
  if (error !== null && error !== undefined) stray(error)
})
addEventListener('unhandledrejection', ({ reason }) => {
  stray(reason)
})
// A link whose screen does not come fails without a word.
addEventListener('vite:preloadError', ({ payload }) => {
  stray(payload)
})
/** A browser below the floor keeps the sentence that floor.js has put there. */
if (!('tooOld' in document.documentElement.dataset)) app.mount('#app')
