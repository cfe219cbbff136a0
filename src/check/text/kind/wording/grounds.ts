/** What a report says of the laws and documents it names: their numbers, articles, periods and the days they came into force. */
import {
  type Period,
  articles,
  bases,
  documents,
  inForce,
  periods,
  regulationOrders,
} from '../../../known/grounds'
import { inSentences } from '../../read/clause/sentence'
import { readNumeral, writeNumeral } from '../../read/numeral'
import { rememberedSentence } from '../../read/remember'
import type { Found, TextKind } from '../kind'

const advice = '核对原文'

const titled =
  /《([^》\n]{4,100})》[（(，]?((?:国办(?:公开办)?[发函]|国发|国函)[〔\[［（(] ?\d{2,5} ?[〕\]］）)] ?\d{1,4} ?号)/g

/** 国办函〔2020〕109号《…办法》. */
const numbered =
  /((?:国办(?:公开办)?[发函]|国发|国函)[〔\[［（(] ?\d{2,5} ?[〕\]］）)] ?\d{1,4} ?号)(?:文件?)?(?:印发的?|发布的?)?《([^》\n]{4,100})》/g

const plainNumber = (number: string): string =>
  number
    .replace(/ /g, '')
    .replace(/[\[［（(]/, '〔')
    .replace(/[\]］）)]/, '〕')

const basis = /国办公开办函[〔\[［（(] ?(20\d\d) ?[〕\]］）)] ?(\d{1,4}) ?号/g

/** What an annual report is compiled by has one of few numbers. */
const wrongBases = rememberedSentence((sentence): readonly Found[] =>
  /编制[^。]{0,40}(?:年度报告|年报|报告)|(?:年度报告|年报)[^。]{0,40}编制/.test(sentence)
    ? [...sentence.matchAll(basis)]
        .filter(({ 1: year = '', 2: number = '' }) => !bases.includes(`${year}-${number}`))
        .map(({ 0: said, index }) => ({
          start: index,
          end: index + said.length,
          text: `编制年度报告的依据是国办公开办函〔2021〕30号，写的是“${said.replace(/ /g, '')}”`,
          advice,
        }))
    : [],
)

/** 国办函〔2021〕109号: the numbers of the office that stand alone, with the year or number of one that is known. */
const stray = /国办函[〔\[［（(] ?(20\d\d) ?[〕\]］）)] ?(\d{1,4}) ?号/g

function* strayNumbers(sentence: string): Iterable<Found> {
  if (!/处理费|收费/.test(sentence)) return
  for (const { 0: said, index } of sentence.matchAll(stray)) {
    const own = documents.find(({ number }) => number.startsWith('国办函'))
    if (!own || plainNumber(said) === own.number) continue
    // With a title beside it, it is judged by that.
    if (
      /^[^。；]{0,8}《/.test(sentence.slice(index + said.length)) ||
      /》[（(]?$/.test(sentence.slice(0, index))
    )
      continue
    yield {
      start: index,
      end: index + said.length,
      text: `信息处理费的规定是${own.number}，写的是“${said.replace(/ /g, '')}”`,
      advice,
    }
  }
}

/** Documents with another one's number. */
function* wrongNumbers(text: string): Iterable<Found> {
  const cited = [
    ...[...text.matchAll(titled)].map(({ 0: all, 1: title = '', 2: number = '', index }) => ({
      title,
      number,
      start: index + all.length - number.length,
    })),
    ...[...text.matchAll(numbered)].map(({ 1: number = '', 2: title = '', index }) => ({
      title,
      number,
      start: index,
    })),
  ]
  for (const { title, number, start } of cited) {
    const own = documents.find((one) => one.title.test(title))
    const said = plainNumber(number)
    if (own?.number === said) continue
    const at = { start, end: start + number.length, advice }
    // Said, not offered: the list of numbers is no original.
    if (own) yield { ...at, text: `《${title}》的文号应是${own.number}` }
    else if (documents.some((one) => one.number === said))
      yield { ...at, text: `${said}不是《${title}》的文号` }
  }
}

const order =
  /政府信息公开条例》?[（(](?:中华人民共和国)?(?:国务院)?令?第 ?(\d{3,4}) ?号|国务院令?第 ?(\d{3,4}) ?号[）)，]?(?:公布的|发布的)?《(?:中华人民共和国)?政府信息公开条例》/g

/** The Regulation with another order's number. */
function* wrongOrders(text: string): Iterable<Found> {
  for (const { 0: all, 1: behind, 2: ahead, index } of text.matchAll(order)) {
    const number = behind ?? ahead ?? ''
    if (regulationOrders.includes(number)) continue
    const start = index + all.lastIndexOf(number)
    const by = regulationOrders.at(-1)
    yield {
      start,
      end: start + number.length,
      text: `《条例》是国务院令第${by ?? ''}号`,
      advice,
      by,
    }
  }
}

const article = /第([一二三四五六七八九十百零〇]{1,6}|\d{1,3})条/g
const law = articles.map(
  ({ name, ...one }) =>
    [
      new RegExp(
        `(?:${name.source})(?:[（(][^（）()\\n]{0,30}[）)])?(?:(?:的|中)?第[一二三四五六七八九十百零〇\\d]{1,6}条[、和及至到以]{0,2}){1,6}`,
        'g',
      ),
      one,
    ] as const,
)

/** Articles after the last a law has. */
function* wrongArticles(text: string): Iterable<Found> {
  for (const [pattern, { called, last }] of law)
    for (const { 0: cited, index: from } of text.matchAll(pattern))
      for (const { 0: said, 1: words = '', index } of cited.matchAll(article)) {
        const number = readNumeral(words, 0)?.value ?? 0
        if (number <= last) continue
        const start = from + index
        yield {
          start,
          end: start + said.length,
          text: `${called}只有${String(last)}条，没有“${said}”`,
          advice,
        }
      }
}

const wrongDays = ({ days, most }: Period, said: number): boolean =>
  most === true ? said > days : said !== days

/** 15个工作日 and 十五个工作日. */
const periodsWritten: readonly Period[] = periods.flatMap((period) => [
  period,
  {
    ...period,
    words: new RegExp(
      period.words.source.replace('(\\d{1,3})', '([二三四五六七八九十]{1,4})'),
      'g',
    ),
  },
])

/** Periods of a sentence other than those the Regulation sets. */
const wrongPeriods = rememberedSentence((sentence): readonly Found[] =>
  (sentence.includes('工作日') ? periodsWritten : [])
    .filter(({ of }) => of?.test(sentence) !== false)
    .flatMap((period) =>
      [...sentence.matchAll(period.words)]
        .filter(({ 1: days = '' }) => wrongDays(period, readNumeral(days, 0)?.value ?? period.days))
        .map(({ 1: days = '', index }) => ({
          start: index,
          end: index + days.length,
          text: `${period.what}是${String(period.days)}个工作日（《条例》${period.article}），写的是${days}个工作日`,
          advice,
          by: /\d/.test(days)
            ? String(period.days)
            : writeNumeral(period.days, { script: 'chinese', grouped: false }),
        })),
    ),
)

const date = '(20\\d\\d年\\d{1,2}月\\d{1,2}日|19\\d\\d年\\d{1,2}月\\d{1,2}日)'
const day = '20\\d\\d年\\d{1,2}月\\d{1,2}日'
const begin = '(?:起)?(?:正式|开始|全面)?(?:施行|实施)'
const began = inForce.map(
  ({ name, or = name, days }) =>
    [
      new RegExp(
        `${date}${begin}的?(?:新)?(?:修订|修改)?(?:后)?的?《?(?:中华人民共和国)?${name}|(?:${name}|${or})》?(?:[（(](?:国务院令)?第 ?\\d{1,4} ?号(?:修订|公布)?[，,]|[（(]国务院令第 ?\\d{1,4} ?号[）)])?(?:于${day}(?:修订|修改)?(?:公布|发布|通过)，)?(?:已|将)?(?:自|于|从|[（(]自?)${date}${begin}`,
        'g',
      ),
      name,
      days,
    ] as const,
)

/** Laws in force since another day than theirs. */
function* wrongBeginnings(text: string): Iterable<Found> {
  for (const [pattern, name, days] of began)
    for (const { 0: all, 1: before, 2: after, index } of text.matchAll(pattern)) {
      const said = before ?? after ?? ''
      // 新修订的 is no longer what came into force first.
      const isFirst = said === days[0] && days.length > 1 && /修订|修改/.test(all)
      if (days.includes(said) && !isFirst) continue
      const start = index + all.indexOf(said)
      const by = days.at(-1)
      yield {
        start,
        end: start + said.length,
        text: `现行《${name}》自${by ?? ''}起施行，写的是${said}`,
        advice,
        by,
      }
    }
}

/** Numbers, articles, periods and days that are not those of the law or document named. */
export const wrongGrounds: TextKind = {
  *find(text) {
    yield* wrongNumbers(text)
    yield* wrongOrders(text)
    yield* wrongArticles(text)
    yield* inSentences(text, wrongBases)
    yield* inSentences(text, strayNumbers)
    yield* inSentences(text, wrongPeriods)
    yield* wrongBeginnings(text)
  },
}
