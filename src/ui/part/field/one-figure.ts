/** Keeps several lines out of a field for one figure: the browser would leave out the breaks and join their digits. */

/** Handles a paste into such a field or a drop on it: more than one line is refused in words, all else is the browser's. */
export function refuseLines(event: ClipboardEvent | DragEvent): void {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer
  const text = data?.getData('text/plain').trim() ?? ''
  const field = event.target
  if (!/[\n\r]/.test(text) || !(field instanceof HTMLInputElement)) return
  event.preventDefault()
  field.setCustomValidity('粘贴的内容有几行，一格只填一个数字')
  field.reportValidity()
  field.addEventListener(
    'input',
    () => {
      field.setCustomValidity('')
    },
    { once: true },
  )
}
