/** Files whose end is missing are read as far as they go, and say so; never is a cut figure taken for a whole one. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { figureOf } from '@/report/report'
import { key } from '../../support/shown'
import { file, sheet } from '../../support/sheet-file'
import { hiding, run, word } from '../../support/word-file'

/** The archive with its parts in this order, unpacked ones so that a cut falls anywhere in them. */
function ordered(bytes: Uint8Array, last: readonly string[], level: 0 | 6): Uint8Array {
  const parts = unzipSync(bytes)
  const rest = Object.keys(parts).filter((name) => !last.includes(name))
  const names = [...rest, ...last]
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    level,
  })
}

interface CutRead {
  readonly figure?: number | null
  readonly doubted?: boolean
  readonly notes: string
}

async function cutAt(bytes: Uint8Array, length: number): Promise<CutRead> {
  const read = await readReport({ bytes: bytes.subarray(0, length) }, formats)
  if (!read.ok) {
    expect(read.problem.text).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(read.problem.text).not.toContain('读取时出错')
    return { notes: '' }
  }
  const { recognised, notes } = read.value
  if (!recognised.origins.has(key)) return { notes: notes.join() }
  return {
    figure: figureOf(recognised.report, key),
    doubted: recognised.doubts.some(({ figures }) => figures.includes(key)),
    notes: notes.join(),
  }
}

const plain = word(run('1520'))
const styled = word(`${run('1520')}${run('0', '<w:rStyle w:val="Gone"/>')}`, hiding)
const document = 'word/document.xml'
const styles = 'word/styles.xml'

describe.each([
  ['a document, its text last', ordered(plain, [styles, document], 0)],
  ['a packed one', ordered(plain, [styles, document], 6)],
  ['its styles last', ordered(styled, [document, styles], 0)],
  ['a packed one, its styles last', ordered(styled, [document, styles], 6)],
  ['a workbook', await file(sheet({ value: 15200, style: { numFmt: '0!.0' } }))],
])('%s', (_, bytes) => {
  test('cut anywhere', { timeout: 60_000 }, async () => {
    let read = 0
    for (let length = 40; length < bytes.length; length += bytes.length > 4000 ? 29 : 7) {
      const { figure, doubted, notes } = await cutAt(bytes, length)
      if (figure === undefined || figure === null) continue
      read++
      expect([length, figure === 1520 || doubted]).toEqual([length, true])
      expect(notes).toContain('不完整')
    }
    expect(read).toBeGreaterThan(0)
  })
})

test('a figure that is cut in the middle is doubted', async () => {
  const bytes = ordered(plain, [styles, document], 0)
  const text = new TextDecoder('latin1').decode(bytes)
  const { figure, doubted } = await cutAt(bytes, text.indexOf('1520', text.indexOf('w:tbl')) + 2)
  expect([figure, doubted]).toEqual([figure, true])
})

test('a package that is cut is refused: nothing of it can be verified', async () => {
  const bytes = zipSync({ '清单.txt': strToU8('x'.repeat(500)) }, { level: 0 })
  const read = await readReport({ bytes: bytes.subarray(0, 400) }, formats)
  expect(read.ok ? '' : read.problem.text).toContain('不完整')
})
