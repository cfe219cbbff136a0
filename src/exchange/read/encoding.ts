/** Which characters the bytes of a text file mean: byte order marks, UTF-8, UTF-16, the declared set, GB18030, Big5. */
import { type Outcome, ok, refused } from '@/report/outcome'

const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The text if every byte is valid in the encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The decoder's way to answer that the bytes are not of this encoding.
    return undefined
  }
}

const sampleSize = 4096

/** ASCII of the beginning, whatever the encoding, to look for declarations. */
const beginning = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, sampleSize))

/** A Chinese character set by its name; GBK and GB2312 are read as GB18030, which holds both. */
const chinese = (name: string): string | undefined =>
  /^gb/i.test(name) ? 'gb18030' : /^big5/i.test(name) ? 'big5' : undefined

/** The character set a page names in its head. */
function declared(bytes: Uint8Array): string | undefined {
  const name = /<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})/i.exec(
    beginning(bytes),
  )?.[1]
  return chinese(name ?? '')
}

/** Letters of a Chinese text and its tables; anything else is rare in one read rightly. */
const usual = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef -~\s·—“”‘’…]/gu

const shareOfUsual = (text: string): number =>
  text === '' ? 0 : (text.match(usual)?.length ?? 0) / text.length

/** UTF-16 without a mark: zero bytes beside ASCII, on the side that the byte order says. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const sample = bytes.subarray(0, sampleSize)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return undefined
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = decoded(sample.subarray(0, sample.length & ~1), encoding)
  return text !== undefined && shareOfUsual(text) > 0.9 ? encoding : undefined
}

/** Of two sets that both fit, the one in whose reading the everyday signs of reports stand. */
const everyday = /[的年公开開信息情况況件数數机關关政府]/gu
const familiarity = (text: string): number => text.slice(0, sampleSize).match(everyday)?.length ?? 0

/** The named set first, then those that Chinese texts come in. */
const setsOf = (bytes: Uint8Array, told: string): readonly string[] => {
  const named = chinese(told) ?? declared(bytes)
  return named === undefined ? ['gb18030', 'big5'] : [named]
}

function legacy(bytes: Uint8Array, told: string): string | undefined {
  const texts = setsOf(bytes, told).flatMap((encoding) => {
    const text = decoded(bytes, encoding)
    return text === undefined ? [] : [text]
  })
  return texts.sort((a, b) => familiarity(b) - familiarity(a))[0]
}

/** A few broken bytes among so many signs beyond ASCII are damage; more of them are another encoding. */
const mostBroken = 0.02

/** The text with U+FFFD for each byte that is broken, if few are. */
function mended(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const signs = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return broken <= Math.max(1, mostBroken * signs) && signs > 0 ? text : undefined
}

/** What stands for a broken sign in a text that was read. */
export const brokenSign = '\ufffd'

/**
 * Reads the bytes of a text. What is valid UTF-8 is UTF-8, whatever the page declares; a few broken bytes
 * do no more than leave `brokenSign` where they stood.
 * @param told the character set that the file around it names.
 * @returns the text without its byte order marks; a refusal if the bytes fit no known encoding.
 */
export function decodeText(bytes: Uint8Array, told = ''): Outcome<string> {
  const text = textOf(bytes, told)?.replace(/^\ufeff+/, '')
  return text !== undefined && !text.includes('\0')
    ? ok(text)
    : refused(
        '文件不是文字内容，或其文字编码无法识别。请用记事本打开，另存为 UTF-8 编码后再导入，或复制内容粘贴。',
      )
}

function textOf(bytes: Uint8Array, told: string): string | undefined {
  for (const [encoding, mark] of marks)
    if (mark.every((byte, index) => bytes[index] === byte)) return marked(bytes, encoding, told)
  const wide = unmarkedUtf16(bytes)
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes)
  return (
    decoded(bytes, 'utf-8') ??
    mended(bytes, 'utf-8') ??
    legacy(bytes, told) ??
    setsOf(bytes, told)
      .flatMap((encoding) => mended(bytes, encoding) ?? [])
      .sort((a, b) => familiarity(b) - familiarity(a))[0]
  )
}

/** A mark tells the encoding, unless one for UTF-8 was put before a text of another. */
function marked(bytes: Uint8Array, encoding: string, told: string): string | undefined {
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes)
  return mended(bytes, encoding) ?? decoded(bytes, encoding) ?? textOf(bytes.subarray(3), told)
}
