/** What the styles of a Word document say: which text is not shown, which paragraphs are headings or numbered. */
import { anyGround, colorOf } from '../color'
import { showsSigns } from '../signs'
import { type WordElement, childOf, elementsOf, switchOf, valueOf } from './xml'

/** How a run looks; undefined where nothing is said. */
export interface DocxLook {
  readonly hidden?: boolean | undefined
  readonly struck?: boolean | undefined
  /** In half points. */
  readonly size?: number | undefined
  readonly ink?: string | undefined
  /** What it stands on, where that is not the paper. */
  readonly ground?: string | undefined
  readonly raised?: boolean | undefined
  /** Set off the line by a length. */
  readonly lifted?: boolean | undefined
  /** Filled with nothing, so that no colour of it is seen. */
  readonly clear?: boolean | undefined
  /** Set in a font that shows other signs for digits and letters. */
  readonly signs?: boolean | undefined
  /** Stands in lines too low to show anything of it. */
  readonly flat?: boolean | undefined
  /** Perhaps not seen as it stands: squeezed, two lines in one, left out on the web. */
  readonly unsure?: boolean | undefined
}

export interface DocxNumbered {
  readonly list?: string | undefined
  readonly level?: number | undefined
}

export interface ParagraphLook {
  readonly run: DocxLook
  readonly numbered: DocxNumbered
  /** 1 to 6 for a heading, as its style is named. */
  readonly heading?: number | undefined
}

function groundOf(shade: WordElement | undefined): string | undefined {
  const fill = shade?.attributes.get('fill')
  if (fill === undefined || /^auto$/i.test(fill)) return undefined
  const isPlain = /^(?:clear|nil)$/.test(shade?.attributes.get('val') ?? 'clear')
  return (isPlain ? colorOf(fill) : undefined) ?? anyGround
}

const highlightOf = (name: string | undefined): string | undefined =>
  name === undefined || name === 'none' ? undefined : (colorOf(name) ?? anyGround)

/** Colours of a theme that are white in every theme of Office. */
const white = /^(?:background1|light1|bg1|lt1)$/

/** What `w:color` says, or the fill that Word 2010 and later put over it. */
function inkIn(properties: WordElement | undefined): Pick<DocxLook, 'ink' | 'clear'> {
  const fill = childOf(properties, 'textFill')
  const solid = elementsOf(childOf(fill, 'solidFill'))[0]
  const alpha = Number(valueOf(solid, 'alpha') ?? '0')
  if (fill) {
    const clear = childOf(fill, 'noFill') !== undefined || alpha >= 95_000
    const named = solid?.attributes.get('val') ?? ''
    return { clear, ink: white.test(named) ? 'ffffff' : (colorOf(named) ?? '000000') }
  }
  const color = childOf(properties, 'color')
  if (!color) return {}
  const isShaded = color.attributes.has('themeShade') || color.attributes.has('themeTint')
  const isWhite = white.test(color.attributes.get('themeColor') ?? '') && !isShaded
  return { ink: isWhite ? 'ffffff' : (colorOf(color.attributes.get('val') ?? '') ?? '000000') }
}

/** A number that a property gives; undefined if it is not there. */
const numberOf = (properties: WordElement | undefined, name: string): number | undefined => {
  const value = valueOf(properties, name)
  return value === undefined ? undefined : Number(value)
}

/** Letters narrower than this part of a hundred, or set closer by so many twips, run into each other. */
const least = { width: 34, spacing: -80 }

function isUnsure(properties: WordElement | undefined): boolean | undefined {
  const combined = childOf(properties, 'eastAsianLayout')?.attributes.get('combine')
  const width = numberOf(properties, 'w')
  const spacing = numberOf(properties, 'spacing')
  if (width === undefined && spacing === undefined && combined === undefined)
    return switchOf(properties, 'webHidden')
  return (
    switchOf(properties, 'webHidden') === true ||
    (combined !== undefined && !/^(?:0|false|off)$/.test(combined)) ||
    (width ?? 100) < least.width ||
    (spacing ?? 0) <= least.spacing
  )
}

/** Whether the font of digits and letters shows other signs for them; undefined where no font is named. */
function signsIn(properties: WordElement | undefined): boolean | undefined {
  const fonts = childOf(properties, 'rFonts')?.attributes
  const named = ['ascii', 'hAnsi', 'asciiTheme', 'hAnsiTheme'].flatMap(
    (one) => fonts?.get(one) ?? [],
  )
  return named.length === 0 ? undefined : showsSigns(named.join())
}

