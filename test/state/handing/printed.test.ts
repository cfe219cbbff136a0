/** A heading that the import replaced by the decree's is no change of the officer's: it is apart, and listed on demand. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import format from '@/format/2021'
import { useDesk } from '@/state/desk/desk'
import { useHistory } from '@/state/desk/history'
import { besideWords, countedSince } from '@/state/handing/corrections'
import { loadCounting } from '@/state/handing/counting'
import { useMarking } from '@/state/handing/marking'
import { usePapers } from '@/state/handing/papers'
import { useImports } from '@/state/import/imports'
import { isVersion } from '@/state/safekeeping/forms'
import { cleanEverything } from '@/state/safekeeping/gate'
import { readEverything } from '@/storage/everything'

const published = '五、存在问题及改进情况'
const own = format.sections.find(({ place }) => place === 'problems')?.title ?? ''
const text = [
  '示例县水利局2024年政府信息公开工作年度报告',
  ...format.sections.flatMap(({ place, title }) =>
    title === '' ? [] : [place === 'problems' ? published : title, '一段正文。'],
  ),
].join('\n')

beforeEach(async () => {
  setActivePinia(createPinia())
  await loadCounting()
  await useHistory().refresh()
})

async function imported() {
  const [imports, desk] = [useImports(), useDesk()]
  await imports.add([{ name: '公布的.txt', content: { text } }])
  const outcome = await imports.confirm(imports.items[0]?.id ?? 0)
  if (!outcome.ok) expect.fail(outcome.problem.text)
  await desk.open(outcome.value)
  await useHistory().refresh()
  return { desk, marking: useMarking(), papers: usePapers() }
}
const day = { how: 'published', to: '' } as const

it('is offered beside what was corrected, and neither counted nor listed before the officer asks for it', async () => {
  const { desk, marking, papers } = await imported()
  await marking.mark({ ...day, day: '2025-01-20' }, undefined)
  expect([marking.changes, papers.corrections]).toEqual([0, []])
  desk.enter([['requests.granted.natural', 5]], 'pasted')
  const [last] = papers.corrections.slice(-1)
  expect(last).toMatchObject({
    ...{ key: 'heading problems', place: '第五部分标题' },
    ...{ before: published, after: own },
  })
  const listed = () => papers.corrections.filter(papers.isListed).map(({ key }) => key)
  const corrected = listed()
  expect([marking.changes, corrected]).toEqual([
    papers.corrections.length - 1,
    expect.not.arrayContaining(['heading problems']),
  ])
  const [left] = marking.all
  if (!left || !desk.report) expect.fail('it left')
  const counted = countedSince(left, desk.report, format)
  expect(besideWords(counted)).toBe('（另有标题规范 1 处，不计在内）')
  await papers.list(last ?? expect.fail('it is there'), true)
  expect(listed()).toEqual([...corrected, 'heading problems'])
  expect(marking.changes).toBe(corrected.length)
  // A backup carries it, and refuses an odd one.
  const [version] = cleanEverything(await readEverything()).versions.slice(-1)
  expect(version?.handed?.headings).toEqual({ problems: published })
  expect(isVersion(version)).toBe(true)
  expect(isVersion({ ...version, handed: { ...version?.handed, headings: { problems: 1 } } })).toBe(
    false,
  )
  // What is published from here has the decree's headings.
  await marking.mark({ ...day, day: '2025-02-20' }, undefined)
  desk.enter([['requests.granted.natural', 6]], 'pasted')
  expect(papers.corrections.map(({ key }) => key)).not.toContain('heading problems')
  await desk.rest()
})

it('is remembered where what was imported is marked after it was corrected', async () => {
  const { desk, marking, papers } = await imported()
  desk.enter([['requests.granted.natural', 5]], 'pasted')
  await marking.mark({ ...day, day: '2025-01-20' }, undefined, 'start')
  expect(papers.corrections.map(({ key }) => key)).toContain('heading problems')
  await desk.rest()
})

it('is compared with the file that left: the content it equals is told, and where it differs from the others', async () => {
  const { desk, marking } = await imported()
  desk.enter([['requests.granted.natural', 5]], 'pasted')
  const file = (content: string) => ({ name: '公布的.txt', content: new Blob([content]) })
  const looked = await marking.look(file(text), ['now', 'start'])
  expect(looked).toMatchObject({ nearest: 'start', headings: { problems: published } })
  expect(looked.differing.get('start')).toEqual({ count: 0 })
  expect(looked.differing.get('now')).toMatchObject({
    first: { place: '表三 予以公开·自然人', inFile: '（空白）', here: '5件' },
  })
  const other = await marking.look(file(text.replace('2024年', '2023年')), marking.places)
  expect(other.unread).toContain('2024年')
  expect((await marking.look(file('不是报告'), marking.places)).unread).not.toBe('')
  await desk.rest()
})
