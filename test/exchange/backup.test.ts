/** The backup file says what it holds, survives damage line by line, and refuses what is no backup. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BackupRecord, readBackup, writeBackup } from '@/exchange/backup'

const made = '2026-01-20T01:05:00.000Z'
const records: readonly BackupRecord[] = [
  { table: 'reports', value: { id: 'a', title: '甲局\n报告' } },
  { table: 'edits', nth: 0, value: { number: 2, text: '“引号”\\反斜线' } },
  { table: 'edits', nth: 1, value: { number: 1, text: null } },
]
const text = writeBackup(records, made, 2)
const read = (from: string) => {
  const outcome = readBackup(from, 2)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  return outcome.value
}

describe('a backup', () => {
  it('comes back whole', () => {
    expect(read(text)).toEqual({ made, records, damaged: [], expected: 3 })
    expect(read(text.replaceAll('\n', '\r\n')).records).toEqual(records)
    for (const line of text.trim().split('\n'))
      expect(() => JSON.parse(line) as unknown).not.toThrow()
  })

  it('cut at any byte keeps exactly the whole lines before the cut', () => {
    const bytes = new TextEncoder().encode(text)
    const ends = [...bytes.keys()].filter((at) => bytes[at] === 10)
    for (let cut = 0; cut <= bytes.length; cut++) {
      const outcome = readBackup(new TextDecoder().decode(bytes.slice(0, cut)), 2)
      const whole = ends.filter((end) => end <= cut).length
      if (whole === 0) expect(outcome.ok).toBe(false)
      else
        expect(outcome.ok && outcome.value.records).toEqual(
          records.slice(0, Math.min(records.length, whole - 1)),
        )
    }
  })

  it('with any byte changed loses at most that line', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const broken = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
        const outcome = readBackup(broken, 2)
        const found = outcome.ok ? outcome.value.records : []
        expect(found.length).toBeGreaterThanOrEqual(records.length - 2)
        for (const record of found) expect(records).toContainEqual(record)
        if (broken !== text)
          expect(outcome.ok && outcome.value.damaged.length).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  it('of a newer version or database is refused by name, and so is what is no backup', () => {
    const newer = readBackup(writeBackup(records, made, 3), 2)
    expect(!newer.ok && newer.problem.text).toContain('较新版本')
    for (const other of ['', 'x', '{"type":"zfxxgk-annual-report"}', '[]\n[]'])
      expect(readBackup(other, 2).ok).toBe(false)
  })
})
