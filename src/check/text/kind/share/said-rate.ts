/** 办结率96.2%, 纠错率25%: a rate of the prose recomputed from the counts its own sentence states. */
import { type Concept, figuresThatAre } from '@/report/concept'
import type { FigureKey, Format } from '@/report/format'
import type { Context } from '../../../check'
import { amountIn } from '../../read/claim/figures'
import type { Found } from '../kind'
import { matchesIn, sentencesOf } from '../../read/clause/sentence'
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
}

const number = '(\\d{1,7})(?![\\d.]) ?[件宗起]'
const percent = '率(?:为|达到|达|是)? ?(\\d{1,3}(?:\\.\\d{1,4})?) ?[%％]'
/** 网上申请办结率, 按时办结率 are rates of something else. */
const bare = '(?<=^|[，、（(]|信息公开申请|复议)'

const rates: readonly Rate[] = [
  {
    said: new RegExp(`${bare}(?:办结|答复|办复)${percent}`, 'g'),
    part: new RegExp(`(?<![应未])(?:办结|答复|办复)[^\\d，。；]{0,8}${number}`, 'g'),
    whole: new RegExp(
      `(?:应办|应办理|应办结|应答复|收到|新收|受理|收办|接收)[^\\d，。；]{0,14}${number}`,
      'g',
    ),
    known: [
      [[['received', 'total'], 1]],
      [
        [['received', 'total'], 1],
        [['carriedIn', 'total'], 1],
      ],
    ],
  },
  {
    said: new RegExp(`${bare}(?:纠错|被?纠正)${percent}`, 'g'),
    part: new RegExp(`纠正[^\\d，。；]{0,6}${number}`, 'g'),
    whole: new RegExp(`(?:复议|诉讼|案件)[^\\d，。；]{0,10}${number}`, 'g'),
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

/** Everything a rate may be a share of: the counts of the sentence, two of them together, and what the tables hold. */
function wholesOf(words: string, { known }: Rate, { report, format }: Context): readonly number[] {
  const said = [...words.matchAll(new RegExp(number, 'g'))].slice(-8).map(([, one]) => Number(one))
  const pairs = said.flatMap((one, at) =>
    said.slice(at + 1).flatMap((other) => [one + other, Math.abs(one - other)]),
  )
  const held = known.map((keys) =>
    keys.reduce(
      (sum, [what, sign]) => sum + sign * (amountIn(report, figuresThatAre(format, ...what)) ?? 0),
      0,
    ),
  )
  return [...said, ...pairs, ...held]
}

/** What the rates are compared with in the tables. */
export const rateKeys = (format: Format): readonly FigureKey[] =>
  rates.flatMap(({ known }) =>
    known.flatMap((keys) => keys.flatMap(([what]) => figuresThatAre(format, ...what))),
  )

/** The rates that fit none of the counts they may be of. */
export function* findRates(text: string, context: Context): Iterable<Found> {
  const { report } = context
  if (!/率[^，。；]{0,4}\d/.test(text)) return
  for (const sentence of sentencesOf(text))
    for (const rate of rates)
      for (const match of matchesIn(sentence, rate.said)) {
        const words = sentence.text.slice(Math.max(0, match.index - reach), match.index)
        const [all, printed = ''] = match
        const [part, whole] = [last(words, rate.part), last(words, rate.whole)]
        if (part === undefined || whole === undefined || whole < part || whole === 0) continue
        if (Number(printed) === 100 || speaksOfAnotherTime(words, report.year)) continue
        const decimals = printed.split('.')[1]?.length ?? 0
        const fits = (base: number) =>
          base > 0 && Math.abs((part / base) * 100 - Number(printed)) <= 10 ** -decimals + 1e-9
        if (wholesOf(words, rate, context).some(fits)) continue
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
