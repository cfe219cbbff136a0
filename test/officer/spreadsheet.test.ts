/** A table under the hands of someone who knows Excel, by real mouse, keys and clipboard, in every supported browser. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Page as BrowserPage, expect, test } from 'playwright/test'
import { type Running, firefox, handsOn, isHere, newest, oldest } from './ends'

/** The old browser now and then hangs at its start on a busy machine; it gets another try, told as flaky. */
test.describe.configure({ retries: 2, timeout: 90_000 })

const natural = 'requests.received.natural'
const research = 'requests.received.research'
const selector = (key: string) => `.entry [data-figure="${key}"]`

interface Heard {
  heard?: Readonly<Record<string, string>>
}

/** What the hands of an officer do, beyond pointing and clicking. */
function spreadsheet(running: Running) {
  const { page } = running
  const hands = handsOn(page)

  /** Presses keys together: Control+Shift+ArrowDown. */
  async function chord(keys: string): Promise<void> {
    const all = keys.split('+')
    const last = all.pop() ?? ''
    for (const key of all) await page.keyboard.down(key)
    await page.keyboard.press(last)
    for (const key of all.reverse()) await page.keyboard.up(key)
  }
  async function keys(...pressed: readonly string[]): Promise<void> {
    for (const one of pressed) await chord(one)
  }
  /** What every cell shows. */
  const cells = () =>
    page.evaluate(
      () =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLInputElement>('.entry [data-figure]')].map((cell) => [
            cell.dataset['figure'] ?? '',
            cell.value,
          ]),
        ),
      null,
    )
  const selected = () => hands.count('.slot.selected')
  const focused = () =>
    expect.poll(() =>
      page.evaluate(() => (document.activeElement as HTMLElement).dataset['figure'], null),
    )
  async function press(key: string, press: Parameters<typeof page.mouse.down>[0] = {}) {
    await page.mouse.move(...(await hands.centre(selector(key))))
    await page.mouse.down(press)
    await page.mouse.up(press)
  }
  const click = (key: string) => press(key)
  async function doubleClick(key: string): Promise<void> {
    await press(key)
    await press(key, { clickCount: 2 })
  }
  /** Another program puts this on the clipboard. */
  async function offered(data: Readonly<Record<string, string>>): Promise<void> {
    await page.evaluate((flavours) => {
      addEventListener(
        'copy',
        (event) => {
          for (const [type, text] of Object.entries(flavours))
            event.clipboardData?.setData(type, text)
          event.preventDefault()
          event.stopImmediatePropagation()
        },
        { capture: true, once: true },
      )
    }, data)
    await chord('Control+c')
  }
  /** What another program would find on the clipboard. */
  async function found(): Promise<Readonly<Record<string, string>>> {
    await page.evaluate(() => {
      addEventListener(
        'paste',
        (event) => {
          const from = event.clipboardData
          ;(window as Heard).heard = Object.fromEntries(
            (from?.types ?? []).map((type) => [type, from?.getData(type) ?? '']),
          )
          event.preventDefault()
          event.stopImmediatePropagation()
        },
        { capture: true, once: true },
      )
    }, null)
    await chord('Control+v')
    await expect
      .poll(() => page.evaluate(() => (window as Heard).heard !== undefined, null))
      .toBe(true)
    return page.evaluate(() => {
      const { heard } = window as Heard
      delete (window as Heard).heard
      return heard ?? {}
    }, null)
  }
  const note = () => expect.poll(() => hands.text('.note'))
  return {
    ...hands,
    ...{ page, chord, keys, cells, selected, focused, click, press, doubleClick, offered, found },
    note,
  }
}
type Spreadsheet = ReturnType<typeof spreadsheet>

const row = (name: string) =>
  ['natural', 'business', 'research', 'welfare', 'legalService', 'otherOrganisation'].map(
    (who) => `requests.${name}.${who}`,
  )

