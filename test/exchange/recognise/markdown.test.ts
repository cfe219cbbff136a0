/** Tables in Markdown, as chat programs and notes give them: read, and where bars are too many or too few, doubted and not lost. */
import { expect, it } from 'vitest'
import { readText } from '@/exchange/read/plain/text'
import { recognise } from '@/exchange/recognise'
import { formatById } from '@/format'
import { formats } from '@/format'
import { cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { figureOf } from '@/report/report'
import { unitReport, granted } from '../../support/consolidation'

const report = unitReport('示例市教育局', granted(7), 2024)
const found = formatById('2021')
if (!found) throw new Error('The format is known')
const format = found

/** Every row of the tables as cells, what covers several written in each. */
const tables = format.tables.map((table) => {
  const { rows, columnCount } = layoutOf(format, table)
  const grid = rows.map(() => Array<string>(columnCount).fill(''))
  for (const cell of rows.flat())
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const line = grid[row]
        if (line)
          line[column] =
            cell.key === undefined ? cell.text : String(figureOf(report, cell.key) ?? 0)
      }
  return grid
})
type Change = (line: string) => string
function markdown(change: Change, only: RegExp): string {
  const blocks = tables.map((rows) =>
    rows
      .flatMap((cells, index) => {
        const line = `| ${cells.map((one) => one.replace(/\n/g, '')).join(' | ')} |`
        const rule = index === 0 ? [`|${cells.map(() => ':---:|').join('')}`] : []
        return [only.test(line) ? change(line) : line, ...rule]
      })
      .join('\n'),
  )
  return [`# ${report.title}`, '## 一、总体情况', '全年公开。', ...blocks].join('\n\n')
}
const received = /^\| 一、本年新收/
const changes: Readonly<Record<string, readonly [Change, boolean]>> = {
  'as it is': [(line) => line, true],
  'no bars at the ends': [(line) => line.replace(/^\| | \|$/g, ''), true],
  'a surplus bar at the end': [(line) => `${line}|`, true],
  'several surplus bars': [(line) => `${line}|||`, true],
  'bold figures': [(line) => line.replace(/\| (\d+) \|$/, '| **$1** |'), true],
  'no bar at the beginning': [(line) => line.replace(/^\| /, ''), true],
  'one value for seven columns': [(line) => line.replace(/(\| \d+ )+\|$/, '| 7 |'), false],
  'a value too few': [(line) => line.replace(/\| \d+ \|$/, '|'), false],
  'a value too many': [(line) => `${line} 3 |`, false],
  'a bar in the midst of a label': [(line) => line.replace('本年新收', '本年|新收'), false],
  'only blanks between the figures': [(line) => line.replace(/(?<=\d) \| (?=\d)/g, '   '), false],
}

it.each(Object.entries(changes))('%s', (_, [change, clear]) => {
  const read = recognise(readText(markdown(change, received)), formats)
  if (!read.ok) throw new Error(read.problem.text)
  const { report: got, origins, doubts } = read.value
  const unsure = new Set(doubts.flatMap(({ figures }) => figures))
  const keys = [...cellsOf(format).keys()]
  const right = (key: string) =>
    origins.has(key) && (figureOf(got, key) ?? 0) === (figureOf(report, key) ?? 0)
  const rest = keys.filter((key) => !right(key))
  expect(rest.filter((key) => !unsure.has(key))).toEqual([])
  expect(rest.filter((key) => !key.startsWith('requests.received.'))).toEqual([])
  if (clear) expect(rest).toEqual([])
  expect(got.narrative.overview).toBe('全年公开。')
  expect(got.organ.name).toBe('示例市教育局')
})
