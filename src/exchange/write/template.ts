/** The empty form in the report's format and year, to hand to units that have no app. */
import { templateName, templateOf } from '../excel/template'
import { mime } from '../excel/workbook'
import type { Writer } from '../writers'

/** Holds nothing of the report but its year and format, so nothing need be asked. */
export default {
  title: '空白填报模板（.xlsx）',
  note: '发给没有本软件的单位填写，填好后可导入',
  order: 70,
  named: ({ year }) => templateName(year),
  extension: 'xlsx',
  mime,
  unasked: true,
  alone: true,
  write: ({ report: { year }, format }) => templateOf(format, year),
} satisfies Writer
