/** The public JSON file as one of the exports. */
import { writeReportFile } from '@/report/json/write-file'
import type { Writer } from '../writers'

const mime = 'application/json'

/** The report's own file: everything in it, to back up, to hand on and to sum up. */
export default {
  title: '报告文件（.json）',
  note: '备份、交给同事续填',
  order: 80,
  extension: 'json',
  mime,
  unasked: true,
  write: ({ report, format }) =>
    Promise.resolve(new Blob([writeReportFile(report, format)], { type: mime })),
} satisfies Writer
