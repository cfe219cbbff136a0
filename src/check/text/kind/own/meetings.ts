/** Names of leaders, meetings, political terms and the regulation: exact, and of their time. */
import type { Check } from '../../../check'
import { type Found, textCheck } from '../kind'
import { rememberedSentence } from '../../read/remember'
import { inSentences } from '../../read/clause/sentence'
import { type Term, congresses, knownUntil, names, plenums, terms } from '../../rule/wording/terms'

function misnamed(text: string, list: readonly Term[]): readonly Found[] {
  const found: Found[] = []
  let past = 0
  const all = list.flatMap((term) =>
    [...text.matchAll(term.wrong)].map((match) => ({ term, match })),
  )
  for (const { term, match } of all.sort((a, b) => a.match.index - b.match.index)) {
    const { right, by, why } = term
    const [said, ...groups] = match
    if (match.index < past) continue
    past = match.index + said.length
    const words = by ? by(said, ...groups) : right
    found.push({
      start: match.index,
      end: past,
      text: `“${said}”应为“${words}”${why === undefined ? '' : `（${why}）`}`,
      by: words,
    })
  }
  return found
}

const termsIn = rememberedSentence((sentence) => misnamed(sentence, terms))
const namesIn = rememberedSentence((sentence) => misnamed(sentence, names))

const numerals = '一二三四五六七八九'
const plenum =
  /(党的|中共)?第?(十[八九]|二十)(届|大)第?([一二三四五六七八九](?:中?[、和][一二三四五六七八九]){0,6})(中全会|次全会|次全体会议)/g
const congress =
  /(?:党的|中共)(十[八九]|二十)大(?!届|[一二三四五六七八九]|以来|报告|提出|召开|首次|部署)/g
/** What is said of a meeting before it is held. */
const ahead = /迎接|喜迎|迎|筹备|召开前|即将|保障|献礼/

/** Why a plenum cannot be what is meant; undefined where it can. */
function doubtOf(session: string, number: string, year: number): string | undefined {
  const known = plenums[session] ?? []
  const held = known[numerals.indexOf(number)]
  const name = `${session}届${number}中全会`
  if (held === undefined)
    return known.length >= 7 || year <= knownUntil ? `没有“${name}”这次会议的记录` : undefined
  return held <= year ? undefined : `“${name}”${String(held)}年才召开，报告年度是${String(year)}年`
}

function* plenumsIn(text: string, year: number): Iterable<Found> {
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
      .map((number) => doubtOf(session, number, year))
      .find((one) => one !== undefined)
    if (doubt !== undefined) yield { ...at, text: doubt, advice: '核对会议的届次和报告年度' }
  }
}

function* congressesIn(text: string, year: number): Iterable<Found> {
  for (const match of text.matchAll(congress)) {
    const [said, session = ''] = match
    const { held = 0, next } = congresses[session] ?? {}
    const at = { start: match.index, end: match.index + said.length }
    if (held > year && !ahead.test(text.slice(Math.max(0, match.index - 8), at.end + 4)))
      yield {
        ...at,
        text: `“${said}”${String(held)}年才召开，报告年度是${String(year)}年`,
        advice: '核对会议的届次和报告年度',
      }
    else if (next !== undefined && year > next && !laterSaid(text, session))
      yield {
        ...at,
        text: `只写了“${said}”，${String(next)}年已召开下一次党代会`,
        advice: '可能是沿用旧稿，请核对',
      }
  }
}

function* mistimed(text: string, year: number): Iterable<Found> {
  if (!/(?:十[八九]|二十)[届大]/.test(text)) return
  yield* plenumsIn(text, year)
  yield* congressesIn(text, year)
}

const sessions = Object.keys(congresses)

/** True if a later congress is spoken of too, so that the earlier one is only recalled. */
const laterSaid = (text: string, session: string): boolean =>
  sessions.slice(sessions.indexOf(session) + 1).some((later) => text.includes(`${later}大`))

export const politicalChecks: readonly Check[] = [
  textCheck({
    id: 'wording.political-term',
    severity: 'warning',
    title: '政治术语和领导人姓名',
    sentence: '领导人姓名、政治术语与规范表述一字不差',
    source: '文稿校对要求：规范表述',
    examples: {
      breaks: {
        text: '漏了“习近平”',
        narrative: { proactive: '坚持以新时代中国特色社会主义思想为指导。' },
      },
      holds: {
        text: '表述完整',
        narrative: { proactive: '坚持以习近平新时代中国特色社会主义思想为指导。' },
      },
    },
    find: (text) => inSentences(text, termsIn),
  }),
  textCheck({
    id: 'wording.regulation-name',
    severity: 'warning',
    title: '法规和机构的名称',
    sentence: '《条例》、信息处理费办法和国办公开办的名称写全写对',
    source: '《政府信息公开条例》（国务院令第711号）',
    examples: {
      breaks: {
        text: '《条例》漏了“政府”',
        narrative: { proactive: '落实《中华人民共和国信息公开条例》。' },
      },
      holds: {
        text: '名称写全',
        narrative: { proactive: '落实《中华人民共和国政府信息公开条例》。' },
      },
    },
    find: (text) => inSentences(text, namesIn),
  }),
  textCheck({
    id: 'wording.meeting',
    severity: 'hint',
    title: '会议名称和届次',
    sentence: '党代会、中央全会的名称准确，届次与报告年度相符',
    source: '文稿校对要求：规范表述',
    examples: {
      breaks: {
        text: '“届”写成了“大”',
        narrative: { proactive: '贯彻党的十九大四中全会精神。' },
      },
      holds: {
        text: '名称准确',
        narrative: { proactive: '贯彻党的十九届四中全会精神。' },
      },
    },
    find: (text, { report }) => mistimed(text, report.year),
  }),
]
