/** One number of changes for all screens: what 更正对照表 lists; the unit's data and the reasons are told apart. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import format from '@/format/2021'
import type { Report } from '@/report/report'
import { useDesk } from '@/state/desk/desk'
import { useHistory } from '@/state/desk/history'
import { besideWords, countedSince } from '@/state/handing/corrections'
import { loadCounting } from '@/state/handing/counting'
import { useMarking } from '@/state/handing/marking'
import { usePapers } from '@/state/handing/papers'
import { useLibrary } from '@/state/library'
import { changedWords } from '@/ui/history/version-words'
import { fullReport } from '../../support/full-report'

const report = fullReport(format)
const before: Report = { ...report, narrative: { ...report.narrative, overview: '甲。\n乙。' } }
const after: Report = {
  ...before,
  organ: { ...before.organ, level: 'city', phone: '1' },
  narrative: { ...before.narrative, overview: '丙。\n丁。' },
  figures: { ...before.figures, 'requests.granted.natural': 12345 },
  acknowledged: [{ check: 'a', reason: '已核实' }],
}

it('counts paragraphs and figures, and names what is not counted', () => {
  const counted = countedSince({ state: before }, after, format)
  expect([counted.places.length, counted.figures, counted.texts]).toEqual([3, 1, 2])
  expect(besideWords(counted)).toBe('（另有单位信息、核实说明改动，不计在内）')
  expect(besideWords(countedSince({ state: before }, before, format))).toBe('')
})

it('is the same on the desk, in the list, in the history and on the sheet', async () => {
  setActivePinia(createPinia())
  const [desk, library, marking, history] = [useDesk(), useLibrary(), useMarking(), useHistory()]
  const id = await library.importReport(before)
  await desk.open(id)
  await marking.mark({ how: 'published', day: '2022-01-20', to: '' }, undefined)
  await loadCounting()
  desk.restore(after)
  await desk.flush()
  await library.refresh()
  await history.name('now', '修改稿')
  const filed = library.reports.find((one) => one.id === id) ?? expect.fail('it is filed')
  const listed = usePapers().corrections.filter(usePapers().isListed)
  expect([listed.length, marking.changes, library.publicationOf(filed)?.changes]).toEqual([3, 3, 3])
  const [first, second] = history.versions
  expect(changedWords(format, first, second ?? expect.fail('there are two'))).toContain('改动 3 处')
  // What is printed nowhere is no change of what was published.
  desk.restore({ ...before, organ: after.organ })
  expect([marking.changes, marking.corrected]).toEqual([0, undefined])
  await desk.rest()
})