const ways: Readonly<Record<string, (sheet: Spreadsheet) => Promise<void>>> = {
  'selecting changes no figure': async (sheet) => {
    const { page, cells, centre, click, drag, doubleClick, focused, keys, press, selected } = sheet
    const before = await cells()
    await drag(selector(natural), selector(research))
    await expect.poll(selected).toBe(3)
    // A second time over what is selected already, and backwards.
    await drag(selector(natural), selector(research))
    await drag(selector(research), selector(natural))
    await expect.poll(selected).toBe(3)
    await press(row('received')[1] ?? '', { button: 'right' })
    await expect.poll(selected).toBe(3)
    await focused().toBe(research)
    await keys('Escape')
    await press('requests.granted.natural', { button: 'right' })
    await focused().toBe('requests.granted.natural')
    await expect.poll(selected).toBe(0)
    await keys('Escape')
    await click(natural)
    await page.keyboard.down('Shift')
    await press(research)
    await page.keyboard.up('Shift')
    await expect.poll(selected).toBe(3)
    await focused().toBe(natural)
    await press(natural, { button: 'middle' })
    await doubleClick(natural)
    await keys('ArrowLeft')
    await focused().toBe(natural)
    // The marked text of a cell stays in it.
    await keys('Control+a')
    await drag(selector(natural), selector(research))
    await keys('Escape')
    // A press in a text carries nothing into the cells it passes.
    await click('requests.granted.natural')
    await page.evaluate(() => {
      const text = document.querySelector<HTMLTextAreaElement>('[data-narrative=requests]')
      text?.focus()
      text?.select()
    }, null)
    const [x, y] = await centre('[data-narrative=requests]')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(...(await centre(selector(natural))), { steps: 6 })
    await page.mouse.up()
    expect(await cells()).toEqual(before)
  },

  'a block is copied, cut and pasted whole': async (sheet) => {
    const { cells, click, count, found, keys, note, shown, value } = sheet
    const before = await cells()
    await click('requests.carriedIn.natural')
    await keys(...Array<string>(5).fill('Shift+ArrowRight'), 'Control+c')
    const values = row('carriedIn').map((key) => before[key] ?? '')
    const copied = await found()
    expect(copied['text/plain']).toBe(values.join('\t'))
    expect(copied['text/html']?.match(/<td/g)).toHaveLength(6)
    await keys('Control+v')
    await note().toContain('已粘贴 6 格')
    expect(await cells()).toEqual(before)
    for (const cut of ['Control+x', 'Shift+Delete']) {
      await click('requests.granted.natural')
      await click('requests.carriedIn.natural')
      await keys(...Array<string>(5).fill('Shift+ArrowRight'), cut)
      await value('requests.carriedIn.otherOrganisation').toBe('')
      for (const key of row('carriedIn')) await value(key).toBe('')
      expect((await found())['text/plain']).toBe(values.join('\t'))
      await click(natural)
      await keys('Control+v')
      for (const [index, key] of row('received').entries()) await value(key).toBe(values[index])
      await keys('Control+z')
      await value(natural).toBe(before[natural])
      for (const key of row('carriedIn')) await value(key).toBe('')
      await keys('Control+z')
      await value('requests.carriedIn.natural').toBe(before['requests.carriedIn.natural'])
      expect(await cells()).toEqual(before)
    }
    // A block whose first cell is blank.
    await click('requests.partlyGranted.natural')
    await keys('ArrowUp', 'Delete')
    for (const cut of ['Control+x', 'Shift+Delete']) {
      await click('requests.granted.natural')
      await keys('Shift+ArrowDown', cut)
      await value('requests.partlyGranted.natural').toBe('')
      await note().toContain('已剪切 2 格')
      expect((await found())['text/plain']).toBe(
        `\n${before['requests.partlyGranted.natural'] ?? ''}`,
      )
      await keys('Control+z')
      await value('requests.partlyGranted.natural').toBe(before['requests.partlyGranted.natural'])
    }
    await keys('Control+z')
    await value('requests.granted.natural').toBe(before['requests.granted.natural'])
    // A blank cell alone, and the whole table.
    await click(natural)
    await keys('Delete', 'Control+c')
    await click(research)
    await keys('Control+v')
    await value(research).toBe('')
    await keys('Control+z', 'Control+z')
    await click(research)
    await keys('Control+a', 'Control+c', 'Control+v')
    await shown('[data-paste-preview]')
    expect(await count('[data-overwrites]')).toBe(0)
    await keys('Enter')
    await expect.poll(() => count('[data-paste-preview]')).toBe(0)
    expect(await cells()).toEqual(before)
  },

  'what is pasted fills the selection, and a block is looked at first': async (sheet) => {
    const { cells, click, count, focused, keys, note, offered, shown, text, value } = sheet
    const before = await cells()
    const denied = 'requests.denied.stateSecret.natural'
    await click(denied)
    await offered({ 'text/plain': '3' })
    await keys(...Array<string>(5).fill('Shift+ArrowRight'))
    await keys(...Array<string>(7).fill('Shift+ArrowDown'), 'Control+v')
    await note().toContain('已粘贴 48 格')
    await value('requests.denied.administrativeInquiry.otherOrganisation').toBe('3')
    await keys('Control+z')
    await value(denied).toBe(before[denied])
    expect(await cells()).toEqual(before)
    await click(natural)
    await offered({ 'text/plain': '1\t2\t3\r\n' })
    await keys('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v')
    await value('requests.granted.research').toBe('3')
    await value('requests.granted.welfare').toBe(before['requests.granted.welfare'])
    await keys('Control+z')
    await click(natural)
    await offered({
      'text/html': '<table><tr><td>71</td></tr><tr><td></td></tr><tr><td>73</td></tr></table>',
      'text/plain': '71\r\n\r\n73\r\n',
    })
    await keys('Control+v')
    await shown('[data-paste-preview]')
    expect(await text('[data-overwrites]')).toContain('会改掉已有的 3 格')
    await expect.poll(() => count('[data-action=confirm-paste]:focus')).toBe(1)
    await keys('Escape')
    await expect.poll(() => count('[data-paste-preview]')).toBe(0)
    expect(await cells()).toEqual(before)
    await focused().toBe(natural)
    await keys('Control+v')
    await expect.poll(() => count('[data-action=confirm-paste]:focus')).toBe(1)
    await keys('Enter')
    await value(natural).toBe('71')
    await value('requests.carriedIn.natural').toBe('')
    await value('requests.granted.natural').toBe('73')
    await value('requests.received.business').toBe(before['requests.received.business'])
    await keys('Control+z')
    await value(natural).toBe(before[natural])
    // What is shown counts; what is stored beside it is a doubt.
    await click('proactive.fees.change')
    await offered({
      'text/html': '<table><tr><td x:num="86000">8.6</td></tr></table>',
      'text/plain': '8.6\r\n',
    })
    await keys('Control+v')
    await shown('[data-paste-preview]')
    expect(await text('[data-paste-preview]')).toContain('原表中存的是 86000')
    await expect.poll(() => count('[data-action=confirm-paste]:focus')).toBe(1)
    await keys('Enter')
    await value('proactive.fees.change').toBe('+8.6')
  },

  'the keys of a spreadsheet': async (sheet) => {
    const { page, cells, chord, click, count, focused, keys, note, value } = sheet
    const before = await cells()
    await click(natural)
    await page.keyboard.type('7')
    await keys('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+Enter')
    for (const key of [natural, 'requests.received.business', 'requests.carriedIn.business'])
      await value(key).toBe('7')
    await keys('Control+z')
    await value(natural).toBe(before[natural])
    expect(await cells()).toEqual(before)
    // In a selected block Enter goes round and round, and the block stays.
    await click(natural)
    await keys('Shift+ArrowRight', 'Shift+ArrowDown')
    for (const [number, next] of [
      ['1', 'requests.carriedIn.natural'],
      ['2', 'requests.received.business'],
      ['3', 'requests.carriedIn.business'],
      ['4', natural],
    ] as const) {
      await page.keyboard.type(number)
      await keys('Enter')
      await focused().toBe(next)
      expect(await count('.slot.selected')).toBe(4)
    }
    await value('requests.carriedIn.business').toBe('4')
    await keys('Control+z', 'Control+z', 'Control+z', 'Control+z')
    await value(natural).toBe(before[natural])
    expect(await cells()).toEqual(before)
    await click('requests.carriedIn.natural')
    await keys('Control+d')
    await value('requests.carriedIn.natural').toBe(before[natural])
    await keys('Control+z')
    await click(natural)
    await keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+r')
    await value(research).toBe(before[natural])
    await keys('Control+z')
    await value(research).toBe(before[research])
    await click(natural)
    await keys('PageDown')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('[data-figure]'), null))
      .toBe(true)
    await keys('Control+End')
    await focused().toBe('requests.carriedOut.total')
    await keys('PageUp', 'PageUp', 'PageUp')
    await focused().toBe('requests.received.total')
    await keys('Control+ArrowLeft')
    await focused().toBe(natural)
    await keys('Control+Shift+End')
    await expect.poll(() => count('.slot.selected')).toBeGreaterThan(150)
    await click(natural)
    for (const [typed, shows] of [
      ['=10+5', '15'],
      ['12+3-1', '14'],
      ['１０－４', '6'],
    ] as const) {
      await page.keyboard.type(typed)
      await value(natural).toBe(typed)
      await keys('Enter')
      await focused().toBe('requests.carriedIn.natural')
      await value(natural).toBe(shows)
      await note().toContain('已算出')
      await keys('ArrowUp')
    }
    await page.keyboard.type('12+')
    await keys('Enter')
    await value(natural).toBe('12+')
    await keys('ArrowUp', 'Escape')
    await value(natural).toBe('6')
    // At the foot of the last column on to the next table.
    await click('proactive.procurement.items')
    await keys('Enter')
    await focused().toBe('proactive.rules.published')
    await click('proactive.coercion.decisions')
    await keys('Enter')
    await focused().toBe(natural)
    await keys('Shift+Enter')
    await focused().toBe('proactive.coercion.decisions')
    await chord('Delete')
    await page.evaluate(() => {
      const entry = [...document.querySelectorAll<HTMLElement>('nav.outline button')].find(
        ({ textContent }) => textContent.includes('二、'),
      )
      entry?.click()
    }, null)
    await focused().toBe('proactive.coercion.decisions')
  },

  'what is typed takes the place of what came, and lands below where Tab began': async (sheet) => {
    const { page, cells, chord, click, focused, keys, offered, value } = sheet
    const below = 'requests.carriedIn.natural'
    await click(natural)
    await page.keyboard.type('10')
    await keys('Enter', 'ArrowUp')
    // After clearing and undo, an undone edit, a paste: the next digit never joins what stands there.
    await keys('Delete', 'Control+z')
    await value(natural).toBe('10')
    await page.keyboard.type('5')
    await value(natural).toBe('5')
    await keys('Control+z')
    await value(natural).toBe('10')
    await page.keyboard.type('8')
    await value(natural).toBe('8')
    await keys('Escape')
    await value(natural).toBe('10')
    await offered({ 'text/plain': '7' })
    await keys('Control+v')
    await value(natural).toBe('7')
    await page.keyboard.type('9')
    await value(natural).toBe('9')
    await keys('Enter')
    // A space is no figure and clears none; with Shift it takes the row, with Control the column.
    await click(natural)
    const before = await cells()
    await keys(' ', 'Shift+ ')
    await expect.poll(() => sheet.count('.slot.selected')).toBe(7)
    await click(natural)
    await keys('Control+ ')
    await expect.poll(() => sheet.count('.slot.selected')).toBeGreaterThan(20)
    expect(await cells()).toEqual(before)
    // Figures typed along a row by Tab, then Enter: below the first of them.
    await click(natural)
    await page.keyboard.type('1')
    await keys('Tab')
    await page.keyboard.type('2')
    await keys('Tab')
    await page.keyboard.type('3')
    await keys('Enter')
    await focused().toBe(below)
    // Another way of going begins anew.
    await click(natural)
    await keys('Tab', 'ArrowDown')
    await page.keyboard.type('4')
    await chord('Enter')
    await focused().toBe('requests.granted.business')
  },
}

