/** Where totals follow, the balances alone say that something is wrong: what is named then is a guess, and no key enters it. */
import { describe, expect, it } from 'vitest'
import { judge, findingsIn } from '@/check/catalogue'
import { slipsAmong } from '@/check/slip'
import { formatForYear } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { type FigureKey, cellsOf } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'

const format = formatForYear(2024) ?? expect.fail('there is one')
const columns = ['natural', 'business', 'research', 'welfare', 'legalService', 'otherOrganisation']

/** A small office: 36 came in, 6 were carried over, 37 concluded, 5 carried on. */
const rows: Readonly<Record<string, readonly number[]>> = {
  received: [30, 3, 1, 2],
  carriedIn: [5, 1],
  granted: [10, 2, 1, 1],
  partlyGranted: [4],
  'denied.prohibitedByLaw': [1],
  'denied.thirdPartyRights': [2],
  'denied.deliberative': [0, 1],
  'unavailable.notHeld': [13, 0, 0, 1],
  'notProcessed.petition': [1],
  carriedOut: [4, 1],
}
type Slip = Readonly<Record<FigureKey, number>>

/** The office's table typed cell by cell, with a slip in it; the totals follow. */
function typed(slip: Slip): Report {
  const blank = blankReport(format, 2024, { name: '示例局', level: 'department' })
  const own = [...cellsOf(format).keys()].filter((key) =>
    /^requests\.(?!concluded).*\.(?!total)/.test(key),
  )
  const honest = own.map((key): readonly [FigureKey, number] => {
    const [, row = '', column = ''] = /^requests\.(.*)\.(\w+)$/.exec(key) ?? []
    return [key, rows[row]?.[columns.indexOf(column)] ?? 0]
  })
  const figures = new Map([...honest, ...Object.entries(slip)])
  return freeze(applyChanges(blank, enterFigures(blank, format, figures)))
}
const slipsIn = (report: Report) =>
  findingsIn(judge({ report, format })).filter(({ role }) => role === 'slip')

const slips: readonly Slip[] = [
  { 'requests.received.natural': 27, 'requests.received.business': 6 },
  { 'requests.granted.natural': 11 },
  { 'requests.received.natural': 29 },
  { 'requests.carriedIn.natural': 4 },
  { 'requests.carriedOut.natural': 5 },
  { 'requests.denied.thirdPartyRights.natural': 0 },
  { 'requests.carriedOut.natural': 0 },
  { 'requests.unavailable.notHeld.natural': 15 },
  { 'requests.unavailable.notHeld.natural': 23 },
  { 'requests.received.natural': 20 },
]

describe('in a table that never balanced', () => {
  it('balances as it was meant', () => {
    expect(slipsIn(typed({}))).toEqual([])
  })

  it.each(slips)('%o is never mended elsewhere by a key, nor without a hedge', (slip) => {
    for (const { advice, figures, remedy } of slipsIn(typed(slip))) {
      const isRight = figures.every((key) => key in slip) && figures.length > 0
      if (!isRight) expect(remedy?.guess).toBe(true)
      if (remedy?.guess) expect(advice).toMatch(/也可能是别处有误|另有相近的可能/)
    }
  })

  it('what the text says of a figure makes it more than a guess', () => {
    const report = typed({ 'requests.granted.natural': 11 })
    const told = freeze({
      ...report,
      narrative: { ...report.narrative, overview: '（二）依申请公开。全年予以公开14件。' },
    })
    const [slip] = slipsIn(told)
    expect(slip?.figures).toEqual(['requests.granted.natural'])
    expect(slip?.remedy?.guess).toBe(undefined)
  })
})

it('among what was changed since all held, nothing is a guess', () => {
  const report = typed({ 'requests.granted.natural': 11 })
  const [slip] = slipsAmong(new Set(['requests.granted.natural']), { report, format })
  expect(slip?.figures).toEqual(['requests.granted.natural'])
  expect(slip?.remedy?.guess).toBe(undefined)
})
