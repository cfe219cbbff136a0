/** What the hands of someone who knows Excel do to a table, by real mouse, keys and clipboard. */
import { expect } from 'playwright/test'
import { type Running, handsOn } from '../ends'

export const natural = 'requests.received.natural'
export const research = 'requests.received.research'
export const selector = (key: string) => `.entry [data-figure="${key}"]`

interface Heard {
  heard?: Readonly<Record<string, string>>
}

/** What the hands of an officer do, beyond pointing and clicking. */
export function spreadsheet(running: Running) {
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
  const note = () => expect.poll(() => hands.text('.note[role=status]'))
  return {
    ...hands,
    ...{ page, chord, keys, cells, selected, focused, click, press, doubleClick, offered, found },
    note,
  }
}
export type Spreadsheet = ReturnType<typeof spreadsheet>
