/** 办结率96.2%, 纠错率25%: a rate of the prose recomputed from the counts its own sentence states. */
import { type Concept, figuresThatAre } from '@/report/concept'
import type { FigureKey, Format } from '@/report/format'
import type { Context } from '../../../check'
import { amountIn } from '../../read/claim/figures'
import type { Found } from '../kind'
import { ratesAbove } from './above-all'
import { countUnit, ratesInBrackets } from './in-brackets'
import { matchesIn, sentencesOf, wordsAfter } from '../../read/clause/sentence'
import { speaksOfAnotherTime } from '../../read/clause/time'

/** A figure of the tables by what it is, added or taken away. */
type Signed = readonly [what: readonly [Concept, Concept], sign: 1 | -1]

interface Rate {
  readonly said: RegExp
  /** The count that is the part; the last one before the rate. */
  readonly part: RegExp
  /** The count that is the whole. */
  readonly whole: RegExp
  /** Other wholes that the tables know, by their sums and differences. */
  readonly known: readonly (readonly Signed[])[]
  /** Words with which the rate is of other matters. */
  readonly unless?: RegExp
  /** The whole by its own name, beside which nothing else is. */
  readonly due?: RegExp
  /** The whole may be left to the table. */
  readonly ofTable?: true
  /** Words a sentence must have for the rate to be of these matters. */
  readonly within?: RegExp
}

const number = '(\\d{1,7})(?![\\d.]) ?[件宗起]'
const percent = '率(?:为|达到|达|是)? ?(\\d{1,3}(?:\\.\\d{1,4})?) ?[%％]'
/** 网上申请办结率, 按时办结率 are rates of something else. */
const bare = '(?<=^|[，、（(]|信息公开申请|复议)'

/** Rates of matters the tables do not count: said, the part, the whole; data. */
const elsewhere: readonly (readonly [said: string, part: string, whole: string])[] = [
  [
    '(?:回复|办复|答复|办结)',
    '(?:回复|办复|答复|办结)',
    '留言|来信|信件|咨询|诉求|工单|来电|建议|提案',
  ],
  ['采纳', '采纳', '征集|收到|收集|意见|建议'],
  [
    '满意',
    '满意(?![度率]|问卷|调查|评价|测评)',
    '评价|评议|调查|发放|收回|回收|问卷|回访|测评|受访',
  ],
  ['(?:公开|解读)', '(?:公开|解读)', '议题|应公开|应当公开|文件|提案|建议'],
  ['合格', '合格', '抽查|抽检|检查|检测|测评'],
  ['(?:整改|完成)', '(?:整改|完成|改正)', '发现|问题|任务'],
  ['(?:回收|收回)', '(?:回收|收回)', '发放|发出'],
]

