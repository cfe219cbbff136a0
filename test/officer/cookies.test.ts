/** Firefox with all cookies refused: asking for the storage throws while modules load. Both builds start, say so, and let the work leave as a file. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import { exported, firefox, handsOn, isHere } from './ends'
import { singleFile } from './page'

test.describe.configure({ retries: 2, timeout: 90_000 })

const key = 'requests.received.natural'

for (const build of ['served', 'single'] as const)
  test(`Firefox that refuses cookies, ${build}: told, worked in, taken out as a file`, async ({
    baseURL,
  }, info) => {
    test.skip(!isHere(firefox), 'no Firefox here')
    const downloads = resolve(info.outputPath('downloads'))
    mkdirSync(downloads, { recursive: true })
    const { page, errors, close } = await firefox.openRefusing(firefox.path, downloads, 'ordinary')
    const { click, shown, text, value, count } = handsOn(page)
    try {
      await page.goto(build === 'single' ? singleFile : (baseURL ?? ''))
      await shown('[data-trouble=blocked]')
      expect(await text('[data-trouble]')).toMatch(/不允许本页面保存数据.*不等于没有报告.*Cookie/)
      expect(await text('main')).not.toMatch(/还没有报告|没有备份过|还没有新建/)
      expect(await count('[data-unread]')).toBe(1)
      await click('[data-action=new-report]')
      await click('[data-field=organ]')
      await page.keyboard.type('甲局')
      await click('[data-action=create]')
      await click(`[data-figure="${key}"]`)
      await page.keyboard.type('12')
      await value(key).toBe('12')
      await click('[data-title]')
      await shown('[data-save-state=failed]')
      await click('[data-trouble=blocked] [data-action=rescue]')
      expect((await exported(downloads)).figures[key]).toBe(12)
      // Firefox itself notes that it installs no worker; the app has caught that.
      expect(errors.filter((error) => !error.includes('ServiceWorker'))).toEqual([])
    } finally {
      await close()
    }
  })
