/** A web page saved as one file (.mht, .mhtml): the pages among its parts. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { decodeText } from '../encoding'
import { type MhtPart, framedIn, hasTable, joined } from './mht-parts'

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** Written out: made from an iterator, each byte would first be a text of its own. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

const mostParts = 500
const deepest = 5

/** True if a file begins with the head of such a page. */
export function isMht(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 4096)).trimStart()
  return (
    /^(?:From|MIME-Version|Subject|Date|Content-Type|Snapshot-Content-Location):/i.test(head) &&
    /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(head)
  )
}

function withoutBase64(body: string): Uint8Array {
  const letters = body.replace(/[^A-Za-z0-9+/]/g, '')
  const whole = letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))
  return bytesOf(atob(whole))
}

const withoutQuoting = (body: string): Uint8Array =>
  bytesOf(
    body
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([\dA-F]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
  )

/** The parts of a message, those in parts that have parts themselves too; pictures stay packed. */
function partsOf(message: string, depth = 0): readonly MhtPart[] {
  const end = /\r?\n\r?\n/.exec(message)
  if (!end || depth > deepest) return []
  const head = message.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ')
  const body = message.slice(end.index + end[0].length)
  const field = (name: string): string =>
    new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const type = field('Content-Type')
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]?.trim()
  if (/^multipart\//i.test(type) && boundary !== undefined)
    return body
      .split(`--${boundary}`, mostParts)
      .slice(1)
      .flatMap((part) => partsOf(part.replace(/^\r?\n/, ''), depth + 1))
  const kind = /^text\/(html|css)/i.exec(type)?.[1]?.toLowerCase()
  if (kind === undefined) return []
  const coding = field('Content-Transfer-Encoding').toLowerCase()
  const bytes =
    coding === 'base64'
      ? withoutBase64(body)
      : coding === 'quoted-printable'
        ? withoutQuoting(body)
        : bytesOf(body)
  const text = decodeText(bytes, /charset="?([\w-]+)/i.exec(type)?.[1])
  const id = field('Content-ID').replace(/^<|>$/g, '')
  return [{ isPage: kind === 'html', location: field('Content-Location'), id, text }]
}

/** The page in the file with its style sheets; of a saved workbook all its sheets, one after the other. */
export function htmlOfMht(bytes: Uint8Array): Outcome<string> {
  const parts = partsOf(latin(bytes))
  const pages = parts.filter(({ isPage, text }) => isPage && text.ok)
  const [first] = pages
  if (!first)
    return (
      parts.find(({ isPage }) => isPage)?.text ??
      refused(
        '网页存档（.mht）中没有找到网页内容，文件可能已损坏。请用浏览器打开，全选复制后粘贴到这里。',
      )
    )
  // The first page of a saved workbook has none of its sheets, which stand beside it.
  const taken = hasTable(first) ? [] : pages.slice(1).filter(hasTable)
  return ok(joined([...new Set([first, ...framedIn(first, pages), ...taken])], parts))
}
