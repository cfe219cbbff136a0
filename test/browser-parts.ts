/** What jsdom lacks and the screens ask for; nothing is laid out there, so that nothing is ever reported. */
class SilentObserver {
  observe(): void {}
  disconnect(): void {}
}
if (!('ResizeObserver' in globalThis)) Object.assign(globalThis, { ResizeObserver: SilentObserver })
if (typeof Element !== 'undefined' && !('scrollIntoView' in Element.prototype))
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
