/** Days that no calendar has, and days after the year a report tells of. */
import { type Sentence, matchesIn, sentenceBefore, sentencesOf } from '../../read/clause/sentence'
import { speaksOfAnotherTime } from '../../read/clause/time'
import type { Found, TextKind } from '../kind'

const day =
  /(?:(?<!\d)(\d{4}) ?年 ?)?(?<![\d.．])(\d{1,2}) ?月(?!龄|产|份额)(?: ?(\d{1,3}) ?[日号](?!线|楼|文|令))?/g
/** Months that are counted, not named. */
const lasting = /(?:为期|历时|满|近|长达|超过|每|第|逾|达)$/

const lastDay = (year: number, month: number): number => new Date(year, month, 0).getDate()

/** Why there is no such day; undefined where there is one. */
function impossible(year: number, month: number, date: number | undefined): string | undefined {
  if (month < 1 || month > 12) return `没有${String(month)}月`
  if (date === undefined) return undefined
  const last = lastDay(year, month)
  return date < 1 || date > last ? `${String(month)}月只有${String(last)}天` : undefined
}

const stretch = /(\d{1,2}) ?月 ?\d{1,2} ?日(?:至|到|—|－|-|~|～){1,2}(\d{1,3}) ?日/g

/** 4月1日至35日. */
function* pastMonth(text: string, year: number): Iterable<Found> {
  for (const { 0: said, 1: month, 2: date, index } of text.matchAll(stretch)) {
    const why = impossible(year, Number(month), Number(date))
    if (why !== undefined)
      yield {
        start: index,
        end: index + said.length,
        text: `“${said}”不存在：${why}`,
        advice: '核对日期',
      }
  }
}

/** A leap year, for 2月29日 where its sentence names other years than the report's. */
const leap = 2024

const speaksOfOther = (text: string, at: number, year: number): boolean =>
  speaksOfAnotherTime(`${sentenceBefore(text, at)}${text.slice(at, at + 30)}`, year)

/** Days and months that are in no calendar. */
export const impossibleDates: TextKind = {
  *find(text, { report }) {
    yield* beyondYear(text)
    yield* pastMonth(text, report.year)
    yield* impossibleTimes(text)
    for (const { 0: said, 1: year, 2: month, 3: date, index } of text.matchAll(day)) {
      const of = Number(year ?? (speaksOfOther(text, index, report.year) ? leap : report.year))
      const why = impossible(of, Number(month), date === undefined ? undefined : Number(date))
      if (why === undefined || lasting.test(text.slice(Math.max(0, index - 3), index))) continue
      yield {
        start: index,
        end: index + said.length,
        text: `“${said}”不存在：${why}`,
        advice: '核对日期',
      }
    }
  },
}

/** 25:00, 9:75: times of day that no clock shows. */
const time =
  /(?<![\d:：.])(?:(2[5-9]|[3-9]\d)[:：][0-5]\d|([01]?\d|2[0-4])[:：][6-9]\d)(?![\d:：])/g
const ofClock = /上午|下午|中午|晚|办公|工作日|时间|早|至|—|－|-|~/

function* impossibleTimes(text: string): Iterable<Found> {
  for (const { 0: said, index } of text.matchAll(time))
    if (ofClock.test(text.slice(Math.max(0, index - 12), index)))
      yield {
        start: index,
        end: index + said.length,
        text: `没有“${said}”这个时刻`,
        advice: '核对时间',
      }
}

const quarter =
  /第[五六七八九]季度|(?<=全年)(?:[五六七八九十]|[5-9]) ?个季度|(?<=全年)1[3-9] ?个月/g

/** Quarters and months that a year has not. */
function* beyondYear(text: string): Iterable<Found> {
  for (const { 0: said, index } of text.matchAll(quarter))
    yield {
      start: index,
      end: index + said.length,
      text: `一年没有“${said}”`,
      advice: '核对季度和月份',
    }
}

const until =
  /截[至止](?:到|至)? ?(20\d\d) ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日|底|末|初)?|底|末|初)/g
/** What is told of later days on purpose. */
const later = /结转|延期|整改|预计|有效期|公示期|报名|申报|征集期/
const range =
  /(20\d\d) ?年?(?:至|到|—|－|-|~|～){1,2}(20\d\d) ?年(?:度|期间|以来)?(?=(?:制发|印发|出台|制定|发布|公布|形成|生效|施行)的)/g
const happened =
  /(?:已于|于) ?(20\d\d) ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?(?=[^，。；\n]{0,6}(?:印发|召开|举办|组织|开展|完成|修订|出台|上线))/g
/** 组织骨干2025年3月12日参加培训班. */
const attended =
  /(?<=(?:组织|选派|安排)[^，。；\d]{0,8})(20\d\d) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?=参加)/g
