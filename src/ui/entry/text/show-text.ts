/** Brings a stretch of a text into sight on its sheet, where it is not. */

/** Where a position of the text lies, in the layer behind the field that has the same measure. */
function placeOf(layer: Element, position: number): readonly [Text, number] | undefined {
  const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
  let left = position
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { data } = node as Text
    if (left <= data.length) return [node as Text, left]
    left -= data.length
  }
  return undefined
}

/** @param panel stands below the text, in its field. */
export function showText(panel: HTMLElement, start: number, end: number): void {
  const layer = panel.closest('.field')?.querySelector('.behind')
  const scroller = panel.closest('.scroll')
  if (!layer || !scroller) return
  const [from, to] = [placeOf(layer, start), placeOf(layer, end)]
  if (!from || !to) return
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  const { top, bottom } = range.getBoundingClientRect()
  const sheet = scroller.getBoundingClientRect()
  if (bottom > sheet.bottom) scroller.scrollTop += Math.min(bottom - sheet.bottom, top - sheet.top)
  else if (top < sheet.top) scroller.scrollTop -= sheet.top - top
}
