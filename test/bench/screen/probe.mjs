/** Runs in the measured page before its own code, and only watches: one look a frame while something is awaited. */
export function probe({ cell, total, check }) {
  const textOf = (selector) => {
    const element = document.querySelector(selector)
    return element?.matches('input') ? element.value : (element?.textContent ?? '')
  }
  const numberOf = (selector) =>
    Number(/-?\d+/.exec(textOf(selector).replaceAll(',', ''))?.[0] ?? NaN)
  const isReady = () => {
    const input = document.querySelector(cell)
    return input?.getClientRects().length > 0 && document.querySelector(total) !== null
  }
  /** The end of the frame in which something was seen to hold: a message posted from it comes after its paint. */
  function afterFrame(holds, done) {
    const tick = () => {
      if (!holds()) return requestAnimationFrame(tick)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(0)
    }
    requestAnimationFrame(tick)
  }
  const seen = { ready: null, slowest: 0, blocked: 0, longest: 0, step: undefined }
  window.seen = seen
  afterFrame(isReady, (now) => (seen.ready = now))
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.blocked += Math.max(0, duration - 50)
      seen.longest = Math.max(seen.longest, duration)
    }
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (/^key|input/.test(name)) seen.slowest = Math.max(seen.slowest, duration)
  }).observe({ type: 'event', durationThreshold: 16 })
  /** Waits for the next key, and then for the frame in which total and check show its digit. */
  window.await = (digit) => {
    seen.step = new Promise((resolve) => {
      const onKey = ({ timeStamp }) =>
        afterFrame(
          () => numberOf(total) === digit && textOf(check).includes(String(digit)),
          (now) => resolve(now - timeStamp),
        )
      addEventListener('keydown', onKey, { capture: true, once: true })
    })
  }
}
