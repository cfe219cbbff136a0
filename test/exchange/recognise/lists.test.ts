/** Lists whose sums happen to agree: what stands below one another is no row, what heads columns names none. */
import { expect, it } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import { recognise } from '@/exchange/recognise'
import { formats } from '@/format'

const results = [
  ['（一）予以公开', '6'],
  ['（二）部分公开', '1'],
  ['（三）不予公开', '5'],
  ['（四）无法提供', '9'],
  ['（五）不予处理', '2'],
  ['（六）其他处理', '3'],
  ['（七）总计', '26'],
]
const applicants = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
]
const counts = ['10', '3', '0', '0', '0', '1', '14']

it.each<[string, readonly (readonly string[])[]]>([
  ['results below one another', results],
  ['the same without numbers', results.map(([name = '', count = '']) => [name.slice(3), count])],
  ['the same below heads', [['办理结果', '件数'], ...results]],
  ['applicants below one another', applicants.map((name, at) => [name, counts[at] ?? ''])],
  ['applicants over figures without a row', [applicants, counts]],
])('takes nothing without a doubt of %s', (_, rows) => {
  const cells = (row: readonly string[]) => row.map((text) => `<td>${text}</td>`).join('')
  const table = `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
  const outcome = recognise(readHtml(table), formats)
  expect(outcome.ok ? [...outcome.value.origins.keys()] : []).toEqual([])
})