const rates: readonly Rate[] = [
  ...elsewhere.map(([said, part, whole]) => ({
    said: new RegExp(`(?<=^|[，、（(])(?:总)?${said}${percent}`, 'g'),
    part: new RegExp(`(?<![应未不])${part}[^\\d，。；]{0,8}${countUnit}`, 'g'),
    whole: new RegExp(`(?:${whole})[^\\d，。；]{0,10}${countUnit}`, 'g'),
    known: [],
    within: new RegExp(whole),
  })),
  {
    said: new RegExp(`${bare}(?:办结|答复|办复)${percent}`, 'g'),
    part: new RegExp(`(?<![应未])(?:办结|答复|办复)[^\\d，。；]{0,8}${number}`, 'g'),
    whole: new RegExp(
      `(?:应办|应办理|应办结|应答复|收到|新收|受理|收办|接收)[^\\d，。；]{0,14}${number}`,
      'g',
    ),
    due: new RegExp(`应(?:办|办理|办结|答复)(?:的|申请|总数|件数|共|合计|为)*${number}`, 'g'),
    known: [
      [[['received', 'total'], 1]],
      [
        [['received', 'total'], 1],
        [['carriedIn', 'total'], 1],
      ],
    ],
  },
  {
    said: new RegExp(`(?<=^|[，、（(]|信息公开申请)公开${percent}`, 'g'),
    part: new RegExp(`(?<!不予)公开(?:和|及|与|、)?(?:部分公开)?[^\\d，。；]{0,4}${number}`, 'g'),
    whole: new RegExp(`(?:答复|办结|办理)[^\\d，。；]{0,14}${number}`, 'g'),
    known: [[[['concluded', 'total'], 1]], [[['received', 'total'], 1]]],
    within: /申请|答复|办结|部分公开/,
    ofTable: true,
    unless: /公文|发文|文件|提案|建议|议题/,
  },
  {
    said: new RegExp(`${bare}(?:纠错|被?纠正)${percent}`, 'g'),
    part: new RegExp(`纠正[^\\d，。；]{0,6}${number}`, 'g'),
    whole: new RegExp(`(?:复议|诉讼|案件|审结)[^\\d，。；]{0,10}${number}`, 'g'),
    known: [
      [[['review', 'total'], 1]],
      // What is still pending can be neither upheld nor corrected.
      [
        [['review', 'total'], 1],
        [['review', 'pending'], -1],
      ],
    ],
  },
]