/** What run properties say by themselves. */
export function lookOf(properties: WordElement | undefined): DocxLook {
  const size = Number(valueOf(properties, 'sz') ?? '')
  const highlight = valueOf(properties, 'highlight')
  const raised = valueOf(properties, 'vertAlign')
  const lifted = numberOf(properties, 'position')
  const strikes = [switchOf(properties, 'strike'), switchOf(properties, 'dstrike')]
  return {
    hidden: switchOf(properties, 'vanish'),
    struck: strikes.includes(true) || (strikes.includes(false) ? false : undefined),
    ...(size > 0 && { size }),
    ...inkIn(properties),
    ground: highlightOf(highlight) ?? groundOf(childOf(properties, 'shd')),
    ...(lifted !== undefined && { lifted: lifted !== 0 }),
    unsure: isUnsure(properties),
    signs: signsIn(properties),
    ...(raised !== undefined && { raised: /^su(?:per|b)script$/.test(raised) }),
  }
}

/** No line of type fits in so many twips. */
export const lowest = 80

/** What paragraph properties say of the height of the lines; nothing where they are silent. */
export function linesIn(properties: WordElement | undefined): Pick<DocxLook, 'flat'> {
  const spacing = childOf(properties, 'spacing')?.attributes
  const line = spacing?.get('line')
  if (line === undefined) return {}
  return { flat: spacing?.get('lineRule') === 'exact' && Number(line) < lowest }
}

const defined = (look: DocxLook): DocxLook =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))

/** The looks one over the other, the strongest last. */
export const over = (...looks: readonly DocxLook[]): DocxLook =>
  looks.reduce<DocxLook>((under, look) => ({ ...under, ...defined(look) }), {})

/** The numbering that paragraph properties name. */
export function numberedIn(properties: WordElement | undefined): DocxNumbered {
  const numbering = childOf(properties, 'numPr')
  const level = valueOf(numbering, 'ilvl')
  return { list: valueOf(numbering, 'numId'), ...(level !== undefined && { level: Number(level) }) }
}

function headingOf(name: string): number | undefined {
  if (/^(?:title|标题)$/i.test(name)) return 1
  // What is set as a signature is no text of the section above it: it ends that as a heading does.
  if (/^(?:signature|签名|落款)$/i.test(name)) return 1
  const level = /^(?:heading|标题) ?([1-6])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}

/** Looks up styles by their ids. */
export interface DocxStyles {
  paragraph(id: string | undefined): ParagraphLook
  run(id: string | undefined): DocxLook
  /** The whole document's look. */
  readonly base: DocxLook
}

const deepest = 12

/** The styles of `word/styles.xml`; of a document that has none, all say nothing. */
export function stylesOf(root: WordElement | undefined): DocxStyles {
  const styles = new Map(
    elementsOf(root)
      .filter(({ name }) => name === 'style')
      .map((style) => [style.attributes.get('styleId') ?? '', style] as const),
  )
  const usual = [...styles.values()].find(
    ({ attributes }) => attributes.get('type') === 'paragraph' && attributes.get('default') === '1',
  )
  /** The style and those it is based on, the basis first. */
  const chain = (id: string | undefined, depth = 0): readonly WordElement[] => {
    const style = id === undefined ? undefined : styles.get(id)
    if (!style || depth > deepest) return []
    return [...chain(valueOf(style, 'basedOn'), depth + 1), style]
  }
  const runOf = (all: readonly WordElement[]): DocxLook =>
    over(...all.flatMap((style) => [linesIn(childOf(style, 'pPr')), lookOf(childOf(style, 'rPr'))]))
  const defaults = childOf(root, 'docDefaults')
  return {
    base: over(
      linesIn(childOf(childOf(defaults, 'pPrDefault'), 'pPr')),
      lookOf(childOf(childOf(defaults, 'rPrDefault'), 'rPr')),
    ),
    run: (id) => runOf(chain(id)),
    paragraph(id) {
      const all = chain(id ?? usual?.attributes.get('styleId'))
      const numbered = [...all].reverse().map((style) => numberedIn(childOf(style, 'pPr')))
      const name = valueOf(all.at(-1), 'name') ?? ''
      return {
        run: runOf(all),
        numbered: {
          list: numbered.find(({ list }) => list !== undefined)?.list,
          level: numbered.find(({ level }) => level !== undefined)?.level,
        },
        heading: headingOf(name),
      }
    },
  }
}
