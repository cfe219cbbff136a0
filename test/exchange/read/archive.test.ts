/** A zip file is looked over before anything is unpacked: bombs, lies, damage and entities end in words. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openArchive, safeParts, unpack } from '@/exchange/read/archive'
import type { Outcome } from '@/report/outcome'

const said = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.text)
const open = (bytes: Uint8Array) => {
  const archive = openArchive(bytes)
  if (!archive.ok) throw new Error(archive.problem.text)
  return archive.value
}
const document = (xml: string | Uint8Array): Uint8Array =>
  zipSync({ 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml })
const copied = (bytes: Uint8Array) => said(safeParts(open(bytes), () => true))

test('a part is unpacked as it was packed', () => {
  const entry = open(document('<a>十四</a>')).get('word/document.xml')
  const part = entry && unpack(entry)
  expect(part?.ok && new TextDecoder().decode(part.value)).toBe('<a>十四</a>')
})

test('what claims to be too large, or lies about its size, is not unpacked', () => {
  const archive = open(document(new Uint8Array(41 * 1024 * 1024)))
  const entry = archive.get('word/document.xml')
  expect(entry).toBeDefined()
  if (!entry) return
  expect(said(unpack(entry))).toContain('过大')
  expect(said(unpack({ ...entry, claimed: 10 }))).toContain('过大')
})

test('many parts, each small enough, are too large together', () => {
  const part = new Uint8Array(24 * 1024 * 1024).fill(32)
  expect(copied(zipSync({ a: part, b: part, c: part }, { level: 1 }))).toContain('过大')
})

test('entities, deep nesting, passwords and unknown methods are refused', () => {
  expect(copied(document('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'))).toContain('DOCTYPE')
  expect(copied(document('<a>'.repeat(5000) + '</a>'.repeat(5000)))).toContain('嵌套')
  const entry = open(document('<a/>')).get('word/document.xml')
  if (!entry) throw new Error('no entry')
  expect(said(unpack({ ...entry, encrypted: true }))).toContain('密码')
  expect(said(unpack({ ...entry, method: 12 }))).toContain('压缩方式')
})

test('a truncated or damaged file is refused wherever it is cut', () => {
  const whole = document('<a>'.concat('本年新收'.repeat(300), '</a>'))
  for (let length = 0; length < whole.length; length += 7)
    expect(said(openArchive(whole.subarray(0, length)))).toContain('不完整')
})
