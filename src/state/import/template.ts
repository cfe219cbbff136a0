/** The empty form for a year, without any report on the desk. */
import { loadTemplate } from '@/exchange'
import { formatForYear } from '@/format'
import { type Outcome, ok, refused } from '@/report/outcome'
import type { OutFile } from '../desk/rescue'

/** Makes the form; refused for years no format governs. */
export async function emptyForm(year: number): Promise<Outcome<OutFile>> {
  const format = formatForYear(year)
  if (!format) return refused('请填写2019年及以后的年度。')
  const { templateName, templateOf } = await loadTemplate()
  return ok({ name: `${templateName(year)}.xlsx`, content: await templateOf(format, year) })
}
