/** Another program counts the workbook again: it finds the same totals, and new ones when an input changes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { workbookOf } from '@/exchange/excel/workbook'
import { freeze } from '@/report/report'
import { contextOf } from '../../case/case'
import { suqian2024 } from '../../case/suqian-2024'
import { replaced } from '../../support/arbitrary'
import { counted, hasOffice } from '../../support/office'
import { readBack } from '../../support/read-back'

const { report, format } = contextOf(suqian2024)

const bytesOf = async (one: typeof report) =>
  new Uint8Array(await (await workbookOf(one, format)).arrayBuffer())

/** Without the results the formulas were saved with, so that all must be counted. */
function uncounted(book: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(book)).map(([name, part]) => [
    name,
    name.includes('worksheets')
      ? strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
      : part,
  ])
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>)
}

/** Types a number over one that stands in a sheet only once. */
function typed(book: Uint8Array, sheet: number, before: number, after: number): Uint8Array {
  const parts = unzipSync(book)
  const name = `xl/worksheets/sheet${sheet}.xml`
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  const cell = new RegExp(`(<c [^>]*>)<v>${before}</v>`, 'g')
  expect(xml.match(cell)).toHaveLength(1)
  parts[name] = strToU8(xml.replace(cell, `$1<v>${after}</v>`))
  return zipSync(parts)
}

test.skipIf(!hasOffice)(
  'LibreOffice finds the totals printed, and the new ones when an input changes',
  async () => {
    const printed = freeze(replaced(report, 'requests.granted.total', 1400))
    const plain = await bytesOf(report)
    const books = counted({
      plain: uncounted(plain),
      changed: uncounted(typed(plain, 2, 859, 869)),
      printed: uncounted(await bytesOf(printed)),
    })
    const figures = async (name: string) => {
      const { recognised } = await readBack(books.get(name))
      expect(recognised.doubts).toEqual([])
      return recognised.report.figures
    }
    expect(await figures('plain')).toEqual(report.figures)
    expect(await figures('changed')).toEqual({
      ...report.figures,
      'requests.unavailable.notHeld.natural': 869,
      'requests.unavailable.notHeld.total': 907,
      'requests.concluded.natural': 3450,
      'requests.concluded.total': 3531,
    })
    expect(await figures('printed')).toEqual(printed.figures)
  },
  120_000,
)
