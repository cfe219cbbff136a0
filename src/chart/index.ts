/** The front door of the charts: which there are, the yearly rates, the story of a year, and what draws them. */
import type { Chart } from './spec'

export { growthOf, metricsOf, shareOf } from './metrics'
export type { ChartColours } from './picture/canvas'
export { type Palette, blue, onPaper, palettes } from './picture/palette'
export { addressOf, pngOf, svgFile } from './picture/raster'
export { drawPages, drawStory } from './picture/story'
export { ticksOf } from './picture/frame'
export { svgOf } from './picture/svg'
export type { Drawn } from './picture/pen'
export type { ChartSpec, Formatted } from './spec'
export { contentsOf, storyInWords, storyOf, storyWithout } from './story'
export { inWords, insteadOf } from './words'

const files = import.meta.glob<Chart>('./kind/*.ts', { eager: true, import: 'default' })

/** Every chart, each made from the reports of one organ, in the order they are shown: a file in `kind/` is one. */
export const charts: readonly Chart[] = Object.values(files).sort((a, b) => a.order - b.order)

/** What draws a chart on a canvas, with chart.js, which is large and loaded only here. */
export const loadCanvas = () => import('./picture/canvas')
