/** The published JSON Schema and the reader come from one source and agree. */
import Ajv from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { readReportFile, schemaFor } from '@/report/json/file'
import { writeReportFile } from '@/report/json/write-file'
import { cellsOf } from '@/report/format'
import { anyReport, someFormat } from '../support/arbitrary'
import { jsonSchema } from '../../build/schema'

const published = jsonSchema(formats, schemaFor, 1)
const valid = new Ajv({ strict: true, allowUnionTypes: true }).compile(published)

describe('the published schema', () => {
  it('accepts every report the app writes', () => {
    fc.assert(
      fc.property(
        someFormat.chain((format) => anyReport(format).map((report) => ({ format, report }))),
        ({ format, report }) => {
          expect(valid(JSON.parse(writeReportFile(report, format)))).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('names every figure of every format', () => {
    const text = JSON.stringify(published)
    for (const format of formats)
      for (const key of cellsOf(format).keys()) expect(text).toContain(`"${key}"`)
  })

  it('agrees with the reader on damaged reports', () => {
    const junk = fc.oneof(
      fc.constant(undefined),
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('', 'x', 1e15, -1, [], {}, null),
    )
    let refused = 0
    fc.assert(
      fc.property(
        someFormat.chain((format) => anyReport(format).map((report) => ({ format, report }))),
        fc.constantFrom(
          'type',
          'version',
          'format',
          'year',
          'organ',
          'title',
          'narrative',
          'figures',
          'acknowledged',
        ),
        junk,
        ({ format, report }, member, value) => {
          const file = JSON.parse(writeReportFile(report, format)) as Record<string, unknown>
          const damaged = JSON.stringify({ ...file, [member]: value })
          const read = readReportFile(damaged, formats)
          if (!read.ok) refused += 1
          expect(valid(JSON.parse(damaged))).toBe(read.ok)
        },
      ),
      { numRuns: 500 },
    )
    expect(refused).toBeGreaterThan(100)
  })
})
