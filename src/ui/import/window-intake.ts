/** What is dropped on the window or pasted into it, on any screen: a screen that takes units' reports gets it, or else it is offered for import. */
import { incoming, taking } from './arrivals'
import { sourcesOf } from './handed'

/** What an event holds; taken before anything is waited for, as it is gone once the event is over. */
export interface Handed {
  readonly files: readonly File[]
  readonly entries: readonly FileSystemEntry[]
  readonly html: string
  readonly text: string
}

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** True where pasting means typing: the browser does it. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=file]), textarea, [contenteditable]')

export const handedBy = (data: DataTransfer | null): Handed => ({
  files: [...(data?.files ?? [])],
  entries: [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []),
  html: data?.getData('text/html') ?? '',
  text: data?.getData('text/plain') ?? '',
})

/** A few words pasted beside a field are a slip; a file, a table or a page is meant to be read. */
const isMuch = ({ files, html, text }: Handed): boolean =>
  files.length > 0 || /<table\b/i.test(html) || text.length > 200

async function take(handed: Handed): Promise<void> {
  const sources = await sourcesOf(handed)
  if (sources.length === 0) return
  if (taking.by) taking.by(sources)
  else incoming.value = sources
}

/**
 * Takes in files dropped anywhere, and what is dropped or pasted anywhere but into a field; an open dialog takes its own.
 * @param isAtWork whether a report is worked at, where a word or two pasted are not meant as a report.
 */
export function listenToWindow(isAtWork: () => boolean): void {
  /** What is dragged within the page is no report. */
  let isOwn = false
  const isTheirs = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true ||
    !(event.defaultPrevented || isOwn || isTyping(event.target))
  const handlers = {
    dragstart: () => (isOwn = true),
    dragend: () => (isOwn = false),
    dragover: (event: DragEvent) => {
      if (isTheirs(event)) event.preventDefault()
    },
    drop: (event: DragEvent) => {
      if (!isTheirs(event)) return
      event.preventDefault()
      if (!isDialogOpen()) void take(handedBy(event.dataTransfer))
    },
    paste: (event: ClipboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return
      const handed = handedBy(event.clipboardData)
      const isText = isTyping(event.target) && (handed.text !== '' || handed.files.length === 0)
      if (isText || (isAtWork() && !isMuch(handed))) return
      if (handed.files.length === 0 && `${handed.html}${handed.text}`.trim() === '') return
      event.preventDefault()
      void take(handed)
    },
  }
  for (const [name, handler] of Object.entries(handlers))
    addEventListener(name, handler as EventListener)
}
