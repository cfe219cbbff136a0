/** What is typed into a cell means a figure as a whole, or the report keeps the figure it had; the way there leaves no trace. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { formats } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { readReportFile } from '@/report/json/file'
import { writeReportFile } from '@/report/json/write-file'
import { cleanReport } from '@/report/text/clean'
import { cleanLine } from '@/report/text/gate'
import { type Figure, readFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, figureOf, freeze, unreadAt } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { useDesk } from '@/state/desk/desk'
import { bringInto } from '@/state/filed/bring'
import { useHistory } from '@/state/desk/history'
import { addReport } from '@/storage/reports'
import { anyReport, balancedReport, someFormat } from '../support/arbitrary'

async function onDesk(report: Report) {
  const id = crypto.randomUUID()
  await addReport({ id, report, created: 1, changed: 1 })
  const desk = useDesk()
  await desk.open(id)
  return desk
}
const now = (desk: ReturnType<typeof useDesk>): Report => desk.report ?? expect.fail('on the desk')

/** The report as it must be once this text stands in a cell, told without the way there. */
function meant(began: Report, format: Format, key: FigureKey, typed: string) {
  // A cell is one line: a break can only be pasted, and its field shows a blank for it.
  const text = cleanLine(typed)
  const read = readFigure(text, cellsOf(format).get(key)?.kind ?? 'count')
  const entered = new Map<FigureKey, Figure>(read.ok ? [[key, read.value]] : [])
  const { figures } = applyChanges(began, enterFigures(began, format, entered))
  return { figures, text: read.ok ? '' : text }
}

const piece = fc.constantFrom(
  ...[
    '0',
    '1',
    '2',
    '9',
    '00',
    '.',
    ',',
    '，',
    '-',
    '+',
    '－',
    ' ',
    '　',
    '１',
    '增',
    '减',
    '%',
    '_',
    'e',
    'x',
    '亿',
  ],
  ...['万', '1e3', '123', '12\n34', '1 234', '０', 'zhong', '约'],
)
/** One key after the other: a piece typed at the end or a deletion. */
const keys = fc.array(fc.option(piece, { freq: 5 }), { minLength: 1, maxLength: 12 })

/** The texts that stand in the cell, one after the other. */
function texts(typed: readonly (string | null)[]): readonly string[] {
  let text = ''
  return typed.map((one) => (text = one === null ? text.slice(0, -1) : text + one))
}

