/** Pictures that are kept beside the code: what a page looks like now is held against them, or they are made anew. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type Page, expect } from '../page'

/** Pictures are made anew with this set: `npm run looks`. */
export const isRenewing = process.env['LOOKS'] === 'new'
/** So many dots may differ, less than a sign of text, by more than so much of 255 in a colour. */
const spare = { dots: 20, shade: 40 }

/** What made them: in another browser or with other fonts the same page looks otherwise. */
const madeWith = fileURLToPath(new URL('made-with.json', import.meta.url))
const words = '政府信息公开 工作年度报告 （一）1234567890 ABCxyz'
const faces = ['sans-serif', 'serif', 'Microsoft YaHei', 'SimSun', 'FangSong', 'Times New Roman']

/** The browser, and what it makes of the faces it finds. */
async function drawing(browser: Browser): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 600, height: 300 } })
  await page.setContent(faces.map((face) => `<p style="font:20px '${face}'">${words}</p>`).join(''))
  const picture = await page.screenshot()
  await page.close()
  return `${browser.version()} ${createHash('sha256').update(picture).digest('hex').slice(0, 16)}`
}

/** A blank page of each browser, in which pictures are made and compared. */
const desks = new WeakMap<Browser, Promise<Page>>()

function deskOf(browser: Browser): Promise<Page> {
  const desk = desks.get(browser) ?? browser.newPage()
  desks.set(browser, desk)
  return desk
}

const comparables = new WeakMap<Browser, Promise<boolean>>()

async function compared(browser: Browser): Promise<boolean> {
  const here = await drawing(browser)
  if (isRenewing) writeFileSync(madeWith, `${JSON.stringify({ drawing: here })}\n`)
  const made = JSON.parse(readFileSync(madeWith, 'utf8')) as { readonly drawing: string }
  return made.drawing === here
}

/** Whether pictures made here can be compared with those that are kept; while they are made anew, what makes them is kept. */
export function isComparable(browser: Browser): Promise<boolean> {
  const is = comparables.get(browser) ?? compared(browser)
  comparables.set(browser, is)
  return is
}

const address = (type: string, bytes: Buffer): string =>
  `data:image/${type};base64,${bytes.toString('base64')}`

/** How small a picture is kept: what it loses, both that are compared have lost alike. */
export interface Kept {
  readonly scale: number
  readonly quality: number
}

/** A picture as it is kept: WebP, made in a blank page. */
async function webpOf(desk: Page, png: Buffer, { scale, quality }: Kept): Promise<Buffer> {
  const made = await desk.evaluate(
    async ([source, part, fine]) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(image.naturalWidth * part)
      canvas.height = Math.round(image.naturalHeight * part)
      const context = canvas.getContext('2d')
      if (context) context.imageSmoothingQuality = 'high'
      context?.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/webp', fine)
    },
    [address('png', png), scale, quality] as const,
  )
  return Buffer.from(made.split(',')[1] ?? '', 'base64')
}

/** How many dots of two pictures differ; all if one is larger than the other. */
const differing = (desk: Page, one: Buffer, other: Buffer): Promise<number> =>
  desk.evaluate(
    async ([sources, shade]) => {
      const drawn = await Promise.all(
        sources.map(async (source) => {
          const image = new Image()
          image.src = source
          await image.decode()
          const { naturalWidth: width, naturalHeight: height } = image
          const context = new OffscreenCanvas(width, height).getContext('2d')
          context?.drawImage(image, 0, 0)
          return context?.getImageData(0, 0, width, height)
        }),
      )
      const [first, second] = drawn
      if (!first || first.width !== second?.width || first.height !== second.height) return Infinity
      const differs = (at: number, band: number) =>
        Math.abs((first.data[at + band] ?? 0) - (second.data[at + band] ?? 0)) > shade
      let count = 0
      for (let at = 0; at < first.data.length; at += 4)
        if (differs(at, 0) || differs(at, 1) || differs(at, 2)) count += 1
      return count
    },
    [[address('webp', one), address('webp', other)], spare.shade] as const,
  )

/** Takes the mouse from whatever it points at, and hides what is of this build or this machine. */
export async function settled(page: Page): Promise<void> {
  await page.mouse.move(1365, 1)
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('[data-edition], [data-storage-room]'))
      one.style.visibility = 'hidden'
  })
}

/** A picture once it stands still. */
async function still(take: () => Promise<Buffer>): Promise<Buffer> {
  let last = await take()
  await expect
    .poll(async () => {
      const before = last
      last = await take()
      return before.equals(last)
    })
    .toBe(true)
  return last
}

/**
 * Holds what `take` gives against the picture at `path`, or keeps it there. What differs is left in `aside` to be looked
 * at.
 */
export async function looksAs(
  browser: Browser,
  path: string,
  take: () => Promise<Buffer>,
  aside: string,
  as: Kept,
): Promise<void> {
  const desk = await deskOf(browser)
  if (isRenewing) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await webpOf(desk, await still(take), as))
    return
  }
  expect(existsSync(path), `${path} is missing: npm run looks makes it`).toBe(true)
  const kept = readFileSync(path)
  const differ = async () => {
    const now = await take()
    writeFileSync(aside, now)
    return differing(desk, await webpOf(desk, now, as), kept)
  }
  const message = `${path} looks otherwise in ${aside}; npm run looks keeps what it is now`
  await expect.poll(differ, { message, timeout: 20_000 }).toBeLessThanOrEqual(spare.dots)
}
