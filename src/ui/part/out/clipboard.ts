/** Puts rich text on the clipboard, with plain text for those who take no other; and pictures. */

/** The same content, rich and plain. */
export interface RichText {
  readonly html: string
  readonly plain: string
}

/** Answers the browser's own copying: the text goes out as it is, where the clipboard's own way would rewrite its styles. */
function copyByEvent({ html, plain }: RichText): boolean {
  let done = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', plain)
    event.preventDefault()
    done = event.clipboardData !== null
  }
  document.addEventListener('copy', fill, { once: true })
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the clipboard's own way parses the text under the page's policy and drops its styles
  const obeyed = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return obeyed && done
}

/** @returns false if the browser let nothing on the clipboard. */
export async function copyRichText(content: RichText): Promise<boolean> {
  if (copyByEvent(content)) return true
  // Absent on plain http.
  const { clipboard } = navigator as Partial<Navigator>
  if (!clipboard) return false
  try {
    const blob = (text: string, type: string) => new Blob([text], { type })
    await clipboard.write([
      new ClipboardItem({
        'text/html': blob(content.html, 'text/html'),
        'text/plain': blob(content.plain, 'text/plain'),
      }),
    ])
    return true
  } catch (cause) {
    console.warn(cause)
    return false
  }
}

/**
 * Puts a picture on the clipboard, to be pasted into Word.
 * @returns false if the browser does not let pages do that, as on plain http.
 */
export async function copyPicture(made: Promise<Blob>): Promise<boolean> {
  const { clipboard } = navigator as Partial<Navigator>
  const png = await made
  if (!clipboard || typeof ClipboardItem === 'undefined') return false
  try {
    await clipboard.write([new ClipboardItem({ 'image/png': png })])
    return true
  } catch (cause) {
    console.warn(cause)
    return false
  }
}
