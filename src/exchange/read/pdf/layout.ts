/** The lines and ruled tables of one page of a PDF, each with what it holds and does not show. */
import { type LeftOut, unseenWhy } from '../left-out'
import type { Unseen } from '../source'
import { type FilledCell, type PageTable, pageTable } from './across'
import { type RuledCell, type RuledTable, ruledTables } from './grid'
import { type GlyphLine, cellText, linesOf } from './lines'
import type { Glyph, PageContent } from './page'
import type { PageLine } from './prose'
import { withoutStrokes } from './seen/strokes'
import type { UnseenGlyph } from './seen/unseen'

export type PageBlock = { readonly page: number } & (
  { readonly line: PageLine } | { readonly table: PageTable }
)

const holds = ({ left, right, top, bottom }: RuledCell, glyph: Glyph): boolean => {
  const x = (glyph.left + glyph.right) / 2
  const y = glyph.base - glyph.size * 0.35
  return x >= left && x <= right && y >= top && y <= bottom
}

/** A table wider than its paper is cut off at its edge: nobody sees what the cells there say. */
const isCut = ({ left, right }: RuledCell, { width }: PageContent): boolean =>
  left < 2 || right > width - 2

/** Characters by the cell they stand in; undefined for those outside all tables. */
function byCell<T>(
  items: readonly T[],
  glyphOf: (item: T) => Glyph,
  tables: readonly RuledTable[],
): ReadonlyMap<RuledCell | undefined, readonly T[]> {
  const found = new Map<RuledCell | undefined, T[]>()
  for (const item of items) {
    const glyph = glyphOf(item)
    const table = tables.find((one) => holds(one, glyph))
    const cell = table?.cells.find((one) => holds(one, glyph))
    const same = found.get(cell)
    if (same) same.push(item)
    else found.set(cell, [item])
  }
  return found
}

/** What is not seen is as large as what is around it, or else it would count as a mark set high. */
const sized = ({ glyph }: UnseenGlyph): Glyph => ({ ...glyph, size: Math.max(glyph.size, 9) })

/** The characters with a picture over them. */
const coveredIn = (glyphs: readonly Glyph[]): readonly UnseenGlyph[] =>
  glyphs.filter(({ covered }) => covered).map((glyph) => ({ glyph, kind: 'covered' as const }))

/** With all that is there and not seen; without what is perhaps not seen, where there is no more than that. */
const otherwise = (seen: readonly Glyph[], unseen: readonly UnseenGlyph[]): readonly Glyph[] =>
  unseen.length > 0
    ? [...seen, ...unseen.map(sized)]
    : seen.filter(({ covered }) => covered !== true)

const whyOf = (unseen: readonly UnseenGlyph[]): string =>
  unseenWhy(new Set(unseen.map(({ kind }) => kind)))

/** The text of a cell, and with all it holds. */
function filled(
  cell: RuledCell,
  seen: readonly Glyph[],
  unseen: readonly UnseenGlyph[],
): FilledCell {
  const textOf = (glyphs: readonly Glyph[]): string =>
    cellText(linesOf(glyphs), cell.right - cell.left)
  const text = textOf(seen)
  const left = [...unseen, ...coveredIn(seen)]
  if (left.length === 0) return { ...cell, text }
  const other = textOf(otherwise(seen, unseen))
  return { ...cell, text, ...(other !== text && { unseen: { other, why: whyOf(left) } }) }
}

/** Finds for a line what it would be with all it holds. */
function whole(
  seen: readonly Glyph[],
  unseen: readonly UnseenGlyph[],
): (line: GlyphLine) => Unseen | undefined {
  const left = [...unseen, ...coveredIn(seen)]
  const lines = left.length > 0 ? linesOf(otherwise(seen, unseen)) : []
  return (line) => {
    const own = left.filter(({ glyph }) => Math.abs(glyph.base - line.base) < 0.6 * line.size)
    if (own.length === 0) return undefined
    const all = lines.find(
      ({ base, left, right }) =>
        Math.abs(base - line.base) < 0.3 * line.size && left <= line.right && right >= line.left,
    )
    const other = all?.text ?? (own.every(({ kind }) => kind === 'covered') ? '' : line.text)
    return other === line.text ? undefined : { other, why: whyOf(own) }
  }
}

/** Counts what is not seen, a place for each stretch of one kind. */
function counted(unseen: readonly UnseenGlyph[], left: LeftOut): void {
  unseen.forEach(({ kind, glyph }, at) => {
    const goesOn = (one: UnseenGlyph | undefined, other: Glyph): boolean =>
      one?.kind === kind && Math.abs(one.glyph.base - other.base) < other.size
    if (goesOn(unseen[at - 1], glyph)) return
    let text = ''
    for (let end = at; end < unseen.length; end++) {
      const one = unseen[end]
      if (!one || (end > at && !goesOn(one, unseen[end - 1]?.glyph ?? glyph))) break
      text += one.glyph.text
    }
    left.add(kind, text)
  })
}

/** The blocks of a page from its top. @param left counts what is not seen. */
export function blocksOf(content: PageContent, page: number, left: LeftOut): readonly PageBlock[] {
  const { rules, seen, unseen } = withoutStrokes(content)
  counted([...unseen, ...coveredIn(seen)], left)
  const ruled = ruledTables(rules)
  const glyphs = byCell(seen, (glyph) => glyph, ruled)
  const hidden = byCell(unseen, ({ glyph }) => glyph, ruled)
  const tables = ruled.flatMap((table) => {
    const cells = table.cells.map((cell) => {
      const one = filled(cell, glyphs.get(cell) ?? [], hidden.get(cell) ?? [])
      return isCut(cell, content) ? { ...one, text: `${one.text}…` } : one
    })
    return cells.some(({ text, unseen: other }) => text !== '' || other)
      ? [{ top: table.top, table: pageTable(cells) }]
      : []
  })
  const outside = glyphs.get(undefined) ?? []
  const lines = linesOf(outside)
  const ends = [lines[0], lines[1], lines.at(-1), lines.at(-2)]
  const zone = content.height / 8
  const isAtEdge = (line: GlyphLine): boolean =>
    ends.includes(line) && (line.base < zone || line.base > content.height - zone)
  const wholeOf = whole(outside, hidden.get(undefined) ?? [])
  const placed = [
    ...tables.map(({ top, table }) => ({ y: top, block: { page, table } })),
    ...lines.map((line) => ({
      y: line.base,
      block: { page, line: { ...line, page, atEdge: isAtEdge(line), unseen: wholeOf(line) } },
    })),
  ]
  return placed.sort((a, b) => a.y - b.y).map(({ block }) => block)
}
