/** Published reports: honest ones stay quiet, real defects are found, each exactly as its case says. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Report } from '@/report/report'
import { samples } from '@/sample/hulan'
import { type Case, contextFrom, contextOf, foundIn } from './case'

const files = import.meta.glob<Record<string, Case>>(['./*.ts', '!./case.ts', '!./*.test.ts'], {
  eager: true,
})
const cases = Object.entries(files).flatMap(([file, exports]) =>
  Object.values(exports).map((one) => [file.replace('./', ''), one] as const),
)

describe('published figures', () => {
  it('are there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(7)
  })

  it.each(cases)('of %s are judged as they deserve', (_, one) => {
    const found = foundIn(contextOf(one)).map(({ id }) => id)
    expect(found.toSorted()).toEqual(one.finds.toSorted())
  })
})

it.each(samples.map((sample) => [sample.year, sample] as const))(
  'the sample of %d has no error in its figures',
  (_, sample) => {
    const errors = foundIn(contextFrom(sample, 'county')).filter(
      ({ severity }) => severity === 'error',
    )
    expect(errors).toEqual([])
  },
)

const folder = new URL('../../../shared/real/', import.meta.url)

/** What a careful reader saw in a published report. */
interface Real extends Pick<Report, 'format' | 'year' | 'figures'> {
  readonly complete?: boolean
  readonly arithmetic: readonly { readonly cell: string }[]
}

const real = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map(
        (file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Real] as const,
      )
      .filter(([, { complete }]) => complete === true)
  : []

describe.skipIf(real.length === 0)(
  'published reports in ../shared/real (skipped where absent)',
  () => {
    it.each(real)('%s: errors only where its own arithmetic is wrong', (_, file) => {
      const errors = foundIn(contextFrom(file)).filter(({ severity }) => severity === 'error')
      expect(errors).toHaveLength(file.arithmetic.length)
      if (file.arithmetic.length > 0)
        expect(new Set(errors.map(({ check }) => check))).toEqual(new Set(['requests.column-sum']))
      const blanks = Object.values(file.figures).filter((figure) => figure === null)
      const found = foundIn(contextFrom(file)).filter(({ check }) => check === 'figure.blank')
      expect(found.flatMap(({ figures }) => figures)).toHaveLength(blanks.length)
    })
  },
)
