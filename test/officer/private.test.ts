/** A private window is told where it can be told, an ordinary one never taken for one; where neither can be told that is said. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import {
  type Driven,
  type Window,
  exported,
  firefox,
  handsOn,
  isHere,
  newest,
  oldest,
  openChromium,
} from './ends'
import { singleFile } from './page'

test.describe.configure({ retries: 2, timeout: 90_000 })

const key = 'requests.received.natural'

async function created(page: Driven, home: string): Promise<void> {
  const { click, value, shown } = handsOn(page)
  await page.goto(home)
  await click('[data-action=new-report]')
  await click('[data-field=organ]')
  await page.keyboard.type('甲局')
  await click('[data-action=create]')
  await click(`[data-figure="${key}"]`)
  await page.keyboard.type('12')
  await value(key).toBe('12')
  await shown('[data-save-state=saved]')
}

/** What each browser gives away, as measured: the newest Chromium tells every window the same. */
const perhaps = /没有答应长期保存.*若这是无痕/
const unprotected = /没有答应长期保存(?!.*无痕)/
const likely = /很可能是无痕（隐私）窗口：关窗即丢/
const certain = /这是无痕（隐私）窗口：关窗即丢/
type Seen = readonly [
  end: typeof newest | typeof firefox,
  window: Window,
  builds: readonly ('served' | 'single')[],
  keep: string,
  says: RegExp,
]
const seen: readonly Seen[] = [
  [newest, 'ordinary', ['single'], 'unprotected', perhaps],
  [newest, 'private', ['served'], 'unprotected', perhaps],
  [oldest, 'ordinary', ['served'], 'unprotected', unprotected],
  [oldest, 'private', ['served', 'single'], 'likely', likely],
  [firefox, 'ordinary', ['served'], 'unprotected', unprotected],
  [firefox, 'private', ['served', 'single'], 'private', certain],
]

for (const [end, window, builds, keep, says] of seen)
  for (const build of builds)
    test(`${end.name}, ${window} window, ${build}: ${keep}`, async ({ baseURL }, info) => {
      test.skip(!isHere(end), `no ${end.name} here`)
      const downloads = resolve(info.outputPath('downloads'))
      mkdirSync(downloads, { recursive: true })
      const home = build === 'single' ? singleFile : (baseURL ?? '')
      const { page, errors, close } = await end.open(end.path, downloads, window)
      const { click, count, shown, text } = handsOn(page)
      try {
        await created(page, home)
        await shown(`[data-keep=${keep}]`)
        expect(await text('[data-keep]')).toMatch(says)
        if (keep === 'unprotected') {
          await click('[data-action=dismiss-keep]')
          await expect.poll(() => count('[data-keep]')).toBe(0)
          await page.reload()
          await shown('[data-save-state=saved]')
          expect(await count('[data-keep]'), 'said once a session').toBe(0)
        } else {
          await click('[data-keep] [data-action=rescue]')
          expect((await exported(downloads)).figures[key]).toBe(12)
          await click('[data-action=dismiss-keep]')
          await expect.poll(() => text('[data-keep]')).toContain('无痕窗口：关窗即丢')
        }
        await page.goto(`${home}#/settings`)
        await shown('[data-storage-persisted]')
        await expect.poll(() => text('[data-storage-persisted]')).toMatch(says)
        expect(errors).toEqual([])
      } finally {
        await close()
      }
    })

for (const isBackedUp of [false, true])
  test(`Chromium 92 ${isBackedUp ? 'closes' : 'asks before it closes'} a private window whose work ${isBackedUp ? 'is' : 'is not'} in a file`, async ({
    baseURL,
  }, info) => {
    test.skip(!isHere(oldest), 'no Chromium 92 here')
    const { page, close } = await openChromium(oldest.path, info.outputPath(), 'private')
    try {
      const asked: string[] = []
      page.on('dialog', (dialog) => {
        asked.push(dialog.type())
        void dialog.dismiss()
      })
      const { click, shown } = handsOn(page)
      await created(page, baseURL ?? '')
      await shown('[data-keep=likely]')
      if (isBackedUp) {
        await Promise.all([page.waitForEvent('download'), click('[data-action=back-up-now]')])
        const mayLeave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
        await expect.poll(() => page.evaluate(mayLeave)).toBe(true)
      }
      await page.close({ runBeforeUnload: true })
      if (isBackedUp) await expect.poll(() => page.isClosed()).toBe(true)
      else await expect.poll(() => asked).not.toEqual([])
      expect(asked).toEqual(isBackedUp ? [] : ['beforeunload'])
    } finally {
      await close()
    }
  })

test('the browser is asked for its promise with the first report of one’s own, and its answer is shown', async ({
  baseURL,
}, info) => {
  const { page, close } = await openChromium(newest.path, info.outputPath(), 'ordinary')
  try {
    await page.addInitScript(() => {
      const asked: boolean[] = []
      const ask = navigator.storage.persist.bind(navigator.storage)
      navigator.storage.persist = async () => {
        const answer = await ask()
        asked.push(answer)
        return answer
      }
      Object.assign(window, { asked })
    })
    const asked = () => page.evaluate(() => (window as unknown as { asked: boolean[] }).asked)
    const home = baseURL ?? ''
    const session = await page.context().newCDPSession(page)
    await session.send('Browser.grantPermissions', {
      origin: new URL(home).origin,
      permissions: ['durableStorage'],
    })
    await page.goto(home)
    await page.click('[data-action=open-sample]')
    await page.locator('[data-save-state=saved]').waitFor()
    expect(await asked(), 'not for a sample').toEqual([])
    await created(page, `${home}#/`)
    await expect.poll(asked).toEqual([true])
    await expect(page.locator('[data-keep]')).toHaveCount(0)
    await page.goto(`${home}#/`)
    await expect(page.locator('[data-deadline] + p')).toContainText('✓ 浏览器已答应长期保存')
    await page.goto(`${home}#/settings`)
    await expect(page.locator('[data-storage-persisted]')).toContainText('✓ 浏览器已答应长期保存')
  } finally {
    await close()
  }
})
