// @vitest-environment jsdom
/** Any sequence of selecting, by pointer or by key, changes no figure; nothing is dragged out of a cell or into one. */
import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { formats } from '@/format'
import { type FigureKey, cellsOf } from '@/report/format'
import { blankReport, freeze } from '@/report/report'
import { decree2027 } from '../support/decree-2027'
import { handsOnSheet, mountTable } from '../support/sheet'

const every = [...formats, decree2027].flatMap((format) =>
  format.tables.map((table) => [format.name, table.name, format, table] as const),
)

const gestures = [
  ...['press', 'shift press', 'right press', 'middle press', 'ctrl press', 'press twice'],
  ...['pass', 'let go', 'drag', 'drag over', 'drop', 'touch'],
] as const
const keys = [
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Enter', 'Shift+Enter', 'Tab', 'F1', 'F2', 'Escape', 'Control+a'],
  ...['Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+PageDown', 'Control+ArrowDown'],
  ...['Control+Shift+End', 'Control+Home', 'Shift+Home', 'Control+Shift+ArrowRight'],
] as const
type Step =
  | readonly ['key', (typeof keys)[number]]
  | readonly [string, FigureKey]
  | readonly ['copy' | 'away']

const step = (all: readonly FigureKey[]): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...gestures), fc.constantFrom(...all)) },
    { weight: 5, arbitrary: fc.tuple(fc.constant('key' as const), fc.constantFrom(...keys)) },
    { weight: 1, arbitrary: fc.constantFrom(['copy'] as const, ['away'] as const) },
  )

afterEach(() => {
  document.body.replaceChildren()
})

describe('selecting', () => {
  it.each(every)('in %s %s tells of no change', async (_, __, format, table) => {
    const own = [...cellsOf(format).values()].filter((cell) => cell.table === table)
    const all = own.map(({ key }) => key)
    const report = freeze({
      ...blankReport(format, format.since, { name: '示例局' }),
      figures: Object.fromEntries(all.map((key, at) => [key, at % 3 === 0 ? null : at])),
      unread: { [all[0] ?? '']: '12+3' },
    })
    const screen = mountTable(report, format, table)
    const { cell, focused, handed, mouse, press } = handsOnSheet(screen)

    function act(kind: string, key: FigureKey): void {
      if (kind === 'press') mouse('mousedown', key, { detail: 1, buttons: 1 })
      else if (kind === 'shift press') mouse('mousedown', key, { shiftKey: true, buttons: 1 })
      else if (kind === 'ctrl press') mouse('mousedown', key, { ctrlKey: true, buttons: 1 })
      else if (kind === 'middle press') mouse('mousedown', key, { button: 1, buttons: 4 })
      else if (kind === 'press twice') {
        mouse('mousedown', key, { detail: 1, buttons: 1 })
        mouse('mouseup', key)
        mouse('mousedown', key, { detail: 2, buttons: 1 })
        mouse('dblclick', key)
      } else if (kind === 'right press') {
        mouse('mousedown', key, { button: 2, buttons: 2 })
        mouse('contextmenu', key)
      } else if (kind === 'pass') mouse('mouseover', key, { buttons: 1 })
      else if (kind === 'let go') mouse('mouseup', key)
      else if (kind === 'touch') {
        cell(key).dispatchEvent(new Event('touchstart', { bubbles: true, cancelable: true }))
        mouse('mousedown', key, { detail: 1, buttons: 1 })
        mouse('mouseup', key)
        mouse('click', key)
      } else {
        const name = { drag: 'dragstart', 'drag over': 'dragover', drop: 'drop' }[kind] ?? ''
        expect(handed(name, 'dataTransfer', cell(key))).toBe(true)
      }
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step(all), { minLength: 1, maxLength: 25 }), async (steps) => {
        cell(all[0] ?? '').focus()
        for (const [kind, what = ''] of steps) {
          // A text that is no figure is taken back by Esc, and by nothing else.
          const onText = what === 'Escape' && focused().dataset['figure'] === all[0]
          if (kind === 'key' && !onText) press(what)
          else if (kind === 'copy') handed('copy', 'clipboardData')
          else if (kind === 'away') {
            focused().dispatchEvent(new FocusEvent('blur'))
            focused().dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
            focused().dispatchEvent(new FocusEvent('focus'))
            focused().dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
          } else if (kind !== 'key') act(kind, what)
        }
        await nextTick()
        const told = screen.emitted()
        for (const change of ['enter', 'type', 'takeBack', 'block', 'fill'])
          expect(told).not.toHaveProperty(change)
      }),
      { numRuns: 20 },
    )
    screen.unmount()
  })
})

const [, format] = formats
const table = format?.tables.find(({ id }) => id === 'requests') ?? expect.fail('表三')
const sheet = () => {
  const report = blankReport(format ?? expect.fail('2021'), 2021, { name: '示例局' })
  const screen = mountTable(report, format ?? expect.fail('2021'), table)
  return { screen, ...handsOnSheet(screen), selected: () => screen.findAll('.selected').length }
}
const natural = 'requests.received.natural'
const research = 'requests.received.research'

describe('the pointer', () => {
  it('selects whole, stretches only from a press on a cell, and opens the text on a double click', async () => {
    const { cell, mouse, selected } = sheet()
    mouse('mouseover', research, { buttons: 1 })
    await nextTick()
    expect(selected()).toBe(0)
    expect(mouse('mousedown', natural, { detail: 1, buttons: 1 }).defaultPrevented).toBe(true)
    expect(document.activeElement).toBe(cell(natural))
    mouse('mouseover', research, { buttons: 1 })
    await nextTick()
    expect(selected()).toBe(3)
    mouse('mouseup', research)
    // Pressed elsewhere, in a text, and moved over the cells.
    mouse('mouseover', 'requests.granted.natural', { buttons: 1 })
    await nextTick()
    expect(selected()).toBe(3)
    mouse('mousedown', natural, { detail: 1, buttons: 1 })
    await nextTick()
    expect(selected()).toBe(0)
    mouse('mousedown', natural, { detail: 2, buttons: 1 })
    // From here on the caret is the browser's.
    expect(mouse('mousedown', natural, { detail: 1, buttons: 1 }).defaultPrevented).toBe(false)
  })

  it('keeps the block under a right click in it, and takes the cell under one outside', async () => {
    const { cell, mouse, press, selected } = sheet()
    cell(natural).focus()
    press('Shift+ArrowRight')
    press('Shift+ArrowRight')
    await nextTick()
    expect(mouse('mousedown', 'requests.received.business', { button: 2 }).defaultPrevented).toBe(
      true,
    )
    await nextTick()
    expect(selected()).toBe(3)
    expect(document.activeElement).toBe(cell(natural))
    mouse('mousedown', 'requests.granted.natural', { button: 2 })
    await nextTick()
    expect(selected()).toBe(0)
    expect(document.activeElement).toBe(cell('requests.granted.natural'))
  })
})

it('the window may lose the keyboard: the block and what is being typed stay', async () => {
  const { screen, cell, focused, press, selected, type } = sheet()
  cell(natural).focus()
  press('Shift+ArrowRight')
  await type('12+3')
  for (const name of ['blur', 'focusout', 'focus', 'focusin'])
    focused().dispatchEvent(new FocusEvent(name, { bubbles: name.length > 5 }))
  await nextTick()
  expect(selected()).toBe(2)
  expect(cell(natural).value).toBe('12+3')
  expect(screen.emitted('type')).toHaveLength(4)
})
