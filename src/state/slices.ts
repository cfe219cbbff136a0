/** Work done in slices, so that the screen is drawn and keys are heard between them. */

/** So long, in milliseconds, one slice takes: a frame has room for it. */
const slice = 8

/** Where a message is awaited; held here, as old browsers let go of a channel that nobody holds, with its message. */
const awaited = new Set<MessagePort>()

/** Lets the browser draw and take keys before it goes on. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    awaited.add(port1)
    port1.onmessage = () => {
      awaited.delete(port1)
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

/** So long, in milliseconds, a frame is waited for: a window that is not seen draws none. */
const unseen = 200

/** Resolves once the browser has drawn what stands in the page by now. */
export function drawn(): Promise<void> {
  if (!('requestAnimationFrame' in globalThis)) return pause()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, unseen)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      // What is posted from a frame comes after it is drawn.
      void pause().then(resolve)
    })
  })
}

/** Begins a slice. @returns what tells that it is used up. */
export function sliceBegins(): () => boolean {
  const began = performance.now()
  return () => performance.now() - began > slice
}
