// @vitest-environment jsdom
/** Whatever characters the texts of a report hold, also one stored before there was a gate: every file parses, and the texts come back as the gate makes them. */
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { blue, charts, drawStory, storyOf, svgOf } from '@/chart'
import { verifyPackage } from '@/exchange/digests'
import { sumWorkbookOf } from '@/exchange/excel/units/workbook'
import { correctionList } from '@/exchange/paper'
import { printable } from '@/exchange/document/text'
import { type Finished, loadWriters, nameOf } from '@/exchange/writers'
import { formatForYear, formats } from '@/format'
import { type Format } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import { cleanReport } from '@/report/text/clean'
import { calledBy } from '@/report/text/called'
import { cleanLine, cleanText } from '@/report/text/gate'
import { consolidationOf, unit, unitReport } from '../support/consolidation'
import { finishedOf } from '../support/finished'
import { everyOddText, oddText } from '../support/odd-text'
import { readBack } from '../support/read-back'

type Texts = readonly string[]

/** A report as a database may hold it that is older than the gate. */
function oldReport(format: Format, texts: Texts): Report {
  const text = (index: number) => texts[index % texts.length] ?? ''
  return freeze({
    ...blankReport(format, format.since, { name: text(0), phone: text(1), website: text(2) }),
    title: text(3),
    narrative: Object.fromEntries(
      format.sections.map(({ place }, index) => [place, `${text(4 + index)}\n${text(5 + index)}`]),
    ),
    acknowledged: [{ check: 'x', reason: text(6), finding: text(7) }],
  })
}

function finishedWith(report: Report, format: Format, texts: Texts): Finished {
  const [a = '', b = '', c = '', d = ''] = texts
  const annex = [{ text: a, formula: b, figures: [c], reason: d }]
  const png = new Uint8Array([137, 80, 78, 71])
  const picture = { kind: 'picture' as const, png, width: 90, height: 40, caption: a, alt: b }
  const finished = finishedOf(report, format, { annex, charts: [{ after: 'end', picture }] })
  return {
    ...finished,
    corrections: correctionList({
      ...{ report, handed: a, at: 0, reasons: { a: d } },
      corrections: [{ key: 'a', place: b, before: c, after: d }],
    }),
    verdict: { ...finished.verdict, explained: annex.map((one) => ({ finding: 'a', ...one })) },
  }
}

function parsed(xml: string, name: string): Document {
  const page = new DOMParser().parseFromString(xml, 'application/xml')
  expect(page.querySelector('parsererror')?.textContent, name).toBeUndefined()
  expect(
    /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(xml),
    name,
  ).toBeNull()
  // Half a surrogate pair would have become this sign on the way through UTF-8.
  expect(xml.includes('\ufffd'), name).toBe(false)
  return page
}

/** Every part of an Office file, each parsed strictly. */
async function partsOf(file: Blob): Promise<ReadonlyMap<string, Document>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return new Map(
    Object.entries(parts)
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, part]) => [name, parsed(strFromU8(part), name)]),
  )
}

const textOfAll = (page: Document | undefined, tag: string): string =>
  [...(page?.getElementsByTagName(tag) ?? [])].map(({ textContent }) => textContent).join('')

const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'off',
    'no-deprecated-attr': 'off',
    'void-style': 'off',
    'long-title': 'off',
  },
})

async function checkPage(source: string): Promise<void> {
  const { results } = await checker.validateString(source)
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  expect(source).toBe(cleanText(source))
}

/** What is asked of each kind of file; a new writer is asked too. */
const asked: Readonly<
  Record<string, (file: Blob, report: Report, format: Format) => Promise<void>>
