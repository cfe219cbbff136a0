/** What a number looks like under a workbook's number format, exactly as Excel and WPS show it. */

type Token =
  | { readonly kind: 'digit'; readonly sign: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'text' }
  | { readonly kind: 'literal'; readonly text: string }

interface Section {
  readonly tokens: readonly Token[]
  /** `[>=1000]` */
  readonly condition?: { readonly sign: string; readonly than: number }
}

const piece =
  /"([^"]*)"|[\\!](.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|黑色|蓝色|绿色|红色|白色|黄色|洋红|青色|颜色 ?\d+)\]|\[([<>=]{1,2})(-?\d+(?:\.\d+)?)\]|([0#?])|([.,%@])|([^\\!"_*[\]])/giy

/** What a format shows in white is not seen on white, and nobody here knows what it stands on. */
const inWhite = /^\[(?:white|白色|(?:color|颜色) ?2)\]/i

/** Signs that a format shows as they are; any other letter means a date, an exponent, a fraction. */
const plain = /[\s\-+()$¥￥€£:：，。、（）·\u4e00-\u9fff]/

function sectionOf(text: string): Section | undefined {
  if (inWhite.test(text.trim())) return undefined
  const tokens: Token[] = []
  let condition: Section['condition']
  piece.lastIndex = 0
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    const found = piece.exec(text)
    if (!found) return undefined
    // A digit that fills the cell up looks like part of the number.
    if (/^\*\d/.test(found[0])) return undefined
    const [all, quoted, escaped, currency, sign, than, digit, mark, other] = found
    const literal = quoted ?? escaped ?? currency ?? other
    if (other !== undefined && !plain.test(other)) return undefined
    if (sign !== undefined) condition = { sign, than: Number(than) }
    else if (digit !== undefined) tokens.push({ kind: 'digit', sign: digit as '0' | '#' | '?' })
    else if (mark === '.') tokens.push({ kind: 'point' })
    else if (mark === ',') tokens.push({ kind: 'comma' })
    else if (mark === '%') tokens.push({ kind: 'percent' })
    else if (mark === '@') tokens.push({ kind: 'text' })
    else if (literal !== undefined) tokens.push({ kind: 'literal', text: literal })
    else if (all.startsWith('_')) tokens.push({ kind: 'literal', text: ' ' })
  }
  return { tokens, ...(condition && { condition }) }
}

