/** Title, organ, year and the texts of the sections, whatever a site puts around them. */
import { describe, expect, it } from 'vitest'
import { readIdentity } from '@/exchange/recognise/identity'
import { recognise } from '@/exchange/recognise'
import { readHtml } from '@/exchange/read/html'
import { readText } from '@/exchange/read/plain/text'
import { formats } from '@/format'

describe('the title', () => {
  it.each([
    ['某县人民政府2023年政府信息公开工作年度报告', '某县人民政府', 2023],
    ['2023年上海某办政府信息公开工作年度报告', '上海某办', 2023],
    ['某局政府信息公开工作2022年度报告', '某局', 2022],
    ['于都县2022年政府信息公开工作年度报告', '于都县', 2022],
    ['关于关岭县2022年政府信息公开工作年度报告', '关岭县', 2022],
    ['某局2021年度政府信息公开工作年度报告_政府信息公开年报_某市门户网站', '某局', 2021],
    ['某镇二〇二四年政府信息公开工作年度报告', '某镇', 2024],
    ['某局2020年政府信息公开工作的年度报告', '某局', 2020],
    ['某委 2023 年政务公开年度报告', '某委', 2023],
  ])('%s', (title, organ, year) => {
    expect(readIdentity([title], '')).toMatchObject({ organ, year })
  })

  it('is put together with the organ on the line above', () => {
    expect(readIdentity(['某市人民政府', '2024 年政府信息公开工作年度报告'], '')).toMatchObject({
      title: '某市人民政府2024年政府信息公开工作年度报告',
      organ: '某市人民政府',
      year: 2024,
    })
  })

  it('is held against the period the text names', () => {
    const lead = '所列数据的统计期限自2022年1月1日起至2022年12月31日止。'
    expect(readIdentity(['某局2023年政府信息公开工作年度报告'], lead)).toMatchObject({
      year: 2023,
      periodYear: 2022,
    })
  })
})

const page = [
  '首页 > 政府信息公开年报',
  '某局2023年政府信息公开工作年度报告',
  '发布日期：2024-01-20 来源：某局 浏览次数：35',
  '字号：[大 中 小] 打印 分享到：',
  '根据有关规定编制本报告。',
  '一、总体情况',
  '（一）主动公开。公开信息12条。',
  '一、二、三这样的编号不是标题。',
  '二、主动公开政府信息工作情况',
  '数据见下表。',
  '三、收到和处理政府信息公开申请情况',
  '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  '五、工作中存在的问题和整改措施',
  '解读形式还不够多样。',
  '六、其他需要报告的事项',
  '本年没有收取信息处理费。',
  '上一篇：某局2022年政府信息公开工作年度报告',
  '主办单位：某局',
]

const expected = {
  lead: '根据有关规定编制本报告。',
  overview: '（一）主动公开。公开信息12条。\n一、二、三这样的编号不是标题。',
  proactive: '数据见下表。',
  requests: '',
  proceedings: '',
  problems: '解读形式还不够多样。',
  other: '本年没有收取信息处理费。',
}

describe('the sections', () => {
  it.each([
    ['a page', readHtml(page.map((line) => `<p>${line}</p>`).join(''))],
    ['a text', readText(page.join('\n'))],
  ])('of %s stand in their places', (_name, source) => {
    const outcome = recognise(source, formats)
    if (!outcome.ok) throw new Error(outcome.problem.text)
    expect(outcome.value.report.narrative).toEqual(expected)
    expect(outcome.value.report).toMatchObject({ year: 2023, organ: { name: '某局' } })
    expect(outcome.value.report.organ.level).toBe('department')
    expect(outcome.value.origins.size).toBe(0)
    expect(outcome.value.problems).toContain('没有读到表三的数字')
  })

  it('are found behind a table of contents and before a list of links', () => {
    const contents = page.filter((line) => /^[一二三四五六]、.*(?:情况|措施|事项)$/.test(line))
    const lines = [page[1] ?? '', '目录', ...contents, ...page.slice(4, 16)]
    const outcome = recognise(readHtml(lines.map((line) => `<p>${line}</p>`).join('')), formats)
    expect(outcome.ok && outcome.value.report.narrative).toMatchObject({
      ...expected,
      lead: expect.any(String) as string,
    })
  })
})

const heads = formats.at(-1)?.sections.flatMap(({ title }) => title || []) ?? []
const sixth = '无。'
const narrativeOf = (lines: readonly string[]) => {
  const outcome = recognise(readText(lines.join('\n')), formats)
  return outcome.ok ? outcome.value.report.narrative : undefined
}

it.each([
  ['1. ', (ordinal: number) => `${ordinal}. `],
  ['1、', (ordinal: number) => `${ordinal}、`],
  ['（一）', (ordinal: number) => `（${'一二三四五六'[ordinal - 1] ?? ''}）`],
])('sections numbered %s are sections, as lists of Word and of pages number them', (_, mark) => {
  const lines = heads.flatMap((title, at) => [
    `${mark(at + 1)}${title.replace(/^[一二三四五六]、/, '')}`,
    at === 5 ? sixth : `这是第${at + 1}部分的正文。`,
  ])
  expect(narrativeOf(['某局2023年政府信息公开工作年度报告', ...lines])).toMatchObject({
    overview: '这是第1部分的正文。',
    problems: '这是第5部分的正文。',
    other: sixth,
  })
})

it('a part of a section that is called as the section stays its text', () => {
  const lines = heads.flatMap((title, at) =>
    at === 0 ? [title, '（一）总体情况', '公开。'] : title,
  )
  expect(narrativeOf(['某局2023年政府信息公开工作年度报告', ...lines])).toMatchObject({
    overview: '（一）总体情况\n公开。',
  })
})

const usualHeads = (fifth: string, ...under: readonly string[]) => [
  '某局2023年政府信息公开工作年度报告',
  ...heads.flatMap((title, at) =>
    at === 4 ? [fifth, ...under] : [title, `第${at + 1}部分的正文。`],
  ),
]
const recognisedOf = (lines: readonly string[]) => {
  const outcome = recognise(readText(lines.join('\n')), formats)
  return outcome.ok ? outcome.value : expect.fail(outcome.problem.text)
}

it.each([
  ['五、存在的主要问题及改进情况', false],
  ['五、 存在的主要问题，及改进情况', false],
  ['（五）存在的主要问题及改进情况', false],
  ['五、存在的主要问题及改进情况……5', false],
  ['五、存在的主要问题及下一步改进措施', true],
  ['五、政府信息公开工作存在的主要问题及改进情况', true],
])('of the fifth heading %s it is said once whether it is replaced', (fifth, isSaid) => {
  const { report, problems } = recognisedOf(usualHeads(fifth, '第5部分的正文。'))
  expect(report.narrative.problems).toBe('第5部分的正文。')
  const said = problems.filter((one) => one.includes('法定标题'))
  expect(said).toHaveLength(isSaid ? 1 : 0)
  if (isSaid) expect(said[0]).toContain(`“${fifth}”改为“五、存在的主要问题及改进情况”`)
})

it('a section without text is told from one that is not there', () => {
  expect(recognisedOf(usualHeads('五、存在的主要问题及改进情况')).unheaded).toEqual([])
  expect(recognisedOf(usualHeads('第5部分的正文。')).unheaded).toEqual(['problems'])
})

it('refuses what is no yearly report, in words', () => {
  const outcome = recognise(readHtml('<p>今日天气</p><table><tr><td>1<td>2</table>'), formats)
  expect(outcome.ok).toBe(false)
  expect(!outcome.ok && outcome.problem.text).toContain('没有找到')
})
