/**
 * Hundreds of damaged files for every reader of office files: a report or a refusal in words, never a
 * throw, never a hang, never the net under everything. Seeded: `FUZZ_SEED` and `FUZZ_COUNT` try others and more.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { type Random, generator, injured, injuredZip } from '../../support/injury'
import { flatFile, sheetXml, textXml } from '../../support/open-file'
import { excel2003, messageOf, word2003 } from './written'

const seed = Number(process.env['FUZZ_SEED'] ?? 20261128)
const count = Number(process.env['FUZZ_COUNT'] ?? 80)

const kept = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, name))

const below = (random: Random, most: number): number => Math.floor(random() * most)
const lengths = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, 0xfffffffe]

/** A binary file keeps its places, and says something else at some of them: lengths and pointers gone wild. */
function misled(bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.25) return injured(bytes, random)
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  for (let left = 1 + below(random, 30); left > 0; left--) {
    const at = below(random, copy.length - 4)
    const value = lengths[below(random, lengths.length)] ?? 0
    if (random() < 0.5) copy[at] = below(random, 256)
    else if (random() < 0.5) view.setUint16(at, value & 0xffff, true)
    else view.setUint32(at, value, true)
  }
  return copy
}

const bases: readonly (readonly [string, Uint8Array, typeof injured])[] = [
  ['.doc', kept('small.doc'), misled],
  ['.xls', kept('small.xls'), misled],
  ['.rtf', kept('small.rtf'), injured],
  ['.odt', kept('small.odt'), injuredZip],
  ['.ods', kept('small.ods'), injuredZip],
  ['.fodt', flatFile(textXml('<text:p>1520</text:p>')), injured],
  [
    '.fods',
    flatFile(
      sheetXml(
        '<table:table-cell office:value-type="float" office:value="1520"><text:p>1520</text:p></table:table-cell>',
      ),
    ),
    injured,
  ],
  ['.pdf', kept('small.pdf'), misled],
  ['Word 2003 XML', word2003(), injured],
  ['Excel 2003 XML', excel2003(), injured],
  [
    '.mht',
    messageOf('<p>示例局2024年报告</p><table><tr><td>1</td><td>2</td></tr></table>'),
    injured,
  ],
]

test.each(bases)('%s', { timeout: 3_600_000 }, async (_, base, injure) => {
  const random = generator(seed)
  // The library for workbooks notes what it does not know.
  vi.spyOn(console, 'error').mockReturnValue()
  let longest = 0
  for (let at = 0; at < count; at++) {
    const began = performance.now()
    const outcome = await readReport({ bytes: injure(base, random) }, formats)
    longest = Math.max(longest, performance.now() - began)
    const text = outcome.ok ? '' : outcome.problem.text
    if (text !== '') expect(text, `file ${at} of seed ${seed}`).toMatch(/[\u4e00-\u9fff].*。$/)
    // The net under everything caught nothing: each refusal knew what it refused.
    expect(text, `file ${at} of seed ${seed}`).not.toContain('读取时出错')
  }
  // The app ends any reading after 4.5 seconds; this machine may do other things too.
  expect(longest).toBeLessThan(9000)
})
