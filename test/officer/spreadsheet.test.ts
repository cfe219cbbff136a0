/** A table under the hands of someone who knows Excel, by real mouse, keys and clipboard, in every supported browser. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Page as BrowserPage, expect, test } from 'playwright/test'
import { firefox, handsOn, isHere, newest, oldest } from './ends'
import { blocks } from './sheet/blocks'
import { type Spreadsheet, natural, research, selector, spreadsheet } from './sheet/hands'
import { typing } from './sheet/typing'

/** The old browser now and then hangs at its start on a busy machine; it gets another try, told as flaky. */
test.describe.configure({ retries: 2, timeout: 90_000 })

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
  for (const [name, way] of Object.entries({ ...blocks, ...typing }))
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
