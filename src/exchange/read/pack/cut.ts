/** A zip file whose end is missing, and with it the directory: its files by the heads that stand before each of them. */
import type { ArchiveEntry } from './archive'

const signs = { head: 0x04034b50, directory: 0x02014b50, descriptor: 0x08074b50 }

/** The next place from `at` on where one of the signs of a zip file stands; the end of the file where there is none. */
function nextSign(view: DataView, at: number): number {
  for (let place = at; place + 4 <= view.byteLength; place++) {
    if (view.getUint8(place) !== 0x50) continue
    const sign = view.getUint32(place, true)
    if (Object.values(signs).includes(sign)) return place
  }
  return view.byteLength
}

/**
 * The files of a zip file without a directory, the last of them perhaps cut off.
 * @returns nothing if it does not begin with a file.
 */
export function recovered(bytes: Uint8Array, most: number): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: ArchiveEntry[] = []
  let at = 0
  while (at + 30 <= bytes.length && entries.length < most) {
    if (view.getUint32(at, true) !== signs.head) break
    const flags = view.getUint16(at + 6, true)
    const named = at + 30 + view.getUint16(at + 26, true)
    const start = named + view.getUint16(at + 28, true)
    if (start >= bytes.length) break
    // What was written as it came tells its size only behind itself.
    const told = (flags & 8) === 0 ? view.getUint32(at + 18, true) : undefined
    const end = told === undefined ? nextSign(view, start) : start + told
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 30, named)),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 8, true),
      packed: bytes.subarray(start, end),
      claimed: view.getUint32(at + 22, true),
      found: end > bytes.length || (told === undefined && end === bytes.length) ? 'cut' : 'whole',
    })
    at = nextSign(view, Math.min(end, bytes.length))
    while (at < bytes.length && view.getUint32(at, true) === signs.descriptor)
      at = nextSign(view, at + 4)
  }
  return entries
}

const wordText = /^w:t$/

/**
 * A part of a document that ends before its elements do, ended where it broke off: what stands in an open tag
 * is dropped, and a sign of broken text marks the paragraph that may have gone on.
 */
export function ended(xml: string, sign: string): string {
  const whole = xml.slice(
    0,
    xml.lastIndexOf('<') > xml.lastIndexOf('>') ? xml.lastIndexOf('<') : undefined,
  )
  const open: string[] = []
  for (const [, slash, name = '', , closed] of whole.matchAll(
    /<(\/?)([^\s<>/?!]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>/g,
  )) {
    if (closed === '/') continue
    if (slash === '/') open.pop()
    else open.push(name)
  }
  let end = ''
  while (open.length > 0) {
    const name = open.pop() ?? ''
    if (wordText.test(name)) end += sign
    if (name === 'w:p' && !end.startsWith(sign)) end += `<w:r><w:t>${sign}</w:t></w:r>`
    end += `</${name}>`
  }
  return whole + end
}
