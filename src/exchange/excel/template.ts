/** The empty form for units that have no app: the workbook of a report nobody has filled in. */
import type { Format } from '@/report/format'
import { blankReport } from '@/report/report'
import { workbookOf } from './workbook'

/** How the form's file is called, without extension. */
export const templateName = (year: number): string =>
  `${year}年政府信息公开工作年度报告（空白填报模板）`

/** The form for a year, its cells to fill in marked, its totals and checks live. */
export const templateOf = (format: Format, year: number): Promise<Blob> =>
  workbookOf(blankReport(format, year, { name: '' }), format, true)
