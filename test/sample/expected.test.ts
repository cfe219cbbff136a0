/** The file the keyboard journey must end with is the seed sample's own, so both stand or fall with the published figures. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatById } from '@/format'
import { writeReportFile } from '@/report/json/write-file'
import { samples } from '@/sample/hulan'

it('is the seed as its file', () => {
  const seed = samples[0]
  const format = seed && formatById(seed.format)
  const expected = readFileSync(new URL('../officer/hulan-2019.json', import.meta.url), 'utf8')
  expect(seed && format && writeReportFile(seed, format)).toBe(expected)
})
