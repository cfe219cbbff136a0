/** One list of 起草 at a time: two would fill the sheet, and the text between them is not seen. */
import { onBeforeUnmount, onMounted } from 'vue'

let closeOpen: (() => void) | undefined

/** Asks the list that is open to close once this one is there. */
export function onlyOne(close: () => void): void {
  onMounted(() => {
    closeOpen?.()
    closeOpen = close
  })
  onBeforeUnmount(() => {
    if (closeOpen === close) closeOpen = undefined
  })
}
