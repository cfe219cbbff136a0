/** The few strokes pictures are drawn with, as SVG text: no fonts, styles or files from outside. */
import { escaped } from '@/report/text/markup'
import { hatchingTile, hatchingWidth, lookOf } from './marks'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Chinese faces of Windows, 统信、麒麟, macOS and Linux, whichever there is. */
const faces =
  "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Noto Sans SC','WenQuanYi Micro Hei',sans-serif"

const shown = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value)

/** A picture that is drawn: its markup and size in pixels. */
export interface Drawn {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** An element with its attributes; `inside` is markup already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const all = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${shown(value)}"`],
  )
  return inside === '' ? `<${name}${all.join('')}/>` : `<${name}${all.join('')}>${inside}</${name}>`
}

/** A line of text with its foot at x, y. */
export const text = (
  x: number,
  y: number,
  words: string,
  {
    size = 14,
    fill,
    anchor,
    weight,
  }: { size?: number; fill: string; anchor?: 'middle' | 'end'; weight?: number },
): string =>
  element(
    'text',
    { x, y, fill, 'font-size': size, 'text-anchor': anchor, 'font-weight': weight },
    escaped(words),
  )

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  rest: Attributes,
): string =>
  element('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), ...rest })

export const line = (x1: number, y1: number, x2: number, y2: number, rest: Attributes): string =>
  element('line', { x1, y1, x2, y2, ...rest })

/** A whole picture with its name and description for those who do not see it. */
export const picture = (
  width: number,
  height: number,
  { title, description, paper }: { title: string; description: string; paper: string },
  inside: string,
): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      role: 'img',
      lang: 'zh-CN',
      'font-family': faces,
    },
    element('title', {}, escaped(title)) +
      element('desc', {}, escaped(description)) +
      rect(0, 0, width, height, { fill: paper }) +
      inside,
  )

const wide = /[^\u0020-\u024f]/

/** How wide a text is at a size, near enough for any Chinese face. */
export const widthOf = (words: string, size: number): number =>
  Array.from(words).reduce((sum, char) => sum + (wide.test(char) ? 1 : 0.58) * size, 0)

/** A text broken into lines no wider than `room`. */
export function wrapped(words: string, room: number, size: number): readonly string[] {
  const lines: string[] = ['']
  for (const char of words) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && widthOf(last + char, size) > room && !/[，。；：、）”》％%]/.test(char))
      lines.push(char)
    else lines[lines.length - 1] = last + char
  }
  return lines
}

/** A text broken into as few lines, of about the same length. */
export function balanced(words: string, room: number, size: number): readonly string[] {
  const lines = wrapped(words, room, size).length
  return wrapped(words, Math.min(room, widthOf(words, size) / lines + size), size)
}

/** Fills for series, hatched in the paper's colour so that they differ without colour too. */
export function fillsOf(
  prefix: string,
  { series, paper }: { series: readonly string[]; paper: string },
  count: number,
): { readonly defs: string; readonly fill: (index: number) => string } {
  const side = hatchingTile
  const tiles = Array.from({ length: count }, (_, index) => {
    const { colour, hatching } = lookOf(index, series)
    return element(
      'pattern',
      { id: `${prefix}-${index}`, width: side, height: side, patternUnits: 'userSpaceOnUse' },
      rect(0, 0, side, side, { fill: colour }) +
        element('path', {
          d: hatching.map(([x, y, toX, toY]) => `M${x} ${y}L${toX} ${toY}`).join(''),
          stroke: paper,
          'stroke-width': hatchingWidth,
          fill: 'none',
        }),
    )
  })
  return {
    defs: element('defs', {}, tiles.join('')),
    fill: (index) => `url(#${prefix}-${index})`,
  }
}
