/** Standard sentences that say in words what the tables hold, for the officer to put into the text. */
import { figureThatIs } from '@/report/concept'
import { addFigures } from '@/report/figure'
import { type FigureKey, type NarrativePlace, shortName } from '@/report/format'
import { figureOf } from '@/report/report'
import { type Fees, feeSentence, feeShape } from './fee'
import { leadParagraph } from './lead'
import { proceedingsSentence } from './proceedings'
import { type SentencePiece, shapeOf, wordsOf } from './pieces'
import { decisionSentence, documentSentence } from './proactive'
import {
  type Yearly,
  applicantSentence,
  flowSentence,
  growthSentence,
  resultSentence,
} from './requests'
import { type Tables, tablesOf } from './sentence'

export { allPutIn } from './all'
export { feeSentence } from './fee'
export { type Older, type OlderAt, allOlder, olderIn, withNewer } from './older'
export { accountOf, formerParagraphs, pairSentence, promisesIn } from './former'
export { questionsOf } from './questions'

/** A sentence, or the figure it still waits for. */
export interface DraftSentence {
  /** What it speaks of, for its button. */
  readonly subject: string
  /** Absent while a figure it needs is blank. */
  readonly text?: string
  /** Finds it in a text with whatever figures; absent where it is made of words. */
  readonly shape?: RegExp
  /** The first blank it waits for, by name. */
  readonly waits?: string
  readonly places: readonly NarrativePlace[]
  /** Under which aspect of a section that has aspects it belongs. */
  readonly aspect: string
  /** Numbers in it that the officer alone knows, as far as the tables tell them. */
  readonly fees?: Fees
}

/** Where a sentence belongs, and how it is said; nothing where there is nothing to say. */
interface DraftRule extends Pick<DraftSentence, 'subject' | 'places' | 'aspect'> {
  readonly say: (tables: Tables) => readonly SentencePiece[] | undefined
}

const onOwn = { places: ['overview', 'proactive'], aspect: '主动公开' } as const
const onRequest = { places: ['overview', 'requests'], aspect: '依申请公开' } as const

function sentences(year: Yearly, previous: Yearly | undefined): readonly DraftRule[] {
  return [
    { subject: '规范性文件', ...onOwn, say: documentSentence },
    { subject: '处理决定和收费', ...onOwn, say: decisionSentence },
    { subject: '收办数量', ...onRequest, say: flowSentence },
    { subject: '申请人', ...onRequest, say: applicantSentence },
    { subject: '办理结果', ...onRequest, say: resultSentence },
    ...(previous
      ? [
          {
            subject: '与上年相比',
            ...onRequest,
            say: (tables: Tables) => growthSentence(year, previous, tables),
          },
        ]
      : []),
    {
      subject: '复议和诉讼',
      places: ['overview', 'proceedings'],
      aspect: '监督保障',
      say: proceedingsSentence,
    },
  ]
}

/** Says a sentence, unless a figure it looks at is blank: then it waits for the first such. */
function drafted(
  { report, format }: Yearly,
  { say, ...rest }: DraftRule,
): readonly DraftSentence[] {
  let blank: FigureKey | undefined
  const look = (keys: readonly FigureKey[]): number => {
    blank ??= keys.find((key) => figureOf(report, key) === null)
    return addFigures(keys.map((key) => figureOf(report, key))) ?? 0
  }
  const pieces = say(tablesOf(format, look))
  if (blank !== undefined) return [{ ...rest, waits: shortName(format, blank) }]
  return pieces === undefined ? [] : [{ ...rest, text: wordsOf(pieces), shape: shapeOf(pieces) }]
}

/** Whoever did not pay had been sent a notice, so there were at least as many. */
function feesOf({ report, format }: Yearly): Fees {
  const unpaid = figureThatIs(format, 'unpaidFee', 'total')
  const notices = unpaid === undefined ? null : figureOf(report, unpaid)
  return { notices: notices ?? 0, billed: 0, collected: 0 }
}

/**
 * The sentences that can be drafted from a report's tables. A sentence whose figures are not all
 * filled in waits and says for what; one that has nothing to say is left out.
 * @param previous last year's report of the same organ, in whatever format.
 */
export function draftsOf(
  report: Yearly['report'],
  format: Yearly['format'],
  previous?: Yearly,
): readonly DraftSentence[] {
  const year = { report, format }
  const fees = feesOf(year)
  return [
    { subject: '前言', ...leadParagraph(report, format), places: ['lead'], aspect: '' },
    ...sentences(year, previous).flatMap((one) => drafted(year, one)),
    {
      ...{ subject: '信息处理费', text: feeSentence(fees), shape: feeShape, fees },
      ...{ places: ['other'], aspect: '' },
    },
  ]
}
