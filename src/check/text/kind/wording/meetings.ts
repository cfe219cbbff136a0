/** Congresses and plenums of the Party: called by their names, and not before they are held. */
import { sentenceBefore } from '../../read/clause/sentence'
import type { Found, TextKind } from '../kind'

/** What is known of the meetings. */
export interface Calendar {
  /** 党的…届…中全会 by the years they were held in; seven make a term. */
  readonly plenums: Readonly<Record<string, readonly number[]>>
  /** 党的…大 by the year it was held in, and the year in which the next followed. */
  readonly congresses: Readonly<Record<string, { readonly held: number; readonly next?: number }>>
  /** 第…届全国人大…次会议 by the years they were held in; five make a term. */
  readonly sessions: Readonly<Record<string, readonly number[]>>
  /** The last year whose meetings are all known. */
  readonly knownUntil: number
}

const numerals = '一二三四五六七八九'
const plenum =
  /(党的|中共)?第?(十[八九]|二十[一二三]?)(届|大)第?([一二三四五六七八九](?:中?[、和][一二三四五六七八九]){0,6})(中全会|次全会|次全体会议)/g
const session = /第?(十[二三四五])届全国(?:人大|人民代表大会)第?([一二三四五六七八九])次会议/g
/** A congress after those that are known. */
const laterCongress = /(?:党的|中共)二十[一二三]大/g
const congress =
  /(?:党的|中共)(十[八九]|二十)大(?!届|[一二三四五六七八九]|以来|报告|提出|召开|首次|部署)/g
/** What is said of a meeting before it is held. */
const ahead = /迎接|喜迎|迎|筹备|召开前|即将|保障|献礼/

/** True if the clause around a meeting speaks of it before it is held. */
const isAheadAt = (text: string, start: number, end: number): boolean =>
  ahead.test(
    `${sentenceBefore(text, start).slice(-8)}${text.slice(start, end + 4).split(/[。；\n]/)[0] ?? ''}`,
  )

/** Why a plenum cannot be what is meant; undefined where it can. */
function doubtOf(
  { plenums, knownUntil }: Calendar,
  session: string,
  number: string,
  year: number,
): string | undefined {
  const known = plenums[session] ?? []
  const held = known[numerals.indexOf(number)]
  const name = `${session}届${number}中全会`
  if (held === undefined)
    return known.length >= 7 || year <= knownUntil ? `没有“${name}”这次会议的记录` : undefined
  return held <= year ? undefined : `“${name}”${String(held)}年才召开，报告年度是${String(year)}年`
}

function* plenumsIn(text: string, year: number, calendar: Calendar): Iterable<Found> {
  for (const match of text.matchAll(plenum)) {
    const [said, party, session = '', kind = '', numbers = '', meeting = ''] = match
    // 市委十三届三次全会 is a local meeting with its own way of being called.
    if (party === undefined && meeting !== '中全会') continue
    const at = { start: match.index, end: match.index + said.length }
    if (kind === '大' || meeting !== '中全会') {
      const by = `${party ?? ''}${session}届${numbers}中全会`
      yield { ...at, text: `“${said}”应为“${by}”`, by }
      continue
    }
    const doubt = Array.from(numbers)
      .filter((char) => numerals.includes(char))
      .map((number) => doubtOf(calendar, session, number, year))
      .find((one) => one !== undefined)
    if (doubt !== undefined) yield { ...at, text: doubt, advice: '核对会议的届次和报告年度' }
  }
}

/** 十九届七中六中全会: two plenums are named with a 、 between, the earlier first. */
const run = /第?(?:十[八九]|二十)届([一二三四五六七八九])中([、和及]?)([一二三四五六七八九])中全会/g

/** 二十界三中全会: 届 itself is another character. */
const term = /(党的|中共)?第?(十[八九]|二十)[界屈居介借戒]([一二三四五六七])中全会/g

function* mistermedIn(text: string): Iterable<Found> {
  for (const { 0: said, 1: party = '', 2: number = '', 3: plenum = '', index } of text.matchAll(
    term,
  )) {
    const by = `${party}${number}届${plenum}中全会`
    yield { start: index, end: index + said.length, text: `“${said}”应为“${by}”`, by }
  }
}

