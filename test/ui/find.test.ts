/** Ctrl+K: what is typed finds screens, reports, rows by any name they go by, words of the texts. */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import { formatById } from '@/format'
import { everyday } from '@/format/everyday'
import { samples } from '@/sample/hulan'
import type { Shelved } from '@/state/library'
import { matching } from '@/ui/find/match'
import { actions, actionsIn, placesIn, reportsIn, screensIn, textsIn } from '@/ui/find/places'
import { knowledgeFor } from '@/ui/find/knowledge'

const push = vi.fn(() => Promise.resolve())
const router = { push } as unknown as Router
const shelved = samples.flatMap((report, index): readonly Shelved[] => {
  const format = formatById(report.format)
  const filed = { id: `r${String(index)}`, report, created: 0, changed: index, revision: 0 }
  return format ? [{ filed, format }] : []
})
const around = { router, shelved, current: shelved.at(-1), everyday }
const all = [
  ...screensIn(around),
  ...actionsIn(around),
  ...reportsIn(around),
  ...placesIn(around),
  ...knowledgeFor(router),
]
const found = (asked: string) =>
  matching([...all, ...textsIn(around, asked)], asked).flatMap((group) => group.found)

it.each([
  ['红头文件', '表格', '行政规范性文件'],
  ['没办完', '表格', '四、结转下年度继续办理'],
  ['信息不存在', '表格', '1.本机关不掌握相关政府信息'],
  ['会议纪要', '表格', '6.属于四类过程性信息'],
  ['败诉', '表格', '结果纠正'],
  ['行政许可', '表格', '行政许可'],
  ['三类内部', '表格', '5.属于三类内部事务信息'],
  ['存在的主要问题', '部分', '五、存在的主要问题及改进情况'],
  ['前言', '部分', '前言'],
  ['汇总', '页面', '汇总'],
  ['去年', '页面', '对照上年'],
  ['2020 演示', '报告', samples[1]?.title],
  ['换电脑', '帮助', '换电脑'],
  ['遮盖后提供', '口径', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['部分公开', '口径', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['carry-over', '规则', undefined],
  ['U盘', '操作', '备份全部数据'],
  ['文件库', '文字', undefined],
])('%s finds a %s', (asked, kind, title) => {
  const fits = found(asked).filter((one) => one.kind === kind)
  expect(fits.length).toBeGreaterThan(0)
  if (title !== undefined) expect(fits.map((one) => one.title)).toContain(title)
})

it.each([
  ['Word', '导出 Word 文档'],
  ['word', '导出 Word 文档'],
  ['打印', '打印 / 存为 PDF'],
  ['PDF', '打印 / 存为 PDF'],
  ['Excel', '导出 Excel 工作簿'],
  ['网页', '导出网页'],
])('%s offers the very export first among the actions', (asked, title) => {
  const [first] = found(asked).filter(({ kind }) => kind === '操作')
  expect(first?.title).toBe(title)
})

it('finds every row of a format by its own wording', () => {
  for (const place of placesIn(around)) {
    const fits = found(place.title)
    expect(fits.some((one) => one.title === place.title && one.kind === place.kind)).toBe(true)
  }
})

it('puts what is called so before what only speaks of it', () => {
  expect(found('备份')[0]?.title).toMatch(/^备份/)
  expect(found('历史')[0]?.title).toBe('历史')
})

it('offers screens, reports and actions before anything is typed, and nothing for nonsense', () => {
  expect(new Set(found('').map(({ kind }) => kind))).toEqual(new Set(['页面', '操作', '报告']))
  expect(found('zzqqxx')).toEqual([])
})

it('does without a report what can be done without one', () => {
  const empty = { router, shelved: [], current: undefined, everyday }
  expect(placesIn(empty)).toEqual([])
  expect(actionsIn(empty).map(({ title }) => title)).toContain('新建报告')
  expect(actionsIn(empty).map(({ title }) => title)).not.toContain('导出')
})

it.each(actions.map(([title, hook]) => [title, hook] as const))(
  'what it offers as %s is there to be pressed',
  (_, hook) => {
    const screens = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.vue'))
      .map((file) => readFileSync(`src/ui/${file}`, 'utf8'))
    // The choices of 导出 are there by the names of what writes them.
    const isWritten = readdirSync('src/exchange/write').includes(
      `${hook.replace('export-', '')}.ts`,
    )
    const isThere = screens.some((one) => one.includes(`data-action="${hook}"`))
    expect(isWritten || isThere).toBe(true)
  },
)
