/** Which stretches of a printed text stand in the Latin face, which a line's end must not cut, and which it may. */

/** A stretch of text that is set in one way. */
export interface PrintedRun {
  readonly text: string
  /**
   * `whole` is never cut at a line's end: a date, a telephone number, a number with its unit. `address` is cut between its
   * pieces alone. `plain` follows the rules of the language.
   */
  readonly kind: 'plain' | 'whole' | 'address'
}

const units =
  '(?:人次|平方米|平方公里|公里|小时|分钟|工作日|个工作日|[号元件条次人个项份篇家场期名户处起批部册页字天日年月周类种步位倍米吨])'
const number = '[+-]?\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?'
const pattern = new RegExp(
  [
    '(?<address>(?:https?:\\/\\/|www\\.)[!-~]+|[\\w.-]+@[\\w-]+(?:\\.[\\w-]+)+)',
    '(?<whole>[（(]?\\d{3,4}[）)]?[-－–—]\\d{7,8}(?:[-－]\\d{1,5})?',
    '\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日',
    `${number}(?:[%％‰]|个百分点|[万亿千百]+${units}?|${units}))`,
  ].join('|'),
  'gu',
)

/** A text cut into its runs, in their order; together they are the text. */
export function textRuns(text: string): readonly PrintedRun[] {
  const runs: PrintedRun[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) runs.push({ kind: 'plain', text: text.slice(end, match.index) })
    runs.push({
      kind: match.groups?.['address'] === undefined ? 'whole' : 'address',
      text: match[0],
    })
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({ kind: 'plain', text: text.slice(end) })
  return runs
}

/** The runs of a part of a text, told by the whole of it: what a page's end cuts stays what it is. */
export function runsBetween(text: string, from: number, to: number): readonly PrintedRun[] {
  let end = 0
  return textRuns(text).flatMap(({ kind, text: run }) => {
    const start = end
    end += run.length
    const part = run.slice(Math.max(0, from - start), Math.max(0, to - start))
    return part === '' ? [] : [{ kind, text: part }]
  })
}

/** A line holds more narrow letters than these, even behind an indent; what is longer must be cut somewhere. */
const mostOfLine = 44
/** An ending that never begins a line: cn, html. */
const ending = 5

/**
 * An address in the pieces between which a line may end: behind `/`, `?`, `&` and `.`, not behind its scheme or www. nor
 * before a short ending. Together they are the address.
 */
export function addressPieces(address: string): readonly string[] {
  const pieces: string[] = []
  for (const piece of address.split(/(?<=[/?&.])(?![/?&.])/)) {
    const before = pieces.at(-1)
    const belongs =
      before !== undefined &&
      (/:\/\/(?:www\.)?$|^www\.$/.test(before) || (before.endsWith('.') && piece.length <= ending))
    if (belongs) pieces.splice(-1, 1, before + piece)
    else pieces.push(piece)
  }
  return pieces
}

/** Whether a piece is too long for a line, and may be cut anywhere. */
export const isBeyondLine = (piece: string): boolean => piece.length > mostOfLine

/** Whether a text holds an address or a telephone number so long that a line before it would gape. */
export const hasAddress = (text: string): boolean =>
  textRuns(text).some(({ kind, text: run }) => kind !== 'plain' && run.length > 12)

/**
 * Whether a line may end before a stretch that is kept whole, by what stands before it. Browsers of 2021 end none there
 * unless told so, and take the sign before it along.
 */
export const mayEndLine = (before: string | undefined): boolean =>
  before !== undefined && /[\u4e00-\u9fff，。；：、）》」』”]$/u.test(before)

const western = /[!-~](?:[ -~]*[!-~])?/g

/** A run cut where the face changes: digits and Latin letters stand in a Latin one, all else in a Chinese one. */
export function faces(text: string): readonly { readonly text: string; readonly latin: boolean }[] {
  const pieces: { text: string; latin: boolean }[] = []
  let end = 0
  for (const { index, 0: found } of text.matchAll(western)) {
    if (index > end) pieces.push({ text: text.slice(end, index), latin: false })
    pieces.push({ text: found, latin: true })
    end = index + found.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), latin: false })
  return pieces
}
