/** The workbook on paper: rows as high as their texts, on pages as wide as what is read by people. */
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightOf } from '@/exchange/excel/style'
import { workbookOf } from '@/exchange/excel/workbook'
import { formats } from '@/format'
import { longReport, wideReport } from '../../support/seven-reports'

it('a text is as high as lines of at least a character each, however narrow its cell', () => {
  const text = fc.array(fc.constantFrom('政', '府', 'a', '1', '，'), {
    minLength: 1,
    maxLength: 80,
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 150 }), (signs, width) => {
      const height = heightOf(signs.join(''), width)
      expect(height).toBeGreaterThanOrEqual(11)
      expect(height).toBeLessThanOrEqual(signs.length * 11 * 1.32 + 5.01)
    }),
  )
})

describe.each(formats)('the workbook of format $id', (format) => {
  const parts = async (report = longReport(format)) => {
    const file = await workbookOf(report, format)
    return unzipSync(new Uint8Array(await file.arrayBuffer()))
  }
  const part = (files: Record<string, Uint8Array>, name: string) =>
    strFromU8(files[name] ?? new Uint8Array())

  it('has no row higher than its texts need', async () => {
    for (const report of [longReport(format), wideReport(format)]) {
      const files = await parts(report)
      const sheets = Object.keys(files).filter((name) => name.includes('worksheets/sheet'))
      for (const name of sheets.slice(0, format.tables.length))
        for (const [, height] of part(files, name).matchAll(/<row [^>]*ht="([^"]+)"/g))
          expect([name, Number(height) < 90]).toEqual([name, true])
    }
  })

  it('prints its list of figures upright, without the codes that programs read', async () => {
    const files = await parts()
    const area = /<definedName name="_xlnm.Print_Area"[^>]*>'?数据'?!([^<]+)</.exec(
      part(files, 'xl/workbook.xml'),
    )?.[1]
    const last = Object.keys(files).filter((name) => name.includes('worksheets/sheet')).length
    const sheet = part(files, `xl/worksheets/sheet${String(last)}.xml`)
    const rows = sheet.match(/<row /g)?.length
    expect(area).toBe(`$A$1:$E$${String(rows)}`)
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="portrait"/)
  })
})
