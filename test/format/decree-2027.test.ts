/** An invented decree with other ids, one row more and one less: everything that reads figures works for it. */
import { describe, expect, it } from 'vitest'
import { charts, metricsOf, storyOf } from '@/chart'
import { draftsOf } from '@/draft'
import { htmlOfDocx } from '@/exchange/read/docx'
import { openArchive } from '@/exchange/read/pack/archive'
import { readHtml } from '@/exchange/read/html'
import { readReport } from '@/exchange/readers'
import { recognise } from '@/exchange/recognise'
import docx from '@/exchange/write/docx'
import html from '@/exchange/write/html'
import xlsx from '@/exchange/write/xlsx'
import type { Context } from '@/check'
import { checks, findingsIn, judge } from '@/check/catalogue'
import { examplesOf } from '@/check/examples'
import { contextOf } from '@/check/example-context'
import { textFamilies } from '@/check/text'
import { formatById } from '@/format'
import { type Concept, figureThatIs, figuresThatAre } from '@/report/concept'
import { type NarrativePlace, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, blankReport, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { applyChanges } from '@/report/edit/edit'
import { finishedOf } from '../support/finished'
import { decree2027, distinctFigures, keyIn2027 } from '../support/decree-2027'

const format2021 = formatById('2021')
if (!format2021) throw new Error('The 2021 format is declared')
const model = format2021

const figures = distinctFigures()
const organ = { name: '示例市人民政府', level: 'city' } as const
const report: Report = freeze({ ...blankReport(decree2027, 2027, organ), figures })
/** The same report as the format of 2021 would have it: the same number in the cell that is the same thing. */
const twin: Report = freeze({
  ...blankReport(model, 2026, organ),
  figures: Object.fromEntries(
    [...cellsOf(model).keys()].map((key) => [key, figures[keyIn2027(key)] ?? 0]),
  ),
})

it('shares no key with the format it is modelled on', () => {
  const old = new Set(cellsOf(model).keys())
  expect([...cellsOf(decree2027).keys()].filter((key) => old.has(key))).toEqual([])
  expect(cellsOf(decree2027).size).toBe(cellsOf(model).size)
})

it('lays out every table with each figure once', () => {
  const laid = decree2027.tables.flatMap((table) =>
    layoutOf(decree2027, table).rows.flatMap((row) => row.flatMap(({ key }) => key ?? [])),
  )
  expect(laid.sort()).toEqual([...cellsOf(decree2027).keys()].sort())
})

it('answers what a figure is as the format of 2021 does', () => {
  const asked: readonly (readonly [Concept, ...Concept[]])[] = [
    ['received', 'total'],
    ['carriedIn', 'natural'],
    ['litigation', 'pending'],
    ['review', 'corrected'],
    ['normativeDocuments', 'inForce'],
    ['fees', 'amount'],
    ['penalties', 'decisions'],
    ['unpaidFee', 'total'],
  ]
  for (const one of asked)
    expect(figuresThatAre(decree2027, ...one), one.join(' ')).toEqual(
      figuresThatAre(model, ...one).map(keyIn2027),
    )
  expect(figureThatIs(decree2027, 'received', 'total')).toBe('nREQUESTS.nRECEIVED.nTOTAL')
  expect(figureThatIs(decree2027, 'litigation', 'pending')).toBeUndefined()
  expect(figuresThatAre(decree2027, 'made')).toEqual([])
})

describe('charts', () => {
  const [now, then] = [
    { report, format: decree2027 },
    { report: twin, format: model },
  ]
  it.each(charts.map((chart) => [chart.id, chart] as const))(
    '%s shows its figures',
    (id, chart) => {
      const [here, there] = [chart.spec([now]), chart.spec([then])]
      expect(here.series.map(({ label }) => label)).toEqual(there.series.map(({ label }) => label))
      for (const [at, { label, values }] of here.series.entries()) {
        expect(
          values.every((value) => value !== null),
          label,
        ).toBe(true)
        // The class of the row that is new, and of the one that is gone, counts otherwise.
        if (!['不予公开', '不予处理'].includes(label))
          expect(values).toEqual(there.series[at]?.values)
      }
      expect(id).not.toBe('')
    },
  )

  it('run on from the earlier format without a break', () => {
    for (const { spec } of charts)
      for (const { label, values } of spec([then, now]).series)
        expect(
          values.every((value) => value !== null),
          label,
        ).toBe(true)
  })

  it('count the new reason in its class', () => {
    const results = charts.find(({ id }) => id === 'results')?.spec([now])
    const denied = results?.series.find(({ label }) => label === '不予公开')?.values[0]
    const keys = figuresThatAre(decree2027, 'denied', 'total')
    expect(keys).toContain('nREQUESTS.nDENIED.nNINTH.nTOTAL')
    expect(denied).toBe(keys.reduce((sum, key) => sum + (figures[key] ?? 0), 0))
  })

  it('tell rates and the story of the year', () => {
    const rates = (one: typeof now) => metricsOf(one).filter(({ shown }) => shown !== '—')
    expect(rates(now).map(({ id }) => id)).toEqual(rates(then).map(({ id }) => id))
    const [here, there] = [storyOf(now, [now]), storyOf(then, [then])]
    expect(here.bars.map(({ title }) => title)).toEqual(there.bars.map(({ title }) => title))
    expect(here.flow).toBe(there.flow)
    expect(here.keys.map(({ shown }) => shown)).toEqual(there.keys.map(({ shown }) => shown))
  })
})

it('drafts its sentences, the new reason counted in its class', () => {
  const said = draftsOf(report, decree2027).map(({ subject, text }) => [subject, text] as const)
  const twins = draftsOf(twin, model).map(({ subject, text }) => [subject, text] as const)
  expect(said.map(([subject]) => subject)).toEqual(twins.map(([subject]) => subject))
  const differing = said.filter(([, text], at) => text !== twins[at]?.[1])
  expect(differing.map(([subject]) => subject)).toEqual(['办理结果'])
})

/** Small figures whose totals are the sums of their parts. */
const sound: Report = (() => {
  const blank = blankReport(decree2027, 2027, organ)
  const totals = new Set(decree2027.sums.map(({ total }) => total))
  const parts = [...cellsOf(decree2027).keys()].filter((key) => !totals.has(key))
  const entered = new Map(parts.map((key, at) => [key, (at * 7) % 23]))
  return applyChanges(blank, enterFigures(blank, decree2027, entered))
})()

describe('files', () => {
  const finished = finishedOf(sound, decree2027)

  const read = {
    'a page as a CMS leaves it': async () => {
      const page = await (await html.write(finished)).text()
      return recognise(readHtml(page.replace(/<script[\s\S]*?<\/script>/g, '')), [decree2027])
    },
    'a Word file': async () => {
      const file = new Uint8Array(await (await docx.write(finished)).arrayBuffer())
      const archive = openArchive(file)
      if (!archive.ok) throw new Error(archive.problem.text)
      const page = htmlOfDocx(archive.value)
      if (!page.ok) throw new Error(page.problem.text)
      return recognise(readHtml(page.value), [decree2027])
    },
    'a workbook': async () => {
      const bytes = new Uint8Array(await (await xlsx.write(finished)).arrayBuffer())
      const reading = await readReport({ bytes }, [decree2027])
      return reading.ok ? ({ ok: true, value: reading.value.recognised } as const) : reading
    },
  }

  it.each(Object.entries(read))('come back whole from %s', async (_, reading) => {
    const outcome = await reading()
    if (!outcome.ok) throw new Error(outcome.problem.text)
    expect(outcome.value.report.figures).toEqual(sound.figures)
    expect(outcome.value.missing).toEqual([])
  })
})

describe('checks', () => {
  const found = (one: Report) => findingsIn(judge({ report: one, format: decree2027 }))

  it('of sums and balances hold its tables, the new row among them', () => {
    const ninth = keyIn2027('requests.denied.stateSecret.natural').replace('nSTATESECRET', 'nNINTH')
    const wrong = freeze({ ...sound, figures: { ...sound.figures, [ninth]: 999 } })
    const ids = new Set(found(wrong).map(({ check }) => check))
    expect(ids).toContain('requests.row-sum')
    expect(ids).toContain('requests.column-sum')
    expect(found(sound).map(({ check }) => check)).not.toContain('requests.row-sum')
  })
})

describe('checks of the prose', () => {
  const prose = new Set(textFamilies.flatMap((family) => family.checks.map(({ id }) => id)))
  /** What is found in the prose: the check, its words, where, and the figures as the new decree calls them. */
  const foundIn = (context: Context, key: (key: string) => string = (same) => same) =>
    findingsIn(judge(context))
      .filter(({ check }) => prose.has(check))
      .map(({ id, text, formula, passage, figures: marked }) => ({
        id,
        text,
        formula,
        passage,
        figures: marked.map(key).sort(),
      }))

  const governed = checks.filter(
    (check) => prose.has(check.id) && (examplesOf(check).breaks.year ?? 2021) >= 2021,
  )

  it.each(governed.map((check) => [check.id, examplesOf(check)] as const))(
    '%s answers its examples as under the format of 2021',
    (id, { breaks, holds }) => {
      for (const example of [breaks, holds]) {
        // Its own first year, which the rule on the year of the format would otherwise find fault with.
        const year = example.early ? 2020 : 2027
        const [here, there] = [decree2027, model].map((format) => contextOf(example, format, year))
        if (!here || !there) throw new Error('Two formats make two contexts')
        const expected = foundIn(there, keyIn2027).filter(
          ({ id: one }) => !one.includes('format-year'),
        )
        expect(foundIn(here).filter(({ id: one }) => !one.includes('format-year'))).toEqual(
          expected,
        )
        if (example === breaks && id !== 'structure.format-year')
          expect(expected.map(({ id: one }) => one).join()).toContain(id)
      }
    },
  )

  const sentences: readonly (readonly [NarrativePlace, string])[] = [
    ['requests', '本年新收政府信息公开申请7件，上年结转30件，办结5件，结转下年度3件。'],
    ['requests', '予以公开1件、部分公开2件，其中自然人申请4件，商业企业6件。'],
    ['requests', '因不掌握相关信息无法提供26件，需要另行制作2件，大量反复申请9件。'],
    ['requests', '本年未收到政府信息公开申请，无上年结转申请，无结转下年度办理的申请。'],
    ['requests', '收到政府信息公开申请，申请人均为自然人，全部办结。'],
    ['requests', '收到申请20件，予以公开5件，占30.0%，自然人占3.5%。'],
    ['requests', '收到政府信息公开申请20件，办结15件，办结率80%。'],
    ['requests', '答复政府信息公开申请10件，其中予以公开6件、部分公开3件、无法提供2件。'],
    ['proceedings', '发生行政复议3件，结果维持1件、结果纠正2件，尚未审结9件。'],
    ['proceedings', '发生行政诉讼4件，其中未经复议直接起诉1件，复议后起诉2件，均获维持，零败诉。'],
    ['proceedings', '未发生政府信息公开行政复议和行政诉讼。'],
    ['proceedings', '行政复议12件，被纠正3件，纠错率20%。'],
    ['proactive', '制发行政规范性文件5件，废止6件，现行有效7件；未制发规章。'],
    ['proactive', '作出行政许可决定102件、行政处罚决定203件、行政强制决定4件。'],
    ['proactive', '行政事业性收费68.42万元。'],
    ['other', '本年收取信息处理费3800000元。'],
    ['other', '本年未收取信息处理费。'],
  ]

  it.each(sentences)('find in %s the same as under the format of 2021: %s', (place, text) => {
    const said = (one: Report, year: number): Report =>
      freeze({ ...one, year, title: '', narrative: { [place]: text } })
    const expected = foundIn({ report: said(twin, 2027), format: model }, keyIn2027)
    expect(foundIn({ report: said(report, 2027), format: decree2027 })).toEqual(expected)
    expect(expected.some(({ passage }) => passage?.place === place)).toBe(true)
  })
})
