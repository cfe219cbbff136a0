/** How characters of a Word 97 file look, as far as it decides whether they are seen: by their style and by themselves. */
import { part } from './pieces'
import { type Numbered, numberedIn, propertiesOf } from './properties'
import { colorAt, groundAt, listed, oldGround } from './shade'

/** What makes characters unseen, or more than plain. */
export interface RunLook {
  readonly hidden: boolean
  readonly struck: boolean
  readonly deleted: boolean
  readonly inserted: boolean
  readonly raised: boolean
  /** Set off the line by a length. */
  readonly lifted: boolean
  readonly tiny: boolean
  readonly ink: string | undefined
  /** What the characters stand on, where that is not the paper. */
  readonly ground: string | undefined
  /** Stands for a picture, a mark or a field, not for itself. */
  readonly special: boolean
  /** Stands for a sign of some font. */
  readonly symbol: boolean
  /** The number of the font of Western letters and digits. */
  readonly font: number | undefined
  /** So narrow, or so close together, that letters run into each other; two lines in one; left out on the web. */
  readonly squeezed: boolean
  readonly close: boolean
  readonly halved: boolean
  readonly offWeb: boolean
}

export const plain: RunLook = {
  hidden: false,
  struck: false,
  deleted: false,
  inserted: false,
  raised: false,
  lifted: false,
  tiny: false,
  ink: undefined,
  ground: undefined,
  special: false,
  symbol: false,
  font: undefined,
  squeezed: false,
  close: false,
  halved: false,
  offWeb: false,
}

/** Letters narrower than this part of a hundred, or set closer by so many twips, run into each other. */
const least = { width: 34, spacing: -80 }

/** A switch may also say: as in the style (0x80), or the contrary (0x81). */
const switched = (value: number, style: boolean): boolean =>
  value === 0x80 ? style : value === 0x81 ? !style : value !== 0

type Change = (look: RunLook, value: DataView, style: RunLook) => Partial<RunLook>

const changes: ReadonlyMap<number, Change> = new Map<number, Change>([
  [0x0800, (_, value) => ({ deleted: value.getUint8(0) !== 0 })],
  [0x0801, (_, value) => ({ inserted: value.getUint8(0) !== 0 })],
  [0x083c, (_, value, style) => ({ hidden: switched(value.getUint8(0), style.hidden) })],
  [0x0837, (_, value, style) => ({ struck: switched(value.getUint8(0), style.struck) })],
  [0x2a53, (_, value, style) => ({ struck: switched(value.getUint8(0), style.struck) })],
  [0x2a48, (_, value) => ({ raised: [1, 2].includes(value.getUint8(0)) })],
  [0x4845, (_, value) => ({ lifted: value.getInt16(0, true) !== 0 })],
  [0x2a42, (_, value) => ({ ink: listed(value.getUint8(0)) ?? '000000' })],
  [0x6870, (_, value) => ({ ink: colorAt(value, 0) ?? '000000' })],
  [0x4a43, (_, value) => ({ tiny: value.getUint16(0, true) <= 4 })],
  [0xca71, (_, value) => ({ ground: groundAt(value, 0) })],
  [0x4866, (_, value) => ({ ground: oldGround(value.getUint16(0, true)) })],
  [0x2a0c, (_, value) => ({ ground: listed(value.getUint8(0)) })],
  [0x4a4f, (_, value) => ({ font: value.getUint16(0, true) })],
  [0x4852, (_, value) => ({ squeezed: value.getUint16(0, true) < least.width })],
  [0x8840, (_, value) => ({ close: value.getInt16(0, true) <= least.spacing })],
  [0xca78, (_, value) => ({ halved: value.byteLength > 0 && (value.getUint8(0) & 2) !== 0 })],
  [0x0811, (_, value, style) => ({ offWeb: switched(value.getUint8(0), style.offWeb) })],
  [0x6a09, () => ({ symbol: true })],
  [0x0855, (_, value) => ({ special: value.getUint8(0) !== 0 })],
])

