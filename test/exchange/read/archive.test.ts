/** A zip file is looked over before anything is unpacked: bombs, lies, damage and entities end in words. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isCut, openArchive, safeParts, unpack } from '@/exchange/read/pack/archive'
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

test('a file cut off before its directory gives what is there, and says that it is cut', () => {
  const whole = document('<a>'.concat('本年新收'.repeat(300), '</a>'))
  const [begun, ended] = [30 + 'word/document.xml'.length, whole.length - 22]
  for (let length = 0; length < ended; length += 7) {
    const archive = openArchive(whole.subarray(0, length))
    expect([length, archive.ok]).toEqual([length, length > begun])
    if (archive.ok) expect(isCut(archive.value)).toBe(true)
    else expect(said(archive)).toContain('不完整')
  }
  expect(isCut(open(whole))).toBe(false)
})

/** The archive of one stored part, its sizes and places told in 64 bits as large programs write them. */
function zip64(name: string, content: string): Uint8Array {
  const [title, data] = [strToU8(name), strToU8(content)]
  const bytes = new Uint8Array(
    30 + title.length + data.length + 46 + title.length + 28 + 56 + 20 + 22,
  )
  const view = new DataView(bytes.buffer)
  const put = (at: number, ...values: readonly (readonly [number, number])[]) => {
    for (const [offset, value] of values) view.setUint32(at + offset, value, true)
  }
  put(0, [0, 0x04034b50], [18, 0xffffffff], [22, 0xffffffff])
  view.setUint16(26, title.length, true)
  bytes.set(title, 30)
  bytes.set(data, 30 + title.length)
  const central = 30 + title.length + data.length
  put(central, [0, 0x02014b50], [20, 0xffffffff], [24, 0xffffffff], [42, 0xffffffff])
  view.setUint16(central + 28, title.length, true)
  view.setUint16(central + 30, 28, true)
  bytes.set(title, central + 46)
  const extra = central + 46 + title.length
  view.setUint16(extra, 1, true)
  view.setUint16(extra + 2, 24, true)
  view.setBigUint64(extra + 4, BigInt(data.length), true)
  view.setBigUint64(extra + 12, BigInt(data.length), true)
  const record = extra + 28
  put(record, [0, 0x06064b50], [24, 1], [32, 1], [48, central])
  put(record + 56, [0, 0x07064b50], [8, record])
  put(record + 76, [0, 0x06054b50], [8, 0xffffffff], [12, 0xffffffff], [16, 0xffffffff])
  return bytes
}

test('an archive that tells its sizes in 64 bits is read', () => {
  const entry = open(zip64('word/document.xml', '<a>十四</a>')).get('word/document.xml')
  const part = entry && unpack(entry)
  expect(part?.ok && new TextDecoder().decode(part.value)).toBe('<a>十四</a>')
})
