/** The figures as a CSV file that Excel opens rightly and programs read: one row a figure. */
import { showFigure } from '@/report/figure'
import { csvField, tidyOf } from '../tidy'
import type { Writer } from '../writers'

const mime = 'text/csv;charset=utf-8'

const heads = ['年度', '单位', 'key', '表', '行', '列', '计量单位', '值']

/** UTF-8 with its mark, lines ended as RFC 4180 has them. Figures are numbers, blanks are empty. */
export default {
  title: 'CSV 数据（.csv）',
  note: '一数一行，供统计软件使用，Excel 可直接打开',
  order: 40,
  extension: 'csv',
  mime,
  write: ({ report, format }) => {
    const rows = tidyOf(report, format).map(({ key, table, row, column, unit, value }) => [
      String(report.year),
      ...[report.organ.name, key, table, row, column, unit].map(csvField),
      // A number may begin with a minus; the plus of 增/减 is for readers, not for programs.
      showFigure(value, 'amount'),
    ])
    const lines = [heads, ...rows].map((row) => row.join(','))
    return Promise.resolve(new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: mime }))
  },
} satisfies Writer
