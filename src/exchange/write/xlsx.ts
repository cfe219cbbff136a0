/** The Excel workbook of the report as one of the exports. */
import { mime, workbookOf } from '../excel/workbook'
import type { Writer } from '../writers'

/** Three tables with live totals and checks, the texts, and the figures as a list. */
export default {
  title: 'Excel 工作簿（.xlsx）',
  note: '法定表式，总计和校核是活公式；附数据清单',
  order: 30,
  extension: 'xlsx',
  mime,
  write: ({ report, format }) => workbookOf(report, format),
} satisfies Writer
