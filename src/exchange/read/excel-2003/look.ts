/** How cells of an Excel 2003 XML workbook look, as far as it decides what is seen of them. */
import { anyGround, colorOf, isPale } from '../color'
import type { XmlElement } from '../flat/xml'
import type { LeftOutKind } from '../left-out'
import { showsSigns } from '../signs'
import { attribute, given, inside } from './elements'

export interface CellDress {
  /** The format of its numbers. */
  readonly format?: string
  readonly struck?: boolean
  /** In points. */
  readonly size?: number
  /** Undefined for the automatic one. */
  readonly ink?: string | undefined
  /** What it stands on; undefined for the paper. */
  readonly ground?: string | undefined
  /** In a font that shows other signs for digits. */
  readonly signs?: boolean
  readonly raised?: boolean
  /** Repeated until the cell is full. */
  readonly repeated?: boolean
  /** Made smaller until it fits its cell. */
  readonly shrunk?: boolean
}

/** Formats that have a name instead of a pattern. */
const namedFormats: Readonly<Record<string, string>> = {
  'General Number': 'General',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Short Date': 'yyyy/m/d',
  'Medium Date': 'yyyy-m-d',
  'Long Date': 'yyyy"年"m"月"d"日"',
}

function groundOf(paper: XmlElement): string | undefined {
  const pattern = attribute(paper, 'Pattern')
  if (/^(?:|None)$/.test(pattern)) return undefined
  return pattern === 'Solid' ? (colorOf(attribute(paper, 'Color')) ?? anyGround) : anyGround
}

/** What a font says, of a style or of a part of a text. */
export function fontLook(font: XmlElement | undefined): CellDress {
  const [struck, size, ink, face, align] = [
    given(font, 'StrikeThrough'),
    given(font, 'Size'),
    given(font, 'Color'),
    given(font, 'FontName') ?? given(font, 'Face'),
    given(font, 'VerticalAlign'),
  ]
  return {
    ...(struck !== undefined && { struck: struck === '1' }),
    ...(size !== undefined && size !== '' && { size: Number(size) }),
    ...(ink !== undefined && { ink: colorOf(ink) }),
    ...(face !== undefined && { signs: showsSigns(face) }),
    ...(align !== undefined && { raised: /^S/.test(align) }),
  }
}

function ownLook(style: XmlElement): CellDress {
  const [paper] = inside(style, 'Interior')
  const [format] = inside(style, 'NumberFormat')
  const [alignment] = inside(style, 'Alignment')
  const own = attribute(format, 'Format')
  const across = given(alignment, 'Horizontal')
  const shrunk = given(alignment, 'ShrinkToFit')
  return {
    ...fontLook(inside(style, 'Font')[0]),
    ...(paper?.attributes.size && { ground: groundOf(paper) }),
    ...(own !== '' && { format: namedFormats[own] ?? own }),
    ...(across !== undefined && { repeated: across === 'Fill' }),
    ...(shrunk !== undefined && { shrunk: shrunk === '1' }),
  }
}

/** The style of what names none. */
export const usualStyle = 'Default'

/** The looks of the workbook's styles, each with what its parent says, or the usual one. */
export function looksIn(book: XmlElement): ReadonlyMap<string, CellDress> {
  const elements = inside(book, 'Styles').flatMap((group) => inside(group, 'Style'))
  const usual = elements.filter((style) => attribute(style, 'ID') === usualStyle)
  const looks = new Map<string, CellDress>()
  for (const style of [...usual, ...elements]) {
    const parent = looks.get(attribute(style, 'Parent')) ?? looks.get(usualStyle)
    looks.set(attribute(style, 'ID'), { ...parent, ...ownLook(style) })
  }
  return looks
}

/** Why nobody sees text of this look; undefined if it shows. */
export function hidingOf({ struck, size, ink, ground }: CellDress): LeftOutKind | undefined {
  if (struck === true) return 'struck'
  if (size !== undefined && size <= 2) return 'tiny'
  return isPale(ink, ground) ? 'pale' : undefined
}
