/** Every way the storage can fail, each told in its own words with its own way out, and never in the words of another. */
import { type Page, expect, test } from './page'
import { cell, created, key, rescued, saved, trouble } from './trouble'

test.use({ serviceWorkers: 'block' })

/** What breaks, as long as nothing has healed it. */
type Broken = 'getter' | 'open' | 'read' | 'cursor' | 'write'

/** From the next load on this part of the storage throws; `heal` lets it work again. */
async function breakStorage(page: Page, what: Broken): Promise<void> {
  await page.addInitScript((broken) => {
    const fails = (name: string) => {
      if (sessionStorage.getItem('isHealed') === null)
        throw new DOMException('broken by the test', name)
    }
    const wrap = (owner: object, method: string, name: string) => {
      const real = Reflect.get(owner, method) as (...args: unknown[]) => unknown
      Reflect.set(owner, method, function (this: unknown, ...args: unknown[]) {
        fails(name)
        return Reflect.apply(real, this, args)
      })
    }
    const stores = [IDBObjectStore.prototype, IDBIndex.prototype]
    if (broken === 'getter') {
      const real = window.indexedDB
      Object.defineProperty(window, 'indexedDB', {
        get() {
          fails('SecurityError')
          return real
        },
      })
    }
    if (broken === 'open') wrap(IDBFactory.prototype, 'open', 'UnknownError')
    if (broken === 'read')
      for (const store of stores)
        for (const one of ['get', 'getAll', 'count', 'openCursor', 'openKeyCursor'])
          wrap(store, one, 'UnknownError')
    if (broken === 'cursor')
      for (const store of stores)
        for (const one of ['openCursor', 'openKeyCursor']) wrap(store, one, 'UnknownError')
    if (broken === 'write')
      for (const one of ['put', 'add']) wrap(IDBObjectStore.prototype, one, 'UnknownError')
  }, what)
}
const heal = (page: Page) =>
  page.evaluate(() => {
    sessionStorage.setItem('isHealed', 'yes')
  })

const body = (page: Page) => page.locator('body')
const never = [/还没有报告/, /没有备份过/, /还没有新建/, /修改还没有存上/]
async function saysNothingFalse(page: Page): Promise<void> {
  for (const words of never) await expect(body(page)).not.toContainText(words)
}
/** Whether the browser would ask before this window is left. */
async function asksWhenLeft(page: Page): Promise<boolean> {
  const asked: string[] = []
  const hear = (dialog: { type(): string; dismiss(): Promise<void> }) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  }
  page.on('dialog', hear)
  await page.evaluate(() => {
    Object.assign(window, { isLeft: false })
    setTimeout(() => {
      location.reload()
    })
  })
  const isLeft = () => page.evaluate(() => !('isLeft' in window)).catch(() => false)
  await expect.poll(async () => asked.length > 0 || (await isLeft())).toBe(true)
  page.off('dialog', hear)
  return asked.length > 0
}

for (const what of ['getter', 'open'] as const)
  test(`${what} throws: the app starts, says why nothing is listed, keeps what is typed and asks before it is left`, async ({
    page,
  }) => {
    await created(page)
    await saved(page)
    await breakStorage(page, what)
    await page.goto('/')
    await page.reload()
    const kind = what === 'getter' ? 'blocked' : 'broken'
    await expect(trouble(page, kind)).toContainText(
      what === 'getter' ? '不允许本页面保存数据' : '暂时读不全',
    )
    await expect(trouble(page, kind)).toContainText('不等于没有报告')
    await expect(page.locator('[data-unread]')).toBeVisible()
    await saysNothingFalse(page)
    await created(page, '34')
    await expect(page.locator('[data-save-state=failed]')).toBeVisible()
    expect((await rescued(page))[key]).toBe(34)
    await cell(page).focus()
    await page.keyboard.press('5')
    expect(await asksWhenLeft(page)).toBe(true)
  })

test('open throws and heals: read again shows what is stored', async ({ page }) => {
  await created(page)
  await saved(page)
  await breakStorage(page, 'open')
  await page.reload()
  await expect(page.locator('[data-no-report=unread]')).toBeVisible()
  await heal(page)
  await page.click('[data-action=read-again]')
  await expect(cell(page)).toHaveValue('12')
  await expect(page.locator('[data-trouble]')).toHaveCount(0)
  await page.goto('/#/')
  await expect(page.locator('[data-report]')).toHaveCount(1)
  await expect(page.locator('[data-unread]')).toHaveCount(0)
})

test('read throws: no list and no report is taken for none, on any screen', async ({ page }) => {
  await created(page)
  await saved(page)
  const address = page.url()
  await breakStorage(page, 'read')
  for (const part of ['', '/document', '/history', '/compare', '/story']) {
    await page.goto(address + part)
    await page.reload()
    await expect(page.locator('[data-no-report=unread]')).toBeVisible()
    await expect(body(page)).not.toContainText('没有这份报告')
  }
  for (const part of ['/#/', '/#/consolidation', '/#/trends', '/#/settings']) {
    await page.goto(part)
    await page.reload()
    await expect(trouble(page, 'broken')).toContainText('已存的内容暂时读不全')
    await expect(body(page)).toContainText('暂时读不出来')
    await saysNothingFalse(page)
    await expect(body(page)).not.toContainText('还没有可供制图的报告')
  }
  await page.goto('/#/')
  await heal(page)
  await page.click('[data-action=read-again]')
  await expect(page.locator('[data-report]')).toHaveCount(1)
  await expect(page.locator('[data-trouble]')).toHaveCount(0)
})

