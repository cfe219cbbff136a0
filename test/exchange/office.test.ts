/** LibreOffice reads the Word file and saves it again without loss, and sets table 三 on one page. Run by `npm run check:office`. */
// @vitest-environment jsdom
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import docx from '@/exchange/write/docx'
import { formats } from '@/format'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'
import { wordBlocks } from '../support/printed'

const asked = process.env['npm_lifecycle_event'] === 'check:office'
const has = (program: string) => spawnSync(program, ['--version']).error === undefined
const ready = asked && has('soffice') && has('pdftotext')
if (asked && !ready) console.log('soffice or pdftotext is not installed: nothing is checked')

const blocksOf = (path: string) =>
  wordBlocks(strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array()))

describe.skipIf(!ready).each(formats)('a full report of format $id in LibreOffice', (format) => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  const own = join(folder, 'own.docx')
  const convert = (to: string, from: string) => {
    const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless']
    const run = spawnSync('soffice', [...options, '--convert-to', to, '--outdir', folder, from])
    expect(run.status).toBe(0)
  }

  it('is saved again with the same texts and tables', async () => {
    const file = await docx.write(finishedOf(fullReport(format), format))
    writeFileSync(own, new Uint8Array(await file.arrayBuffer()))
    convert('odt', own)
    convert('docx:MS Word 2007 XML', join(folder, 'own.odt'))
    const again = join(folder, 'own.docx')
    const first = wordBlocks(
      strFromU8(
        unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml'] ??
          new Uint8Array(),
      ),
    )
    expect(blocksOf(again)).toEqual(first)
  }, 120_000)

  it('has table 三 whole on one page', async () => {
    const file = await docx.write(finishedOf(fullReport(format), format))
    writeFileSync(own, new Uint8Array(await file.arrayBuffer()))
    convert('pdf', own)
    const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, 'own.pdf'), '-'], {
      encoding: 'utf8',
    })
    const pages = stdout.split('\f')
    const holds = (text: string) => pages.findIndex((page) => page.includes(text))
    expect(holds('一、本年新收')).toBeGreaterThan(0)
    expect(holds('四、结转下年度')).toBe(holds('一、本年新收'))
    expect(holds('三、收到和处理')).toBe(holds('一、本年新收'))
  }, 120_000)
})
