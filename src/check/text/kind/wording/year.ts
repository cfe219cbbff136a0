/** Years left over from another report, and words of time that do not say which year they mean. */
import type { NarrativePlace } from '@/report/format'
import type { Found, TextKind } from '../kind'
import { type Sentence, matchesIn, sentencesOf, wordsBefore } from '../../read/clause/sentence'

const name = /《[^》\n]{0,120}》/g
/** Names of documents keep their years; blanks of the same length keep the places. */
const unnamed = (text: string): string => text.replace(name, (words) => '　'.repeat(words.length))

const to = '(?:日?止?至|到|—|－|-|–|~|～){1,2}'
const period = new RegExp(
  `(20\\d\\d) ?年 ?(?:1 ?月 ?1 ?日起?|1 ?月份?)${to}(?:(20\\d\\d) ?年 ?)?(?:12 ?月 ?31 ?日|12 ?月份?(?! ?\\d))`,
  'g',
)
/** How long a document is in force, a contract runs, is no period of the report. */
const otherPeriod = /有效|施行|试行|任期|合同|服务期|规划|实施期|期满/
/** What was made in a period is no period of the report. */
const madeIn = /^(?:期间)?(?:印发|制发|制定|出台|公布|发布|签订|颁布|形成)的/
/** Any stretch of days or months where the period of the report is spoken of. */
const stretch = new RegExp(
  `(?:20\\d\\d ?年 ?)?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日)?(?:起|份)?${to}(?:20\\d\\d ?年 ?)?((\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日)?)`,
  'g',
)
const ofPeriod = /统计期|期限|统计时间|数据统计|统计数据|所列数据|报告期/
const opening =
  /^(?:（.{1,3}）|\(.{1,3}\)|[一二三四五六七八九十]、|\d[.、])?[ \u3000]*(20\d\d)( ?年度?)(?=[，,]|[我全本各][市区县省镇乡局委厅办级州旗]|全年|共)/
const plans = /下一步|下步|下阶段|将|计划|拟|打算|展望|继续|进一步/
const comparison = /较|比|同比|对照|以来|起|上年|去年|历年|整改|存在的|提出的|至今|开始/
/** 我办在2021年共收到…12件: a year in which something is counted. */
const counting =
  /(?<![\d至到自从及和与、—－～-]|截[至止]|结转|转入)(20\d\d)( ?年度?)(?:，|, ?)?(?:(共计?|累计|总共|全年)|新?收到|受理|新收|办结|答复|办理|主动公开|制发|举办|召开|组织|开展)(?!的)[^。\n]{0,60}?\d ?(?:余|多)?(?:件|条|次|份|期|篇|场|个|项|人次|宗|元|万)/g
/** Other reasons to name a year: carried over, a document, a plan, a meeting. */
const elsewhere =
  /结转|顺延|延期|延至|转入|印发|出台|文件|方案|通知|规划|五年|十[三四五]五|党的|届|预算|决算|年报|年度报告|工作要点|公开的|发布的|修订|施行/
const ownReport = /(20\d\d)( ?年度?)(?=政府信息公开(?:工作)?年度报告)/g

