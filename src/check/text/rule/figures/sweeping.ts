/** 均获维持, 零败诉, 全部办结, 均为自然人: sweeping claims. */
import { figuresThatAre } from '@/report/concept'
import type { FigureKey, Format } from '@/report/format'
import { figureOf } from '@/report/report'
import { type Outcomes, casesOf, casesSaid, tellsPending } from '../../kind/cases'
import {
  type Unless,
  deny,
  inWords,
  ofAnotherTime,
  ofPartOfYear,
  unlessAfter,
  unlessBefore,
} from '../../kind/deny'
import { speaksOfAnotherTime } from '../../read/clause/time'
import { applications, exception, otherMatters } from '../../read/clause/topic'
import type { ProseRule } from '../../rule'

const upheld =
  /(?:均|全部|都|皆)(?:已)?(?:获得?|被|以|予以?|为|得到|作出|决定|给予)?(?:了)?(?:结果)?维持(?!或)|100%维持/g
const undefeated =
  /零败诉|零纠错|零纠正|无一(?:件)?(?:败诉|纠错|被?纠正)|无(?:被)?纠正|无败诉|未败诉|(?:没有|未|不存在|未有)(?:(?:发生|出现|产生|有)[^，。；、\d]{0,14}?)?(?:一件|1件)?(?:败诉|被?纠[正错]|被(?:责令|确认违法))(?!原因|的原因)|(?:全部|均|都)(?:以|获|判决|判|裁判)?[^，。；\d]{0,6}胜诉|(?:败诉|纠错)率(?:均|都)?(?:为|保持)?(?:零|0(?![.\d]))/g

const closed = /(?:均|全部|都|皆)(?:已)?(?:依法)?(?:审结|结案|审理完毕)(?!的)/g

/** What 均获维持 denies: everything else there is. */
const contrary: Outcomes = { but: ['upheld'] }

const concludedAll =
  /(?:全部|(?<!平)均|都|皆)(?:已)?(?:予以|依法|依规|依法依规|及时|妥善|规范|作出|进行|[在于](?:年内|当年|年底前|本年度?内?|年末前)){0,2}(?:办结|答复|办理完毕|回复|办理完成|办毕|处理完毕|处理完成)|(?:办结|答复|办理|回复)率(?:均|都)?(?:为|达到|达|是|保持|保持在|实现)? ?(?:100(?:\.0+)?|１００) ?[%％]|(?:办结|答复|办理)率(?:为|达到|达)?百分之(?:一)?百|(?:100|１００)[%％](?:办结|答复)/g

/** Only what was due, or what is left besides. */
const onTime = /按期|按时|期限|时限|其中|到期|其余|应答复|应办结|应当答复|结转[^，]*$/
/** 均已答复或在期限内办理; 全部办结，10件结转下年度. */
const goesOn =
  /^(?:或|、|和)?(?:在法定|尚?在|正在)|^[^。；]{0,30}(?<!(?:无|没有|未|不存在|零)[^，。；]{0,4})(?:结转|延期|转入下|尚在办理|正在办理)/

/** 上年结转 counts among this year's. */
const ofAnotherTimeButCarried: Unless = ({ before, report }) =>
  speaksOfAnotherTime(before.replace(/上年度?(?:无|没有)?结转/g, ''), report.year)

/** 上年结转3件，均已办结: said of what was carried in alone. */
const ofCarriedIn: Unless = ({ before }) =>
  /^[^\d]*(?:上年度?|上一年度?|去年)?(?:结转|转入)[^\d，]*\d+ ?件[^\d，；]{0,8}，?$/.test(
    before.replace(/20\d\d ?年度?/g, ''),
  )

/** 94件全部办结 where that is what was concluded. */
const ofConcluded: Unless = ({ before, report, format }) => {
  const [, said] = /(\d+) ?件[^，。；\d]{0,16}$/.exec(before) ?? []
  const [concluded = ''] = figuresThatAre(format, 'concluded', 'total')
  return said !== undefined && Number(said) === figureOf(report, concluded)
}

const otherApplicants = (format: Format): readonly FigureKey[] =>
  figuresThatAre(format, 'received').filter(
    (key) =>
      ![
        ...figuresThatAre(format, 'received', 'natural'),
        ...figuresThatAre(format, 'received', 'total'),
      ].includes(key),
  )

/** The results of applications as texts call them; data. */
const resultWords = [
  { result: 'granted', words: /^(?:均|全部|都|皆)[^不未部]{0,8}公开/ },
  { result: 'partlyGranted', words: /部分公开/ },
  { result: 'denied', words: /不予公开/ },
  { result: 'unavailable', words: /不掌握|不存在|无法提供/ },
  { result: 'notProcessed', words: /不予处理/ },
  { result: 'other', words: /其他处理/ },
] as const
type ResultWord = (typeof resultWords)[number]

/** The totals of those results. */
const results = (format: Format, which: (one: ResultWord) => boolean): readonly FigureKey[] =>
  resultWords
    .filter(which)
    .flatMap(({ result }) => figuresThatAre(format, 'requests', result, 'total'))

const notGranted = (format: Format): readonly FigureKey[] =>
  results(format, ({ result }) => result !== 'granted')

