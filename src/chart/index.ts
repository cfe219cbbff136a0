/** The front door of the charts: which there are, the yearly rates, the story of a year, and what draws them. */
import applicants from './kind/applicants'
import applications from './kind/applications'
import carried from './kind/carried'
import documents from './kind/documents'
import litigation from './kind/litigation'
import results from './kind/results'
import review from './kind/review'
import type { Chart } from './spec'

export { growthOf, metricsOf, shareOf } from './metrics'
export type { ChartColours } from './picture/canvas'
export { type Palette, blue, onPaper, palettes } from './picture/palette'
export { addressOf, pngOf, svgFile } from './picture/raster'
export { drawPages, drawStory } from './picture/story'
export { type Drawn, svgOf, ticksOf } from './picture/svg'
export type { ChartSpec, Formatted } from './spec'
export { storyInWords, storyOf } from './story'
export { inWords, insteadOf } from './words'

/** Every chart, each made from the reports of one organ, in the order they are shown. */
export const charts: readonly Chart[] = [
  applications,
  carried,
  results,
  applicants,
  review,
  litigation,
  documents,
]

/** What draws a chart on a canvas, with chart.js, which is large and loaded only here. */
export const loadCanvas = () => import('./picture/canvas')
