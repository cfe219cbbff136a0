/** The quick look at a file takes exactly what the schema takes, however a report is spoilt. */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { schemaFor } from '@/report/json/file'
import { cellsOf } from '@/report/format'
import { isPlainReport } from '@/report/json/plain-file'
import { writeReportFile } from '@/report/json/write-file'
import { anyReport, someFormat } from '../support/arbitrary'

type Members = Record<string, unknown>

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom<unknown>(1e9, 0.1234567, -1, 2007, 2101, 2024.5, [], {}, null, '', 'department'),
)

/** A file with one member, at any level, put in the place of what stood there, or taken out. */
const spoilt = someFormat.chain((format) =>
  anyReport(format).chain((report) => {
    const keys = [...cellsOf(format).keys()].slice(0, 3)
    const paths = [
      ...['year', 'organ', 'title', 'narrative', 'figures', 'unread', 'acknowledged'].map((one) => [
        one,
      ]),
      ...['name', 'level', 'x'].map((one) => ['organ', one]),
      ...format.sections.map(({ place }) => ['narrative', place]),
      ...keys.map((key) => ['figures', key]),
      ['figures', 'x'],
      ['unread', 'x'],
      ['unread', '__proto__'],
    ]
    return fc.record({
      format: fc.constant(format),
      text: fc.constant(writeReportFile(report, format)),
      path: fc.constantFrom(...paths),
      by: fc.option(value, { nil: undefined }),
    })
  }),
)

it('takes a spoilt report only where the schema does, and the other way round', () => {
  fc.assert(
    fc.property(spoilt, ({ format, text, path, by }) => {
      const file = JSON.parse(text) as Members
      const [member = '', inner] = path
      const holder = inner === undefined ? file : ((file[member] ??= {}) as Members)
      const name = inner ?? member
      if (by === undefined) Reflect.deleteProperty(holder, name)
      else Object.defineProperty(holder, name, { value: by, enumerable: true, configurable: true })
      const isList = ['organ', 'narrative', 'figures', 'unread'].some((one) =>
        Array.isArray(file[one]),
      )
      const taken = !isList && v.safeParse(schemaFor(format), file).success
      // A record of texts looks away from what is called `__proto__`; the quick look may ask the schema there.
      if (name === '__proto__') expect(isPlainReport(file, format) && !taken).toBe(false)
      else expect(isPlainReport(file, format)).toBe(taken)
    }),
    { numRuns: 600 },
  )
})
