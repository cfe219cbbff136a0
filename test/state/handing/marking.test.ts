/** Handing in: the mark is a version by itself, survives a backup, and an odd one in a file is refused. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { samples } from '@/sample/hulan'
import { useDesk } from '@/state/desk/desk'
import { useHistory } from '@/state/desk/history'
import { loadCounting } from '@/state/handing/counting'
import { useMarking } from '@/state/handing/marking'
import { usePapers } from '@/state/handing/papers'
import { useLibrary } from '@/state/library'
import { isVersion } from '@/state/safekeeping/forms'
import { cleanEverything } from '@/state/safekeeping/gate'
import { readEverything } from '@/storage/everything'
import { loadSettings } from '@/storage/settings'

const report = samples.at(-1) ?? expect.fail('There are samples')

beforeEach(async () => {
  await loadCounting()
  setActivePinia(createPinia())
})

async function marked() {
  const [desk, library] = [useDesk(), useLibrary()]
  const id = await library.importReport(report)
  await desk.open(id)
  const marking = useMarking()
  await marking.mark(
    { how: 'submitted', day: '2022-01-20', to: '市政府\u200b办公厅' },
    { name: '报告.docx', content: new Blob(['abc']) },
  )
  return { id, desk, library, marking }
}

const filedOf = (id: string) =>
  useLibrary().reports.find((one) => one.id === id) ?? expect.fail('it is filed')

it('names a version with the day, to whom and the digest of the file', async () => {
  const { id, desk, library, marking } = await marked()
  expect([marking.justMarked, marking.likely()]).toEqual(['报送稿（2022年1月20日）', 'published'])
  expect(marking.handed).toMatchObject({
    name: '报送稿（2022年1月20日）',
    handed: {
      how: 'submitted',
      day: '2022-01-20',
      to: '市政府办公厅',
      file: {
        name: '报告.docx',
        digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
    },
  })
  expect(library.publicationOf(filedOf(id))).toMatchObject({ how: 'submitted', changes: 0 })
  desk.enter([['requests.granted.natural', 700]], 'pasted')
  await desk.flush()
  await library.refresh()
  expect(marking.changes).toBeGreaterThan(0)
  expect(marking.justMarked).toBe('')
  expect(library.publicationOf(filedOf(id))?.changes).toBe(marking.changes)
  // Marked again, the later state counts.
  await marking.mark({ how: 'published', day: '2022-01-25', to: '' }, undefined)
  expect(marking.changes).toBe(0)
  expect(library.publicationOf(filedOf(id))).toMatchObject({ how: 'published', changes: 0 })
  expect(useHistory().versions).toHaveLength(2)
  await desk.rest()
})

it('asks after a 报送包 only, not again of what is answered, and not of what has just been handed in', async () => {
  const { desk, marking } = await marked()
  const file = { name: 'a.zip', content: new Blob(['a']) }
  marking.exported(file, 'made for it')
  expect(marking.asking).toBe(false)
  desk.enter([['requests.granted.natural', 701]], 'pasted')
  marking.exported({ ...file, name: 'a.docx' }, 'perhaps')
  expect([marking.asking, marking.left?.name]).toEqual([false, 'a.docx'])
  marking.exported(file, 'made for it')
  expect(marking.asking).toBe(true)
  // Who works on has not answered, and what stands is no longer what left.
  desk.enter([['requests.granted.natural', 702]], 'pasted')
  await nextTick()
  expect(marking.asking).toBe(false)
  marking.exported(file, 'made for it')
  expect(marking.asking).toBe(true)
  marking.notYet()
  marking.exported(file, 'made for it')
  expect(marking.asking).toBe(false)
  desk.enter([['requests.granted.natural', 703]], 'pasted')
  marking.exported(file, 'made for it')
  expect(marking.asking).toBe(true)
  await desk.rest()
})

it('is carried by a backup through its gate, and refused where it is odd', async () => {
  const { id, desk } = await marked()
  const { versions } = cleanEverything(await readEverything())
  const version = versions.find((one) => one.report === id) ?? expect.fail('it is kept')
  expect(version.handed?.to).toBe('市政府办公厅')
  expect(isVersion(version)).toBe(true)
  expect(isVersion({ ...version, handed: undefined })).toBe(true)
  for (const odd of [
    1,
    {},
    { ...version.handed, how: 'sent' },
    { ...version.handed, day: 'soon' },
    { ...version.handed, file: { name: 1 } },
  ])
    expect(isVersion({ ...version, handed: odd })).toBe(false)
  await desk.rest()
})

it('says no longer that it was marked once the mark is taken away, and knows to whom it went', async () => {
  const { desk, marking } = await marked()
  const history = useHistory()
  expect([marking.usualTo('submitted'), marking.usualTo('published')]).toEqual(['市政府办公厅', ''])
  await history.remove(marking.handed?.id ?? '')
  await nextTick()
  expect(marking.justMarked).toBe('')
  await desk.rest()
})

it('a file that was exported is not what left once the report has changed', async () => {
  const { desk, marking } = await marked()
  marking.exported({ name: 'a.docx', content: new Blob(['a']) }, 'perhaps')
  expect(marking.left?.name).toBe('a.docx')
  desk.enter([['requests.granted.natural', 701]], 'pasted')
  await nextTick()
  expect(marking.left).toBeUndefined()
  await desk.rest()
})

it('the name in the profile is corrected only if that is asked for, any other place may be left out', async () => {
  const { desk } = await marked()
  const papers = usePapers()
  if (!desk.report) expect.fail('it is open')
  desk.enter([['requests.granted.natural', 700]], 'pasted')
  desk.changeOrgan({ ...desk.report.organ, name: '江临市人民政府' }, 'a')
  const listed = () => papers.corrections.filter(papers.isListed).map(({ key }) => key)
  expect(papers.corrections.map(({ key }) => key)).toContain('organ')
  expect(listed()).not.toContain('organ')
  const [organ, other] = papers.corrections
  if (!organ || !other) expect.fail('both are corrections')
  await papers.list(organ, true)
  await papers.list(other, false)
  expect(listed()).toContain('organ')
  expect(listed()).not.toContain(other.key)
  await desk.rest()
})

it('what is written beside a report is kept, and goes with it', async () => {
  const { id, desk, library } = await marked()
  const papers = usePapers()
  await papers.write('reason title', '漏字\u200b')
  await papers.write('general', '请核对')
  await papers.write('general', '')
  expect((await loadSettings()).get(`notes ${id}`)).toEqual({ 'reason title': '漏字' })
  await desk.rest()
  await library.discard(id)
  await library.remove(id)
  expect((await loadSettings()).has(`notes ${id}`)).toBe(false)
})

it('marks what was imported where it was corrected first, and keeps each publication once it is republished', async () => {
  const [desk, library, marking, history] = [useDesk(), useLibrary(), useMarking(), useHistory()]
  const id = await library.importReport(report)
  await desk.open(id)
  await history.refresh()
  expect(marking.places).toEqual(['now'])
  desk.enter([['proactive.penalties.decisions', 1110]], 'pasted')
  await desk.flush()
  expect(marking.places).toEqual(['now', 'start'])
  expect(marking.placeOn('2022-01-20')).toBe('start')
  expect(marking.placeOn('2999-01-20')).toBe('now')

  await marking.mark({ how: 'published', day: '2022-01-20', to: '' }, undefined, 'start')
  expect(marking.handed?.state.figures).toEqual(report.figures)
  expect(marking.changes).toBe(1)
  expect(usePapers().corrections.map(({ after }) => after)).toEqual(['1110件'])

  await marking.mark({ how: 'published', day: '2022-02-20', to: '' }, undefined)
  expect(marking.changes).toBe(0)
  expect(marking.all).toHaveLength(2)
  expect(marking.places).toHaveLength(4)
  // The list of corrections is still there, and the delay counts from the first day.
  expect(usePapers().corrections).toHaveLength(1)
  expect(library.publicationOf(filedOf(id))).toMatchObject({ at: Date.parse('2022-01-20T00:00') })
  await desk.rest()
})

it('marks a version that was named, of a report that was typed in', async () => {
  const [desk, library, marking, history] = [useDesk(), useLibrary(), useMarking(), useHistory()]
  const made = await library.create({ name: '示例县水利局' }, 2024)
  if (!made.ok) expect.fail('It is made')
  await desk.open(made.value)
  desk.enter([['proactive.penalties.decisions', 4529]], 'typed')
  await history.name('now', '公布的那一稿')
  const [version] = history.versions
  desk.enter([['proactive.penalties.decisions', 4592]], 'typed')
  expect(marking.places).toEqual(['now', `version ${version?.id ?? ''}`])
  await marking.mark({ how: 'published', day: '2025-01-20', to: '' }, undefined, marking.places[1])
  expect(usePapers().corrections).toMatchObject([{ before: '4529件', after: '4592件' }])
  await desk.rest()
})
