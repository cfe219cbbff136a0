/** What a decree with another number of outcomes and rows is told: nothing that holds for 2021 alone. */
import { expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { storyOf } from '@/chart'
import { draftsOf } from '@/draft'
import { type Report, freeze } from '@/report/report'
import { decreeWild } from '../support/decree-wild'

const format = decreeWild

const found = (report: Report, previous?: Report) =>
  findingsIn(
    judge({ report, format, ...(previous && { previous: { report: previous, format } }) }),
  ).map(({ check, text }) => `${check} ${text}`)

const empty = contextOf({ text: '' } as never, format, 2027).report

/** A report with cases of one outcome of 行政复议, whose total follows. */
const reviewed = (outcome: string, count: number, more: Record<string, number> = {}): Report =>
  freeze({
    ...empty,
    figures: {
      ...empty.figures,
      [`nPROCEEDINGS.nREVIEW.${outcome}`]: count,
      'nPROCEEDINGS.nREVIEW.nTOTAL': count,
      ...more,
    },
  })

it('is silent on its honest report', () => {
  expect(found(empty)).toEqual([])
})

it('denies 均获维持 by an outcome 2021 did not know', () => {
  const says = (report: Report) =>
    freeze({
      ...report,
      narrative: { ...report.narrative, proceedings: '发生行政复议2件，均获维持。' },
    })
  expect(found(says(reviewed('nMEDIATED', 2))).join()).toContain('narrative.all-upheld')
  expect(found(says(reviewed('nUPHELD', 2))).join()).not.toContain('narrative.all-upheld')
})

it('lets suits follow reviews that ended in it', () => {
  const suits = {
    'nPROCEEDINGS.nAFTERREVIEW.nUPHELD': 2,
    'nPROCEEDINGS.nAFTERREVIEW.nTOTAL': 2,
  }
  const check = 'proceedings.suits-without-reviews'
  const before = freeze({ ...empty, year: 2026 })
  expect(found(reviewed('nMEDIATED', 2, suits), before).join()).not.toContain(check)
  expect(found(reviewed('nMEDIATED', 0, suits), before).join()).toContain(check)
})

it('tells and draws nothing of a row that is gone', () => {
  const story = storyOf({ report: empty, format }, [{ report: empty, format }])
  expect(JSON.stringify(story)).not.toContain('行政强制')
  expect(JSON.stringify(draftsOf(empty, format))).not.toContain('行政强制')
})