/** 二十届三种全会, 三中全汇: one character of the name is another. */
const damaged =
  /第?(?:十[八九]|二十)届(?:([一二三四五六七])(?!中)[\u4e00-\u9fff]全会|([一二三四五六七])中(?!全)[\u4e00-\u9fff]会|([一二三四五六七])中全(?!会|国|体)[\u4e00-\u9fff](?=精神|公报|以来|通过|提出|部署|和|、|[》，。；]))/g

function* damagedIn(text: string): Iterable<Found> {
  for (const { 0: said, 1: one, 2: two, 3: three, index } of text.matchAll(damaged)) {
    // 十三届三次全会 is a local meeting.
    if (/次全会$/.test(said)) continue
    const number = one ?? two ?? three ?? ''
    const by = `${said.slice(0, said.indexOf('届') + 1)}${number}中全会`
    yield { start: index, end: index + said.length, text: `“${said}”应为“${by}”`, by }
  }
}

function* runsIn(text: string): Iterable<Found> {
  for (const { 0: said, 1: one = '', 2: joint = '', 3: other = '', index } of text.matchAll(run))
    if (joint === '' || numerals.indexOf(one) >= numerals.indexOf(other))
      yield {
        start: index,
        end: index + said.length,
        text: `“${said}”的届次写得不清楚`,
        advice: '两次全会依次写，中间用顿号',
      }
}

/** Sessions of the National People's Congress that were not held in or before the year. */
function* sessionsIn(
  text: string,
  year: number,
  { sessions, knownUntil }: Calendar,
): Iterable<Found> {
  for (const { 0: said, 1: term = '', 2: number = '', index } of text.matchAll(session)) {
    const held = sessions[term]?.[numerals.indexOf(number)]
    const isAhead = isAheadAt(text, index, index + said.length)
    if (held === undefined ? year > knownUntil : held <= year || isAhead) continue
    yield {
      start: index,
      end: index + said.length,
      text:
        held === undefined
          ? `没有“${said}”的记录`
          : `“${said}”${String(held)}年才召开，报告年度是${String(year)}年`,
      advice: '核对会议的届次和报告年度',
    }
  }
}

function* congressesIn(
  text: string,
  year: number,
  { congresses, knownUntil }: Calendar,
): Iterable<Found> {
  if (year <= knownUntil)
    for (const { 0: said, index } of text.matchAll(laterCongress))
      if (!isAheadAt(text, index, index + said.length))
        yield {
          start: index,
          end: index + said.length,
          text: `“${said}”到${String(year)}年还没有召开`,
          advice: '核对会议的届次和报告年度',
        }
  for (const match of text.matchAll(congress)) {
    const [said, session = ''] = match
    const { held = 0, next } = congresses[session] ?? {}
    const at = { start: match.index, end: match.index + said.length }
    if (held > year && !isAheadAt(text, at.start, at.end))
      yield {
        ...at,
        text: `“${said}”${String(held)}年才召开，报告年度是${String(year)}年`,
        advice: '核对会议的届次和报告年度',
      }
    else if (
      next !== undefined &&
      year > next &&
      !laterSaid(text, session, Object.keys(congresses))
    )
      yield {
        ...at,
        text: `只写了“${said}”，${String(next)}年已召开下一次党代会`,
        advice: '可能是沿用旧稿，请核对',
      }
  }
}

/** True if a later congress is spoken of too, so that the earlier one is only recalled. */
const laterSaid = (text: string, session: string, sessions: readonly string[]): boolean =>
  sessions.slice(sessions.indexOf(session) + 1).some((later) => text.includes(`${later}大`))

/** Meetings by another name than theirs, not yet held in the report year, or overtaken by the next. */
export const meetings = (calendar: Calendar): TextKind => ({
  *find(text, { report }) {
    if (!/(?:十[二三四五八九]|二十[一二三]?)[届大界屈居介借戒]/.test(text)) return
    yield* plenumsIn(text, report.year, calendar)
    yield* runsIn(text)
    yield* damagedIn(text)
    yield* mistermedIn(text)
    yield* congressesIn(text, report.year, calendar)
    yield* sessionsIn(text, report.year, calendar)
  },
})
