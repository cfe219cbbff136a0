/** Last year's text as something to revise: its paragraphs, what of them must not be copied, what was promised. */
import { headedBy } from '@/report/text/aspects'

/** A paragraph of last year's text, without its heading. */
export interface FormerParagraph {
  readonly text: string
  /** Under which aspect it stood; empty where there are none. */
  readonly aspect: string
  /** The same with a blank for each year and count. */
  readonly open: string
  /** The text in pieces; those that must not be copied are stale. */
  readonly pieces: readonly { readonly text: string; readonly stale: boolean }[]
}

const units = '件|次|个|项|期|场|人次|人|条|篇|份|家|名|余|万元|亿元|元|%|％|个百分点|小时|日内|天'
/** Years, counts and shares; numbers of documents, articles and days of the calendar stay as they are. */
const stale = new RegExp(
  `(?:19|20)\\d\\d(?=年)|\\d+(?:[.,]\\d+)*(?=余?(?:${units}))|(?<![第一二两三四五六七八九十百千])[一二两三四五六七八九十百千]+(?=(?:${units}))`,
  'g',
)
/** What a blank is written as: the checks ask for it to be filled in. */
const gap = '【　】'

function paragraphOf(line: string, aspects: readonly string[]): FormerParagraph {
  const { aspect, rest } = headedBy(line, aspects)
  const pieces: { text: string; stale: boolean }[] = []
  let at = 0
  for (const found of rest.matchAll(stale)) {
    if (found.index > at) pieces.push({ text: rest.slice(at, found.index), stale: false })
    pieces.push({ text: found[0], stale: true })
    at = found.index + found[0].length
  }
  if (at < rest.length) pieces.push({ text: rest.slice(at), stale: false })
  const open = pieces.map((piece) => (piece.stale ? gap : piece.text)).join('')
  return { text: rest, aspect, open, pieces }
}

/** The paragraphs of a text, to be revised. */
export const formerParagraphs = (
  text: string,
  aspects: readonly string[] = [],
): readonly FormerParagraph[] =>
  text
    .split('\n')
    .map((line) => paragraphOf(line.trim(), aspects))
    .filter((one) => one.text !== '')

const promise = /将(?!近|军|来)|拟|下一步|下步|计划|争取|力争/
const numbering =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|[（(][一二三四五六七八九十\d]+[）)])[，、：]?/

/** What was promised in a text, a clause each: what has become of it is to be told a year later. */
export const promisesIn = (text: string): readonly string[] =>
  text
    .split(/[。；;\n]/)
    .map((clause) => clause.trim().replace(numbering, ''))
    .filter((clause) => promise.test(clause))

/** Begins the account of a promise; the officer says what became of it. */
export const accountOf = (promised: string): string => `上年提出“${promised}”，本年${gap}。`

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const counted = /(?:^|[。；\n])[一二三四五六七八九十]是/g

/** A problem with what is done about it, numbered after those that are told already. */
export function pairSentence(problem: string, measure: string, text: string): string {
  const nth = numerals[[...text.matchAll(counted)].length] ?? ''
  const bare = (part: string) => part.trim().replace(/[。；，]+$/, '')
  return `${nth === '' ? '' : `${nth}是`}${bare(problem)}；${bare(measure)}。`
}
