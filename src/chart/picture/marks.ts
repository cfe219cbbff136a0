/** How series are told apart without colour, on the screen and on paper alike: marks, dashes, hatchings; data. */

/** A mark at a point of a line, 12 pixels across: its outline around 0, 0, and chart.js's name for the same shape. */
export interface SeriesMark {
  readonly outline: string
  readonly pointStyle: 'circle' | 'rect' | 'triangle' | 'rectRot' | 'crossRot' | 'star'
}

const marks: readonly SeriesMark[] = [
  { pointStyle: 'circle', outline: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z' },
  { pointStyle: 'rect', outline: 'M-4.5 -4.5H4.5V4.5H-4.5Z' },
  { pointStyle: 'triangle', outline: 'M0 -6L6 5H-6Z' },
  { pointStyle: 'rectRot', outline: 'M0 -6L6 0L0 6L-6 0Z' },
  { pointStyle: 'crossRot', outline: 'M-5 -3.5L-3.5 -5L5 3.5L3.5 5ZM5 -3.5L3.5 -5L-5 3.5L-3.5 5Z' },
  {
    pointStyle: 'star',
    outline:
      'M-1 -6H1V6H-1ZM-5.7 -2.1L-4.7 -3.9L5.7 2.1L4.7 3.9ZM5.7 -2.1L4.7 -3.9L-5.7 2.1L-4.7 3.9Z',
  },
]

/** Lengths drawn and left out along a line, in pixels; the first is unbroken. */
const dashes: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 5]]

/** A stroke from x, y to x, y. */
export type Stroke = readonly [fromX: number, fromY: number, toX: number, toY: number]

/** The side of the square that a hatching repeats, and the width of its strokes, in pixels. */
export const hatchingTile = 8
export const hatchingWidth = 1.5

/** Plain, two diagonals, level, upright, crossed. */
const hatchings: readonly (readonly Stroke[])[] = [
  [],
  [[0, 8, 8, 0]],
  [[0, 4, 8, 4]],
  [[0, 0, 8, 8]],
  [[4, 0, 4, 8]],
  [
    [0, 4, 8, 4],
    [4, 0, 4, 8],
  ],
]

/** How one series looks; more series than there are looks begin again. */
export interface SeriesLook {
  readonly mark: SeriesMark
  readonly dash: readonly number[]
  readonly hatching: readonly Stroke[]
  readonly colour: string
}

const [firstMark] = marks as readonly [SeriesMark]

/** The look of a series by its place among the series, in the colours given. */
export const lookOf = (index: number, colours: readonly string[]): SeriesLook => ({
  mark: marks[index % marks.length] ?? firstMark,
  dash: dashes[index % dashes.length] ?? [],
  hatching: hatchings[index % hatchings.length] ?? [],
  colour: colours[index % colours.length] ?? '#000',
})
