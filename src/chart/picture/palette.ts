/** The colours pictures may leave in: for the web page, for a festive board, for a copier. */

/** The colours of a picture; `hatched` for paper without colour. */
export interface Palette {
  readonly id: string
  readonly name: string
  readonly ink: string
  readonly muted: string
  readonly paper: string
  readonly soft: string
  readonly line: string
  /** Titles and large figures. */
  readonly accent: string
  readonly accentInk: string
  readonly series: readonly string[]
  readonly hatched: boolean
}

const common = {
  ink: '#1c2430',
  muted: '#54606f',
  paper: '#ffffff',
  line: '#c9d1db',
  hatched: false,
}
const mixed = ['#1d4f8c', '#c2571a', '#2e7d4f', '#8a3a7c', '#6d6a1e', '#5b6472']

/** 政务蓝, the first, is what charts leave in unless another is chosen. */
export const blue: Palette = {
  ...common,
  id: 'blue',
  name: '政务蓝',
  soft: '#eef4fb',
  accent: '#1d4f8c',
  accentInk: '#ffffff',
  series: mixed,
}

/** For charts set into the report: black print, and told apart by hatching when copied. */
export const onPaper: Palette = {
  ...blue,
  id: 'paper',
  ink: '#000000',
  muted: '#333333',
  hatched: true,
}

/** Every palette on offer. */
export const palettes: readonly Palette[] = [
  blue,
  {
    ...common,
    id: 'red',
    name: '中国红',
    soft: '#fdf1ef',
    accent: '#a3211b',
    accentInk: '#ffffff',
    series: ['#a3211b', '#b86a00', '#4a5a6a', '#7a4a1e', '#2f6f6a', '#8c8378'],
  },
  {
    ...common,
    id: 'green',
    name: '生态绿',
    soft: '#eef7f0',
    accent: '#1b6b3a',
    accentInk: '#ffffff',
    series: ['#1b6b3a', '#b5651d', '#1d5f8c', '#7a6a00', '#6b3f7c', '#5b6472'],
  },
  {
    ...common,
    id: 'plain',
    name: '黑白（复印）',
    ink: '#000000',
    muted: '#333333',
    soft: '#f2f2f2',
    line: '#999999',
    accent: '#000000',
    accentInk: '#ffffff',
    series: ['#222222', '#555555', '#777777', '#444444', '#666666', '#888888'],
    hatched: true,
  },
]
