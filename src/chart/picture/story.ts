/** Draws the picture story: one long page, 1080 pixels wide, every figure as text. */
import { titleLines } from '@/report/text/title'
import { type Bars, type KeyFigure, type Story, storyInWords } from '../story'
import type { Palette } from './palette'
import {
  type Drawn,
  balanced,
  element,
  fillsOf,
  line,
  picture,
  rect,
  text,
  widthOf,
  wrapped,
} from './pen'
import { svgOf } from './svg'

const width = 1080
const margin = 56
const inner = width - 2 * margin

/** A part of the page: its markup from its own top, and how high it is. */
interface PagePart {
  readonly svg: string
  readonly height: number
}

const moved = (x: number, y: number, svg: string): string =>
  element('g', { transform: `translate(${String(x)} ${String(Math.round(y))})` }, svg)

function head(story: Story, { accent, accentInk }: Palette): PagePart {
  const { organ } = story
  const lines = titleLines(story.called, Math.floor(inner / 44)).flatMap((one) =>
    balanced(one, inner, 44),
  )
  const height = 96 + lines.length * 60
  const words = lines.map((one, index) =>
    text(width / 2, 92 + index * 60, one, {
      size: 44,
      fill: accentInk,
      anchor: 'middle',
      weight: 700,
    }),
  )
  const by = text(width / 2, height - 24, organ, { size: 22, fill: accentInk, anchor: 'middle' })
  return {
    height: height + 12,
    svg: rect(0, 0, width, height + 12, { fill: accent }) + words.join('') + by,
  }
}

function keyFigures(keys: readonly KeyFigure[], palette: Palette): PagePart {
  const [space, height] = [20, 176]
  const room = (inner - 2 * space) / 3
  const cards = keys.map(({ label, shown, unit, note }, index) => {
    const middle = room / 2
    const size = widthOf(shown, 56) > room - 90 ? 38 : 56
    const end = middle + widthOf(shown, size) / 2
    const notes = wrapped(note, room - 28, 16)
    return moved(
      margin + (index % 3) * (room + space),
      Math.floor(index / 3) * (height + space),
      rect(0, 0, room, height, { fill: palette.soft, rx: 10, stroke: palette.line }) +
        text(middle, 38, label, { size: 22, fill: palette.ink, anchor: 'middle' }) +
        text(middle - (unit ? 14 : 0), 104, shown, {
          size,
          fill: palette.accent,
          anchor: 'middle',
          weight: 700,
        }) +
        (unit ? text(end - 8, 104, unit, { size: 20, fill: palette.muted }) : '') +
        notes
          .map((one, row) =>
            text(middle, 136 + row * 22, one, { size: 16, fill: palette.muted, anchor: 'middle' }),
          )
          .join(''),
    )
  })
  return { svg: cards.join(''), height: Math.ceil(keys.length / 3) * (height + space) - space }
}

const heading = (words: string, note: string, palette: Palette): string =>
  rect(margin, 0, 8, 30, { fill: palette.accent }) +
  text(margin + 20, 25, words, { size: 28, fill: palette.ink, weight: 700 }) +
  text(width - margin, 25, note, { size: 18, fill: palette.muted, anchor: 'end' })

function barPart(
  { title, note, bars }: Bars,
  palette: Palette,
  fill: (index: number) => string,
): PagePart {
  const largest = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const [label, row] = [Math.max(...bars.map((bar) => widthOf(bar.label, 20))) + 20, 46]
  const room = inner - label - 220
  const rows = bars.map((bar, index) => {
    const y = 56 + index * row
    const length = ((bar.value ?? 0) / largest) * room
    const figure = bar.value === null ? '—' : String(bar.value)
    const words = !bar.share.endsWith('%') ? figure : `${figure}（${bar.share}）`
    return (
      text(margin + label - 16, y + 21, bar.label, { size: 20, fill: palette.ink, anchor: 'end' }) +
      line(margin + label, y - 8, margin + label, y + 38, { stroke: palette.line }) +
      (length > 0 ? rect(margin + label, y, Math.max(2, length), 30, { fill: fill(index) }) : '') +
      text(margin + label + length + 10, y + 22, words, { size: 20, fill: palette.ink })
    )
  })
  return { svg: heading(title, note, palette) + rows.join(''), height: 62 + bars.length * row }
}

