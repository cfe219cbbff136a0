/** Names of files: whatever a report is called, every system takes the name. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileName } from '@/report/text/file-name'

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom('汉', '𠮷', '.', ' ', '/', '\\', 'a'), maxLength: 300 }),
  fc.constantFrom('CON', 'nul', 'Com1', 'LPT9.txt', 'aux .x', '..', '__proto__', '../../x', ''),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
)

it('is a name on Windows, Linux and macOS', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('.docx', '（报送包）.zip'), (called, ending) => {
      const name = fileName(called, ending)
      expect(name.endsWith(ending)).toBe(true)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      expect(name).not.toMatch(/^[\s.]|^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i)
      expect(name.slice(0, -ending.length)).not.toMatch(/^$|[\s.]$/)
    }),
    { numRuns: 3000 },
  )
})

it('is the title of an ordinary report as it is', () => {
  const title = '示例市呼兰区人民政府办公室2024年政府信息公开工作年度报告'
  expect(fileName(title, '.docx')).toBe(`${title}.docx`)
  expect(fileName('𠮷\ue000镇', '.html')).toBe('𠮷\ue000镇.html')
})