/** The sections of a format, split at the semicolons that are not quoted. */
const split = (format: string): readonly string[] => {
  const parts = ['']
  for (const [token] of format.matchAll(/"[^"]*"|[\\!_*].|[\s\S]/g)) {
    if (token === ';') parts.push('')
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${token}`
  }
  return parts
}

/** A number without exponent: its digits and where the point stands in them. */
interface Digits {
  readonly digits: string
  readonly point: number
}

function digitsOf(value: number): Digits {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e')
  return { digits: mantissa.replace('.', ''), point: 1 + Number(exponent) }
}

/** The whole part and `places` of the fraction, rounded half up as Excel does. */
function rounded({ digits, point }: Digits, places: number): { whole: string; fraction: string } {
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits
  const at = Math.max(point, 0)
  const kept = padded.padEnd(at + places + 1, '0')
  const up = Number(kept[at + places]) >= 5 ? 1n : 0n
  const all = (BigInt(kept.slice(0, at + places) || '0') + up).toString().padStart(places + 1, '0')
  return { whole: all.slice(0, all.length - places), fraction: all.slice(all.length - places) }
}

interface Places {
  readonly whole: number
  readonly fraction: number
  readonly grouped: boolean
  /** Commas behind the last digit, each a thousandth. */
  readonly scale: number
}

function placesIn(tokens: readonly Token[]): Places {
  const point = tokens.findIndex(({ kind }) => kind === 'point')
  const isDigit = ({ kind }: Token): boolean => kind === 'digit'
  const last = tokens.map(isDigit).lastIndexOf(true)
  const wholeEnd = point < 0 ? tokens.length : point
  const first = tokens.findIndex(isDigit)
  const lastWhole = tokens.slice(0, wholeEnd).map(isDigit).lastIndexOf(true)
  const commas = tokens.flatMap(({ kind }, at) => (kind === 'comma' ? [at] : []))
  const trailing = commas.filter((at) => at > lastWhole && (at > last || at < wholeEnd))
  return {
    whole: tokens.slice(0, wholeEnd).filter(isDigit).length,
    fraction: point < 0 ? 0 : tokens.slice(point).filter(isDigit).length,
    grouped: commas.some((at) => at > first && at < lastWhole),
    scale: trailing.length,
  }
}

/** The digits of the whole part, one piece for each place, the first of which takes all that lie before. */
function wholePieces(whole: string, tokens: readonly Token[], { grouped }: Places): string[] {
  const signs = tokens.flatMap((token) => (token.kind === 'digit' ? [token.sign] : []))
  const digits = whole.replace(/^0+/, '')
  const pieces = signs.map((sign, index) => {
    const place = signs.length - 1 - index
    return digits[digits.length - 1 - place] ?? (sign === '0' ? '0' : '')
  })
  const before = digits.slice(0, Math.max(0, digits.length - signs.length))
  if (pieces.length > 0) pieces[0] = before + (pieces[0] ?? '')
  if (!grouped) return pieces
  let place = pieces.join('').length
  return pieces.map((piece) =>
    Array.from(piece, (digit) => {
      place--
      return place > 0 && place % 3 === 0 ? `${digit},` : digit
    }).join(''),
  )
}

function fractionPieces(fraction: string, tokens: readonly Token[]): string[] {
  const signs = tokens.flatMap((token) => (token.kind === 'digit' ? [token.sign] : []))
  return signs.map((sign, at) =>
    sign !== '0' && /^0*$/.test(fraction.slice(at)) ? '' : (fraction[at] ?? ''),
  )
}

function rendered(value: number, { tokens }: Section, signed: boolean): string {
  const places = placesIn(tokens)
  const percents = tokens.filter(({ kind }) => kind === 'percent').length
  const { digits, point } = digitsOf(value)
  const moved = { digits, point: value === 0 ? 1 : point + 2 * percents - 3 * places.scale }
  const { whole, fraction } = rounded(moved, places.fraction)
  const at = tokens.findIndex(({ kind }) => kind === 'point')
  const end = at < 0 ? tokens.length : at
  const queue = [
    ...wholePieces(whole, tokens.slice(0, end), places),
    ...fractionPieces(fraction, tokens.slice(end)),
  ]
  const text = tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text
      if (token.kind === 'digit') return queue.shift() ?? ''
      if (token.kind === 'point') return '.'
      return token.kind === 'percent' ? '%' : ''
    })
    .join('')
  const isZero = /^0*$/.test(whole + fraction)
  return signed && value < 0 && !isZero ? `-${text}` : text
}

const holds = (value: number, { sign, than }: NonNullable<Section['condition']>): boolean =>
  ({
    '<': value < than,
    '>': value > than,
    '<=': value <= than,
    '>=': value >= than,
    '=': value === than,
    '<>': value !== than,
  })[sign] ?? false

/** The section of a number, and whether the minus is still to be written. */
function sectionFor(value: number, sections: readonly Section[]): [Section | undefined, boolean] {
  const [first, second, third] = sections
  if (sections.some(({ condition }) => condition)) {
    const own = sections.find(({ condition }) => condition && holds(value, condition))
    return [own ?? sections.filter(({ condition }) => !condition)[0], true]
  }
  if (value < 0 && second) return [second, false]
  return [value === 0 && third ? third : first, true]
}

const general = /^(?:general|g\/通用格式|常规|@)?$/i

/**
 * A number as its format shows it; undefined if the format is one of those not followed here (fractions,
 * exponents, Chinese numerals): then nobody can say without Excel what is shown.
 */
export function shownNumber(value: number, format: string): string | undefined {
  const texts = split(format).slice(0, 3)
  if (texts.length === 1 && general.test(format.trim()))
    return String(Number(value.toPrecision(15)))
  const sections = texts.map((text) =>
    /^(?:\[(?!DBNum|white|白色|[<>=])[^\]]*\])?(?:general|g\/通用格式)$/i.test(text)
      ? 'general'
      : sectionOf(text),
  )
  const known = sections.map((section) => (section === 'general' ? undefined : section))
  const whole = known.map((section) => section ?? { tokens: [] })
  const [section, signed] = sectionFor(value, whole)
  const at = section ? whole.indexOf(section) : -1
  if (sections[at] === 'general')
    return String(Number((signed ? value : Math.abs(value)).toPrecision(15)))
  return at < 0 || known[at] === undefined ? undefined : rendered(value, known[at], signed)
}

/** A text as its format shows it: what stands around `@`, or nothing where the last of four sections is empty. */
export function shownText(text: string, format: string): string {
  const sections = split(format)
  const own =
    sections[3] ?? sections.find((one) => one.replace(/"[^"]*"|[\\!]./g, '').includes('@'))
  if (own === undefined || general.test(own.trim())) return own === '' ? '' : text
  return (sectionOf(own)?.tokens ?? [{ kind: 'text' } as const])
    .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'text' ? text : ''))
    .join('')
}
