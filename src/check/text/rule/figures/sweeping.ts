/** 均获维持、零败诉、全部办结: sweeping claims, against the figures that would contradict them. */
import { type FigureKey, type Format, cellsOf, shortName } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import type { Check, Context } from '../../../check'
import { type Found, textCheck } from '../../kind/kind'
import {
  type Sentence,
  matchesIn,
  sentencesOf,
  speaksOfAnotherTime,
  wordsBefore,
} from '../../read/clause/sentence'

const upheld = /(?:均|全部|都|皆)(?:已)?(?:获得?|被|予以|为|得到|作出)?(?:结果)?维持|100%维持/g
const undefeated =
  /零败诉|零纠错|零纠正|无一(?:件)?(?:败诉|纠错|被?纠正)|无(?:被)?纠正|无败诉|未败诉|(?:全部|均)胜诉|(?:败诉|纠错)率(?:均|都)?(?:为|保持)?(?:零|0(?![.\d]))/g

type Outcome = 'corrected' | 'otherResult' | 'pending'

/** The figures of 表四 with these outcomes. */
const casesOf = (format: Format, outcomes: readonly Outcome[]): readonly FigureKey[] =>
  [...cellsOf(format).keys()].filter(
    (key) => key.startsWith('proceedings.') && outcomes.some((one) => key.endsWith(`.${one}`)),
  )

const groupOf = (key: FigureKey): string => key.split('.')[1] ?? ''

/** 复议 before the claim means reviews, 诉讼 suits; both, both. */
function groupsIn(words: string, said: string): RegExp | undefined {
  const reviews = words.includes('复议') || (said.includes('纠') && !words.includes('诉讼'))
  const suits = /诉讼|应诉/.test(words) || said.includes('诉')
  if (reviews && suits) return /./
  if (reviews) return /^review$/
  return suits ? /^(?!review$)/ : undefined
}

const shown = (format: Format, report: Report, keys: readonly FigureKey[]): string =>
  keys.map((key) => `“${shortName(format, key)}”${String(figureOf(report, key))} 件`).join('、')

function* contradicted(
  sentence: Sentence,
  pattern: RegExp,
  outcomes: (sentence: string, said: string) => readonly Outcome[],
  cases: readonly FigureKey[],
  { report, format }: Context,
): Iterable<Found> {
  for (const match of matchesIn(sentence, pattern)) {
    const before = wordsBefore(sentence.text, match.index)
    if (speaksOfAnotherTime(before, report.year)) continue
    const groups = groupsIn(before, match[0]) ?? groupsIn(sentence.lead, '')
    if (!groups) continue
    if (exception.test(before)) continue
    const wrong = outcomes(sentence.text, match[0])
    const keys = cases.filter(
      (key) => groups.test(groupOf(key)) && wrong.some((one) => key.endsWith(`.${one}`)),
    )
    if (keys.length === 0) continue
    const start = sentence.start + match.index
    yield {
      start,
      end: start + match[0].length,
      text: `文字写“${match[0]}”，表四却有${shown(format, report, keys)}`,
      advice: keys.every((key) => key.endsWith('.corrected'))
        ? '有结果纠正的，不能写零败诉、零纠错；改正文字或表格'
        : '尚未审结、有其他结果的不能写成均维持；改正文字或表格',
      figures: keys,
    }
  }
}

/** 除2件撤回外 says itself what is not meant. */
const exception = /除[^，。；]{1,30}(?:外|之外|以外)[^。；]*$/
/** 已办结的3件均维持, 2件正在审理: what is still open is told. */
const toldPending = /审结|已结|办结|结案|正在审理|审理中|尚在|未结/

const withdrawn: readonly Outcome[] = ['otherResult', 'corrected']
const contrary: readonly Outcome[] = [...withdrawn, 'pending']

/** 均获维持、零败诉 against 表四. */
const allUpheld: Check = textCheck({
  id: 'narrative.all-upheld',
  severity: 'warning',
  title: '“均获维持”“零败诉”',
  sentence: '文字写均获维持的，表四不应有纠正、其他结果和尚未审结；写零败诉、零纠错的，不应有纠正',
  source: '年度报告格式表四',
  examples: {
    breaks: {
      text: '2件复议中1件尚未审结，文字写均获维持',
      figures: {
        'proceedings.review.upheld': 1,
        'proceedings.review.pending': 1,
        'proceedings.review.total': 2,
      },
      narrative: { proceedings: '发生政府信息公开行政复议2件，均获维持。' },
    },
    holds: {
      text: '2件都是结果维持',
      figures: { 'proceedings.review.upheld': 2, 'proceedings.review.total': 2 },
      narrative: { proceedings: '发生政府信息公开行政复议2件，均获维持。' },
    },
  },
  reads: (format) => casesOf(format, contrary),
  *find(text, context) {
    const { report, format } = context
    const cases = casesOf(format, contrary).filter((key) => (figureOf(report, key) ?? 0) > 0)
    if (cases.length === 0) return
    for (const sentence of sentencesOf(text)) {
      const open = toldPending.test(sentence.text)
      yield* contradicted(sentence, upheld, () => (open ? withdrawn : contrary), cases, context)
      const lost = (_: string, said: string): readonly Outcome[] =>
        said.includes('胜诉') && !open ? ['corrected', 'pending'] : ['corrected']
      yield* contradicted(sentence, undefeated, lost, cases, context)
    }
  },
})

