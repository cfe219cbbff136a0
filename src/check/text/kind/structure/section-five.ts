/** Section 五 in its parts: the problems it lists, the measures that answer them, and what either really says. */
import { rememberedText } from '../../read/remember'
import { sentencesOf, wordsBefore } from '../../read/clause/sentence'

/** One listed problem or measure, in UTF-16 units of the section. */
export interface ListedItem {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface SectionFive {
  /** Numbered problems and measures; empty where a part is not numbered. */
  readonly problems: readonly ListedItem[]
  readonly measures: readonly ListedItem[]
  /** Where the measures begin; the text's length if there are none. */
  readonly turn: number
  /** True if the measures are fewer than the problems, however either is counted. */
  readonly unanswered: boolean
}

/** What turns from the problems to what is done about them. */
const turns =
  /下一步|下步|下阶段|今后|(?:整改|改进)(?:措施|情况|方向|举措|打算|思路)|针对(?:上述|以上|存在|这些|此)|(?<!20)20\d\d ?年，?(?:我|本|将|拟)[^。]{0,12}将/g

/** The numbers of items, the outer levels first: （一）, 1., （1）, 一是. */
const levels: readonly RegExp[] = [
  /^[ \u3000]*[（(][一二三四五六七八九十]{1,2}[）)]/gm,
  /^[ \u3000]*\d{1,2}[.．、]/gm,
  /^[ \u3000]*[（(]\d{1,2}[）)]/gm,
  /(?<![一二三四五六七八九十第其统之唯同])[一二三四五六七八九十]是/g,
]

/** （一）存在的主要问题 and （二）改进情况 name a part and are no item of it. */
const namesPart =
  /^(?:(?:[^，；]{0,8}存在的(?:主要|突出|共性)?|存在(?:主要|突出)?|主要|突出)(?:问题|不足|困难|短板)(?:[及和与][^，；]{1,8})?|[^，；]{0,6}(?:改进|整改|下一步|下步|下阶段|今后)[^，；]{0,8}(?:措施|情况|打算|举措|计划|方向|思路|安排|工作))?$/

/** The items of one level in a stretch, each up to the next or to the end of its line. */
function itemsOf(level: RegExp, part: string, from: number): readonly ListedItem[] {
  const marks = [...part.matchAll(level)]
  return marks
    .map((mark, index) => {
      const start = mark.index + mark[0].length
      const [words = ''] = part.slice(start, marks[index + 1]?.index).split('\n', 1)
      return { start: from + mark.index, end: from + start + words.length, text: words }
    })
    .filter(({ text }) => !namesPart.test(text.split(/[。：:]/, 1)[0]?.trim() ?? ''))
}

/** The numbered items of a stretch by their level, the inner levels first. */
const itemsIn = (text: string, from: number, to: number): readonly (readonly ListedItem[])[] =>
  levels
    .map((level) => itemsOf(level, text.slice(from, to), from))
    .filter((items) => items.length > 0)
    .reverse()

/** Where the measures begin: the first turn after the problems have been named. */
function turnOf(text: string): number {
  for (const { 0: said, index } of text.matchAll(turns)) {
    const before = wordsBefore(text, index)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    // 五、存在的主要问题及改进情况 as a heading names both parts.
    if (/问题(?:及|和|与)/.test(line + text.slice(index, index + said.length + 6))) continue
    return index
  }
  return text.length
}

/** A section read as problems and measures. */
export const sectionOf = rememberedText((text): SectionFive => {
  const turn = turnOf(text)
  const problems = itemsIn(text, 0, turn)
  const measures = itemsIn(text, turn, text.length)
  // Where items have items of their own, a measure may answer the inner or the outer ones.
  const fewest = Math.min(...problems.map(({ length }) => length))
  const most = Math.max(...measures.map(({ length }) => length))
  return {
    problems: problems[0] ?? [],
    measures: measures[0] ?? [],
    turn,
    unanswered: Number.isFinite(fewest) && most > 1 && most < fewest,
  }
})

/** 有待加强 and its like: that something is to be better, not what is wrong. */
const wish =
  /(?:还|仍|尚|仍然|依然|还是)?(?:有待|需要|需|亟待|亟需|应|存在)(?:于)?(?:进一步|继续|不断|持续|更加)?(?:的)?(?:加强|提高|提升|完善|改进|改善|规范|深化|加大|优化|健全|强化|拓展|拓宽|创新|增强|加快|差距|不足|短板|薄弱环节)(?:和(?:加强|提高|提升|完善|改进|规范|优化|创新))?/g
/** What is said of anything that was or will be done. */
const deed =
  /改进|整改|措施|对策|下一?步|今后|将|已|正在?(?:与|同|由|着手|抓紧)|正在|对此|为此|拟|计划|明确|建|开展|印发|组织|举办|增|设|定|安排|完善|加强|优化|强化|改|派|推|编|每|统一|更新(?!不|较|慢|滞)/
const lack =
  /不足|存在[^，。；]{0,12}问题|不够|不强|不高|不熟|不全|不便|短板|滞后|薄弱|欠缺|单一|缺乏|偏少|较少|较慢/

/** True if a section tells what is wrong, and of nothing that is done about it. */
export function isUnimproved(text: string): boolean {
  const all = sentencesOf(text)
  return (
    all.length > 0 && all.every((one) => lack.test(one.text)) && !deed.test(text.replace(wish, ''))
  )
}

/** Words that could stand in anybody's report. */
const common =
  /政府|信息|公开|政务|工作|主动|依申请|意识|水平|质量|能力|力度|机制|制度|业务|知识|人员|队伍|内容|形式|方式|渠道|程度|深度|广度|政策|解读|平台|网站|建设|管理|服务|效果|成效|规范化|标准化|及时性|全面性|准确性|时效性|还|仍|尚|等|方面|一些|一定|部分|个别|我们|我[局委厅镇乡办县区市]|本[局镇]|虽然|取得|但|在|对|的|和|与|及|了|也|以及|仍然|进一步|存在|不足|问题|差距|有待|要求|新|形势|相比|下|上|与|成绩|上级|群众|人民|公众|社会|期待|期盼|期望|需求|目标/g

/** What is left of a problem when wishes and everybody's words are taken out. */
const substance = (text: string): string =>
  text
    .replace(wish, '')
    .replace(common, '')
    .replace(/[^\u4e00-\u9fff\d]/g, '')

/** True if a problem only wishes that something were better. */
export function isVague(text: string): boolean {
  wish.lastIndex = 0
  return wish.test(text) && substance(text).length < 5
}

/** The problems of a section: the numbered ones, or the sentences before the measures that wish for something. */
export function problemsOf(text: string): readonly ListedItem[] {
  const { problems, turn } = sectionOf(text)
  if (problems.length > 0) return problems
  return sentencesOf(text.slice(0, turn))
    .filter(({ text: words }) => words.search(wish) >= 0)
    .map(({ start, text: words }) => ({ start, end: start + words.length, text: words }))
}