> = {
  async docx(file, report) {
    const parts = await partsOf(file)
    const all = textOfAll(parts.get('word/document.xml'), 'w:t')
    for (const text of [calledBy(printable(report.title)), ...Object.values(report.narrative)])
      for (const line of String(text).split('\n'))
        expect(all.includes(printable(line)), printable(line)).toBe(true)
    expect(textOfAll(parts.get('docProps/core.xml'), 'dc:title')).toBe(
      calledBy(printable(report.title)),
    )
  },
  async corrections(file, report) {
    const all = textOfAll((await partsOf(file)).get('word/document.xml'), 'w:t')
    expect(all).toContain('更正对照表')
    expect(all).toContain(printable(report.title))
  },
  async html(file, report, format) {
    const source = await file.text()
    await checkPage(source)
    const page = new DOMParser().parseFromString(source, 'text/html')
    expect(page.querySelector('h1')?.textContent).toBe(calledBy(printable(report.title)))
    const { recognised } = await readBack(file)
    expect(recognised.report.narrative).toEqual({
      ...blankReport(format, 2024, { name: '' }).narrative,
      ...report.narrative,
    })
  },
  async xlsx(file, report) {
    const parts = await partsOf(file)
    expect(textOfAll(parts.get('docProps/core.xml'), 'dc:title')).toBe(report.title)
    const { recognised } = await readBack(file)
    expect(recognised.report.title).toBe(printable(report.title))
    expect(recognised.report.organ.name).toBe(printable(report.organ.name))
    for (const [place, text] of Object.entries(report.narrative))
      expect(recognised.report.narrative[place]).toBe(cleanText(String(text)))
  },
  async csv(file, report) {
    expect((await readBack(file)).recognised.report.organ.name).toBe(printable(report.organ.name))
  },
  async json(file, report) {
    expect((await readBack(file)).recognised.report).toEqual(report)
  },
  async template(file) {
    await partsOf(file)
  },
  async package(file) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const states = verifyPackage(bytes)
    expect(states.ok && states.value.every(({ state }) => state === 'same')).toBe(true)
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (name.endsWith('.html')) await checkPage(strFromU8(part))
  },
}

async function checkAll(format: Format, texts: Texts): Promise<void> {
  const report = oldReport(format, texts)
  const clean = cleanReport(report)
  const finished = finishedWith(report, format, texts)
  const names = new Set<string>()
  for (const writer of await loadWriters()) {
    const file = await writer.write(finished)
    const check = asked[writer.id]
    if (!check) throw new Error(`Nothing is asked of ${writer.id}`)
    await check(file, clean, format)
    names.add(nameOf(writer, { report }))
  }
  for (const name of names) expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]/u)
}

describe.each(formats)('a report of format $id, in every file it leaves as', (format) => {
  it('is well formed with every character that breaks files, in every text', async () => {
    await checkAll(format, everyOddText)
  }, 60_000)

  it('is well formed with any characters in any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oddText, { minLength: 12, maxLength: 12 }), (texts) =>
        checkAll(format, texts),
      ),
      // Half a pair in each text, also in those that stand for a picture.
      // A blank before the end of a line, also in an organ's name stored before there was a gate.
      {
        numRuns: 2,
        examples: ['甲\udc00𠀀乙', '甲 \n一乙'].map((text) => [
          Array.from({ length: 12 }, () => text),
        ]),
      },
    )
  }, 120_000)
})

it('a picture of it is well formed and says its title', () => {
  fc.assert(
    fc.property(fc.array(oddText, { minLength: 4, maxLength: 8 }), (texts) => {
      const years = formats.map((format) => ({ report: oldReport(format, texts), format }))
      const [one] = years
      if (!one) return
      const { svg } = drawStory(storyOf(one, years), blue)
      expect(textOfAll(parsed(svg, 'story'), 'title')).toBe(
        `${calledBy(cleanText(one.report.title))}图解`,
      )
      for (const { spec } of charts)
        parsed(svgOf({ ...spec(years), title: texts[0] ?? '' }, blue).svg, 'chart')
    }),
    { numRuns: 8 },
  )
})

it('the working paper of a consolidation is well formed and names units and reasons', async () => {
  const format = formatForYear(2024)
  if (!format) throw new Error('2024 has a format')
  await fc.assert(
    fc.asyncProperty(fc.array(oddText, { minLength: 3, maxLength: 6 }), async (texts) => {
      const [name = '', reason = '', from = ''] = texts
      const whole = consolidationOf([
        unit(name, unitReport('乙局'), { received: { report: unitReport('乙局'), from, at: 1 } }),
      ])
      const adjustment = { id: 'a', figure: 'requests.received.natural', amount: 1, reason, at: 1 }
      const file = await sumWorkbookOf({ ...whole, adjustments: [adjustment] }, format, ['已收'])
      const parts = await partsOf(file)
      const all = textOfAll(parts.get('xl/sharedStrings.xml'), 't').replaceAll('_x005F_', '_')
      for (const text of [name, reason, from])
        expect(all.includes(printable(cleanLine(text))), text).toBe(true)
    }),
    { numRuns: 4 },
  )
}, 60_000)
