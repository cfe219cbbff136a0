/** Whose report it is: the full name as published, a government for its region, never a piece of a sentence. */
import { expect, test } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'

const body =
  '一、总体情况\n全年公开信息5条，示例市人民政府、示例县人民政府门户网站更新9次。\n二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t1520\n行政处罚\t77\n'

async function identityOf(head: string) {
  const read = await readReport({ text: `${head}\n${body}` }, formats)
  if (!read.ok) throw new Error(read.problem.text)
  const { report, doubts } = read.value.recognised
  return {
    organ: report.organ.name,
    year: report.year,
    doubted: doubts.some(({ member }) => member === 'organ'),
  }
}

test.each([
  ['示例市洪湖区人民政府2024年政府信息公开工作年度报告', '示例市洪湖区人民政府', false],
  [
    '示例市洪湖区人民政府2024年政府信息公开工作年度报告\n洪湖区人民政府2024年政府信息公开工作年度报告',
    '示例市洪湖区人民政府',
    false,
  ],
  ['示例市2024年政府信息公开工作年度报告', '示例市人民政府', true],
  ['2024年示例县政府信息公开工作年度报告', '示例县人民政府', true],
  ['# 示例县教育局2024年政府信息公开工作年度报告', '示例县教育局', false],
  ['**示例县教育局2024年政府信息公开工作年度报告**', '示例县教育局', false],
  [
    '示例县教育局2024年政府信息公开工作年度报告\n根据《条例》规定》)和《关于编制2024年政府信息公开工作年度报告的通知》要求',
    '示例县教育局',
    false,
  ],
  ['某某市2024年政府信息公开工作年度报告', '某某市', false],
])('%s', async (head, organ, doubted) => {
  expect(await identityOf(head)).toEqual({ organ, year: 2024, doubted })
})

const bytes = (text: string) => new TextEncoder().encode(text)
const named = '示例县教育局2024年政府信息公开工作年度报告'
const bare = '2024年政府信息公开工作年度报告'
const signature = (organ: string) => `\n六、其他需要报告的事项\n无。\n${organ}\n2025年1月20日\n`

test.each([
  ['the title alone', named, '', '年报.txt', [], '示例县教育局', 0],
  ['a file called as the title is', named, '', `1.${named}(定稿).docx`, [], '示例县教育局', 0],
  ['the file alone', bare, '', '附件2：示例县教育局2024年.docx', [], '示例县教育局', 1],
  ['a file that says nothing', bare, '', '新建文档(1).docx', [], '', 1],
  ['the foot alone', bare, signature('示例县民政局'), '年报.txt', [], '示例县民政局', 0],
  [
    'the foot before the file',
    bare,
    signature('示例县民政局'),
    '教育局2024年.txt',
    [],
    '示例县民政局',
    1,
  ],
  [
    'another file',
    named,
    '',
    '示例县民政局2024年政府信息公开工作年度报告.docx',
    [],
    '示例县教育局',
    1,
  ],
  ['another foot', named, signature('示例县民政局'), '年报.txt', [], '示例县教育局', 1],
  ['the same foot in short', named, signature('县教育局'), '年报.txt', [], '示例县教育局', 0],
  ['known here in full', named, '', '年报.txt', ['示例市示例县教育局'], '示例县教育局', 1],
  [
    'known here so',
    named,
    '',
    '年报.txt',
    ['示例县教育局', '示例市示例县教育局'],
    '示例县教育局',
    0,
  ],
  ['others known here', named, '', '年报.txt', ['示例县民政局'], '示例县教育局', 0],
])('%s', async (_, title, foot, file, organs, organ, doubts) => {
  const read = await readReport({ bytes: bytes(`${title}\n${body}${foot}`) }, formats, undefined, {
    file,
    organs,
  })
  if (!read.ok) throw new Error(read.problem.text)
  const { recognised } = read.value
  expect(recognised.report.organ.name).toBe(organ)
  expect(recognised.doubts.filter(({ member }) => member === 'organ')).toHaveLength(doubts)
})

