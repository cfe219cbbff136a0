/** What the cells of an OpenDocument workbook show, and what they hold besides. */
import { isPale } from '../color'
import { type LeftOutKind, unseenWhy } from '../left-out'
import { type XmlElement, elementsIn, isElement, valueOf } from '../flat/xml'
import {
  type CellPiece,
  formatWhy,
  mayBeFigure,
  repeatedWhy,
  uncountedNote,
  uncountedWhy,
  unknownWhy,
} from '../sheet/shown'
import { blackWhy } from '../sheet/room'
import { type UnseenCell, unshown } from '../sheet/source'
import type { OpenStyle } from './styles'
import type { Walk } from './text'

/** The texts of a cell. */
export interface CellText {
  readonly shown: string
  readonly unseen?: UnseenCell | undefined
}

/** Why nobody sees text of this look; undefined if it shows. */
export const kindOf = (look: OpenStyle): LeftOutKind | undefined => {
  if (look.struck === true) return 'struck'
  if (look.hidden === true) return 'hidden'
  if (look.tiny === true) return 'tiny'
  return look.clear === true || isPale(look.ink, look.ground) ? 'pale' : undefined
}

function piecesOf(parent: XmlElement, look: OpenStyle, walk: Walk): readonly CellPiece[] {
  return parent.children.flatMap((child): readonly CellPiece[] => {
    if (!isElement(child))
      return [
        {
          text: child.replace(/[ \t\r\n]+/g, ' '),
          kind: kindOf(look),
          unsure: look.unsure === true,
        },
      ]
    if (/^text:(?:s|tab)$/.test(child.name)) return [{ text: ' ' }]
    if (child.name === 'text:line-break') return [{ text: '\n' }]
    if (/^(?:office:annotation|text:ruby-text)$/.test(child.name)) return []
    const own = { ...look, ...walk.styles('text', valueOf(child, 'text:style-name')) }
    const pieces = piecesOf(child, own, walk)
    // A mark set high stays apart from the number before it: 14[1].
    return own.raised === true && look.raised !== true
      ? [{ text: '[' }, ...pieces, { text: ']' }]
      : pieces
  })
}

const joined = (lines: readonly (readonly CellPiece[])[]): string =>
  lines
    .map((pieces) => pieces.map(({ text }) => text).join(''))
    .join('\n')
    .trim()

/** The number a cell holds, if its text shows another one. */
function storedBeside(cell: XmlElement, shown: string): string | undefined {
  const value = valueOf(cell, 'office:value')
  const type = valueOf(cell, 'office:value-type')
  if (value === '' || (type !== 'float' && type !== 'percentage' && type !== 'currency'))
    return undefined
  const isDash = Number(value) === 0 && /^-?$/.test(shown)
  return isDash || Number(shown.replace(/,/g, '') || 'none') === Number(value) ? undefined : value
}

const doubtful = (other: string, why: string): UnseenCell => ({ other, why })

/** What may show otherwise than it is written. */
function strangely(look: OpenStyle, pieces: readonly CellPiece[]): UnseenCell | undefined {
  if (!pieces.some(({ text }) => mayBeFigure(text))) return undefined
  if (look.strange === true) return doubtful('?', unknownWhy)
  if (look.repeated === true) return doubtful('?', repeatedWhy)
  if (look.ink === undefined && isPale('000000', look.ground)) return doubtful('?', blackWhy)
  const unsure = pieces.some((one) => one.unsure === true)
  return unsure ? doubtful('?', unseenWhy(new Set(['unsure']))) : undefined
}

/** The number or text a cell holds, where its paragraphs say something else. */
function heldBeside(cell: XmlElement, shown: string): string | undefined {
  // A day or a time that is written as a number is none.
  const moment = valueOf(cell, 'office:date-value') || valueOf(cell, 'office:time-value')
  if (moment !== '') return /^\d+(?:\.\d+)?$/.test(shown) ? moment : undefined
  if (valueOf(cell, 'office:value-type') !== 'string') return storedBeside(cell, shown)
  const text = valueOf(cell, 'office:string-value').replace(/\s+/g, ' ').trim()
  return text === '' || text === shown.replace(/\s+/g, ' ') ? undefined : text
}

/** A formula saved without what comes of it. */
const isUncounted = (cell: XmlElement): boolean =>
  valueOf(cell, 'table:formula') !== '' && valueOf(cell, 'office:value-type') === ''

/** The texts of a cell of a look: what it shows, a line for each paragraph, and what it holds besides. */
export function textOf(cell: XmlElement, look: OpenStyle, walk: Walk): CellText {
  const lines = elementsIn(cell, 'text:p').map((paragraph) => piecesOf(paragraph, look, walk))
  const hidden = lines.flat().filter(({ kind, text }) => kind !== undefined && text.trim() !== '')
  const shown = joined(lines.map((pieces) => pieces.filter(({ kind }) => kind === undefined)))
  if (hidden.length > 0) {
    const why = unseenWhy(new Set(hidden.flatMap(({ kind }) => kind ?? [])))
    return { shown, unseen: { other: joined(lines), why, left: joined([hidden]) } }
  }
  if (shown === '' && isUncounted(cell)) {
    walk.left.tell(uncountedNote)
    return { shown, unseen: doubtful('?', uncountedWhy) }
  }
  const stored = heldBeside(cell, shown)
  if (stored === undefined) return { shown, unseen: strangely(look, lines.flat()) }
  const unseen = { other: stored, why: shown === '' ? unshown : formatWhy }
  return { shown, unseen: shown === '' ? { ...unseen, left: stored } : unseen }
}
