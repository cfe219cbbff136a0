/** Whom the desk suspects: what was typed since all held, or anything where nothing is known. */
import { describe, expect, it } from 'vitest'
import { shallowReactive } from 'vue'
import { findingsIn, judge } from '@/check'
import { likelySlip } from '@/check/slip'
import { formatById } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import type { Figure } from '@/report/figure'
import type { FigureKey, Format } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { samples } from '@/sample/hulan'
import { useSuggestions } from '@/ui/entry/finding/suggestions'

const sample = (): Report => samples[0] ?? fail()
const declared = ({ format }: Report): Format => formatById(format) ?? fail()
function fail(): never {
  throw new Error('The first sample is in a declared format')
}

/** A desk with the sample on it, whose figures are typed as on the screen. */
function desk(seed = sample(), format = declared(seed)) {
  const state = shallowReactive({
    report: seed,
    format,
    findings: findingsIn(judge({ report: seed, format })),
    neighbour: undefined,
  })
  const suggestions = useSuggestions(state)
  function enter(key: FigureKey, figure: Figure, origin = 'typed') {
    if (origin !== 'undone') suggestions.entering(key, figureOf(state.report, key), origin)
    state.report = applyChanges(
      state.report,
      enterFigures(state.report, format, new Map([[key, figure]])),
    )
    state.findings = findingsIn(judge({ report: state.report, format }))
  }
  return {
    enter,
    leave: () => {
      suggestions.moved(undefined)
    },
    slips: () => suggestions.listed.value.filter(({ check }) => check === likelySlip),
  }
}

const granted = 'requests.granted.natural'
const received = 'requests.received.natural'

describe('in a report where all held', () => {
  it('says nothing while the cell is typed in', () => {
    const { enter, slips } = desk()
    enter(granted, 1)
    expect(slips()).toEqual([])
  })

  it('suspects the one figure that was typed, typing error or not', () => {
    const { enter, leave, slips } = desk()
    enter(granted, 1)
    leave()
    expect(slips().map(({ figures }) => figures)).toEqual([[granted]])
    expect(slips()[0]?.text).toContain('可能应为 0（现为 1')
    expect(slips()[0]?.remedy?.figures).toEqual([[granted, 0]])
  })

  it('suspects only the figures typed since, each of them', () => {
    const { enter, leave, slips } = desk()
    enter(granted, 2)
    leave()
    enter(received, 15)
    leave()
    const named = new Set(slips().flatMap(({ figures }) => figures))
    expect([...named].filter((key) => key !== granted && key !== received)).toEqual([])
    expect(named.size).toBeGreaterThan(0)
  })

  it('has nothing to say once the figures agree again', () => {
    const { enter, leave, slips } = desk()
    enter(granted, 2)
    leave()
    enter(received, 16)
    leave()
    expect(slips()).toEqual([])
  })

  it('forgets what was typed when a figure is undone without typing', () => {
    const { enter, leave, slips } = desk()
    enter(granted, 2)
    leave()
    enter(granted, 0, 'undone')
    expect(slips()).toEqual([])
  })
})

describe('where nothing is known of what came first', () => {
  it('suspects any figure after a paste', () => {
    const { enter, slips } = desk()
    enter(granted, 1, 'pasted')
    const keys = slips().flatMap(({ figures }) => figures)
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.every((key) => key === granted)).toBe(false)
  })

  it('suspects any figure when a blank is filled in', () => {
    const { enter, leave, slips } = desk()
    enter(granted, null)
    leave()
    enter(granted, 1)
    leave()
    expect(slips().some(({ figures }) => !figures.includes(granted))).toBe(true)
  })
})
