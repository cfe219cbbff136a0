/** Counting as automatic numbers do it: in digits, Chinese, letters, circles, Roman numerals. */

const digits = '〇一二三四五六七八九'
const formal = '零壹贰叁肆伍陆柒捌玖'

function chinese(number: number, signs: string, units: readonly string[]): string {
  const text = Array.from(String(number), Number)
    .map((digit, at, all) => {
      const unit = units[all.length - 1 - at] ?? ''
      return digit === 0 ? '零' : `${signs[digit] ?? ''}${unit}`
    })
    .join('')
    .replace(/零+$/, '')
    .replace(/零+/g, '零')
  return number >= 10 && number < 20 ? text.replace(/^[一壹](?=[十拾])/, '') : text
}

function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26))
  return letter.repeat(Math.ceil(number / 26))
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let left = number
  return romans
    .map(([value, sign]) => {
      const times = Math.floor(left / value)
      left -= times * value
      return sign.repeat(times)
    })
    .join('')
}

const stems = '甲乙丙丁戊己庚辛壬癸'

/** Numbers that are one sign each: where they begin, and how many there are. */
const signs: readonly (readonly [RegExp, number, number])[] = [
  [/^ideographEnclosedCircle$/, 0x3280, 10],
  [/^decimalEnclosedParen$/, 0x2474, 20],
  [/^decimalEnclosedFullstop$/, 0x2488, 20],
  [/circle/i, 0x2460, 20],
]

/** A number as a style of Word or of a web page writes it; digits where the style is not known or the number is none of its. */
export function counted(number: number, style: string): string {
  if (number < 1 || number > 9999) return String(number)
  if (/^ideographDigital$/.test(style))
    return Array.from(String(number), (digit) => digits[Number(digit)] ?? '').join('')
  if (/^(?:chineseLegalSimplified|ideographLegalTraditional)$/.test(style))
    return chinese(number, formal, ['', '拾', '佰', '仟'])
  if (/^(?:chinese|taiwanese|japaneseCounting)/i.test(style))
    return chinese(number, digits, ['', '十', '百', '千'])
  const [, first = 0, most = 0] = signs.find(([named]) => named.test(style)) ?? []
  if (number <= most) return String.fromCharCode(first + number - 1)
  if (style === 'ideographTraditional') return stems[number - 1] ?? String(number)
  if (style === 'decimalFullWidth')
    return String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
  if (/^(?:lowerLetter|lower-(?:alpha|latin))$/.test(style)) return letters(number)
  if (/^(?:upperLetter|upper-(?:alpha|latin))$/.test(style)) return letters(number).toUpperCase()
  if (/^lower-?roman$/i.test(style)) return roman(number)
  if (/^upper-?roman$/i.test(style)) return roman(number).toUpperCase()
  if (style === 'decimalZero') return String(number).padStart(2, '0')
  return String(number)
}
