/** Each kind of slip, made in one report of a county, is named with its cell, its right figure and its kind. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/check'
import { judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { slipsAmong } from '@/check/slip'
import { formatById } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { type Report, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'

const format = formatById('2021')
if (!format) throw new Error('The 2021 format is declared')

type Figures = Readonly<Record<FigureKey, Figure>>

const entered = (report: Report, figures: Figures): Report =>
  applyChanges(report, enterFigures(report, format, new Map(Object.entries(figures))))

const printed = (report: Report, figures: Figures): Report =>
  freeze({ ...report, figures: { ...report.figures, ...figures } })

/** A year of a county office: 98 新收, 5 上年结转, 96 办结, 7 结转下年. */
const honest = entered(contextOf({}, format, 2024).report, {
  'requests.received.natural': 81,
  'requests.received.business': 16,
  'requests.received.legalService': 1,
  'requests.carriedIn.natural': 4,
  'requests.carriedIn.business': 1,
  'requests.granted.natural': 31,
  'requests.granted.business': 9,
  'requests.partlyGranted.natural': 12,
  'requests.unavailable.notHeld.natural': 20,
  'requests.unavailable.notHeld.business': 6,
  'requests.unavailable.notHeld.legalService': 1,
  'requests.notProcessed.petition.natural': 13,
  'requests.other.other.natural': 3,
  'requests.carriedOut.natural': 6,
  'requests.carriedOut.business': 2,
  'proceedings.review.upheld': 27,
  'proceedings.review.corrected': 5,
})

const said = (report: Report, previous?: Report): readonly Finding[] =>
  judge({ report, format, ...(previous && { previous: { report: previous, format } }) })
    .flatMap((answer) => answer ?? [])
    .filter(({ check }) => check === 'figure.likely-slip')

const texts = (report: Report, previous?: Report) => said(report, previous).map(({ text }) => text)

describe('the likely slip in a printed table', () => {
  it('says nothing of an honest report', () => {
    expect(said(honest)).toEqual([])
  })

  it.each<[string, Figures, string]>([
    [
      '数字颠倒',
      { 'requests.notProcessed.petition.natural': 31 },
      '“信访举报投诉类申请·自然人”可能应为 13（现为 31，数字颠倒）',
    ],
    [
      '漏输一位',
      { 'requests.granted.natural': 3 },
      '“予以公开·自然人”可能应为 31（现为 3，漏输一位）',
    ],
    [
      '多输一位',
      { 'requests.granted.natural': 311 },
      '“予以公开·自然人”可能应为 31（现为 311，多输一位）',
    ],
    [
      '错输一位',
      { 'requests.granted.natural': 37 },
      '“予以公开·自然人”可能应为 31（现为 37，错输一位）',
    ],
    [
      '多了负号',
      { 'requests.carriedOut.business': -2 },
      '“结转下年度继续办理·商业企业”可能应为 2（现为 -2，多了负号）',
    ],
    ['总计本身', { 'requests.granted.total': 4 }, '“予以公开·总计”可能应为 40（现为 4，漏输一位）'],
    [
      '办理结果总计',
      { 'requests.concluded.natural': 97 },
      '“（七）总计·自然人”可能应为 79（现为 97，数字颠倒）',
    ],
    [
      '说不出缘由的数',
      { 'requests.granted.natural': 58 },
      '“予以公开·自然人”可能应为 31（现为 58，按勾稽关系推算）',
    ],
    [
      '表四',
      { 'proceedings.review.upheld': 72 },
      '“行政复议·结果维持”可能应为 27（现为 72，数字颠倒）',
    ],
    [
      '邻格填反',
      { 'requests.granted.natural': 9, 'requests.granted.business': 31 },
      '“予以公开·自然人”可能应为 31（现为 9），“予以公开·商业企业”可能应为 9（现为 31），相邻两格填反',
    ],
  ])('names %s', (_, slip, text) => {
    expect(texts(printed(honest, slip))).toEqual([text])
  })

  it('moves a row back that was pasted one cell too far', () => {
    const row = ['natural', 'business', 'research', 'welfare', 'legalService', 'otherOrganisation']
    const moved = Object.fromEntries(
      row.map((who, at) => [
        `requests.unavailable.notHeld.${who}`,
        at === 0 ? 0 : (honest.figures[`requests.unavailable.notHeld.${row[at - 1] ?? ''}`] ?? 0),
      ]),
    )
    const [finding] = said(printed(honest, moved))
    expect(finding?.text).toContain('整行错开一格')
    expect(
      entered(printed(honest, moved), Object.fromEntries(finding?.remedy?.figures ?? [])),
    ).toEqual(honest)
  })

  it('names two slips apart, each with its own fix', () => {
    const report = printed(honest, {
      'requests.notProcessed.petition.natural': 31,
      'requests.granted.business': 90,
    })
    expect(said(report).map(({ remedy }) => remedy)).toEqual([
      { text: '改为 9', figures: [['requests.granted.business', 9]] },
      { text: '改为 13', figures: [['requests.notProcessed.petition.natural', 13]] },
    ])
  })

  it('still names what is plain in a table with five slips', () => {
    const report = printed(honest, {
      'requests.notProcessed.petition.natural': 31,
      'requests.granted.business': 90,
      'requests.unavailable.notHeld.legalService': 11,
      'requests.denied.stateSecret.research': 3,
      'requests.denied.deliberative.welfare': 2,
    })
    const named = said(report).flatMap(({ figures }) => figures)
    expect(named).toHaveLength(5)
  })
})

