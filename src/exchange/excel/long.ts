/** Texts longer than a cell of Excel: cut where a reader would pause, so that the pieces together are the text. */

/** Excel holds no more in one cell, in UTF-16 units of the text as it is written into the file. */
export const mostInCell = 32_767

/** Excel reads `_x0041_` in a text as the character of that number, unless its first sign is written so itself. */
export const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** Whether a text fits one cell. */
export const fitsCell = (text: string): boolean => literal(text).length <= mostInCell

/** The longest beginning that fits; longer texts are never written shorter, so halving finds it. */
function fitting(text: string): number {
  let [least, most] = [0, Math.min(text.length, mostInCell)]
  if (fitsCell(text.slice(0, most))) return most
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (fitsCell(text.slice(0, middle))) least = middle
    else most = middle
  }
  return least
}

const sentenceEnds = ['。', '！', '？', '；'] as const
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Where to cut a text of which `room` units fit: behind a paragraph, else a sentence, else a character. */
function cutAt(text: string, room: number): number {
  const paragraph = text.lastIndexOf('\n', room - 1) + 1
  if (paragraph > 0) return paragraph
  const sentence = Math.max(...sentenceEnds.map((mark) => text.lastIndexOf(mark, room - 1))) + 1
  if (sentence > 0) return sentence
  return isHigh(text.charCodeAt(room - 1)) ? room - 1 : room
}

/** The text in pieces that each fit a cell; joined without anything between they are the text. One piece if it fits. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let rest = text
  for (let room = fitting(rest); room < rest.length; room = fitting(rest)) {
    const at = cutAt(rest, room)
    pieces.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...pieces, rest]
}
