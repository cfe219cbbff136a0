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
