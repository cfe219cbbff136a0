/** 校验报告 and the annex of reasons: papers a superior reads, with no word of the machine in them. */
import { expect, it } from 'vitest'
import { acknowledgementOf, annexOf, type Context, type Finding, mayBeExplained } from '@/check'
import { checks, familiesFor, findingsIn, judge } from '@/check/catalogue'
import { examplesOf } from '@/check/examples'
import { contextOf } from '@/check/example-context'
import { compose } from '@/exchange/document/compose'
import type { Document } from '@/exchange/document/document'
import { checkReport } from '@/exchange/paper/check-report'
import {
  adviceOf,
  figuresExplained,
  inWords,
  requestOf,
  sentenceOf,
} from '@/exchange/paper/sentence'
import { plainText } from '@/exchange/plain'
import { formats } from '@/format'
import format from '@/format/2021'
import type { Format } from '@/report/format'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'

const report = fullReport(format)
const error = (id: string, rest: Partial<Finding> = {}): Finding => ({
  id,
  check: id,
  severity: 'error',
  text: `“${id}”不衔接`,
  figures: ['requests.carriedIn.natural'],
  ...rest,
})

const paper = (finding: Finding, ...siblings: readonly Finding[]): string => {
  const finished = finishedOf(report, format)
  const { reason } = acknowledgementOf(finding, report, '机构改革，并入 2 件', 1)
  const explained = [{ finding: finding.id, text: finding.text, figures: [], reason }]
  const findings = [finding, ...siblings]
  return plainText(
    checkReport({ ...finished, verdict: { ...finished.verdict, findings, explained } }),
  )
}

it.each([
  [error('carried', { explicable: true }), '没有发现必须改正的错误', '已说明的1项'],
  [error('balance'), '还有1处必须改正的错误', '已说明的1项'],
])(
  'an explained error is settled only where its rule knows exceptions: %j',
  (finding, ...words) => {
    for (const word of words) expect(paper(finding)).toContain(word)
  },
)

it('one reason hides no sibling that is told in the same words', () => {
  const words: Partial<Finding> = { severity: 'warning', text: '较上年变化较大，请核实' }
  const [one, sibling] = [error('a', words), error('b', words)]
  expect(paper(one, sibling)).toContain('请核实且尚未说明的1项；已说明的1项')
  expect(paper(one, sibling).split(words.text ?? '')).toHaveLength(3)
})

it('has columns wide enough to be read', () => {
  const { blocks } = checkReport(finishedOf(report, format), [{ name: '甲.docx', digest: 'ab' }])
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    expect(Math.min(...block.widths)).toBeGreaterThanOrEqual(12)
    expect(block.widths.reduce((sum, width) => sum + width, 0)).toBe(156)
    const widths = block.widths.map((width) => width - 3)
    const texts = block.rows.flat().filter(({ role }) => role === 'text')
    /** 10.5 points are 3.7 mm: of what is long, no cell has less than ten characters a line. */
    for (const { column, text } of texts)
      if (text.length > 20) expect((widths[column] ?? 0) / 3.7).toBeGreaterThan(9)
  }
})

it('counts no check of a family that could not be asked, and says why', () => {
  const previous = { report: { ...report, year: report.year - 1 }, format }
  const told = (context: Context) => {
    const base = finishedOf(report, format)
    const verdict = { ...base.verdict, families: familiesFor(context) }
    const { blocks } = checkReport({ ...base, verdict })
    const table = blocks.find((block) => block.kind === 'table' && block.name === '本次校验的项目')
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : []
    return (name: string) => rows.find(([first]) => first === name)?.slice(1)
  }
  const year = `没有做：本机没有${String(report.year - 1)}年度的报告，上年结转等没有与上年核对。`
  const alone = told({ report, format })
  expect(alone('与上年对照')).toEqual(['0', year])
  expect(alone('汇总与单位')).toEqual(['0', '不适用：不是汇总报告。'])
  expect(alone('表内数字')?.[0]).not.toBe('0')
  const beside = told({ report, format, previous, units: [previous] })
  for (const name of ['与上年对照', '汇总与单位']) {
    expect(Number(beside(name)?.[0])).toBeGreaterThan(5)
    expect(beside(name)?.[1]).not.toMatch(/没有做|不适用/)
  }
  const older = { ...previous, report: { ...report, year: report.year - 2 } }
  expect(told({ report, format, previous: older })('与上年对照')).toEqual(['0', year])
})

/** What a machine says: ids of checks and keys of figures, signs of a calculation, questions to a formula. */
const machine = /[a-z]+\.[a-z-]+|[=≤≥≠÷×→]|？|\d \+ \d|\d − \d| ?undefined/

