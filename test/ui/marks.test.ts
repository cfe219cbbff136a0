/** The layer of marks repeats the text exactly, shows the gravest mark, and the settled marks nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/check'
import { type TextMark, marksOf, runsOf, sentenceId, textMarksOf } from '@/ui/entry/finding/marks'

const gravity = { error: 0, warning: 1, hint: 2 }

const finding = (id: string, rest: Partial<Finding> = {}): Finding => ({
  id,
  check: id.split(':')[0] ?? id,
  severity: 'warning',
  text: '请核实',
  figures: ['requests.received.total'],
  ...rest,
})
const passage = (start: number, end: number) => ({ place: 'overview', start, end }) as const

describe('marks in the text', () => {
  const marked = fc.string({ unit: 'grapheme', maxLength: 60 }).chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(
        fc.record({
          start: fc.nat(text.length),
          end: fc.nat(text.length + 5),
          severity: fc.constantFrom('error', 'warning', 'hint'),
          text: fc.constant(''),
          described: fc.constant(''),
        }) as fc.Arbitrary<TextMark>,
      ),
    ),
  )

  it('repeat the text and are the gravest on each character', () => {
    fc.assert(
      fc.property(marked, ([text, marks]) => {
        const runs = runsOf(text, marks)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        let at = 0
        for (const run of runs) {
          for (let here = at; here < at + run.text.length; here += 1) {
            const over = marks.filter(({ start, end }) => start <= here && here < end)
            const gravest =
              over.length === 0 ? undefined : Math.min(...over.map((one) => gravity[one.severity]))
            expect(run.mark && gravity[run.mark.severity]).toBe(gravest)
          }
          at += run.text.length
        }
      }),
    )
  })

  it('of a place that has not changed stay the same list, and settled ones are gone', () => {
    const found = [
      finding('a', { passage: passage(1, 3) }),
      finding('b', { passage: passage(5, 6) }),
    ]
    const first = textMarksOf(found, new Map())
    expect(textMarksOf([...found], new Map(), first).get('overview')).toBe(first.get('overview'))
    expect(textMarksOf(found, new Map([['a', 1]]), first).get('overview')).toHaveLength(1)
  })
})

describe('marks of the cells', () => {
  const stateOf = (findings: readonly Finding[], settled: readonly string[] = []) =>
    marksOf(findings, new Map(settled.map((id) => [id, '']))).get('requests.received.total')

  it('show the gravest open finding and describe them all', () => {
    const [warning, error] = [finding('a:1'), finding('b:1', { severity: 'error' })]
    expect(stateOf([warning, error])).toEqual({
      state: 'error',
      described: `${sentenceId(warning)} ${sentenceId(error)}`,
    })
    expect(stateOf([warning], ['a:1'])).toEqual({
      state: undefined,
      described: sentenceId(warning),
    })
    expect(stateOf([warning, error], ['a:1'])?.state).toBe('error')
    expect(stateOf([finding('h', { severity: 'hint' })])).toBe(undefined)
  })

  it('name the likely culprit and what it should be, whatever else marks it, until that is settled', () => {
    const slip = (id: string, to: number, rest: Partial<Finding> = {}): Finding =>
      finding(id, {
        severity: 'hint',
        role: 'slip',
        remedy: { text: '', figures: [['requests.received.total', to]] },
        ...rest,
      })
    const error = finding('b:1', { severity: 'error' })
    const rival = slip('s:2', 13, { rival: { id: 's:1', alone: '' } })
    expect(stateOf([slip('s:1', 12), rival])).toEqual({
      state: undefined,
      described: '',
      suspect: '可能填错：应为12',
    })
    expect(stateOf([slip('s:1', 12), error])).toMatchObject({
      state: 'error',
      suspect: '可能填错：应为12',
    })
    expect(stateOf([slip('s:1', 12)], ['s:1'])).toBe(undefined)
    expect(stateOf([rival, error])?.suspect).toBe(undefined)
  })
})