const scene = someFormat.chain((format) =>
  fc.record({
    format: fc.constant(format),
    report: fc.oneof(
      anyReport(format),
      balancedReport(format),
      fc.constant(blankReport(format, format.since, { name: '示例局' })),
    ),
    key: fc.constantFrom(...cellsOf(format).keys()),
    first: keys,
    second: keys,
  }),
)

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('for any keys in a cell', () => {
  it('the report holds what the whole text means, or the figure from before with the text', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ format, report, key, first, second }) => {
        setActivePinia(createPinia())
        const desk = await onDesk(report)
        for (const [stay, typed] of [first, second].entries()) {
          const began = now(desk)
          for (const text of texts(typed)) {
            desk.type(key, text, `stay ${String(stay)}`)
            const { figures, text: unread } = meant(began, format, key, text)
            expect(now(desk).figures).toEqual(figures)
            expect(unreadAt(now(desk), key)).toBe(unread)
            expect(desk.findings.some(({ id }) => id === `figure.form:text:${key}`)).toBe(
              unread !== '',
            )
          }
          const ended = now(desk)
          if (JSON.stringify(ended) === JSON.stringify(began)) continue
          desk.undo()
          expect(now(desk)).toEqual(began)
          desk.redo()
          expect(now(desk)).toEqual(ended)
        }
        const ended = now(desk)
        await desk.rest()
        setActivePinia(createPinia())
        const again = useDesk()
        await again.open(desk.filed?.id ?? '')
        expect(now(again)).toEqual(ended)
        // The generator's other texts have not been through the gate that a file's go through.
        expect(readReportFile(writeReportFile(ended, format), formats)).toEqual({
          ok: true,
          value: cleanReport(ended),
        })
        await again.rest()
        if (again.edits.length > 0) expect(useHistory().stateAt('start')).toEqual(report)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

const format = formats[1] ?? expect.fail('the format of 2021')
const cell = 'requests.received.natural'
const total = 'requests.received.total'

/** A report whose row has 14 and 0, and 14 as its total. */
const small = (): Report =>
  freeze({
    ...blankReport(format, 2024, { name: '示例局' }),
    figures: { [cell]: 14, 'requests.received.business': 0, [total]: 14 },
  })

describe('text that is no figure', () => {
  it.each([
    '3亿',
    '1e3',
    '0x10',
    '12%',
    '1_000',
    '12.3456789',
    '1000000000',
    '--5',
    '1,00',
    '１２％',
    '12 34',
    '1２e',
  ])('typed key by key as %o stores neither a prefix nor a total', async (text) => {
    const desk = await onDesk(small())
    for (let end = 1; end <= text.length; end += 1) desk.type(cell, text.slice(0, end), 'stay')
    expect(figureOf(now(desk), cell)).toBe(14)
    expect(figureOf(now(desk), total)).toBe(14)
    expect(now(desk).unread).toEqual({ [cell]: text })
    expect(desk.findings.find(({ id }) => id === `figure.form:text:${cell}`)?.text).toContain(
      '仍是 14',
    )
  })

  it('leaves a total alone that a prefix happened to agree with', async () => {
    const desk = await onDesk(freeze({ ...small(), figures: { ...small().figures, [total]: 3 } }))
    desk.type(cell, '3', 'stay')
    desk.type(cell, '30', 'stay')
    expect(figureOf(now(desk), total)).toBe(3)
    desk.undo()
    expect(figureOf(now(desk), cell)).toBe(14)
  })

  it('gives way to whatever puts a figure into the cell, and comes back with undo', async () => {
    const desk = await onDesk(small())
    const left = (change: () => void) => {
      desk.type(cell, '3亿', `stay ${String(desk.edits.length)}`)
      change()
      expect(now(desk).unread).toBeUndefined()
      desk.undo()
      expect(now(desk).unread).toEqual({ [cell]: '3亿' })
      desk.undo()
      expect(now(desk)).toEqual(small())
    }
    left(() => {
      desk.enter([[cell, 14]], 'pasted')
    })
    left(() => {
      desk.enter([[cell, null]], 'cleared')
    })
    desk.type(cell, '3亿', 'the last stay')
    const id = desk.filed?.id ?? ''
    const brought = await bringInto(
      id,
      () => [{ what: 'figure', key: cell, before: 14, after: 20 }],
      'consolidated',
    )
    expect(brought).toEqual({ ok: true, value: id })
    await vi.waitFor(() => {
      expect(now(desk).figures[cell]).toBe(20)
    })
    expect(now(desk).unread).toBeUndefined()
    desk.undo()
    expect(now(desk).unread).toEqual({ [cell]: '3亿' })
  })

  it('is not counted as a blank, and not filled with 0', async () => {
    const desk = await onDesk(blankReport(format, 2024, { name: '示例局' }))
    const blanks = () =>
      desk.findings.find(({ id }) => id.startsWith('figure.blank') && id.includes('表三'))
    expect(blanks()?.figures).toContain(cell)
    desk.type(cell, '约五', 'stay')
    expect(blanks()?.figures).not.toContain(cell)
    expect(blanks()?.remedy?.figures?.map(([key]) => key) ?? []).not.toContain(cell)
  })

  it('leaves no member behind in the file of a report without any', async () => {
    const desk = await onDesk(small())
    const before = writeReportFile(now(desk), format)
    desk.type(cell, '3亿', 'stay')
    expect(writeReportFile(now(desk), format)).toContain('"unread"')
    desk.type(cell, '14', 'stay')
    expect(writeReportFile(now(desk), format)).toBe(before)
  })
})