test('cursor throws: the reports are listed and open all the same', async ({ page }) => {
  await created(page)
  await saved(page)
  await breakStorage(page, 'cursor')
  await page.goto('/')
  await page.reload()
  await expect(page.locator('[data-report]')).toHaveCount(1)
  await expect(trouble(page, 'broken')).toContainText('暂时读不全')
  for (const words of [/还没有报告/, /还没有新建/, /修改还没有存上/])
    await expect(body(page)).not.toContainText(words)
  await page.click('[data-report] a')
  await expect(cell(page)).toHaveValue('12')
})

test('write throws: 150,000 characters are offered as files, leaving asks, and only while it fails', async ({
  page,
}) => {
  await created(page)
  await saved(page)
  await breakStorage(page, 'write')
  await page.reload()
  await expect(cell(page)).toHaveValue('12')
  expect(await asksWhenLeft(page), 'nothing is unsaved').toBe(false)
  await expect(cell(page)).toHaveValue('12')
  const text = '公开'.repeat(75_000)
  await page.locator('[data-narrative=other]').fill(text)
  await expect(trouble(page, 'broken')).toContainText('最近的修改还没有存上')
  await expect(page.locator('[data-action=rescue-all]')).toHaveCount(0)
  expect(await asksWhenLeft(page)).toBe(true)
  // Another report beside it: both wait, and both are in the file.
  await page.goto('/#/')
  await expect(page.locator('[data-report]')).toHaveCount(1)
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '乙局')
  await page.click('[data-action=create]')
  await cell(page).fill('7')
  await expect(page.locator('[data-action=rescue-all]')).toContainText('2 份')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=rescue-all]'),
  ])
  const file = await download.path()
  await heal(page)
  await page.locator('[data-title]').focus()
  await cell(page).fill('8')
  await saved(page)
  await expect(page.locator('[data-trouble]')).toHaveCount(0, { timeout: 15_000 })
  expect(await asksWhenLeft(page)).toBe(false)
  // What was rescued can be brought back where nothing is.
  await page.goto('/manifest.webmanifest')
  await page.evaluate(() => indexedDB.deleteDatabase('zfxxgk-annual-report'))
  await page.goto('/#/settings')
  await expect(trouble(page, 'missing')).toContainText('本机原来保存的报告不见了')
  await page.click('[data-action=restore]')
  await page.locator('[data-import=backup]').setInputFiles(file)
  await page.click('[data-action=confirm-import]')
  await expect(page.locator('[data-restored]')).toContainText('加入 2 份报告')
  await expect(page.locator('[data-trouble]')).toHaveCount(0)
  await page.click('[data-action=to-library]')
  await page.click('[data-report] a >> text=甲局')
  await expect(page.locator('[data-narrative=other]')).toHaveValue(text)
})

/** Every row of the database, and how to put them back in the place of what came after. */
async function copied(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('zfxxgk-annual-report')
      request.onsuccess = () => {
        done(request.result)
      }
    })
    const rows = await Promise.all(
      [...opened.objectStoreNames].map(
        (name) =>
          new Promise<[string, unknown]>((done) => {
            const all = opened.transaction(name).objectStore(name).getAll()
            all.onsuccess = () => {
              done([name, all.result])
            }
          }),
      ),
    )
    opened.close()
    return JSON.stringify(rows)
  })
}
async function putBack(page: Page, text: string): Promise<void> {
  await page.evaluate(async (copy) => {
    const rows = JSON.parse(copy) as [string, unknown[]][]
    const opened = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('zfxxgk-annual-report')
      request.onsuccess = () => {
        done(request.result)
      }
    })
    const transaction = opened.transaction([...opened.objectStoreNames], 'readwrite')
    for (const [name, all] of rows) {
      transaction.objectStore(name).clear()
      for (const row of all) transaction.objectStore(name).put(row)
    }
    await new Promise<void>((done) => {
      transaction.oncomplete = () => {
        done()
      }
    })
    opened.close()
  }, text)
}

test('rolled back: half the log is cut; how much, since when and where is told, until it is dismissed', async ({
  page,
}) => {
  await created(page)
  await saved(page)
  const address = page.url()
  const copy = await copied(page)
  for (let figure = 20; figure < 40; figure++) {
    await cell(page).fill(String(figure))
    await page.locator('[data-title]').focus()
    // Edits in quick succession are stored together: each is to be a write of its own here.
    await saved(page)
  }
  await page.locator('[data-narrative=other]').fill('后来写的')
  await saved(page)
  await page.goto('/manifest.webmanifest')
  await putBack(page, copy)
  await page.goto(address)
  await expect(cell(page)).toHaveValue('12')
  await expect(trouble(page, 'rolled')).toContainText('退回到了较早的样子')
  await expect(trouble(page, 'rolled')).toContainText(/约 2\d 次保存.*《甲局.*》/)
  await expect(trouble(page, 'rolled').getByRole('link', { name: '从备份恢复' })).toBeVisible()
  await cell(page).fill('77')
  await saved(page)
  await page.reload()
  await expect(trouble(page, 'rolled')).toBeVisible()
  await page.click('[data-trouble=rolled] [data-action=dismiss]')
  await page.reload()
  await expect(cell(page)).toHaveValue('77')
  await expect(page.locator('[data-trouble]')).toHaveCount(0)
})
