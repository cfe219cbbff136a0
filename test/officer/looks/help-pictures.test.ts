/** The pictures of the help show the app as it is. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Page, expect, test } from '../page'
import { isComparable, isRenewing, looksAs, settled } from './pictures'
import { states } from './states'

const folder = new URL('../../../src/ui/help/picture/', import.meta.url)
const sizesAt = new URL('sizes.json', folder)

/** What of a state is shown: the window or an element, from its top down as far as it matters. */
interface Cut {
  readonly state: keyof typeof states
  readonly from?: string
  readonly high?: number
}

const cuts: Readonly<Record<string, Cut>> = {
  start: { state: 'library-empty', high: 400 },
  import: { state: 'import-preview' },
  entry: { state: 'entry-errors' },
  pasting: { state: 'entry-pasting', from: 'dialog[open]' },
  finding: { state: 'entry-errors', from: '.findings', high: 420 },
  document: { state: 'export-menu' },
  consolidation: { state: 'consolidation' },
}

/** As wide as a page of the help shows them, or a little wider. */
const as = { scale: 0.6, quality: 0.55 }

async function clipOf(page: Page, { from, high }: Cut) {
  const whole = { x: 0, y: 0, width: 1366, height: 768 }
  const box = from === undefined ? whole : await page.locator(from).first().boundingBox()
  if (!box) throw new Error(`There is no ${String(from)}`)
  const rounded = { x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width) }
  return { ...rounded, height: Math.min(Math.round(box.height), high ?? 768, 768 - rounded.y) }
}

/** Sizes of the kept pictures; a new one is put down as it is made. */
function noteSize(name: string, size: readonly [number, number]): void {
  const sizes = JSON.parse(readFileSync(sizesAt, 'utf8')) as Record<string, readonly number[]>
  if (!isRenewing) expect(sizes[name]).toEqual(size)
  else writeFileSync(sizesAt, `${JSON.stringify({ ...sizes, [name]: size }, null, 2)}\n`)
}

// One after the other: they share the list of sizes.
test('the pictures of the help show the app as it is', async ({ browser, baseURL }, info) => {
  const setting = {
    baseURL: baseURL ?? '',
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
  }
  test.skip(!(await isComparable(browser)), 'another browser or other fonts, not compared')
  for (const [name, cut] of Object.entries(cuts)) {
    const beside = await browser.newContext(setting)
    const fresh = await beside.newPage()
    await fresh.clock.setFixedTime(new Date('2027-01-12T09:00:00'))
    await states[cut.state]?.(fresh)
    await settled(fresh)
    const clip = await clipOf(fresh, cut)
    noteSize(name, [Math.round(clip.width * as.scale), Math.round(clip.height * as.scale)])
    const take = () => fresh.screenshot({ animations: 'disabled', clip })
    const kept = fileURLToPath(new URL(`${name}.webp`, folder))
    await looksAs(browser, kept, take, info.outputPath(`${name}.png`), as)
    await beside.close()
  }
})
