/** What last year's section 五 promised and this year's report does not take up. */
import { type Report, textOf } from '@/report/report'
import { bodyOf, everyPlace } from '../../read/clause/body'
import type { Found, TextKind } from '../kind'
import { sectionOf } from '../structure/section-five'
import { rememberedText } from '../../read/remember'
import { lastYear } from '../../read/clause/time'
import { sentencesOf } from '../../read/clause/sentence'

/** Words that say nothing of what is to be done. */
const common =
  /(?:将|继续|进一步|不断|持续|切实|着力|努力|认真|积极|有效|全面|加强|强化|提高|提升|完善|推进|推动|深化|做好|抓好|落实|开展|加大|健全|规范|优化)|政府信息公开|政务公开|信息公开|工作|力度|水平|质量|能力|机制|制度|各单位|各部门|[，。；、：“”（）《》的和与及等对在为把\s\d一二三四五六七八九十是]/g

/** The pairs of characters that carry a promise's meaning. */
const pairsOf = rememberedText((text): ReadonlySet<string> => {
  const left = text.replace(common, ' ')
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= left.length; at += 1) {
    const pair = left.slice(at, at + 2)
    if (!pair.includes(' ')) pairs.add(pair)
  }
  return pairs
})

/** A promise that says less than this cannot be recognised again. */
const fewest = 6
/** Below this share of a promise's words the report does not speak of it. */
const taken = 0.2

/** What has been done already is no promise. */
const done = /^[^，]{0,12}已(?!经?成为)|^(?:完成|开展|举办|建成|印发|制定)了/

/** Last year's measures that say something: the numbered ones, or the sentences after the turn. */
const promisesIn = rememberedText((text): readonly string[] => {
  const { measures, turn } = sectionOf(text)
  const said =
    measures.length > 0
      ? measures.map((measure) => measure.text)
      : sentencesOf(text.slice(turn)).map((sentence) => sentence.text)
  return said.filter((words) => pairsOf(words).size >= fewest && !done.test(words))
})

/** 上年提出的…已整改: the report takes up last year's problems in its own words. */
const takenUp = (body: string, year: number): boolean =>
  new RegExp(
    `(?:${lastYear}|${year - 1} ?年(?:度)?)[^。\\n]{0,40}(?:问题|不足|短板|措施|整改|改进)|(?:问题|不足)[^。\\n]{0,20}(?:整改|改进|解决)(?:到位|完成|完毕)|已(?:整改|改进|解决)|(?:整改|改进)情况[：:。]`,
  ).test(body)

const shown = 2

function* forgotten(text: string, report: Report, before: Report): Iterable<Found> {
  if (text.trim().length < 50) return
  const promises = promisesIn(textOf(before, 'problems'))
  if (promises.length === 0) return
  const body = bodyOf(report)
  if (takenUp(body, report.year)) return
  const pairs = pairsOf(body)
  const open = promises.filter((promise) => {
    const own = [...pairsOf(promise)]
    return own.filter((pair) => pairs.has(pair)).length < own.length * taken
  })
  if (open.length === 0 || open.length * 2 < promises.length) return
  const listed = open
    .slice(0, shown)
    .map((promise) => `“${promise.replace(/[；。，\s]+$/, '').slice(0, 30)}”`)
  yield {
    start: 0,
    end: text.length,
    caret: text.length,
    text: `上年报告提出的改进打算，今年没有写到：${listed.join('、')}${open.length > shown ? `等 ${String(open.length)} 条` : ''}`,
    advice: '写明上年提出的问题和措施落实得怎样；没有落实的说明原因',
  }
}

/** Measures last year's report announced, and this year's says nothing of. */
export const forgottenPromises: TextKind = {
  reads: () => everyPlace.map((place) => `narrative.${place}`),
  *find(text, { report, previous }) {
    if (previous?.report.year === report.year - 1) yield* forgotten(text, report, previous.report)
  },
}