/** Fingers, by the events a touch screen gives; only Chromium takes them from outside. */
async function touched(page: BrowserPage, sheet: Spreadsheet): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
    })
  const tap = async (key: string) => {
    await finger('touchStart', ...(await sheet.centre(selector(key))))
    await finger('touchEnd')
  }
  const before = await sheet.cells()
  await tap(natural)
  await sheet.focused().toBe(natural)
  await tap(research)
  await sheet.focused().toBe(research)
  const [x, y] = await sheet.centre(selector('requests.granted.natural'))
  await finger('touchStart', x, y)
  for (let step = 1; step <= 8; step += 1) await finger('touchMove', x, y - step * 20)
  await finger('touchEnd')
  await tap(natural)
  await tap(natural)
  expect(await sheet.cells()).toEqual(before)
  await page.keyboard.press('Escape')
  await tap(research)
  await page.keyboard.type('5')
  await sheet.value(research).toBe('5')
}

for (const end of [newest, oldest])
  test(`fingers select, and change no figure, in ${end.name}`, async ({ baseURL }, info) => {
    test.skip(!isHere(end), `no ${end.name} here`)
    const running = await end.open(end.path, info.outputPath('downloads'), 'private')
    try {
      const sheet = spreadsheet(running)
      await running.page.goto(baseURL ?? '')
      await handsOn(running.page).click('[data-action=open-sample]')
      await sheet.value(natural).toBe('14')
      await touched(running.page, sheet)
    } finally {
      await running.close()
    }
  })

for (const end of [newest, oldest, firefox])
  for (const [name, way] of Object.entries(ways))
    test(`${name} in ${end.name}`, async ({ baseURL }, info) => {
      test.skip(!isHere(end), `no ${end.name} here`)
      const downloads = resolve(info.outputPath('downloads'))
      mkdirSync(downloads, { recursive: true })
      const running = await end.open(end.path, downloads, end === oldest ? 'private' : 'ordinary')
      try {
        const sheet = spreadsheet(running)
        await running.page.goto(baseURL ?? '')
        await handsOn(running.page).click('[data-action=open-sample]')
        await sheet.value(natural).toBe('14')
        await way(sheet)
        expect(running.errors).toEqual([])
      } finally {
        await running.close()
      }
    })
