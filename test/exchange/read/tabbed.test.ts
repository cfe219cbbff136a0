/** Tables set with tabs in the text of office files and of preformatted pages. */
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { converted, hasOffice } from '../../support/office'
import { inRtf } from '../../support/rtf-file'

const heads = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const rows: readonly (readonly [name: string, natural: number, business: number])[] = [
  ['一、本年新收政府信息公开申请数量', 18, 2],
  ['二、上年结转政府信息公开申请数量', 1, 0],
  ['（一）予以公开', 9, 1],
  ['（二）部分公开', 3, 0],
  ['1.属于国家秘密', 0, 0],
  ['2.其他法律行政法规禁止公开', 0, 0],
  ['3.危及“三安全一稳定”', 0, 0],
  ['4.保护第三方合法权益', 1, 0],
  ['（七）总计', 13, 1],
  ['四、结转下年度继续办理', 6, 1],
]
const table = [
  heads.join('\t'),
  ...rows.map(([name, natural, business]) =>
    [name, natural, business, 0, 0, 0, 0, natural + business].join('\t'),
  ),
]
const lines = [
  '示例县教育局2024年政府信息公开工作年度报告',
  '根据《中华人民共和国政府信息公开条例》编制本报告。',
  '一、总体情况',
  '\t全年公开信息120条，\t新收申请20件。',
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '行政规范性文件\t3\t1\t12',
  '第二十条第（五）项',
  '信息内容\t本年处理决定数量',
  '行政许可\t34',
  '三、收到和处理政府信息公开申请情况',
  ...table,
  '五、存在的主要问题及改进情况',
  '公开的内容不够丰富，将加强更新。',
  '六、其他需要报告的事项',
  '没有其他需要报告的事项。',
  '\t\t示例县教育局',
  '\t\t2025年1月15日',
]
const expected: Readonly<Record<string, number>> = {
  'proactive.normativeDocuments.issued': 3,
  'proactive.normativeDocuments.repealed': 1,
  'proactive.normativeDocuments.inForce': 12,
  'proactive.licensing.decisions': 34,
  'requests.received.natural': 18,
  'requests.received.business': 2,
  'requests.received.total': 20,
  'requests.granted.natural': 9,
  'requests.denied.thirdPartyRights.total': 1,
  'requests.concluded.total': 14,
  'requests.carriedOut.natural': 6,
}

const asRtf = (text: readonly string[]): Uint8Array =>
  strToU8(
    `{\\rtf1\\ansi\\ansicpg936 ${text
      .map((line) => `\\pard\\plain ${line.split('\t').map(inRtf).join('\\tab ')}\\par\n`)
      .join('')}}`,
  )

async function read(bytes: Uint8Array) {
  const reading = await readReport({ bytes }, formats)
  if (!reading.ok) throw new Error(reading.problem.text)
  return reading.value
}

async function holds(bytes: Uint8Array): Promise<void> {
  const { recognised } = await read(bytes)
  expect(recognised.report.figures).toMatchObject(expected)
  const { narrative } = recognised.report
  expect(narrative['overview']).toBe('全年公开信息120条， 新收申请20件。')
  expect(narrative['requests'] ?? '').toBe('')
  expect(recognised.doubts).toEqual([])
}

describe('a table set with tabs', () => {
  test('of an .rtf file is read', () => holds(asRtf(lines)))

  test('of preformatted text is read', () =>
    holds(strToU8(`<!doctype html><meta charset="utf-8"><pre>${lines.join('\n')}</pre>`)))

  describe.skipIf(!hasOffice)('as LibreOffice saves it', () => {
    test.each(['doc', 'docx', 'odt', 'fodt'])('as .%s', async (kind) => {
      const files = converted({ '报告.rtf': asRtf(lines) }, kind)
      await holds(files.get('报告.rtf') ?? new Uint8Array())
    })
  })

  test('a page of contents and a line to sign are none', async () => {
    const contents = ['一、总体情况\t1', '二、主动公开政府信息情况\t2', '三、收到和处理申请情况\t3']
    const signed = ['填表人：张某\t电话：84250000', '审核人：李某\t2025年1月15日']
    await holds(asRtf([lines[0] ?? '', ...contents, ...lines.slice(1), ...signed]))
  })

  test('rows alike that hide something are doubted each', async () => {
    const text = new TextDecoder().decode(asRtf(lines))
    const zero = ['0', '0', '0', '0', '0', '0', '0'].join('\\tab ')
    const [secret, other] = ['1.属于国家秘密', '2.其他法律行政法规禁止公开'].map(inRtf)
    const hiding = zero.replace('0', '0{\\v 7}')
    const hidden = text
      .replace(`${secret ?? ''}\\tab ${zero}`, `${secret ?? ''}\\tab ${hiding}`)
      .replace(`${other ?? ''}\\tab ${zero}`, `${other ?? ''}\\tab ${hiding}`)
    expect(hidden.split('{\\v 7}')).toHaveLength(3)
    const { recognised } = await read(strToU8(hidden))
    expect(recognised.doubts.filter(({ text: words }) => words.includes('07'))).toHaveLength(2)
  })

  test('what is hidden in a row is doubted at its cell', async () => {
    const text = new TextDecoder().decode(asRtf(lines))
    const [received] = table.slice(1)
    const row = (received ?? '').split('\t').map(inRtf).join('\\tab ')
    const hidden = row.replace('\\tab 18', '\\tab 1{\\v 0}8')
    const { recognised } = await read(strToU8(text.replace(row, hidden)))
    expect(recognised.report.figures['requests.received.natural']).toBe(18)
    expect(recognised.doubts.map(({ text: words }) => words).join()).toContain('108')
  })
})
