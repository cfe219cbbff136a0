/** Every screen and its main states, by how an officer comes to them from an empty browser. */
import { readFileSync } from 'node:fs'
import type { Page } from '../page'
import { begun, faulty, names, office, unit } from '../units'

/** Leads the page there; what must be there before it is looked at is awaited. */
type Way = (page: Page) => Promise<unknown>

const seen = (page: Page, selector: string) => page.locator(selector).first().waitFor()

async function sample(page: Page): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await seen(page, '[data-figure="requests.received.natural"]')
}

/** The report that teaches, with its three faults, without its guide. */
async function lesson(page: Page): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=open-lesson]')
  await seen(page, '[data-tour]')
  await page.keyboard.press('Escape')
  // As it is opened, not as its guide has left it.
  await page.reload()
  await seen(page, '[data-severity=error]')
}

/** A screen of the report that teaches. */
const ofLesson =
  (path: string, ready: string): Way =>
  async (page) => {
    await lesson(page)
    await page.goto(page.url().replace(/\?.*/, '') + path)
    await seen(page, ready)
  }

/** A screen that is no report's, once there are reports. */
const screen =
  (path: string, ready: string): Way =>
  async (page) => {
    await lesson(page)
    await page.goto(`/#${path}`)
    await seen(page, ready)
  }

/** A state one click away. */
const clicked =
  (from: Way, selector: string, ready: string): Way =>
  async (page) => {
    await from(page)
    await page.locator(selector).first().click()
    await seen(page, ready)
  }

const empty: Way = async (page) => {
  await page.goto('/')
  await seen(page, '[data-action=open-sample]')
}

const library: Way = async (page) => {
  await sample(page)
  await lesson(page)
  await page.goto('/')
  await page.locator('[data-report]').nth(1).waitFor()
}

const imported =
  (name: string, buffer: Buffer, ready: string): Way =>
  async (page) => {
    await empty(page)
    await page.click('[data-action=import]')
    // What comes up under the mouse tells where it is from.
    await page.mouse.move(1365, 1)
    await page
      .locator('[data-import=report]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await seen(page, ready)
  }

const column =
  '申请人情况\t自然人\n一、本年新收政府信息公开申请数量\t21\n二、上年结转政府信息公开申请数量\t3'

const pasting: Way = async (page) => {
  await lesson(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), column)
  await page.click('[data-figure="requests.received.natural"]')
  await page.keyboard.press('Control+v')
  await seen(page, '[data-action=confirm-paste]')
}

const writing: Way = async (page) => {
  await lesson(page)
  await page.locator('[data-narrative=overview]').click()
  await page.locator('.scroll').evaluate((box) => {
    box.scrollTo(0, 0)
  })
}

const consolidating: Way = async (page) => {
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', [office, faulty])
  await unit(page, '示例县财政局').and(page.locator('[data-standing=errors]')).waitFor()
}

const finding: Way = async (page) => {
  await lesson(page)
  await page.keyboard.press('Control+k')
  await page.locator('[data-find]').fill('申请')
  await seen(page, '[data-found=规则]')
}

const json = readFileSync(new URL('../hulan-2019.json', import.meta.url))

/** Each by the name of its picture. */
export const states: Readonly<Record<string, Way>> = {
  'library-empty': empty,
  library,
  'new-report': clicked(library, '[data-action=new-report]', 'dialog[open]'),
  'import-door': clicked(library, '[data-action=import]', 'dialog[open]'),
  'import-preview': imported('呼兰区2019年报告.json', json, '[data-action=confirm-import]'),
  'import-refused': imported('扫描件.pdf', Buffer.from('%PDF-1.7\n'), 'dialog[open] [role=alert]'),
  received: clicked(library, '[data-action=receive]', 'dialog[open]'),
  entry: sample,
  'entry-errors': lesson,
  'entry-writing': writing,
  'entry-keys': clicked(lesson, '[data-action=key-help]', 'dialog[open]'),
  'entry-draft': clicked(lesson, '[data-action=draft]', '[data-action=insert-draft]'),
  'entry-pasting': pasting,
  'export-menu': clicked(lesson, '[data-action=export]', '[data-action=export-docx]'),
  'export-anyway': clicked(
    clicked(lesson, '[data-action=export]', '[data-action=export-docx]'),
    '[data-action=export-docx]',
    '[data-action=export-anyway]',
  ),
  tour: async (page) => {
    await page.goto('/')
    await page.click('[data-action=open-lesson]')
    await seen(page, '[data-tour]')
    await seen(page, '[data-severity=error]')
  },
  finding,
  document: ofLesson('/document', 'article.flow h1'),
  history: ofLesson('/history', '.history h1'),
  compare: ofLesson('/compare', '[data-compare]'),
  story: ofLesson('/story', '[data-chart=story]'),
  'check-report': ofLesson('/paper/checks', 'article.flow h1'),
  remarks: ofLesson('/paper/remarks', 'article.flow h1'),
  trends: screen('/trends', '[data-chart]'),
  checks: screen('/checks', 'main h1'),
  settings: screen('/settings', '[data-action=backup]'),
  clearing: clicked(
    screen('/settings', '[data-action=backup]'),
    '[data-action=clear-machine]',
    'dialog[open]',
  ),
  help: screen('/help/start', '[data-topic=start]'),
  'consolidation-empty': screen('/consolidation', '[data-action=new-consolidation]'),
  consolidation: consolidating,
  lost: screen('/report/none', 'main a:has-text("返回报告列表")'),
}
