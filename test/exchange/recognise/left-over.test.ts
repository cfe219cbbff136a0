/** Rows of an old template in a newer report are named and left out; no published page of either format is accused. */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'

const folder = new URL('../../old-report/', import.meta.url)
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))

const problemsIn = async (html: string): Promise<readonly string[]> => {
  const read = await readReport({ html }, formats)
  return read.ok ? read.value.recognised.problems : [read.problem.text]
}

it('names 政府集中采购 left in a report of 2024', async () => {
  const page = readFileSync(new URL('word-page-2024.html', folder), 'utf8')
  const table = `<table><tr><td colspan="4">第二十条第（九）项</td></tr>
<tr><td>信息内容</td><td>采购项目数量</td><td colspan="2">采购总金额</td></tr>
<tr><td>政府集中采购</td><td>43</td><td colspan="2">21552.9万元</td></tr></table>`
  const problems = await problemsIn(page.replace('</table>', `</table>${table}`))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('“政府集中采购”')
})

it.each(pages)('%s has no such row', async (name) => {
  const problems = await problemsIn(readFileSync(new URL(name, folder), 'utf8'))
  expect(problems.filter((text) => text.includes('旧模板'))).toEqual([])
})
