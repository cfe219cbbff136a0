/** How the parts of a page saved as one file belong together: style sheets that its pages name, pages in its frames. */
import type { Outcome } from '@/report/outcome'
import { decoded } from './xml'

/** A page or a style sheet. */
export interface MhtPart {
  readonly isPage: boolean
  readonly location: string
  readonly id: string
  readonly text: Outcome<string>
}

const textOf = ({ text }: MhtPart): string => (text.ok ? text.value : '')

/** True for a page with a table in it. */
export const hasTable = (page: MhtPart): boolean => /<table\b/i.test(textOf(page))

/** An address with its signs as they are. */
function plain(address: string): string {
  try {
    return decodeURI(address.trim())
  } catch {
    // Not all that looks like a coded sign is one.
    return address.trim()
  }
}

/** The part that an address in a page means. */
function partAt(address: string, parts: readonly MhtPart[]): MhtPart | undefined {
  const asked = plain(decoded(address))
  const ending = `/${asked.replace(/^(?:\.{0,2}\/)+/, '')}`
  return asked === ''
    ? undefined
    : (parts.find(
        ({ location, id }) =>
          (location !== '' && plain(location) === asked) || (id !== '' && asked === `cid:${id}`),
      ) ?? parts.find(({ location }) => plain(location).endsWith(ending)))
}

const attribute = (tag: string, name: string): string => {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]*))`, 'i').exec(tag) ?? []
  return double ?? single ?? bare ?? ''
}

const deepest = 3

const isUnseen = (tag: string): boolean =>
  /\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden/i.test(tag) ||
  ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attribute(tag, side)))

/** The pages in the frames of a page that show, and in theirs. */
export function framedIn(page: MhtPart, parts: readonly MhtPart[], depth = 0): readonly MhtPart[] {
  if (depth > deepest) return []
  const tags = textOf(page).match(/<i?frame\b[^<>]*>/gi) ?? []
  return tags
    .filter((tag) => !isUnseen(tag))
    .flatMap((tag) => partAt(attribute(tag, 'src'), parts) ?? [])
    .filter((part) => part.isPage && part !== page)
    .flatMap((part) => [part, ...framedIn(part, parts, depth + 1)])
}

/** A style sheet with those it takes in, each once; one that is not in the file is named as it was. */
function sheetText(sheet: MhtPart, parts: readonly MhtPart[], taken: Set<MhtPart>): string {
  taken.add(sheet)
  return textOf(sheet)
    .replace(
      /@import\s+(?:url\(\s*)?["']?([^"'()\s;]+)["']?\)?\s*;/gi,
      (whole, address: string) => {
        const found = partAt(address, parts)
        if (!found || found.isPage) return whole
        return taken.has(found) ? '' : sheetText(found, parts, taken)
      },
    )
    .replace(/<\/style/gi, '')
}

/** The pages one after the other, with the style sheets they name in the places where they name them. */
export function joined(pages: readonly MhtPart[], parts: readonly MhtPart[]): string {
  const taken = new Set<MhtPart>()
  return pages
    .map((page) =>
      textOf(page).replace(/<link\b[^<>]*>/gi, (tag) => {
        const rel = attribute(tag, 'rel')
        if (!/stylesheet/i.test(rel) || /alternate/i.test(rel)) return tag
        const sheet = partAt(attribute(tag, 'href'), parts)
        if (!sheet || sheet.isPage) return tag
        const media = attribute(tag, 'media').replace(/["<>]/g, '')
        return taken.has(sheet)
          ? ''
          : `<style media="${media || 'all'}">${sheetText(sheet, parts, taken)}</style>`
      }),
    )
    .join('\n')
}
