/** Every screen and main state, light and dark: as it was last looked at, and without a fault for axe. */
import { fileURLToPath } from 'node:url'
import { violations } from '../axe'
import { expect, test } from '../page'
import { isComparable, looksAs, settled } from './pictures'
import { states } from './states'

for (const [name, lead] of Object.entries(states))
  test(`${name} looks as it did, light and dark, and axe finds nothing`, async ({
    page,
    browser,
  }, info) => {
    const comparable = await isComparable(browser)
    if (!comparable) console.log(`${name}: another browser or other fonts, not compared`)
    await page.clock.setFixedTime(new Date('2027-01-12T09:00:00'))
    await lead(page)
    await settled(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const picture = `${name}-${colorScheme}`
      const kept = fileURLToPath(new URL(`kept/${picture}.webp`, import.meta.url))
      const take = () => page.screenshot({ animations: 'disabled' })
      const aside = info.outputPath(`${picture}.png`)
      if (comparable) await looksAs(browser, kept, take, aside, { scale: 0.5, quality: 0.6 })
      expect(await violations(page), picture).toEqual([])
    }
  })