function ratePart(rates: Story['rates'], palette: Palette): PagePart {
  const row = 44
  const half = Math.ceil(rates.length / 2)
  const room = inner / 2 - 14
  const cells = rates.map(({ label, shown, base }, index) => {
    const x = margin + (index < half ? 0 : room + 28)
    const y = 52 + (index % half) * row
    return (
      line(x, y + row - 8, x + room, y + row - 8, { stroke: palette.line }) +
      text(x, y + 22, label, { size: 19, fill: palette.ink }) +
      text(x + 236, y + 22, shown, { size: 21, fill: palette.accent, anchor: 'end', weight: 700 }) +
      text(x + room, y + 22, base, { size: 15, fill: palette.muted, anchor: 'end' })
    )
  })
  return {
    svg: heading('指标一览', '每项都注明分子和基数', palette) + cells.join(''),
    height: 64 + half * row,
  }
}

function trendPart(spec: NonNullable<Story['trend']>, palette: Palette): PagePart {
  const { svg, height } = svgOf(spec, palette, { width: inner, plot: 300 })
  const nested = svg.replace('<svg ', `<svg x="${String(margin)}" `)
  return { svg: heading('各年变化', '', palette) + moved(0, 40, nested), height: height + 48 }
}

/** As high for its width as the text area of an official A4 page. */
const pageHeight = Math.round((width * 222) / 156)
const gap = 30

function partsOf(
  story: Story,
  palette: Palette,
  fill: (index: number) => string,
): readonly PagePart[] {
  const flow: PagePart = {
    height: 56,
    svg:
      rect(margin, 0, inner, 56, {
        fill: 'none',
        stroke: palette.accent,
        'stroke-width': 2,
        rx: 8,
      }) +
      text(width / 2, 37, story.flow, {
        size: 24,
        fill: palette.ink,
        anchor: 'middle',
        weight: 700,
      }),
  }
  const notes = wrapped(story.foot, inner, 16)
  const foot: PagePart = {
    height: notes.length * 26 + 20,
    svg: notes
      .map((one, row) => text(margin, 20 + row * 26, one, { size: 16, fill: palette.muted }))
      .join(''),
  }
  return [
    head(story, palette),
    ...(story.keys.length > 0 ? [keyFigures(story.keys, palette)] : []),
    flow,
    ...story.bars.map((bars) => barPart(bars, palette, fill)),
    ...(story.trend ? [trendPart(story.trend, palette)] : []),
    ...(story.rates.length > 0 ? [ratePart(story.rates, palette)] : []),
    foot,
  ]
}

/** Parts below each other on one picture. */
function stacked(parts: readonly PagePart[], story: Story, palette: Palette, defs: string): Drawn {
  let y = 0
  const placed = parts.map(({ svg, height }) => {
    const here = moved(0, y, svg)
    y += height + gap
    return here
  })
  const height = Math.round(y)
  const label = {
    title: story.title,
    description: storyInWords(story),
    paper: palette.paper,
  }
  return { width, height, svg: picture(width, height, label, defs + placed.join('')) }
}

/** The whole story as one long picture. */
export function drawStory(story: Story, palette: Palette): Drawn {
  const { defs, fill } = fillsOf('story', palette, 6)
  return stacked(partsOf(story, palette, fill), story, palette, defs)
}

/** The story as pages of A4, no part of it cut. */
export function drawPages(story: Story, palette: Palette): readonly Drawn[] {
  const { defs, fill } = fillsOf('story', palette, 6)
  const pages: PagePart[][] = [[]]
  let height = 0
  for (const part of partsOf(story, palette, fill)) {
    if (height > 0 && height + part.height + gap > pageHeight) {
      pages.push([])
      height = 0
    }
    pages.at(-1)?.push(part)
    height += part.height + gap
  }
  return pages.map((parts) => stacked(parts, story, palette, defs))
}