const byLead = (lead: string) => `${bare}\n${lead}`
test.each([
  [
    byLead(
      '根据《中华人民共和国政府信息公开条例》，现公布示例县教育局2024年政府信息公开工作年度报告。',
    ),
    '示例县教育局',
    0,
  ],
  [
    byLead('根据《条例》和《通知》要求，现将示例县教育局2024年度政府信息公开工作情况报告如下。'),
    '示例县教育局',
    0,
  ],
  [byLead('本报告由示例县教育局编制。'), '示例县教育局', 0],
  [byLead('本年度报告由示例县人民政府办公室负责编制。'), '示例县人民政府办公室', 0],
  [byLead('根据《条例》第五十条，示例县规划和自然资源局编制本报告。'), '示例县规划和自然资源局', 0],
  [byLead('根据《条例》要求，由我局编制。现公布我局2024年政府信息公开工作年度报告。'), '', 1],
  [byLead('按照上级有关部门的要求编制本报告。'), '', 1],
  [byLead('现公布《示例县教育局2024年政府信息公开工作年度报告》。'), '示例县教育局', 0],
  [`${named}\n现公布示例县民政局2024年政府信息公开工作年度报告。`, '示例县教育局', 1],
  [`${named}\n本报告由示例县教育局办公室编制。`, '示例县教育局', 0],
  [
    '示例县人民政府2024年政府信息公开工作年度报告\n本报告由示例县人民政府办公室编制。',
    '示例县人民政府',
    0,
  ],
])('by the first paragraph: %s', async (head, organ, doubts) => {
  const read = await readReport({ bytes: bytes(`${head}\n${body}`) }, formats)
  if (!read.ok) throw new Error(read.problem.text)
  const { recognised } = read.value
  expect(recognised.report.organ.name).toBe(organ)
  expect(recognised.doubts.filter(({ member }) => member === 'organ')).toHaveLength(doubts)
})

test('a file named for another year than its title is a doubt', async () => {
  const read = await readReport({ bytes: bytes(`${named}\n${body}`) }, formats, undefined, {
    file: '示例县教育局2023年政府信息公开工作年度报告.docx',
  })
  const doubts = read.ok ? read.value.recognised.doubts : []
  expect(doubts.filter(({ member }) => member === 'year')).toHaveLength(1)
})

const government = '示例县人民政府'
/** Who signs: the organ in full or short, its bureau, its office of openness, several together. */
test.each([
  [government, '示例县人民政府', 0],
  [government, '示例县人民政府办公室', 0],
  [government, '示例县政府办公室', 0],
  [government, '县政府办公室', 0],
  [government, '县政府', 0],
  [government, '示例市示例县人民政府办公室', 0],
  [government, '中共示例县委办公室 示例县人民政府办公室', 0],
  [government, '示例县委办公室、示例县人民政府办公室', 0],
  [government, '示例县人民政府政务公开办公室', 0],
  [government, '示例县政务公开办公室', 0],
  [government, '示例县政务公开领导小组办公室', 0],
  [government, '示例县政务公开工作领导小组办公室', 0],
  [government, '示例县人民政府办公室（县政务公开办公室）', 0],
  ['示例县人民政府办公室', '示例县人民政府', 0],
  ['示例县人民政府办公室', '示例县政府办', 0],
  ['示例县人民政府办公室(本级)', '示例县人民政府办公室', 0],
  ['示例县教育局', '示例县教育局办公室', 0],
  ['示例县教育局(本级)', '示例县教育局', 0],
  ['示例县教育局', '中共示例县委教育工作委员会 示例县教育局', 0],
  ['示例省人民政府', '示例省人民政府办公厅', 0],
  [government, '示例县民政局', 1],
  [government, '另例县人民政府', 1],
  [government, '另例县人民政府办公室', 1],
  [government, '另例县政府办公室', 1],
  [government, '另例县政务公开办公室', 1],
  ['示例县教育局', '示例县人民政府办公室', 1],
  ['示例县教育局', '示例县民政局办公室', 1],
  ['示例县教育局', '示例县政务公开办公室', 1],
  ['示例县教育局', '另例县教育局', 1],
])('%s signed by %s: %i doubts', async (organ, foot, doubts) => {
  const title = `${organ}2024年政府信息公开工作年度报告`
  const read = await readReport({ text: `${title}\n${body}${signature(foot)}` }, formats)
  if (!read.ok) throw new Error(read.problem.text)
  const { recognised } = read.value
  expect(recognised.report.organ.name).toBe(organ)
  expect(recognised.doubts.filter(({ member }) => member === 'organ')).toHaveLength(doubts)
})