/** 分别在2024年4月16日、2025年9月19日举办. */
const heldOn =
  /[在于、和及] ?(20\d\d) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?=(?:分别|先后)?(?:举办|举行|召开|开展|组织|印发|进行|完成|通过))/g
const begun =
  /(?<=^|，|；|：|[）)])(20\d\d) ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日|[上中下]旬|底|初)?，?(?:[^，。；]{0,8}(?:召开|举办|组织|开展|印发|完成|参加|修订|出台|上线|公开|公布)|[^，。；]{0,40}(?:召开|举办|组织|开展|印发|完成|进行|修订|出台|上线|公布|发布|通报|启动|建成|整改|检查|更新|调整|修改)了)/g
const ahead = /将|计划|拟|预计|下一步|前完成|报告|年报/

function* laterIn(
  { start, text }: Sentence,
  match: RegExpExecArray,
  year: number,
): Iterable<Found> {
  const said = match[2] ?? match[1] ?? ''
  if (Number(said) <= year) return
  yield {
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: `“${text.slice(match.index, match.index + match[0].length)}”在报告年度之后，本报告是 ${String(year)} 年度`,
    advice: '统计期到12月31日为止，请核对年份和日期',
  }
}

/** What is told as done on days after the year of the report. */
export const afterPeriod: TextKind = {
  *find(text, { report: { year } }, place) {
    for (const sentence of sentencesOf(text)) {
      if (!later.test(sentence.text))
        for (const match of matchesIn(sentence, until)) yield* laterIn(sentence, match, year)
      for (const match of matchesIn(sentence, range)) yield* laterIn(sentence, match, year)
      if (place !== 'problems' && !ahead.test(sentence.text))
        for (const pattern of [happened, attended, heldOn, begun])
          for (const match of matchesIn(sentence, pattern)) yield* laterIn(sentence, match, year)
    }
  },
}

const numbered =
  /(?:《[^》\n\d]{0,24}(20\d\d)(?:年|年度)([^》\n]{2,60})》[（(，]?[^（(）)〔\[《》。\n]{0,16})?[〔\[［（(] ?(\d{1,6}) ?[〕\]］）)] ?(?:第 ?)?\d{1,4} ?号/g
const yearsLong = /[—－\-至~～]20\d\d|规划/
/** Where a document of the next year may well be named. */
const ofNext = /报告|年报|编制|将|计划|拟|下一步|下步/

/** What is odd in the year of a document's number; undefined where nothing is. */
function oddYear(said: string, title: string | undefined, year: number, isNext: boolean) {
  if (said.length !== 4) return '年份不是四位数'
  const of = Number(said)
  if (of < 1949) return '年份不对'
  if (of > year + 1 || (of === year + 1 && !isNext)) return `在报告年度（${String(year)}年）之后`
  return title !== undefined && Math.abs(of - Number(title)) > 1
    ? `与文件名称中的${title}年不合`
    : undefined
}

/** 2024年6月印发《…》（示政办发〔2021〕11号）: when it was issued, and the year of its number. */
const issuedWith =
  /(20\d\d) ?年(?: ?(\d{1,2}) ?月(?: ?\d{1,2} ?日)?)?，?[^，。；《》\d]{0,14}(?<!转|修订|重新)(?:印发|出台|制发)了?[^，。；《》\d]{0,10}《[^》\n]{2,60}》[（(]?[^（(）)〔\[\n《》，。；]{1,16}[〔\[［] ?(20\d\d) ?[〕\]］]/g

function* issuedOtherwise(text: string): Iterable<Found> {
  for (const { 0: said, 1: year = '', 2: month = '', 3: number = '', index } of text.matchAll(
    issuedWith,
  )) {
    // What was numbered in December may come out in January.
    const isTurn = Number(number) === Number(year) - 1 && Number(month || 1) <= 2
    if (number === year || isTurn) continue
    const end = index + said.length
    yield {
      start: end - number.length - 2,
      end,
      text: `文号的年份“${number}”与印发的${year}年不合`,
      advice: '核对文号和印发的年份',
    }
  }
}

/** Years in the numbers of documents that cannot be theirs. */
export const documentYears: TextKind = {
  *find(text, { report }, place) {
    yield* issuedOtherwise(text)
    for (const match of text.matchAll(numbered)) {
      const [said, title, rest = '', number = ''] = match
      const at = match.index + said.lastIndexOf(number, said.length - 3)
      const around = text.slice(Math.max(0, match.index - 40), match.index + said.length)
      const isNext = place === 'lead' || place === 'problems' || ofNext.test(around)
      const why = oddYear(number, yearsLong.test(rest) ? undefined : title, report.year, isNext)
      if (why === undefined) continue
      yield {
        start: at - 1,
        end: at + number.length + 1,
        text: `文号的年份“${number}”${why}`,
        advice: '核对文号',
      }
    }
  },
}