describe('the likely slip while totals follow their parts', () => {
  it('names the part, and its totals follow on acceptance', () => {
    const report = entered(honest, { 'requests.granted.natural': 311 })
    expect(report.figures['requests.concluded.total']).toBe(375)
    const [finding] = said(report)
    expect(finding?.text).toBe('“予以公开·自然人”可能应为 31（现为 311，多输一位）')
    expect(finding?.figures).toEqual(['requests.granted.natural'])
    expect(entered(report, Object.fromEntries(finding?.remedy?.figures ?? []))).toEqual(honest)
  })

  it('says nothing while a report is first filled in', () => {
    const zeros = contextOf({}, format, 2024).report
    expect(texts(entered(zeros, { 'requests.received.natural': 1 }))).toEqual([])
    expect(texts(entered(zeros, { 'requests.received.natural': 81 }))).toEqual([])
  })

  it('is guided by what last year left open', () => {
    const last = entered(contextOf({}, format, 2023).report, {
      'requests.received.natural': 60,
      'requests.granted.natural': 36,
      'requests.carriedOut.natural': 24,
    })
    const report = entered(contextOf({}, format, 2024).report, {
      'requests.received.natural': 13,
      'requests.carriedIn.natural': 42,
      'requests.granted.natural': 37,
    })
    expect(texts(report, last)).toEqual([
      '“上年结转政府信息公开申请数量·自然人”可能应为 24（现为 42，数字颠倒）',
    ])
  })

  it('finds a mistyped stock of documents', () => {
    const last = entered(contextOf({}, format, 2023).report, {
      'proactive.normativeDocuments.inForce': 597,
    })
    const report = entered(contextOf({}, format, 2024).report, {
      'proactive.normativeDocuments.issued': 50,
      'proactive.normativeDocuments.repealed': 227,
      'proactive.normativeDocuments.inForce': 240,
    })
    expect(texts(report, last)).toEqual([
      '“行政规范性文件·现行有效件数”可能应为 420（现为 240，数字颠倒）',
    ])
  })
})

describe('the likely slip among figures just changed', () => {
  const among = (keys: readonly FigureKey[], report: Report) =>
    slipsAmong(new Set(keys), { report, format }).map(({ text }) => text)
  const key = 'requests.granted.natural'

  it('is theirs, whatever stood there', () => {
    expect(among([key], entered(honest, { [key]: 58 }))).toEqual([
      '“予以公开·自然人”可能应为 31（现为 58，按勾稽关系推算）',
    ])
  })

  it('is looked for in no other figure, however likely', () => {
    expect(among(['requests.carriedOut.business'], entered(honest, { [key]: 13 }))).toEqual([])
  })

  it('is each of them where two tables are broken', () => {
    const total = 'proceedings.review.total'
    const broken = entered(honest, { [key]: 13, [total]: 23 })
    expect(among([key, total], broken)).toEqual([
      expect.stringContaining('可能应为 31'),
      expect.stringContaining('可能应为 32'),
    ])
  })

  it('is nothing where all holds', () => {
    expect(among([key], honest)).toEqual([])
  })
})
