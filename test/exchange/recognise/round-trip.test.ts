/** A report exported as a web page is read back figure for figure and passage for passage. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import { recognise } from '@/exchange/recognise'
import html from '@/exchange/write/html'
import { formats } from '@/format'
import { type Format, cellsOf } from '@/report/format'
import { type Report, figureOf, freeze, textOf } from '@/report/report'
import { anyReport } from '../../support/arbitrary'
import { finishedOf } from '../../support/finished'

const passages = fc
  .array(
    fc.constantFrom(
      '（一）主动公开',
      '全年主动公开信息3880条，其中通过网站公开425条。',
      '（二）依申请公开。全年收到申请14件，办结14件。',
      '1.强化培训。组织培训2次；参训60人次。',
      '一是解读形式单一；二是人员变动较多。',
      '无',
      '本年度没有收取信息处理费。',
    ),
    { maxLength: 5 },
  )
  .map((lines) => lines.join('\n'))

const leads = fc.constantFrom(
  '',
  '本报告依据《条例》编制，数据统计期限为1月1日至12月31日。',
  '本报告依据《条例》编制。\n如有疑问，请与本机关联系，电话：0451-57321163。',
)

const told = (format: Format): fc.Arbitrary<Report> =>
  fc
    .tuple(
      anyReport(format),
      leads,
      fc.array(passages, { minLength: format.sections.length, maxLength: format.sections.length }),
    )
    .map(([report, lead, texts]) =>
      freeze({
        ...report,
        narrative: {
          ...Object.fromEntries(
            format.sections.map(({ place }, index) => [place, texts[index] ?? '']),
          ),
          lead,
        },
      }),
    )

const exported = async (report: Report, format: Format): Promise<string> =>
  (await html.write(finishedOf(report, format))).text()

const essence = (report: Report, format: Format) => ({
  format: report.format,
  year: report.year,
  organ: report.organ.name,
  title: report.title,
  figures: [...cellsOf(format).keys()].map((key) => [key, figureOf(report, key)]),
  texts: format.sections.map(({ place }) => [place, textOf(report, place)]),
})

const readBack = (page: string): Report => {
  const outcome = recognise(readHtml(page), formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  return outcome.value.report
}

describe.each(formats)('a web page of format $id', (format) => {
  it('gives back the report it carries, and no doubt', async () => {
    await fc.assert(
      fc.asyncProperty(told(format), async (report) => {
        const page = await exported(report, format)
        const outcome = recognise(readHtml(page), formats)
        if (!outcome.ok) throw new Error(outcome.problem.text)
        expect(outcome.value.doubts).toEqual([])
        expect(essence(outcome.value.report, format)).toEqual(essence(report, format))
      }),
      { numRuns: 15 },
    )
  })

  it('gives back the same from what it shows, when a CMS took the data away', async () => {
    await fc.assert(
      fc.asyncProperty(told(format), async (report) => {
        const page = (await exported(report, format)).replace(/<script[\s\S]*?<\/script>/g, '')
        expect(essence(readBack(page), format)).toEqual(essence(report, format))
      }),
      { numRuns: 25 },
    )
  })
})

it('tells where the page shows another figure than it carries', async () => {
  const [format] = formats
  if (!format) throw new Error('No format')
  const [report] = fc.sample(told(format), { numRuns: 1, seed: 7 })
  if (!report) throw new Error('No report')
  const key = 'requests.received.natural'
  const full = freeze({ ...report, figures: { ...report.figures, [key]: 987_651 } })
  const page = (await exported(full, format)).replace('>987651<', '>987652<')
  const outcome = recognise(readHtml(page), formats)
  expect(outcome.ok && outcome.value.doubts).toMatchObject([
    { figures: [key], text: '987652', candidates: [987_651, 987_652] },
  ])
})
