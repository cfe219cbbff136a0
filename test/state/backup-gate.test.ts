/** A backup of data older than the gate for text: it comes back clean, belongs together, and is the same as what it was made of. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { writeBackup } from '@/exchange/backup'
import { formats } from '@/format'
import { stateAfter } from '@/report/edit/compare'
import { type Change, applyChanges } from '@/report/edit/edit'
import { blankReport } from '@/report/report'
import { cleanText } from '@/report/text/gate'
import { backupFile, bringBack, examine } from '@/state/safekeeping/backup'
import { database } from '@/storage/database'
import { readEverything } from '@/storage/everything'
import { replaceEverything } from '@/storage/restoring'
import { consolidationOf, unit, unitReport } from '../support/consolidation'

const blank = formats.slice(0, 1).map((format) => blankReport(format, 2024, { name: '甲局' }))

const odd = '\u000b\u000c\u0007\u001f\ufffe\ud800\u0085\u2028\u200b\ufeff'
const oddText = fc.string({
  unit: fc.oneof(fc.constantFrom(...odd.split(/(?:)/u)), fc.constantFrom('甲', '乙')),
  maxLength: 8,
})

/** A filed report as it may have been stored before there was a gate, with its log and all that hangs on it. */
function oldData(texts: readonly string[]) {
  const changes: Change[] = []
  const [first] = blank
  if (!first) throw new Error('A format is declared')
  let report = first
  for (const [index, after] of texts.entries()) {
    const change: Change =
      index % 3 === 0
        ? { what: 'title', before: report.title, after }
        : index % 3 === 1
          ? {
              what: 'narrative',
              place: 'overview',
              before: report.narrative['overview'] ?? '',
              after,
            }
          : { what: 'organ', before: report.organ, after: { ...report.organ, phone: after } }
    changes.push(change)
    report = applyChanges(report, [change])
  }
  const at = 1
  return {
    reports: [{ id: 'a', report, created: at, changed: at, revision: 1 }],
    versions: [{ id: 'v', report: 'a', name: `报审${odd}稿`, at, number: 1, state: first }],
    edits: changes.map((change, index) => ({
      number: index + 1,
      report: 'a',
      at,
      origin: 'typed' as const,
      changes: [change],
    })),
    settings: [{ key: 'profile', value: { name: `甲${odd}局` } }],
    consolidations: [
      {
        id: 's',
        consolidation: consolidationOf([unit(`乙${odd}局`, unitReport(`乙${odd}局`), { id: 'u' })]),
        created: at,
        changed: at,
        revision: 1,
        trail: [],
      },
    ],
    sumEdits: [
      {
        number: 1,
        sum: 's',
        at,
        origin: 'typed' as const,
        changes: [
          {
            what: 'units' as const,
            at: 0,
            before: [],
            after: [unit(`乙${odd}局`, unitReport(`乙${odd}局`), { id: 'u' })],
          },
        ],
      },
    ],
  }
}

const examined = async (file: Blob) => {
  const outcome = await examine(file)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  return outcome.value
}
const relationOf = async (file: Blob) => (await examined(file)).plan.reports[0]?.relation

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
})

it('is the same as what stands here, or behind it, and comes back clean with a log that leads to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(oddText, { minLength: 1, maxLength: 6 }), async (texts) => {
      await replaceEverything(oldData(texts))
      const { content } = await backupFile(new Date(0))
      expect(await relationOf(content)).toBe('same')
      await replaceEverything(oldData([...texts, '丙', '丙', '丙']))
      expect(await relationOf(content)).toBe('behind')
      expect(await bringBack('replace', await examined(content))).toEqual({ ok: true })
      const now = await readEverything()
      const all = JSON.stringify(now)
      expect(all === cleanText(all)).toBe(true)
      expect(/\\u00[01]|\\ud[89ab]|\\f/.exec(all)?.[0]).toBeUndefined()
      const [filed] = now.reports
      if (!filed) throw new Error('The report is back')
      const { edits } = now
      expect(stateAfter(filed.report, edits, edits.length - 1)).toEqual(filed.report)
      expect(stateAfter(filed.report, edits, -1).title).toBe('甲局2024年政府信息公开工作年度报告')
      expect(await relationOf(content)).toBe('same')
      expect(await bringBack('merge', await examined(content))).toEqual({ ok: true })
      expect((await readEverything()).reports).toHaveLength(1)
    }),
    { numRuns: 60 },
  )
})

it.each([
  ['a title that is none', { what: 'title', before: '', after: 5 }],
  ['an organ that is none', { what: 'organ', before: null, after: { name: '甲' } }],
  ['reasons that are no list', { what: 'acknowledged', before: [], after: {} }],
  ['a name every object has', { what: 'constructor', before: '', after: '' }],
])('an edit with %s is named as lost and breaks nothing', async (_, change) => {
  const { reports } = oldData(['甲'])
  const edit = { number: 1, report: 'a', at: 1, origin: 'typed', changes: [change] }
  const records = [
    ...reports.map((value) => ({ table: 'reports', value })),
    { table: 'edits', nth: 0, value: edit },
  ]
  const read = await examined(new Blob([writeBackup(records, '2026-01-01', 1)]))
  expect(read.everything.edits).toEqual([])
  expect(read.losses.join()).toMatch(/1 条记录不能恢复/)
})