function* leftOver(text: string, year: number, place: NarrativePlace): Iterable<Found> {
  const plain = unnamed(text)
  const wrong = (said: string | undefined) => said !== undefined && Number(said) !== year
  const at = (start: number, said: string, what: string): Found => ({
    start,
    end: start + said.length,
    text: `${what}写的是 ${said} 年，本报告是 ${year} 年度`,
    advice: '可能是沿用旧稿留下的年份，请核对',
  })
  /** In the preface the year of the report is meant; elsewhere an earlier one may be told on purpose. */
  const mended = (found: Found): Found =>
    place === 'lead' ? { ...found, by: String(year) } : found
  for (const match of plain.matchAll(period)) {
    const around = plain.slice(Math.max(0, match.index - 30), match.index + match[0].length + 10)
    if (otherPeriod.test(around) && !ofPeriod.test(around)) continue
    // 对2019年1月1日至2023年12月31日印发的文件进行评估: the period of what was made.
    if (madeIn.test(plain.slice(match.index + match[0].length))) continue
    for (const said of [match[1], match[2]])
      if (said !== undefined && wrong(said))
        yield mended(at(match.index + match[0].lastIndexOf(said), said, '统计期限'))
  }
  if (place === 'lead')
    for (const match of plain.matchAll(ownReport))
      if (
        match[1] !== undefined &&
        wrong(match[1]) &&
        !/上|较|比/.test(plain.slice(match.index - 6, match.index))
      )
        yield mended(at(match.index, match[1], '所称年度报告'))
  for (const sentence of sentencesOf(plain)) {
    const counted = countedIn(plain, sentence, year)
    if (counted) yield at(counted.start, counted.said, '计数')
    const match = opening.exec(sentence.text)
    const said = match?.[1]
    if (!match || said === undefined || !wrong(said)) continue
    const rest = sentence.text.slice(match[0].length)
    if (comparison.test(rest) || tellsOf(plain, sentence, year)) continue
    if (
      Number(said) > year &&
      (Number(said) > year + 1 || plans.test(rest) || place === 'problems')
    )
      continue
    const start = sentence.start + match.index + match[0].lastIndexOf(said)
    if (start !== counted?.start) yield at(start, said, '句首')
  }
}

/** 2023年收到46件；2024年收到60件: what stands beside the sentence, up to 。, speaks of the report's year. */
function tellsOf(text: string, { start, text: words }: Sentence, year: number): boolean {
  const before = wordsBefore(text, start)
  const after = text.slice(start, start + words.length + 200)
  const [rest = ''] = after.split(/[。\n]/, 1)
  const around =
    before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1) + rest
  return new RegExp(`${String(year)} ?年|本年|今年`).test(around)
}

/** The year that a count is said to be of, where it is not the report's and nothing says why. */
function countedIn(
  text: string,
  sentence: Sentence,
  year: number,
): { readonly start: number; readonly said: string } | undefined {
  for (const { 1: said = '', 3: all, index } of matchesIn(sentence, counting)) {
    // 2022年收到120件 may be told beside this year's number on purpose.
    if (Number(said) === year || (Number(said) === year - 1 && all === undefined)) continue
    if (tellsOf(text, sentence, year)) continue
    if (comparison.test(sentence.text) || elsewhere.test(sentence.text)) continue
    if (Number(said) > year && plans.test(sentence.text)) continue
    return { start: sentence.start + index, said }
  }
  return undefined
}

const isWhole = ([, month, day = '1', , endMonth, endDay = '31']: RegExpExecArray): boolean =>
  month === '1' && day === '1' && endMonth === '12' && endDay === '31'

/** A period of the report that does not run from the first to the last day of the year. */
function* shortened(text: string, place: NarrativePlace): Iterable<Found> {
  for (const sentence of sentencesOf(text)) {
    if (!ofPeriod.test(sentence.text) || otherPeriod.test(sentence.text)) continue
    const stretches = [...matchesIn(sentence, stretch)]
    // Beside the whole year, a shorter stretch is of something else.
    if (stretches.some(isWhole)) continue
    for (const match of stretches) {
      const [all, month, day = '1', end = '', , endDay] = match
      if (month !== '1' || day !== '1') {
        if (place === 'lead' && match[4] === '12' && (endDay ?? '31') === '31')
          yield {
            start: sentence.start + match.index,
            end: sentence.start + match.index + all.length,
            text: `统计期限从 ${month ?? ''}月${day}日 起，应从1月1日起`,
            advice: '统计期限是报告年度1月1日至12月31日，请核对',
          }
        continue
      }
      const start = sentence.start + match.index + all.lastIndexOf(end)
      yield {
        start,
        end: start + end.length,
        text: `统计期限写到 ${end.replace(/ /g, '')}，应到12月31日`,
        advice: '统计期限是报告年度1月1日至12月31日，请核对',
        ...(place === 'lead' && { by: endDay === undefined ? '12月' : '12月31日' }),
      }
    }
  }
}

