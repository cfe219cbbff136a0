/**
 * How long a PDF of forty pages takes to be read in the built app, and how long the page is held up meanwhile:
 * `npm run bench:pdf [runs]`. LibreOffice makes the file of a report of this house with long prose.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findBrowser } from '../browser.mjs'

const runs = Number(process.argv[2] ?? 5)
const port = Number(process.env['OFFICER_PORT'] ?? 4639)
const most = { reading: 1500, blocked: 50 }
const pages = 40
/** Milliseconds in which nobody has found a file yet. */
const choosing = 1000

const folder = await mkdtemp(join(tmpdir(), 'pdf-'))
const prose = (count) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<p>（${String(at + 1)}）本机关认真落实《中华人民共和国政府信息公开条例》，第${String(at)}项工作有序推进，全年主动公开政府信息，及时回应群众关切，答复依法规范，平台建设和监督保障不断加强，取得了较好的成效。</p>`,
  ).join('')

/** The report as a PDF, with so many paragraphs more. */
async function made(paragraphs) {
  const html = await readFile('test/old-report/word-page-2024.html', 'utf8')
  const page = join(folder, '报告.html')
  await writeFile(
    page,
    html.replace(/(<p[^>]*>[^<]*(?:<[^>]*>[^<]*)*?二、主动公开)/, `${prose(paragraphs)}$1`),
  )
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf:writer_web_pdf_Export',
    '--outdir',
    folder,
    page,
  ])
  const bytes = await readFile(join(folder, '报告.pdf'))
  return { bytes, pages: bytes.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0 }
}

// Paragraphs are added or taken away, by what a page holds, until the file has just so many pages.
let paragraphs = 400
let file = await made(paragraphs)
for (let tries = 0; file.pages !== pages && tries < 8; tries++) {
  const aPage = Math.max(1, Math.round(paragraphs / file.pages / 2))
  const far = Math.abs(file.pages - pages) > 2
  paragraphs = far
    ? Math.round((paragraphs * pages) / file.pages)
    : paragraphs + (file.pages < pages ? aPage : -aPage)
  file = await made(paragraphs)
}
if (file.pages !== pages) throw new Error(`the file has ${String(file.pages)} pages, not ${pages}`)

const server = await preview({ preview: { port, strictPort: true }, logLevel: 'error' })
const browser = await chromium.launch({ executablePath: findBrowser() })
const found = []
for (let run = 0; run < runs; run++) {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`http://localhost:${String(port)}/`)
  // What keeps the app for work offline fetches all its files at the first visit; that is not the reading.
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.click('[data-action=import]')
  await page.waitForSelector('[data-import=report]', { state: 'attached' })
  // A person looks for the file in the system's dialog; every second run has it handed over at once.
  if (run % 2 === 0) await page.waitForTimeout(choosing)
  await page.evaluate(() => {
    window.long = []
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        window.long.push([startTime, duration])
    }).observe({ entryTypes: ['longtask'] })
    const seen = () => {
      if (document.querySelector('[data-action=cancel-reading]')) window.began ??= performance.now()
      if (document.querySelector('[data-import-preview]')) window.ended ??= performance.now()
      else requestAnimationFrame(seen)
    }
    seen()
  })
  await page
    .locator('[data-import=report]')
    .setInputFiles({ name: '报告.pdf', mimeType: 'application/pdf', buffer: file.bytes })
  await page.waitForSelector('[data-import-preview]')
  await page.waitForTimeout(300)
  found.push(
    await page.evaluate(
      (chosen) => ({
        chosen,
        reading: Math.round(window.ended - window.began),
        blocked: Math.round(Math.max(0, ...window.long.map(([, duration]) => duration))),
        after: window.long
          .map(([at, took]) => `${Math.round(at - window.began)}+${Math.round(took)}`)
          .join(' '),
      }),
      run % 2 === 0 ? 'after a second' : 'at once',
    ),
  )
  await page.context().close()
}
await browser.close()
server.httpServer.close()
await rm(folder, { recursive: true })
console.log(`${String(file.pages)} pages, ${String(Math.round(file.bytes.length / 1024))} kB`)
console.table(found)
const median = (name) =>
  found.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(found.length / 2)]
console.log(
  `median: read in ${String(median('reading'))} of ${String(most.reading)} ms, held up ${String(median('blocked'))} of ${String(most.blocked)} ms`,
)
process.exitCode = median('reading') > most.reading || median('blocked') > most.blocked ? 1 : 0
process.exit()
