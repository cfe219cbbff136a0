// @vitest-environment jsdom
/** The help: every page is read whole, every way in it leads somewhere, F1 knows a page for every screen. */
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { everyday } from '@/format/everyday'
import { conceptOf } from '@/report/concept'
import { cellsOf } from '@/report/format'
import { topicAt } from '@/ui/help/places'
import { guidedRows } from '@/ui/help/rows'
import { lookUp, topics } from '@/ui/help/topics'
import { router } from '@/ui/routes'

const ids = topics.map(({ id }) => id)
const blocks = topics.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
const screenOf = (name: unknown): string => (typeof name === 'string' ? name : '')

it('has the pages a newcomer looks for, the first steps first', () => {
  expect(topics.map(({ title }) => title)).toEqual([
    '五分钟上手',
    '从去年的报告开始',
    '表格怎么填',
    '校验说了什么',
    '文字怎么写',
    '导出与报送',
    '图表与图解',
    '更正',
    '汇总',
    '备份与换电脑',
    '在单位内网安装',
    '常见问题',
  ])
})

it('shows no marks of its own writing, and no heading twice on a page', () => {
  for (const { sections } of topics) {
    const titles = sections.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    for (const { words } of sections) expect(words).not.toMatch(/\*\*|\]\(|^#/m)
  }
})

it('leads only to screens and pages there are', () => {
  const ways = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
  const targets = ways.flatMap(({ to }) => (to === undefined ? [] : [router.resolve(to)]))
  expect(targets.length).toBeGreaterThan(8)
  for (const { name, params } of targets) {
    expect(name).toBeDefined()
    if (name === 'help') expect(ids).toContain(params['topic'])
  }
})

describe('F1', () => {
  const named = router.getRoutes().flatMap(({ name }) => screenOf(name) || [])
  it.each(named.filter((name) => name !== 'help'))('has a page for the screen %s', (name) => {
    expect(ids).toContain(topicAt(name, null))
    if (name !== 'library') expect(topicAt(name, null), name).not.toBe('start')
  })
})

it('finds by words, those in headings first, with a stretch of the text', () => {
  const [first] = lookUp('换电脑')
  expect(first?.topic.id).toBe('backup')
  expect(lookUp('Alt+0 空着').map(({ topic }) => topic.id)).toContain('start')
  expect(lookUp('alt+0')[0]?.excerpt).toContain('Alt+0')
  expect(lookUp('不存在的词组')).toEqual([])
  expect(lookUp('  ')).toEqual([])
})

it('finds the guide of a row by its words, and leads to that row', () => {
  const hits = lookUp('区分处理 说明理由')
  expect(hits.map(({ topic, row }) => [topic.id, row])).toContainEqual([
    'tables',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  ])
  expect(lookUp('部分公开').some(({ excerpt }) => excerpt.includes('能够区分开'))).toBe(true)
})

it.each(formats)('tells the guide of every row of $id that has one', (format) => {
  const told = guidedRows(format, everyday).flatMap(({ rows }) => rows.map(({ guide }) => guide))
  for (const { row } of cellsOf(format).values()) {
    const guide = row.at(-1)?.guide
    if (guide) expect(told).toContain(guide)
  }
})

it('knows everyday names only of what some format counts', () => {
  const concepts = new Set(
    formats.flatMap((format) =>
      [...cellsOf(format).values()].flatMap(({ row, column }) =>
        [...row, ...column].map(conceptOf),
      ),
    ),
  )
  expect(Object.keys(everyday).filter((concept) => !concepts.has(concept))).toEqual([])
})
