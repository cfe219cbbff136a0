/** Texts longer than a cell of Excel come out whole, in every workbook, and ours are read back equal. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { literal, mostInCell, piecesOf } from '@/exchange/excel/long'
import { rowsOfText } from '@/exchange/excel/text-rows'
import { sumWorkbookOf } from '@/exchange/excel/units/workbook'
import { workbookOf } from '@/exchange/excel/workbook'
import { formats } from '@/format'
import { withMembers } from '@/report/consolidation/consolidation'
import { type Report, blankReport } from '@/report/report'
import { consolidationOf, granted, unit, unitReport } from '../../support/consolidation'
import { readBack } from '../../support/read-back'

const last = formats.at(-1)
if (!last) throw new Error('no format')
const format = last

const units = [
  '甲',
  '字。',
  '句；',
  '段\n',
  '\n',
  '  ',
  '𠮷',
  '👨‍👩‍👧',
  '_x0041_',
  '_x005F_x0041_',
  '_',
  'x0041_',
  '=',
]

/** Texts of a length near one and two cells, of characters that are cut or lengthened easily. */
const longText = fc
  .tuple(
    fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 40 }),
    fc.constantFrom(mostInCell, 2 * mostInCell),
    fc.integer({ min: -9, max: 9 }),
    fc.constantFrom('甲', '甲乙丙。', '一段。\n', '𠮷', '_x0041_'),
  )
  .map(([parts, length, off, filler]) => {
    const odd = parts.join('')
    const room = Math.max(0, length + off - odd.length)
    const body = filler.repeat(Math.ceil(room / filler.length)).slice(0, room)
    return `首${body.isWellFormed() ? body : body.slice(0, -1)}${odd}末`
  })

test('pieces fit a cell, are whole characters and together the text', () => {
  fc.assert(
    fc.property(longText, (text) => {
      const pieces = piecesOf(text)
      expect(pieces.join('') === text).toBe(true)
      for (const piece of pieces) {
        expect(literal(piece).length).toBeLessThanOrEqual(mostInCell)
        expect(piece.isWellFormed()).toBe(true)
        expect(piece).not.toBe('')
      }
    }),
    { numRuns: 20 },
  )
})

test.each([
  ['a paragraph', `${'甲。'.repeat(9000)}\n${'乙。'.repeat(9000)}`, 18_001],
  ['a sentence', `${'甲'.repeat(30_000)}。${'乙'.repeat(9000)}`, 30_001],
  ['a character', '甲'.repeat(40_000), mostInCell],
  ['a pair', `甲${'𠮷'.repeat(20_000)}`, mostInCell],
  ['a pair, one short', '𠮷'.repeat(20_000), mostInCell - 1],
  ['an escape that lengthens', '_x0041_'.repeat(5000), 7 * Math.floor(mostInCell / 13)],
])('a long text is cut behind %s', (where, text, at) => {
  const [first = ''] = piecesOf(text)
  expect(first.length - at).toBeGreaterThanOrEqual(0)
  expect(first.length - at).toBeLessThan(where.startsWith('an escape') ? 7 : 1)
})

const written = (report: Report) => workbookOf(report, format)

describe('a workbook read back', () => {
  test('gives texts of any length as they were', async () => {
    await fc.assert(
      fc.asyncProperty(longText, longText, async (problems, title) => {
        const blank = blankReport(format, 2024, { name: `${title.replace(/\s/g, '')}局` })
        const report = {
          ...blank,
          title: title.replace(/\s/g, ''),
          narrative: { ...blank.narrative, problems, other: `  短文\n\n　　${title.slice(0, 9)}` },
        }
        const { recognised } = await readBack(await written(report))
        const { narrative } = recognised.report
        expect(recognised.report.title === report.title).toBe(true)
        expect(recognised.report.organ.name === report.organ.name).toBe(true)
        expect(recognised.report.year).toBe(2024)
        expect(narrative.problems === problems).toBe(true)
        expect(narrative.other).toBe(report.narrative.other)
        expect(Object.keys(narrative).sort()).toEqual(Object.keys(blank.narrative).sort())
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})

/** All text of a workbook's cells, in the order it was written. */
async function textIn(file: Blob): Promise<string> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return Object.entries(parts)
    .filter(([name]) => /sharedStrings|worksheets\/sheet/.test(name))
    .map(([, part]) => strFromU8(part))
    .join('\n')
}

test.each(['reason', 'unit', 'from', 'organ'] as const)(
  'the working paper holds the whole of a long %s, no cell more than Excel reads',
  async (which) => {
    const long = `甲${'乙丙丁。'.repeat(20_000)}末`
    const say = (what: typeof which, short: string) => (what === which ? long : short)
    const one = unit(say('unit', '甲局'), unitReport('甲局', granted(3)))
    const paper = withMembers(
      consolidationOf([
        {
          ...one,
          ...(one.received && { received: { ...one.received, from: say('from', '甲局.json') } }),
        },
      ]),
      {
        organ: { name: say('organ', '某县'), level: 'county' },
        adjustments: [
          {
            id: 'a',
            figure: 'requests.received.natural',
            amount: -1,
            reason: say('reason', '重复登记'),
            at: 1,
          },
        ],
      },
    )
    const text = await textIn(await sumWorkbookOf(paper, format, ['已收']))
    const cells = [...text.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, cell = '']) => cell)
    expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(mostInCell)
    const pieces = cells.filter((cell) => cell.includes('乙丙丁'))
    expect(pieces.join('').match(/乙丙丁。/g)?.length).toBeGreaterThanOrEqual(20_000)
    expect(pieces.some((piece) => piece.includes('末'))).toBe(true)
  },
)

test('a text stands in a row for each paragraph, and is read back as it was', async () => {
  const parts = fc.array(fc.constantFrom('甲', '乙。', '\n', '  ', '=1'), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(parts, async (chars) => {
      const text = `首${chars.join('')}末`
      const paragraphs = rowsOfText(text).map((one) => (one.kind === 'paragraph' ? one.text : ''))
      expect(paragraphs.join('\n')).toBe(text)
      for (const one of paragraphs) expect(one.replace(/\n+$/, '')).not.toContain('\n')
      const blank = blankReport(format, format.since, { name: '甲局' })
      const report = { ...blank, narrative: { ...blank.narrative, overview: text } }
      const back = (await readBack(await workbookOf(report, format))).recognised.report
      expect(back.narrative.overview).toBe(text)
    }),
    { numRuns: 15 },
  )
})

test('a list as it was written before, its key in English and its text in one cell, is read as ever', async () => {
  const { splitKeyed } = await import('@/exchange/read/keyed')
  const cells = [
    ['项目', '内容', 'key'],
    ['一', '甲。\n', 'narrative.overview'],
    ['一（续）', '乙。', 'narrative.overview.2'],
  ].flatMap((line, row) =>
    line.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  )
  const table = { kind: 'table' as const, where: '表', cells }
  const { keyed } = splitKeyed({ kind: 'Excel', blocks: [table] })
  expect(keyed).toEqual([
    expect.objectContaining({ key: 'narrative.overview', text: '甲。\n乙。' }),
  ])
})