const characterStyle = 0x4a30

/** The look after the properties of a list. */
export function lookAfter(look: RunLook, list: DataView | undefined, styles: Styles): RunLook {
  if (!list) return look
  let now = look
  let style = look
  for (const { id, value } of propertiesOf(list)) {
    if (id === characterStyle) {
      style = { ...now, ...styles.ofCharacters(value.getUint16(0, true)) }
      now = style
    }
    const change = changes.get(id)
    if (change) now = { ...now, ...change(now, value, style) }
  }
  return now
}

/** The styles of a document. */
export interface Styles {
  /** The look that a paragraph's style gives its characters. */
  readonly ofParagraph: (style: number) => RunLook
  /** What a style of characters changes. */
  readonly ofCharacters: (style: number) => Partial<RunLook>
  /** The list and level that a paragraph's style gives it. */
  readonly numbered: (style: number) => Numbered
  /** True for the style of titles. */
  readonly isTitle: (style: number) => boolean
}

interface Style {
  readonly number: number
  readonly kind: number
  readonly base: number
  readonly list: DataView | undefined
  readonly numbered: Numbered
}

/** What a style's definition holds: paragraph styles list properties of the paragraph first. */
function styleAt(body: DataView, fixed: number): Style {
  const kind = body.getUint16(2, true) & 0xf
  let at = fixed + 2 + body.getUint16(fixed, true) * 2 + 2
  let numbered: Numbered = {}
  if (kind === 1) {
    const size = body.getUint16(at, true)
    if (size > 2) numbered = numberedIn(part(body, at + 4, size - 2))
    at += 2 + size + (size % 2)
  }
  const list =
    (kind === 1 || kind === 2) && at + 2 <= body.byteLength
      ? part(body, at + 2, body.getUint16(at, true))
      : undefined
  return {
    number: body.getUint16(0, true) & 0xfff,
    kind,
    base: body.getUint16(2, true) >> 4,
    list,
    numbered,
  }
}

function stylesIn(sheet: DataView): readonly (Style | undefined)[] {
  if (sheet.byteLength < 6) return []
  const headSize = sheet.getUint16(0, true)
  const count = sheet.getUint16(2, true)
  const fixed = sheet.getUint16(4, true)
  const found: (Style | undefined)[] = []
  let at = 2 + headSize
  for (let nth = 0; nth < count && at + 2 <= sheet.byteLength; nth++) {
    const size = sheet.getUint16(at, true)
    found.push(size > fixed ? styleAt(part(sheet, at + 2, size), fixed) : undefined)
    at += 2 + size + (size % 2)
  }
  return found
}

const title = 62
const deepest = 12

/** Reads the style sheet of a document. Throws a RangeError where it is cut off. */
export function stylesOf(sheet: DataView): Styles {
  const all = stylesIn(sheet)
  const none: Styles = {
    ofParagraph: () => plain,
    ofCharacters: () => ({}),
    numbered: () => ({}),
    isTitle: () => false,
  }
  const lookOf = (index: number, depth = 0): RunLook => {
    const style = all[index]
    if (!style || depth > deepest) return plain
    return lookAfter(lookOf(style.base, depth + 1), style.list, none)
  }
  const numberedBy = (index: number, depth = 0): Numbered => {
    const style = all[index]
    if (!style || depth > deepest) return {}
    return { ...numberedBy(style.base, depth + 1), ...style.numbered }
  }
  const known = new Map<number, RunLook>()
  const remembered = (index: number): RunLook => {
    const look = known.get(index) ?? lookOf(index)
    known.set(index, look)
    return look
  }
  return {
    ofParagraph: remembered,
    ofCharacters: (index) =>
      Object.fromEntries(
        Object.entries(remembered(index)).filter(
          ([, set]) => set === true || /^(?:string|number)$/.test(typeof set),
        ),
      ),
    numbered: numberedBy,
    isTitle: (index) => all[index]?.number === title,
  }
}
