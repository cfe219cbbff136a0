// @vitest-environment jsdom
/** What was pasted is selected afterwards, as in a spreadsheet: the next key that works on a block works on all of it. */
import { afterEach, describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { blankReport } from '@/report/report'
import { handsOnSheet, mountTable } from '../support/sheet'

const format = formats.at(-1) ?? expect.fail('There is a format')
const table = format.tables.find(({ id }) => id === 'requests') ?? expect.fail('表三')
const row = ['natural', 'business', 'research', 'welfare'].map((to) => `requests.received.${to}`)

afterEach(() => {
  document.body.replaceChildren()
})

function pasteOn(key: string, text: string) {
  const screen = mountTable(blankReport(format, 2024, { name: '示例局' }), format, table)
  const hands = handsOnSheet(screen)
  hands.cell(key).focus()
  hands.clipboard.set('text/plain', text)
  hands.handed('paste', 'clipboardData')
  return { ...hands, emitted: (name: string) => screen.emitted<readonly unknown[]>(name) }
}

describe('pasting', () => {
  it.each([
    ['1\t2\t3\t4', 4],
    ['1\t\t3', 3],
    ['7', 1],
  ])('%j selects what it filled', (text, many) => {
    const { emitted, press } = pasteOn(row[0] ?? '', text)
    expect(emitted('select')?.at(-1)?.[0]).toEqual(row.slice(0, many))
    press('Delete')
    expect(emitted('enter')?.at(-1)).toEqual([
      row.slice(0, many).map((key) => [key, null]),
      'cleared',
    ])
  })

  it('what is no number selects nothing', () => {
    const { emitted, press } = pasteOn(row[0] ?? '', 'x\ty')
    press('Delete')
    expect(emitted('enter')?.at(-1)).toEqual([[[row[0], null]], 'cleared'])
  })

  it('with a letter among the numbers the cell in hand stays the only one if nothing landed in it', () => {
    const { emitted } = pasteOn(row[0] ?? '', 'x\t5')
    expect(emitted('select')?.at(-1)?.[0]).toEqual([row[0]])
  })
})

describe('where another window writes', () => {
  it.each(['1\t2', '1\n2'])(
    'pasting %j changes nothing, asks nothing, and says so',
    async (text) => {
      const screen = mountTable(blankReport(format, 2024, { name: '示例局' }), format, table)
      await screen.setProps({ readingOnly: true })
      const { cell, clipboard, handed, press } = handsOnSheet(screen)
      cell(row[0] ?? '').focus()
      clipboard.set('text/plain', text)
      handed('paste', 'clipboardData')
      for (const key of ['Delete', 'Control+d', 'Control+Enter', ' ']) press(key)
      const told = ['enter', 'type', 'block', 'fill'].map((name) => screen.emitted(name))
      expect(told).toEqual([undefined, undefined, undefined, undefined])
      for (const [note] of screen.emitted<[string]>('note') ?? [])
        expect(note).toContain('这里只能查看，没有改动')
    },
  )
})
