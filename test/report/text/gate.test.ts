/** The gate for text over all of Unicode: what it makes, that it makes it once, and what it leaves alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '@/report/text/gate'

const everyUnit = Array.from({ length: 0x110000 }, (_, code) => code)
const isBreak = (code: number) => [0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)
const isDropped = (code: number) =>
  (code < 0x20 && code !== 9 && code !== 10) ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  (code >= 0xfdd0 && code <= 0xfdef) ||
  (code & 0xfffe) === 0xfffe ||
  [0xad, 0x200b, 0x2060, 0xfeff, 0x202d, 0x202e].includes(code)

/** Joiners and marks of direction, which do nothing between Chinese. */
const isIdle = (code: number) =>
  (code >= 0x200c && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202c) ||
  (code >= 0x2061 && code <= 0x2064) ||
  (code >= 0x2066 && code <= 0x206f)

const isLookalike = (code: number) =>
  (code >= 0x2e80 && code <= 0x2fd5) ||
  (code >= 0xf900 && code <= 0xfa0d) ||
  (code >= 0xfb00 && code <= 0xfb06) ||
  (code >= 0xfe10 && code <= 0xfe6b)

/** What reports are written in: Han, kana, full-width forms, quotes, dashes, units, circled numbers, private use. */
const isOrdinary = (code: number) =>
  (code >= 0x20 && code < 0x7f) ||
  (code >= 0xa0 && code <= 0x24f && code !== 0xad) ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x2100 && code <= 0x27bf) ||
  (code >= 0x3000 && code <= 0x9fff) ||
  (code >= 0xe000 && code <= 0xf8ff) ||
  (code >= 0xfa0e && code <= 0xfaff) ||
  (code >= 0xff01 && code <= 0xffee) ||
  (code >= 0x20000 && code <= 0x3ffef && (code & 0xfffe) !== 0xfffe)

const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }),
      fc.integer({ min: 0, max: 0xff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.constantFrom(10, 13, 0x0b, 0x85, 0x200b, 0x200d, 0x2028, 0xfeff, 0xfffe, 0xe0100, 0x202e),
    ),
  )
  .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''))

describe('every code point there is', () => {
  it('becomes a break, nothing, or stays itself', () => {
    const wrong = everyUnit.filter((code) => {
      if (isLookalike(code)) return false
      const due = isBreak(code)
        ? '\n'
        : isDropped(code) || isIdle(code)
          ? ''
          : String.fromCodePoint(code)
      const between = (inner: string) => `甲${inner}乙`
      return cleanText(between(String.fromCodePoint(code))) !== between(due)
    })
    expect(wrong.map((code) => code.toString(16))).toEqual([])
  })

  it('is in a line what it is in a text, but for breaks and tabs, which are spaces', () => {
    const wrong = everyUnit.filter((code) => {
      const text = `甲${String.fromCodePoint(code)}乙`
      return cleanLine(text) !== cleanText(text).replace('\n', ' ').replace('\t', ' ')
    })
    expect(wrong).toEqual([])
  })
})

describe('a sign that only looks like a character', () => {
  const looks = everyUnit.filter(isLookalike).map((code) => String.fromCodePoint(code))

  it('becomes one that does not, once and for all, and is never lost', () => {
    const wrong = looks.filter((sign) => {
      const clean = cleanText(`甲${sign}乙`)
      return clean.length < 3 || cleanText(clean) !== clean || cleanLine(clean) !== clean
    })
    expect(wrong).toEqual([])
  })

  it('is what NFKC makes of it, where NFKC knows, but for width', () => {
    const wide = (text: string) => text.normalize('NFKC')
    const wrong = looks.filter((sign) => {
      const known = sign.normalize('NFKC')
      const clean = cleanText(sign)
      return clean !== sign && known !== sign && wide(clean) !== wide(known)
    })
    // Upright dashes and dots have full-width forms of their own.
    expect(wrong.join('')).toMatch(/^[︐-﹫]{0,4}$/)
  })

  it.each([
    ['⺠⻔⻅⻓⻛⻬⻥', '民门见长风齐鱼'],
    ['⼀⾏⽤⼈⼯⽰', '一行用人工示'],
    ['示例县⼈⺠政府⻔户⽹站', '示例县人民政府门户网站'],
    ['\uf979\uf967', '凉不'],
    ['︵一︶︽条例︾﹐', '（一）《条例》，'],
    ['ﬁle', 'file'],
  ])('%s is %s', (odd, plain) => {
    expect(cleanText(odd)).toBe(plain)
    expect(cleanLine(odd)).toBe(plain)
  })

  it('is none of the ordinary ones', () => {
    const wrong = everyUnit
      .filter(isOrdinary)
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => cleanText(`甲${sign}乙`) !== `甲${sign}乙`)
    expect(wrong).toEqual([])
  })
})

describe('any text', () => {
  it('passes the gate a second time unchanged, and is fit for XML', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const clean of [cleanText, cleanLine]) {
          const once = clean(text)
          expect(clean(once)).toBe(once)
          expect(once).not.toMatch(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u)
          expect(once.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('keeps every ordinary character in its order', () => {
    const ordinary = (text: string) =>
      Array.from(text.replaceAll('\r\n', '\n'), (char) =>
        isBreak(char.codePointAt(0) ?? 0) ? '\n' : char,
      )
        .filter((char) => !isDropped(char.codePointAt(0) ?? 0))
        .join('')
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = (all: string) =>
          Array.from(all)
            .filter((char) => {
              const code = char.codePointAt(0) ?? 0
              return !isLookalike(code) && !isIdle(code)
            })
            .join('')
        if (Array.from(text).some((char) => isLookalike(char.codePointAt(0) ?? 0))) return
        expect(rest(cleanText(text))).toBe(rest(ordinary(text)))
      }),
      { numRuns: 3000 },
    )
  })
})

it.each([
  ['a name with an ideographic variation', '葛\u{e0100}城区人民政府'],
  ['a compatibility ideograph of its own shape', '﨑山镇、\ufa19'],
  ['a joined emoji', '👨‍👩‍👧‍👦'],
  ['Uyghur with marks of direction', 'ئۈرۈمچى\u200f شەھىرى\u200e'],
  ['Mongolian with its vowel separator', 'ᠬᠣᠲᠠ\u180eᠠ\u202f᠎ᠤᠨ'],
  ['a character of private use', '\ue000镇'],
  ['a letter and its accent apart', 'e\u0301'],
])('%s stays as it is', (_, text) => {
  expect(cleanText(text)).toBe(text)
  expect(cleanLine(text)).toBe(text)
})
