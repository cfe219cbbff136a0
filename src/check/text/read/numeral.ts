/** Numbers as prose writes them: Arabic, full-width and Chinese numerals, read and written in the same style. */

/** How a number was written, so that a mended one looks like it. */
export interface NumeralStyle {
  readonly script: 'arabic' | 'fullWidth' | 'chinese'
  /** Thousands separators were written. */
  readonly grouped: boolean
}

/** A number found in a text; `end` is exclusive, `decimals` counts the digits printed after the point. */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly decimals: number
  readonly style: NumeralStyle
  /** False where the words only come near a number: 三四, 几十. */
  readonly exact: boolean
}

const digitChars = '〇一二三四五六七八九'
const ones: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from(digitChars, (char, digit) => [char, digit])),
  零: 0,
  两: 2,
}
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** Whatever character a number may begin with. */
export const numeralChars = [
  ...Array.from('0123456789０１２３４５６７８９'),
  ...Object.keys({ ...ones, ...small, ...large }),
]

const isChinese = (char: string): boolean => char in ones || char in small || char in large

/** An ASCII digit for a half- or full-width one; empty for any other character. */
export function asDigit(char: string): string {
  if (char >= '0' && char <= '9') return char
  return char >= '０' && char <= '９' ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : ''
}

const longest = 20

/** Reads 12、1,234、１２．５ at a position; none where no digit stands there. */
function readArabic(text: string, start: number): Numeral | undefined {
  let at = start
  let digits = ''
  let grouped = false
  const run = () => {
    let read = ''
    for (;;) {
      const digit = asDigit(text.charAt(at))
      if (digit === '') return read
      read += digit
      at += 1
    }
  }
  digits = run()
  if (digits === '') return undefined
  while (digits.length <= 3 || grouped) {
    if (!/[,，]/.test(text.charAt(at))) break
    const group = text.slice(at + 1, at + 5)
    if (!/^[0-9０-９]{3}(?:[^0-9０-９]|$)/.test(group)) break
    at += 1
    digits += run()
    grouped = true
  }
  let fraction = ''
  if (/[.．]/.test(text.charAt(at)) && asDigit(text.charAt(at + 1)) !== '') {
    at += 1
    fraction = run()
  }
  const fullWidth = text.charCodeAt(start) >= 0xff10
  return {
    start,
    end: at,
    value:
      digits.length > longest ? NaN : Number(fraction === '' ? digits : `${digits}.${fraction}`),
    decimals: fraction.length,
    style: { script: fullWidth ? 'fullWidth' : 'arabic', grouped },
    exact: digits.length <= longest,
  }
}

/** The number a run of Chinese numerals stands for; none if the run is not well formed. */
function valueOfChinese(run: string): number | undefined {
  const chars = Array.from(run)
  const positional = chars.every((char) => char in ones)
  if (positional)
    return run.length <= 9 ? Number(chars.map((char) => ones[char]).join('')) : undefined
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const char of chars) {
    const one = ones[char]
    const step = small[char]
    const power = large[char]
    if (one !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = one
    } else if (step !== undefined) {
      section += (digit ?? 1) * step
      digit = undefined
    } else if (power !== undefined) {
      const part = section + (digit ?? 0)
      // 一亿零一万 adds, 三万亿 multiplies.
      total = total >= power ? total + part * power : (total + part) * power
      section = 0
      digit = undefined
    }
  }
  return total + section + (digit ?? 0)
}

/** Reads 一百二十三、两、一二〇 at a position; a trailing 万 or 亿 is left to the unit. */
function readChinese(text: string, start: number): Numeral | undefined {
  let end = start
  while (end - start < longest && isChinese(text.charAt(end))) end += 1
  if (end === start || (end - start === longest && isChinese(text.charAt(end)))) return undefined
  if (end - start > 1 && text.charAt(end - 1) in large) end -= 1
  const run = text.slice(start, end)
  if (run.charAt(0) in large) return undefined
  const value = valueOfChinese(run)
  if (value === undefined) return undefined
  // 三四 is about three or four, but 一二〇 and 二〇 are figures spelt out.
  const near =
    run.length > 1 && Array.from(run).every((char) => char in ones) && !/[〇零]/.test(run)
  return {
    start,
    end,
    value,
    decimals: 0,
    style: { script: 'chinese', grouped: false },
    exact: !near,
  }
}

/** The number that begins at a position of a text, if one does. */
export const readNumeral = (text: string, start: number): Numeral | undefined =>
  asDigit(text.charAt(start)) === '' ? readChinese(text, start) : readArabic(text, start)

function chineseBelowTenThousand(number: number): string {
  let words = ''
  let gap = false
  for (const [step, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / step) % 10
    if (digit === 0) {
      gap = words !== ''
      continue
    }
    words += `${gap ? '零' : ''}${digitChars.charAt(digit)}${name}`
    gap = false
  }
  return words
}

function chinese(number: number): string {
  if (number === 0) return '零'
  const parts = [
    [Math.floor(number / 1e8), '亿'],
    [Math.floor(number / 1e4) % 1e4, '万'],
    [number % 1e4, ''],
  ] as const
  let words = ''
  for (const [part, name] of parts) {
    if (part === 0) continue
    words += `${words !== '' && part < 1000 ? '零' : ''}${chineseBelowTenThousand(part)}${name}`
  }
  return words.replace(/^一十/, '十')
}

/** A number written in the given style; Chinese numerals only for whole numbers. */
export function writeNumeral(
  value: number,
  { script, grouped }: NumeralStyle,
  decimals?: number,
): string {
  if (script === 'chinese' && Number.isInteger(value) && value >= 0 && value < 1e12)
    return chinese(value)
  const plain = decimals === undefined ? String(value) : value.toFixed(decimals)
  const [whole = '', fraction] = plain.split('.')
  const spaced = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  const text = fraction === undefined ? spaced : `${spaced}.${fraction}`
  return script === 'fullWidth'
    ? text.replace(/[0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    : text
}
