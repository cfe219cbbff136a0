/** What was published by us is read back by us: every figure and text, and nothing in doubt. */
import { describe, expect, it } from 'vitest'
import { openArchive } from '@/exchange/read/pack/archive'
import { htmlOfDocx } from '@/exchange/read/docx'
import { readHtml } from '@/exchange/read/html'
import { recognise } from '@/exchange/recognise'
import docx from '@/exchange/write/docx'
import html from '@/exchange/write/html'
import { formats } from '@/format'
import { samples } from '@/sample/hulan'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'

/** What a CMS leaves of a page: no scripts, styles, classes or ids. */
const stripped = (page: string) =>
  page
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/\s(?:style|id|headers|scope|class)="[^"]*"/g, '')

const reports = [...formats.map((format) => fullReport(format)), ...samples]

describe.each(reports.map((report) => [report.title, report] as const))('%s', (_title, report) => {
  const format = formats.find(({ id }) => id === report.format)
  if (!format) throw new Error(report.format)
  const finished = finishedOf(report, format)

  const sources = {
    page: async () => (await html.write(finished)).text(),
    'page without its data, as a CMS leaves it': async () =>
      stripped(await (await html.write(finished)).text()),
    'Word file': async () => {
      const file = new Uint8Array(await (await docx.write(finished)).arrayBuffer())
      const archive = openArchive(file)
      if (!archive.ok) throw new Error(archive.problem.text)
      const read = htmlOfDocx(archive.value)
      if (!read.ok) throw new Error(read.problem.text)
      return read.value
    },
  }

  it.each(Object.keys(sources) as (keyof typeof sources)[])('from the %s', async (kind) => {
    const outcome = recognise(readHtml(await sources[kind]()), formats)
    if (!outcome.ok) throw new Error(outcome.problem.text)
    const { report: read, doubts, missing, problems } = outcome.value
    expect(doubts).toEqual([])
    expect(missing).toEqual([])
    expect(problems).toEqual([])
    expect(read.figures).toEqual(report.figures)
    expect([read.year, read.title]).toEqual([report.year, report.title])
    expect(read.narrative).toMatchObject(report.narrative)
  })
})
