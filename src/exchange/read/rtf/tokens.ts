/** RTF as a row of tokens: groups, control words, bytes of text. */

export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** Characters as bytes of whatever code page holds here. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }

const letter = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 97 && code <= 122) || (code >= 65 && code <= 90))
const digit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57

const char = { open: 0x7b, close: 0x7d, slash: 0x5c, quote: 0x27, minus: 0x2d, blank: 0x20 }

/** Signs that stand for themselves after a backslash, and for what the others stand. */
const symbols: Readonly<Record<string, string>> = { _: '-', '-': '' }

interface Read {
  readonly token: RtfToken | undefined
  readonly next: number
}

function controlAt(bytes: Uint8Array, at: number): Read {
  const first = bytes[at]
  if (first === char.quote) {
    const code = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    return {
      token: Number.isNaN(code) ? undefined : { kind: 'bytes', bytes: [code] },
      next: at + 3,
    }
  }
  if (!letter(first)) {
    const sign = String.fromCharCode(first ?? 0)
    if (sign === '*' || sign === '~')
      return { token: { kind: 'word', name: sign, value: undefined }, next: at + 1 }
    if (sign === '\n' || sign === '\r')
      return { token: { kind: 'word', name: 'par', value: undefined }, next: at + 1 }
    const text = symbols[sign] ?? (/[\\{}]/.test(sign) ? sign : '')
    const token: RtfToken | undefined =
      text === '' ? undefined : { kind: 'bytes', bytes: [text.charCodeAt(0)] }
    return { token, next: at + 1 }
  }
  let end = at
  while (letter(bytes[end]) && end - at < 32) end++
  const name = String.fromCharCode(...bytes.subarray(at, end))
  const from = end
  if (bytes[end] === char.minus) end++
  while (digit(bytes[end]) && end - from < 11) end++
  const number = Number.parseInt(String.fromCharCode(...bytes.subarray(from, end)), 10)
  const value = Number.isNaN(number) ? undefined : number
  return {
    token: { kind: 'word', name, value },
    next: bytes[end] === char.blank ? end + 1 : end,
  }
}

/** Bytes told at once; a picture written as text has millions. */
const portion = 65_536

/** The tokens of a file from its beginning; line ends mean nothing in RTF, binary pieces are passed over. */
export function* tokensOf(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  let text: number[] = []
  while (at < bytes.length) {
    const code = bytes[at] ?? 0
    if (code !== char.open && code !== char.close && code !== char.slash) {
      if (code !== 0x0a && code !== 0x0d && code !== 0) text.push(code)
      at++
      if (text.length < portion) continue
      yield { kind: 'bytes', bytes: text }
      text = []
      continue
    }
    let token: RtfToken | undefined
    let next = at + 1
    if (code === char.slash) ({ token, next } = controlAt(bytes, at + 1))
    else token = { kind: code === char.open ? 'open' : 'close' }
    at = next
    if (token?.kind === 'bytes') {
      text.push(...token.bytes)
      continue
    }
    if (!token) continue
    if (text.length > 0) yield { kind: 'bytes', bytes: text }
    text = []
    yield token
    if (token.kind === 'word' && token.name === 'bin') at += Math.max(0, token.value ?? 0)
  }
  if (text.length > 0) yield { kind: 'bytes', bytes: text }
}
