/**
 * Thousands of damaged files for every reader: the answer is a report or a refusal in words, never a
 * throw, never a hang. Seeded: `FUZZ_SEED` and `FUZZ_COUNT` try others and more.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { formatForYear, formats } from '@/format'
import { readReport } from '@/exchange/readers'
import { blankReport } from '@/report/report'
import { generator, injured, injuredZip } from '../support/injury'

const seed = Number(process.env['FUZZ_SEED'] ?? 20260131)
const count = Number(process.env['FUZZ_COUNT'] ?? 800)

const rows: readonly (readonly string[])[] = [
  ['', '自然人', '总计'],
  ['一、本年新收政府信息公开申请数量', '14', '14'],
  ['（七）总计', '／', '５'],
]
const format = formatForYear(2023)
if (!format) throw new Error('no format')

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = zipSync(
  {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>示例局2023年政府信息公开工作年度报告</w:t></w:r></w:p><w:tbl>${rows
        .map(
          (row) =>
            `<w:tr>${row.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
        )
        .join('')}</w:tbl></w:body></w:document>`,
    ),
  },
  { level: 0 },
)
const workbook = zipSync(
  unzipSync(await writeXlsx({ sheets: [{ name: '表三', rows: rows.map((row) => [...row]) }] })),
  { level: 0 },
)

const blank = blankReport(format, 2023, { name: '示例局' })
const few = { ...blank, figures: { 'requests.received.natural': 14, 'proactive.fees.amount': 1.5 } }
const bases: readonly (readonly [string, Uint8Array, typeof injured])[] = [
  ['JSON', strToU8(JSON.stringify(few)), injured],
  [
    'HTML',
    strToU8(
      `<html><title>示例局2023年报告</title><p>一、总体情况</p><table>${rows.map((row) => `<tr><td colspan=1>${row.join('</td><td>')}</td></tr>`).join('')}</table></html>`,
    ),
    injured,
  ],
  [
    'HTML with a sheet',
    strToU8(
      `<html><style>@media screen and (min-width:9px){.a:not(:first-child) + b ~ i[title^="x"]{color:var(--w,#fff)}}td{&:nth-child(2n+1)::after{content:"1" attr(title)}}</style><title>示例局2023年报告</title><table>${rows.map((row) => `<tr><td class="a" style="transform:scale(0);font:0/1 a">${row.join('</td><td title="x"><b>1</b><i>2</i>')}</td></tr>`).join('')}</table></html>`,
    ),
    injured,
  ],
  [
    'text',
    strToU8(`示例局2023年报告\n一、总体情况\n${rows.map((row) => row.join(' | ')).join('\n')}`),
    injured,
  ],
  [
    'CSV',
    strToU8(
      `key,row,column,value\n${rows.map((row) => `requests.received.natural,${row.join(',')}`).join('\n')}`,
    ),
    injured,
  ],
  ['Word', word, injuredZip],
  ['Excel', workbook, injuredZip],
]

test.each(bases)(
  '%s',
  async (_, base, injure) => {
    const random = generator(seed)
    let refusals = 0
    for (let at = 0; at < count; at++) {
      const file = injure(base, random)
      let text = 'threw'
      try {
        const outcome = await readReport({ bytes: file }, formats)
        text = outcome.ok ? '' : outcome.problem.text
        if (outcome.ok) expect(Object.isFrozen(outcome.value.recognised.report)).toBe(true)
        else refusals += 1
      } catch (cause) {
        throw new Error(`File ${at} of seed ${seed}: ${strFromU8(file, true).slice(0, 2000)}`, {
          cause,
        })
      }
      if (text !== '') expect(text, `file ${at}`).toMatch(/[\u4e00-\u9fff].*。$/)
      // The net under everything caught nothing: each refusal knew what it refused.
      expect(text, `file ${at}`).not.toContain('读取时出错')
    }
    expect(refusals).toBeGreaterThan(0)
    expect(refusals).toBeLessThan(count)
  },
  240_000,
)
