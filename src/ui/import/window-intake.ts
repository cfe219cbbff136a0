/** Takes in what is dropped or pasted anywhere in the window, for as long as a screen stands. */
import { onBeforeUnmount, onMounted } from 'vue'
import type { ImportSource } from '@/state/import/imports'
import { isTyping, pastedOf } from './incoming'

export interface Intake {
  readonly take: (sources: readonly ImportSource[]) => void
  /** What a drop holds. */
  readonly dropped: (
    data: DataTransfer | null,
  ) => readonly ImportSource[] | Promise<readonly ImportSource[]>
}

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** Files dropped anywhere, and reports pasted anywhere but into a field; an open dialog takes its own. */
export function useWindowIntake({ take, dropped }: Intake): void {
  const allow = (event: DragEvent) => {
    event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (!isDialogOpen()) void Promise.resolve(dropped(event.dataTransfer)).then(take)
  }
  const paste = (event: ClipboardEvent) => {
    if (isTyping(event.target) || isDialogOpen()) return
    const sources = pastedOf(event.clipboardData)
    if (sources.length === 0) return
    event.preventDefault()
    take(sources)
  }
  onMounted(() => {
    addEventListener('dragover', allow)
    addEventListener('drop', drop)
    addEventListener('paste', paste)
  })
  onBeforeUnmount(() => {
    removeEventListener('dragover', allow)
    removeEventListener('drop', drop)
    removeEventListener('paste', paste)
  })
}
