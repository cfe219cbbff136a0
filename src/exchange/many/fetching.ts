/**
 * Fetches the bytes of many files from the disk, several at once, in their order. Nobody asks for a file's size: to
 * tell it the browser looks at the disk while the page stands still, which takes longer than to fetch a small file.
 */

/** What was fetched of a file: its bytes, or why there are none. */
export type Contents = Uint8Array<ArrayBuffer> | 'gone' | 'too large'

/** So many are fetched at once. */
const atOnce = 16
/** More than this of a file is fetched only when it is its turn: of large ones there is never more than one. */
const small = 4 * 1024 * 1024
/** Larger than any bundle of a province. */
const largest = 600 * 1024 * 1024

function joined(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  length: number,
): Uint8Array<ArrayBuffer> {
  const [only, ...others] = chunks
  if (only && others.length === 0 && only.byteLength === only.buffer.byteLength) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** @param turn resolves when all before it are fetched. */
async function contentsOf(file: Blob, turn: Promise<void>): Promise<Contents> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    const reader = file.stream().getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return joined(chunks, length)
      chunks.push(value)
      length += value.byteLength
      if (length > small) await turn
      if (length <= largest) continue
      await reader.cancel()
      return 'too large'
    }
  } catch (cause) {
    console.warn(cause)
    return 'gone'
  }
}

/** What is in files, in their order; each begun before it is asked for. */
export async function* fetched(
  files: readonly Blob[],
  isStopped: () => boolean,
): AsyncGenerator<Contents> {
  const begun: { readonly contents: Promise<Contents>; readonly isDue: () => void }[] = []
  let next = 0
  while (!isStopped()) {
    for (; begun.length < atOnce && next < files.length; next += 1) {
      const file = files[next]
      if (!file) continue
      let isDue: () => void = () => undefined
      const turn = new Promise<void>((resolve) => (isDue = resolve))
      begun.push({ contents: contentsOf(file, turn), isDue })
    }
    const first = begun.shift()
    if (!first) return
    first.isDue()
    yield await first.contents
  }
  for (const { isDue } of begun) isDue()
}