/** Every example of the catalogue that breaks its check, in every format, with all that is found in it. */
const cases = formats.flatMap((of: Format) =>
  checks
    .filter((check) => check.judgements(of).length > 0)
    .map((check) => ({ of, check, context: contextOf(examplesOf(check).breaks, of) })),
)

/** The words of the software that wrote the paper, and how digests are told, are no findings. */
const found = (document: Document): string =>
  plainText({
    ...document,
    blocks: document.blocks.filter(
      (block) => block.kind !== 'table' || block.name !== '报告与校验',
    ),
  })

/** What the officer wrote stands as it was written. */
const unquoted = (text: string): string => text.replace(/“[^”]*”/g, '“”')

it('neither paper nor what 汇总 sends back holds a code or a formula, whatever is found', () => {
  expect(cases.length).toBeGreaterThan(150)
  for (const { of, check, context } of cases) {
    const findings = findingsIn(judge(context))
    const acknowledged = findings
      .filter(mayBeExplained)
      .map((finding) => acknowledgementOf(finding, context.report, '经核实无误', 1))
    const explained = annexOf({ ...context.report, acknowledged }, of, findings)
    const base = finishedOf(context.report, of)
    for (const settled of [[], explained]) {
      const families = familiesFor(context)
      const verdict = { ...base.verdict, families, findings, explained: settled }
      const text = unquoted(found(checkReport({ ...base, verdict })))
      expect([
        check.id,
        machine.exec(text)?.[0] &&
          text.slice((machine.exec(text)?.index ?? 0) - 40, (machine.exec(text)?.index ?? 0) + 40),
      ]).toEqual([check.id, undefined])
    }
    const sent = unquoted(findings.map((one) => requestOf(one, context.report, of)).join('\n'))
    expect([check.id, machine.exec(sent)?.[0]]).toEqual([check.id, undefined])
    const annex = plainText(compose(context.report, of, { annex: explained, charts: [] }))
    const own = unquoted(annex.slice(annex.indexOf('\n附件\n')))
    if (explained.length > 0)
      expect([check.id, machine.exec(own)?.[0]]).toEqual([check.id, undefined])
  }
})

it('says a finding as an officer would', () => {
  expect(
    sentenceOf({
      text: '“行政许可”项目数量为 (-3)',
      formula: '2 + (-5) = (-3) ？应不小于 0',
    }),
  ).toBe('“行政许可”项目数量为-3，应不小于0。')
  expect(
    sentenceOf({
      text: '表三有 2 项与上年相比增减超过一半',
      formula: '本年新收 12 → 30（+150.0%）；结转 4 → 1（-75.0%）',
    }),
  ).toBe(
    '表三有2项与上年相比增减超过一半：本年新收12变为30（增长150.0%）；结转4变为1（下降75.0%）。',
  )
  expect(inWords('文字写“占30.0%”，按 3 ÷ 12 应为 25.0%')).toBe(
    '文字写“占30.0%”，按3除以12应为25.0%',
  )
  expect(adviceOf(error('a', { advice: '写明增减；确有不同的，点“核实无误”写明理由' }))).toBe(
    '写明增减；确有不同的，写明理由。',
  )
})

it.each([
  [['予以公开·总计 62 件'], '予以公开·总计：62件'],
  [
    ['予以公开·总计 62 件', '予以公开·自然人 60 件', '予以公开·其他 2 件'],
    '予以公开：总计62件、自然人60件、其他2件',
  ],
  [
    ['行政复议·总计 3 件', '行政诉讼·复议后起诉·总计 4 件', '行政诉讼·复议后起诉·其他结果 未填'],
    '行政复议·总计：3件；行政诉讼·复议后起诉：总计4件、其他结果未填',
  ],
  [['规章 3 件', '规章 4 件'], '规章：3件；规章：4件'],
])('the name of a row is said once for figures that stand together: %j', (figures, text) => {
  const told = figures.map((one) => one.replace(/ (?=\S+$)/, ''))
  expect(figuresExplained({ figures: told })).toBe(text)
})

it('the annex is mentioned after the text and begins a page under its own title', () => {
  const annex = [
    { text: '本年新收较上年增加较多', figures: ['本年新收·总计 14件'], reason: '窗口增多' },
  ]
  const { blocks } = compose(report, format, { annex, charts: [] })
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.annex === 'label')
  expect(blocks[at]).toMatchObject({ text: '附件', newPage: true })
  expect(blocks[at + 1]).toMatchObject({ text: '数据核实说明', annex: 'title' })
  expect(blocks[at - 1]).toMatchObject({ text: '附件：数据核实说明', apart: true })
  expect(compose(report, format).blocks.some((block) => 'annex' in block || 'apart' in block)).toBe(
    false,
  )
})
