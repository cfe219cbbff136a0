/** The texts of a report in their places, without what the web site put around them. */
import type { SourceBlock } from '@/exchange/read/source'
import type { Format, NarrativePlace } from '@/report/format'
import { type ReportIdentity, isTitle, readIdentity } from './identity'
import { type SectionLine, findSections } from './sections'
import { fold, narrow } from './label/words'

export interface Texts {
  readonly identity: ReportIdentity
  readonly narrative: Readonly<Partial<Record<NarrativePlace, string>>>
  /** Sections whose heading was found. */
  readonly found: readonly NarrativePlace[]
}

const pageNumber = /^[-—–·\s]*(?:第?\s*\d{1,3}\s*页?(?:\s*[,，/共]*\s*\d{1,3}\s*页)?)[-—–·\s]*$/
const unitNote = /^[(（]?(?:计量)?单位[:：].{1,12}$/

/** Lines a web site adds; none of them is a sentence of a report. */
const junk = [
  /^(?:关联稿件|相关(?:稿件|文章|链接|信息|附件|解读)|上一[篇条]|下一[篇条]|扫一扫|分享(?:到|至)?|打印|关闭|返回|收藏|字体|字号|浏览(?:次数|量)?|点击(?:数|率|次数)?|阅读(?:次数|量)?|访问量|责任编辑|编辑|作者|来源|信息来源|稿件来源|发布(?:日期|时间|机构|人|单位)|发文(?:日期|机关|单位|字号)|成文日期|生成日期|公开(?:日期|时间|方式|形式|范围)|索引号|文号|文 ?号|主题(?:分类|词)|信息(?:分类|名称|索引)|有效性|时效性|名 ?称|首页|您(?:现在|当前|所在)?的?位置|当前位置|网站(?:地图|首页|标识码)|主办|承办|版权|备案|[\u4eac\u6caa\u7ca4\u82cf\u6d59\u9c81].{0,2}ICP|邮箱登录|无障碍|繁体|简体|【|附件(?:[:：\d]|下载|$)|\S{0,6}下载$|\[?大 ?中 ?小)/,
  /^(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^[-—–_=*·.>»|/\s]+$/,
]
/** From here on nothing of the report follows. */
const tail =
  /^(?:关联稿件|相关(?:稿件|文章|链接|信息|附件|解读|阅读|新闻)|上一[篇条]|下一[篇条]|扫一扫|分享(?:到|至)|打印(?:本页)?|【?(?:打印|关闭|返回|字体|字号)|责任编辑|附(?:件|表)?[:：]|附件(?:\d|下载|$)|版权所有|主办(?:单位)?[:：]|网站地图|友情链接)/

const isJunk = (text: string): boolean =>
  pageNumber.test(text) ||
  unitNote.test(text) ||
  (text.length <= 60 && junk.some((pattern) => pattern.test(text)))

/** Text lines with the number of tables before each. */
export function linesOf(blocks: readonly SourceBlock[]): readonly SectionLine[] {
  let tables = 0
  return blocks.flatMap((block): readonly SectionLine[] => {
    if (block.kind === 'table') {
      tables++
      return []
    }
    return block.text
      .split('\n')
      .map((text) => ({ text: text.trim(), tables }))
      .filter(({ text }) => text !== '')
  })
}

/** A lead is sentences; what is shorter and has no sentence mark is the page's furniture. */
const isSentence = (text: string): boolean =>
  !isJunk(text) && !isTitle(text) && (fold(text).length >= 20 || /[。：；，]$/.test(text))

function leadOf(lines: readonly SectionLine[]): string {
  const title = lines.map(({ text }) => isTitle(text)).lastIndexOf(true)
  const sentences = lines.slice(title + 1).map(({ text }) => text)
  const first = sentences.findIndex((text) => isSentence(text) && /[。：；，]/.test(text))
  return first < 0 ? '' : sentences.slice(first).filter(isSentence).join('\n')
}

/** A section's lines without page numbers, unit notes, and what the site puts below the report. */
function sectionText(lines: readonly string[], last: boolean): string {
  const end = last ? lines.findIndex((text) => text.length <= 60 && tail.test(text)) : -1
  return (end < 0 ? lines : lines.slice(0, end))
    .filter((text) => !pageNumber.test(text) && !unitNote.test(text))
    .filter((text) => !last || !isJunk(text))
    .join('\n')
}

/** In a text without a heading the title still says whose it is. */
const identityLines = (lines: readonly SectionLine[], end: number): readonly string[] =>
  lines
    .slice(0, end)
    .map(({ text }) => text)
    .filter((text) => narrow(text) !== '')

/**
 * Finds the title, the lead and the sections' texts.
 * @param before for each statutory table found, how many tables stand before it.
 */
export function readTexts(
  blocks: readonly SourceBlock[],
  format: Format,
  before: ReadonlyMap<string, number>,
): Texts {
  const lines = linesOf(blocks)
  const headed = findSections(lines, format, before)
  const start = headed[0]?.line ?? lines.findIndex(({ tables }) => tables > 0)
  const head = lines.slice(0, start < 0 ? lines.length : start)
  const narrative: Partial<Record<NarrativePlace, string>> = {}
  headed.forEach(({ section, to, rest }, index) => {
    const next = headed[index + 1]
    const body = lines.slice(to, next?.line ?? lines.length).map(({ text }) => text)
    const text = sectionText(
      [rest, ...body].filter((line) => line !== ''),
      next === undefined,
    )
    narrative[section.place] = text
  })
  const lead = headed.length > 0 ? leadOf(head) : ''
  narrative.lead = lead
  return {
    identity: readIdentity(
      identityLines(head, head.length),
      [lead, ...Object.values(narrative)].join('\n'),
    ),
    narrative,
    found: headed.map(({ section }) => section.place),
  }
}