/** 收到申请3件，均因本机关不掌握无法提供. */
const allOfResult = new RegExp(
  `(?<=申请(?:共)? ?\\d{1,6} ?件，(?:已)?)(?:均|全部|都|皆)[^，。；\\d]{0,14}?(?:${resultWords
    .filter(({ result }) => result !== 'granted')
    .map(({ words }) => words.source)
    .join('|')})[^，。；\\d]{0,8}(?=[，。；]|$)`,
  'g',
)

const oneKind: readonly Unless[] = [
  ({ before, said }) => !`${before}${said}`.includes('申请'),
  unlessBefore(otherMatters),
  unlessBefore(/其中/),
  ofAnotherTime,
  ofPartOfYear,
]

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.all-upheld',
    severity: 'warning',
    title: '“均获维持”“零败诉”',
    sentence:
      '文字写均获维持的，表四不应有纠正、其他结果和尚未审结；写零败诉、零纠错的，不应有纠正',
    source: '年度报告格式表四',
    compares: 'saying',
    is: deny({
      cells: (format) => casesOf(format, contrary),
      sayings: [
        {
          words: upheld,
          unless: [ofAnotherTime, unlessBefore(exception)],
          cells: (clause) =>
            casesSaid(clause, tellsPending(clause) ? { but: ['upheld', 'pending'] } : contrary),
        },
        {
          words: closed,
          unless: [ofAnotherTime, unlessBefore(exception), unlessBefore(/其余|其中/)],
          cells: (clause) => casesSaid(clause, { are: 'pending' }),
        },
        {
          words: undefeated,
          unless: [ofAnotherTime, unlessBefore(exception)],
          cells: (clause) =>
            clause.said.includes('胜诉') && !tellsPending(clause)
              ? [
                  ...casesSaid(clause, { are: 'corrected' }),
                  ...casesSaid(clause, { are: 'pending' }),
                ]
              : casesSaid(clause, { are: 'corrected' }),
        },
      ],
      says: (clause, figures) => `文字写“${clause.said}”，表四却有${inWords(clause, figures)}`,
      advice: (format, figures) =>
        figures.every((key) => figuresThatAre(format, 'corrected').includes(key))
          ? '有结果纠正的，不能写零败诉、零纠错；改正文字或表格'
          : '尚未审结、有其他结果的不能写成均维持；改正文字或表格',
    }),
  },
  {
    id: 'narrative.all-concluded',
    severity: 'warning',
    title: '“全部办结”',
    sentence: '文字写申请全部办结、办结率100%的，表三结转下年度应为0（写明按期、法定期限内的除外）',
    source: '年度报告格式表三',
    compares: 'saying',
    is: deny({
      cells: (format) => figuresThatAre(format, 'carriedOut', 'total'),
      readsAlso: (format) => figuresThatAre(format, 'concluded', 'total'),
      sayings: [
        {
          words: concludedAll,
          unless: [
            ({ sentence: { lead }, before, place }) =>
              place !== 'requests' &&
              ![applications, /信息公开/].some((words) => words.test(`${lead}${before}`)),
            unlessBefore(otherMatters),
            ofAnotherTimeButCarried,
            unlessBefore(onTime),
            unlessBefore(exception),
            ({ said }) => /^[^，。]{0,8}期限/.test(said),
            unlessAfter(goesOn),
            unlessAfter(/^(?:件|的|申请)/),
            ofCarriedIn,
            ofConcluded,
          ],
          cells: ({ format }) => figuresThatAre(format, 'carriedOut', 'total'),
        },
      ],
      says: ({ said, report }, [carriedOut = '']) =>
        `文字写“${said}”，表三“结转下年度继续办理”却有 ${figureOf(report, carriedOut) ?? 0} 件`,
      advice: '尚未到期的写“按期办结”并写明结转件数，或改正表格',
    }),
  },
  {
    id: 'narrative.all-of-one-kind',
    severity: 'warning',
    title: '“均为自然人”“均予以公开”',
    sentence:
      '文字写申请人均为自然人的，表三其他申请人应为0；写申请均予以公开的，其他办理结果应为0',
    source: '年度报告格式表三',
    compares: 'saying',
    is: deny({
      cells: (format) => [...otherApplicants(format), ...notGranted(format)],
      sayings: [
        {
          words: /(?:均|全部|都|皆)(?:为|系|是|由|来自)自然人(?![和与及、或])/g,
          unless: oneKind,
          cells: ({ format }) => otherApplicants(format),
        },
        {
          words:
            /(?<=申请(?:共)? ?\d{1,6} ?件，(?:已)?)(?:均|全部|都|皆)(?:已|依法)?(?:予以|同意)?公开(?=[，。；]|$)/g,
          unless: oneKind,
          cells: ({ format }) => notGranted(format),
        },
        {
          words: allOfResult,
          unless: oneKind,
          cells: ({ format, said }) => results(format, ({ words }) => !words.test(said)),
        },
      ],
      says: (clause, figures) => `文字写“${clause.said}”，表三却有${inWords(clause, figures, 3)}`,
      advice: '核对台账，改正文字或表格',
    }),
  },
]

export default rules