const reach = 120
const last = (words: string, pattern: RegExp): number | undefined => {
  const found = [...words.matchAll(pattern)].at(-1)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** The wholes the tables hold; none is known while a part of it is blank. */
const wholesHeld = (
  { known }: Rate,
  { report, format }: Context,
): readonly (number | undefined)[] =>
  known.map((keys) =>
    keys.reduce<number | undefined>((sum, [what, sign]) => {
      const part = amountIn(report, figuresThatAre(format, ...what))
      return sum === undefined || part === null ? undefined : sum + sign * part
    }, 0),
  )

/** Everything a rate may be a share of: the counts of the sentence, two of them together, and what the tables hold. */
function wholesOf(words: string, rate: Rate, context: Context): readonly number[] {
  const said = [...words.matchAll(new RegExp(countUnit, 'g'))]
    .slice(-8)
    .map(([, one]) => Number(one))
  const pairs = said.flatMap((one, at) =>
    said.slice(at + 1).flatMap((other) => [one + other, Math.abs(one - other)]),
  )
  const held = wholesHeld(rate, context).filter((whole) => whole !== undefined)
  return [...said, ...pairs, ...held]
}

const summed = new RegExp(`(?:合计|共计?|总计)[^\\d，。；]{0,8}${number}`, 'g')

/** True if a number stands only once among some words. */
const isSingle = (words: string, number: number): boolean =>
  [...words.matchAll(/\d+(?:\.\d+)?/g)].filter(([said]) => Number(said) === number).length === 1

/** What was carried in counts among this year's. */
const carried = /(?:上年度?|上一年度?|20\d\d ?年度?)结转/g
/** Where nothing is said of what is left over, all that was due is told to be done: another rule's matter. */
const left = /结转|转下|转入下/
const onTime = /按期|按时|期限|时限|到期|应办|应答复|已办结的/

/** What a rate should be made of. */
interface Made {
  readonly part: number
  readonly whole: number
}

/** What 100 % leaves out: of what was said before, or of what came with what was carried in. */
function shortOfAll(
  words: string,
  rest: string,
  part: number,
  { known, whole, within }: Rate,
  { report, format }: Context,
): Made | undefined {
  if (onTime.test(words)) return undefined
  const said = last(words, whole)
  if (within) return said !== undefined && said > part ? { part, whole: said } : undefined
  const all = known.find((keys) => keys.length > 1 && keys.every(([, sign]) => sign === 1)) ?? []
  const keys = all.flatMap(([what]) => figuresThatAre(format, ...what))
  const due = keys.length === 0 ? null : amountIn(report, keys)
  const carriedOut = amountIn(report, figuresThatAre(format, 'carriedOut', 'total')) ?? 0
  const isLeft = left.test(rest) && carriedOut > 0
  return due !== null && isLeft && part < due ? { part, whole: due } : undefined
}

/** 纠错率为12.5%（审结8件、纠正1件）: what it is made of may follow in brackets. */
const bracket = /^[（(][^（）()]{4,60}[）)]/

/** What a rate is made of where it is not what is printed; none where it fits, or that cannot be told. */
function misstated(
  printed: string,
  words: string,
  rest: string,
  rate: Rate,
  context: Context,
): Made | undefined {
  if (speaksOfAnotherTime(words.replace(carried, ''), context.report.year)) return undefined
  const told = `${words}${bracket.exec(rest)?.[0] ?? ''}`
  if (rate.within?.test(told) === false || rate.unless?.test(told) === true) return undefined
  const [part, said] = [last(told, rate.part), last(told, rate.whole)]
  // 公开议题213个，公开率87.2%: one number is not both.
  const isBoth = part !== undefined && part === said && isSingle(told, part)
  // 公开率61.7%（予以公开25件、部分公开6件）: the whole may stand in the table alone.
  const held = rate.ofTable === true ? wholesHeld(rate, context)[0] : undefined
  // 新收108件，结转4件，合计112件，办结110件: what all came to is the whole.
  const all = part !== undefined && said !== undefined && said < part ? last(told, summed) : said
  // 应办149件（新收146件、结转3件）: what was due is named as the whole.
  const owed = rate.due && last(told, rate.due)
  const whole = isBoth ? held : (owed ?? all ?? said ?? held)
  if (part === undefined || whole === undefined || whole === 0) return undefined
  const step = 10 ** -(printed.split('.')[1]?.length ?? 0)
  // 很满意201份、满意77份: the parts of one kind may be meant together.
  const parts = [...told.matchAll(rate.part)].map(([, one]) => Number(one))
  const sums = [part, parts.reduce((sum, one) => sum + one, 0)]
  if (Number(printed) === 100) return shortOfAll(words, rest, Math.max(...sums), rate, context)
  const fits = (base: number) =>
    base > 0 && sums.some((one) => Math.abs((one / base) * 100 - Number(printed)) <= step + 1e-9)
  const wholes = owed === undefined ? wholesOf(told, rate, context) : [owed]
  return whole < part || wholes.some((base) => base !== part && fits(base))
    ? undefined
    : { part, whole }
}

/** What the rates are compared with in the tables. */
export const rateKeys = (format: Format): readonly FigureKey[] => [
  ...rates.flatMap(({ known }) =>
    known.flatMap((keys) => keys.flatMap(([what]) => figuresThatAre(format, ...what))),
  ),
  ...figuresThatAre(format, 'carriedOut', 'total'),
]

/** The rates that fit none of the counts they may be of. */
export function* findRates(text: string, context: Context): Iterable<Found> {
  if (!/[率度][^，。；]{0,4}\d/.test(text)) return
  yield* ratesAbove(text)
  yield* ratesInBrackets(text)
  for (const sentence of sentencesOf(text))
    for (const rate of rates)
      for (const match of matchesIn(sentence, rate.said)) {
        const words = sentence.text.slice(Math.max(0, match.index - reach), match.index)
        const [all, printed = ''] = match
        const rest = wordsAfter(sentence.text, match.index + all.length)
        const made = misstated(printed, words, rest, rate, context)
        if (!made) continue
        const { part, whole } = made
        const decimals = printed.split('.')[1]?.length ?? 0
        const right = ((part / whole) * 100).toFixed(decimals)
        const start = sentence.start + match.index
        yield {
          start,
          end: start + all.length,
          text: `文字写“${all.replace(/\s/g, '')}”，按 ${String(part)} ÷ ${String(whole)} 应为 ${right}%`,
          formula: `${String(part)} ÷ ${String(whole)} × 100% = ${right}%`,
          advice: '核对比率的分子和分母是哪两个数，再改正',
        }
      }
}