const cameOver = /(20\d\d) ?年(?:度)?(?:结转|转入|顺延)(?![至到入])[^，。；\d]{0,10}\d+ ?件/g
const goesOver =
  /(?:结转|转入|顺延|转)(?:至|到|入)? ?(20\d\d) ?年(?:度)?[^，。；]{0,12}(?:办理|处理|答复|\d ?件)/g

/** 2022年结转3件 in the report of 2024: what came over came from the year before, and goes on to the next. */
function* carriedWrongly(text: string, year: number): Iterable<Found> {
  const wrong = (sentence: Sentence, match: RegExpExecArray, right: number): Found => {
    const start = sentence.start + match.index
    return {
      start,
      end: start + match[0].length,
      text: `文字写“${match[1] ?? ''}年”，本报告是${String(year)}年度，应为${String(right)}年`,
      advice: '核对结转的年份',
    }
  }
  for (const sentence of sentencesOf(text)) {
    for (const match of matchesIn(sentence, cameOver))
      if (Number(match[1]) < year - 1 || Number(match[1]) > year)
        yield wrong(sentence, match, year - 1)
    for (const match of matchesIn(sentence, goesOver)) {
      // 上年结转5件，3件结转至2025年: only its own clause says that it is last year's that went over.
      const [clause = ''] = sentence.text
        .slice(0, match.index + match[0].length)
        .split(/[，,]/)
        .slice(-1)
      if (/上一?年|去年/.test(clause) || sentence.text.includes(String(year - 1))) continue
      if (Number(match[1]) !== year + 1) yield wrong(sentence, match, year + 1)
    }
  }
}

const planned =
  /(?:下一步|下步|今后)[，,]?(20\d\d) ?年|(20\d\d) ?年(?:度)?，?(?:我[局委厅办镇乡市县区院省州]|全[市县区省])?将(?=重点|进一步|继续|着力|持续|加大|加强)/g

/** 下一步，2023年将…: a plan for a year that is over. */
function* plannedFor(text: string, year: number): Iterable<Found> {
  for (const { 0: said, 1: first, 2: second, index } of text.matchAll(planned)) {
    const of = first ?? second ?? ''
    if (Number(of) > year) continue
    const start = index + said.indexOf(of)
    yield {
      start,
      end: start + of.length,
      text: `下一步的打算写的是 ${of} 年，本报告是 ${String(year)} 年度`,
      advice: '可能是沿用旧稿留下的年份，请核对',
    }
  }
}

const announced =
  /现(?:将|就|发布|公布|公开)[^，。；]{0,24}?(20\d\d) ?年(?:度)?(?=(?:的)?政府信息公开(?:工作)?(?:情况|年度报告|报告))/g

/** 现将2023年政府信息公开工作情况报告如下: the year the lead says the report is of. */
function* announcedOf(text: string, year: number, place: NarrativePlace): Iterable<Found> {
  if (place !== 'lead') return
  for (const { 0: said, 1: of = '', index } of text.matchAll(announced))
    if (Number(of) !== year)
      yield {
        start: index + said.lastIndexOf(of),
        end: index + said.length,
        text: `这里写“${of}年”，本报告是${String(year)}年度`,
        advice: '核对年份',
      }
}

/** Years that are not the report's, and periods of the report that are not its year. */
export const leftOverYears: TextKind = {
  *find(text, { report }, place) {
    yield* leftOver(text, report.year, place)
    yield* shortened(text, place)
    yield* carriedWrongly(text, report.year)
    yield* announcedOf(text, report.year, place)
    yield* plannedFor(text, report.year)
  },
}