const concludedAll =
  /(?:全部|均|都|皆)(?:已)?(?:予以|依法|依规|依法依规|及时|妥善|规范|作出|进行){0,2}(?:办结|答复|办理完毕|回复|办理完成)|(?:办结|答复|办理|回复)率(?:均|都)?(?:为|达到|达|是|保持|保持在|实现)? ?(?:100(?:\.0+)?|１００) ?[%％]|(?:办结|答复|办理)率(?:为|达到|达)?百分之(?:一)?百|(?:100|１００)[%％](?:办结|答复)/g
const elsewhere = /建议|提案|信访|留言|诉求|咨询|工单|复议|诉讼|热线|来信|邮件|问题|许可|审批/
const onRequests = /申请公开|公开申请|依申请|信息公开/

/** Only what was due, or what is left besides. */
const onTime = /按期|按时|期限|时限|其中|到期|其余|应答复|应办结|应当答复|结转[^，]*$/
/** 均已答复或在期限内办理; 全部办结，10件结转下年度. */
const goesOn =
  /^(?:或|、|和)?(?:在法定|尚?在|正在)|^[^。；]{0,30}(?:结转|延期|转入下|尚在办理|正在办理)/

/** 94件全部办结 where that is what was concluded. */
function statesConcluded(before: string, report: Report): boolean {
  const [, said] = /(\d+) ?件[^，。；\d]{0,16}$/.exec(before) ?? []
  return said !== undefined && Number(said) === figureOf(report, 'requests.concluded.total')
}

/** 全部办结、办结率100% against what was carried out. */
const allConcluded: Check = textCheck({
  id: 'narrative.all-concluded',
  severity: 'warning',
  title: '“全部办结”',
  sentence: '文字写申请全部办结、办结率100%的，表三结转下年度应为0（写明按期、法定期限内的除外）',
  source: '年度报告格式表三',
  examples: {
    breaks: {
      text: '还有1件结转下年度，文字写全部办结',
      figures: {
        'requests.received.natural': 6,
        'requests.received.total': 6,
        'requests.granted.natural': 5,
        'requests.granted.total': 5,
        'requests.concluded.natural': 5,
        'requests.concluded.total': 5,
        'requests.carriedOut.natural': 1,
        'requests.carriedOut.total': 1,
      },
      narrative: { requests: '全年收到政府信息公开申请6件，全部办结。' },
    },
    holds: {
      text: '写明在法定期限内答复',
      figures: {
        'requests.received.natural': 6,
        'requests.received.total': 6,
        'requests.granted.natural': 5,
        'requests.granted.total': 5,
        'requests.concluded.natural': 5,
        'requests.concluded.total': 5,
        'requests.carriedOut.natural': 1,
        'requests.carriedOut.total': 1,
      },
      narrative: { requests: '全年收到政府信息公开申请6件，均在法定期限内答复。' },
    },
  },
  reads: () => ['requests.carriedOut.total', 'requests.concluded.total'],
  *find(text, { report }, place) {
    const pending = figureOf(report, 'requests.carriedOut.total')
    if (pending === null || pending === 0) return
    for (const sentence of sentencesOf(text))
      for (const match of matchesIn(sentence, concludedAll)) {
        const before = wordsBefore(sentence.text, match.index)
        const about = `${sentence.lead}${before}`
        if (!onRequests.test(about) && place !== 'requests') continue
        if (
          elsewhere.test(before) ||
          speaksOfAnotherTime(before.replace(/上年度?结转/g, ''), report.year)
        )
          continue
        const after = sentence.text.slice(match.index + match[0].length)
        if (onTime.test(before) || exception.test(before) || /^[^，。]{0,8}期限/.test(match[0]))
          continue
        if (goesOn.test(after) || statesConcluded(before, report)) continue
        const start = sentence.start + match.index
        yield {
          start,
          end: start + match[0].length,
          text: `文字写“${match[0]}”，表三“结转下年度继续办理”却有 ${pending} 件`,
          advice: '尚未到期的写“按期办结”并写明结转件数，或改正表格',
          figures: ['requests.carriedOut.total'],
        }
      }
  },
})

export const absoluteChecks: readonly Check[] = [allUpheld, allConcluded]
