/** Cards of findings: which of several in one place one is led to. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/check'
import { nthThere } from '@/ui/entry/finding/order'

const at = (id: string, more: Partial<Finding>): Finding => ({
  id,
  check: 'some.check',
  severity: 'error',
  text: id,
  figures: [],
  ...more,
})
const passage = (start: number, end: number) => ({ place: 'lead', start, end }) as const

describe('which of several in one place', () => {
  const first = at('first', { figures: ['a', 'b'] })
  const second = at('second', { figures: ['a'] })
  const alone = at('alone', { figures: ['b'] })
  const words = at('words', { figures: ['a'], passage: passage(3, 8) })
  const same = at('same', { figures: [], passage: passage(3, 8) })
  const lacking = at('lacking', { passage: passage(3, 8), caret: 8 })
  const all = [first, alone, second, words, same, lacking]
  it.each([
    [first, '第 1 条，共 2 条'],
    [second, '第 2 条，共 2 条'],
    [words, '第 1 条，共 2 条'],
    [same, '第 2 条，共 2 条'],
  ])('%o', (finding, said) => {
    expect(nthThere(finding, all)).toBe(`同一处的${said}`)
  })
  it.each([alone, lacking])('%o is the only one', (finding) => {
    expect(nthThere(finding, all)).toBe('')
  })
})
