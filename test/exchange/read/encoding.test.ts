/** Text files in every encoding an office in China may hand over. */
import { describe, expect, test } from 'vitest'
import { decodeText } from '@/exchange/read/encoding'

const text = '一、本年新收政府信息公开申请数量\t14\n二、上年结转\t0\n'

/** GBK bytes of the text; Node's encoder knows only UTF-8, so the table is read backwards. */
function inSet(set: string, content: string): Uint8Array {
  const decoder = new TextDecoder(set)
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && !codes.has(char)) codes.set(char, [lead, trail])
    }
  return Uint8Array.from(
    Array.from(content).flatMap((char) =>
      char < '\x80' ? [char.charCodeAt(0)] : (codes.get(char) ?? [0x3f]),
    ),
  )
}

const utf16 = (content: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(content.length * 2))
  for (let at = 0; at < content.length; at++)
    view.setUint16(at * 2, content.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}
const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content)
const read = (bytes: Uint8Array): string => {
  const outcome = decodeText(bytes)
  return outcome.ok ? outcome.value : outcome.problem.text
}

describe('text is read right from', () => {
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', utf16(`\ufeff${text}`, true)],
    ['UTF-16 BE with a mark', utf16(`\ufeff${text}`, false)],
    ['UTF-16 LE without a mark', utf16(text, true)],
    ['UTF-16 BE without a mark', utf16(text, false)],
    ['GBK', inSet('gb18030', text)],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toBe(text)
  })

  test('GBK that says GB2312, and UTF-8 that says GB2312', () => {
    const page = `<meta charset="gb2312">${text}`
    expect(read(inSet('gb18030', page))).toBe(page)
    expect(read(utf8(page))).toBe(page)
  })

  test('Big5, named and not', () => {
    const traditional =
      '一、本年新收政府信息公開申請數量 14 二、上年結轉政府信息公開申請數量 0 辦理結果'
    expect(read(inSet('big5', traditional))).toBe(traditional)
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=big5">${traditional}`
    expect(read(inSet('big5', page))).toBe(page)
  })
})

describe('damage does not keep a text from being read', () => {
  const page = `<meta charset="gbk"><p>${text.repeat(20)}</p>`
  const without = (bytes: Uint8Array, at: number) =>
    Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)])
  const [plain, chinese] = [utf8(text.repeat(20)), inSet('gb18030', page)]

  test('a byte of UTF-8 lost anywhere costs one sign', () => {
    for (let at = 0; at < plain.length; at += 7) {
      const found = read(without(plain, at))
      expect(found).not.toContain('编码')
      expect(Array.from(found).filter((sign) => !text.includes(sign)).length).toBeLessThan(3)
    }
  })

  test('a byte of GBK lost anywhere leaves the figures', () => {
    for (let at = 40; at < chinese.length; at += 7) {
      const found = read(without(chinese, at))
      expect(found.match(/14/g)?.length ?? 0).toBeGreaterThan(18)
    }
  })

  test.each([
    ['cut in its last character', plain.subarray(0, plain.length - 2)],
    ['with bytes of no set in it', Uint8Array.from([...plain, 0xff, 0xa0])],
    ['GBK with such bytes', Uint8Array.from([...chinese, 0x80, 0xff])],
    ['with two marks', utf8(`\ufeff\ufeff${text}`)],
    ['GBK behind a mark for UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...chinese])],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toContain('本年新收政府信息公开申请数量\t14')
    expect(read(bytes)).not.toMatch(/^\ufeff/)
  })
})

test('bytes that are no text are refused in words', () => {
  expect(read(Uint8Array.of(0x00, 0xff, 0xfe, 0x81, 0x00, 0x01, 0x02))).toContain('编码')
})
