/** What a cell of an Excel 2003 XML workbook shows, and what it holds besides. */
import { type XmlElement, isElement } from '../flat/xml'
import { isPale } from '../color'
import { unseenWhy } from '../left-out'
import { type CellPiece, type Shown, ofPieces, repeatedWhy, signsWhy } from '../sheet/shown'
import { blackWhy } from '../sheet/room'
import { type UnseenCell, unshown } from '../sheet/source'
import { attribute, local, textIn } from './elements'
import { type CellDress, fontLook, hidingOf } from './look'

/** Writes a number by its pattern. */
export type ShownBy = (pattern: string, value: number) => Shown

/** What a cell shows; what of it does not show is left out. */
export type CellShown = Pick<Shown, 'text'> & { readonly unseen?: UnseenCell | undefined }

/** What an element in a text says of the look of what is in it. */
function lookOf(element: XmlElement): CellDress {
  const name = local(element)
  if (/^s$/i.test(name)) return { struck: true }
  if (/^su[pb]$/i.test(name)) return { raised: true }
  return /^font$/i.test(name) ? fontLook(element) : {}
}

function piecesOf(parent: XmlElement, look: CellDress): readonly CellPiece[] {
  return parent.children.flatMap((child): readonly CellPiece[] => {
    if (isElement(child)) return piecesOf(child, { ...look, ...lookOf(child) })
    const text = child.replace(/\r\n?/g, '\n')
    const { raised = false, signs = false } = look
    return text === '' ? [] : [{ text, kind: hidingOf(look), raised, unsure: signs }]
  })
}

/** Words and days show as they stand, numbers under their format. */
function plainText(data: XmlElement, look: CellDress, format: ShownBy): Shown {
  const text = textIn(data).trim()
  const type = attribute(data, 'Type')
  if (type === 'DateTime') return { text: text.slice(0, 10) }
  if (type === 'Boolean') return { text: text === '1' ? 'TRUE' : 'FALSE' }
  const value = Number(text)
  if (type !== 'Number' || text === '' || Number.isNaN(value)) return { text }
  return format(look.format ?? 'General', value)
}

const isDigit = /\d/

/** What the data of a cell of a look shows. */
export function shownIn(data: XmlElement, look: CellDress, format: ShownBy): CellShown {
  const pieces = piecesOf(data, look)
  const isText = !/^(?:Number|DateTime|Boolean)$/.test(attribute(data, 'Type'))
  const shown = isText ? ofPieces(pieces) : plainText(data, look, format)
  const hiding = isText ? undefined : hidingOf(look)
  const held = textIn(data).trim()
  if (held !== '' && (hiding !== undefined || shown.text === '')) {
    const other = shown.text || shown.unseen?.other || held
    const why = hiding ? unseenWhy(new Set([hiding])) : (shown.unseen?.why ?? unshown)
    return { text: '', unseen: { other, why, left: held } }
  }
  if (shown.unseen || !isDigit.test(shown.text)) return shown
  if (look.repeated === true) return { ...shown, unseen: { other: '?', why: repeatedWhy } }
  if (look.ink === undefined && isPale('000000', look.ground))
    return { ...shown, unseen: { other: '?', why: blackWhy } }
  return pieces.some(({ unsure, text }) => unsure === true && isDigit.test(text))
    ? { ...shown, unseen: { other: '?', why: signsWhy } }
    : shown
}
