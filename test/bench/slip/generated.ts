/** Made-up reports as sparse as real ones, from a township to a capital, two years of the same organ. */
import { applyChanges } from '@/report/edit/edit'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, figureOf, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'
import type { Chance } from './random'

/** Shares of the applicants, in the order of the decree's columns: nearly all are natural persons. */
const applicants = [0.92, 0.06, 0.001, 0.003, 0.01, 0.006]

/** Shares of the rows that are not listed are small. */
const results: Readonly<Record<string, number>> = {
  granted: 0.38,
  partlyGranted: 0.12,
  'unavailable.notHeld': 0.23,
  'unavailable.needsCreation': 0.012,
  'notProcessed.petition': 0.035,
  'notProcessed.repeated': 0.012,
  'notProcessed.excessive': 0.01,
  'denied.thirdPartyRights': 0.006,
  'denied.internalAffairs': 0.008,
  'denied.deliberative': 0.005,
  'denied.enforcementFiles': 0.014,
  'denied.administrativeInquiry': 0.009,
  other: 0.07,
  'other.noCorrection': 0.022,
  'other.unpaidFee': 0.012,
  'other.other': 0.07,
}
const rare = 0.002

const isTotal = (format: Format): ((key: FigureKey) => boolean) => {
  const totals = new Set(format.sums.map(({ total }) => total))
  return (key) => totals.has(key)
}

/** One column of table 三: results by their shares, what is left over, and the applications received for them. */
function column(format: Format, who: string, mean: number, carriedIn: number, dice: Chance) {
  const figures = new Map<FigureKey, number>([[`requests.carriedIn.${who}`, carriedIn]])
  const concludedParts = format.sums.find(({ total }) => total === `requests.concluded.${who}`)
  let done = 0
  for (const key of concludedParts?.parts ?? []) {
    const row = key.slice('requests.'.length, -who.length - 1)
    const count = dice.count(mean * (results[row] ?? rare) * (0.6 + 0.8 * dice.next()))
    figures.set(key, count)
    done += count
  }
  const left = dice.count(mean * 0.05) + Math.max(0, carriedIn - done)
  figures.set(`requests.carriedOut.${who}`, left)
  figures.set(`requests.received.${who}`, done + left - carriedIn)
  return figures
}

function figuresFor(
  format: Format,
  size: number,
  dice: Chance,
  before?: Report,
): ReadonlyMap<FigureKey, number> {
  const figures = new Map<FigureKey, number>()
  const total = isTotal(format)
  const columns = format.balances.map(({ left }) => left[0]?.split('.').at(-1) ?? '')
  columns
    .filter((who) => who !== 'total')
    .forEach((who, at) => {
      const mean = size * (applicants[at] ?? 0) * (0.7 + 0.6 * dice.next())
      const carriedIn = before
        ? (figureOf(before, `requests.carriedOut.${who}`) ?? 0)
        : dice.count(mean * 0.04)
      for (const [key, figure] of column(format, who, mean, carriedIn, dice))
        figures.set(key, figure)
    })
  for (const cell of cellsOf(format).values()) {
    if (figures.has(cell.key) || total(cell.key) || cell.table.id === 'requests') continue
    const mean = cell.table.id === 'proceedings' ? size * 0.012 * dice.next() : size * dice.next()
    figures.set(cell.key, dice.count(mean))
  }
  if (before)
    for (const { figure, previous, plus = [], minus = [] } of format.continuations) {
      if (total(figure)) continue
      const carried = previous.reduce((sum, key) => sum + (figureOf(before, key) ?? 0), 0)
      const issued = plus.reduce((sum, key) => sum + (figures.get(key) ?? 0), 0)
      for (const key of minus) figures.set(key, Math.min(figures.get(key) ?? 0, carried + issued))
      const repealed = minus.reduce((sum, key) => sum + (figures.get(key) ?? 0), 0)
      figures.set(figure, carried + issued - repealed)
    }
  return figures
}

function reportOf(
  format: Format,
  year: number,
  size: number,
  dice: Chance,
  before?: Report,
): Report {
  const blank = blankReport(format, year, { name: '某某市' })
  const zeros = Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, 0]))
  const report = freeze({ ...blank, figures: zeros })
  return applyChanges(report, enterFigures(report, format, figuresFor(format, size, dice, before)))
}

/** A report in which every identity holds, with last year's of the same organ. */
export function generated(format: Format, dice: Chance): { report: Report; previous: Report } {
  const size = Math.exp(Math.log(4) + dice.next() * Math.log(14_000 / 4))
  const previous = reportOf(format, format.since, size, dice)
  const next = reportOf(format, format.since + 1, size * (0.7 + 0.6 * dice.next()), dice, previous)
  return { report: next, previous }
}
