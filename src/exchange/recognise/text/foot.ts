/** What stands between and below the sections of a published report and is none of their text. */
import type { Section } from '@/report/format'

const pageNumber = /^[-—–·\s]*(?:第?\s*\d{1,3}\s*页?(?:\s*[,，/共]*\s*\d{1,3}\s*页)?)[-—–·\s]*$/
/** Over a table: 单位：件. */
const unitNote = /^[(（]?(?:计量)?单位[:：][\s件次条元万亿份人宗起个项、，,/／（）()]{1,12}$/
const rule = /^[-—–_=*·.>»|/\s]+$/
const sentence = /[。；！？]/

/** Lines a web site adds; none of them is a sentence of a report. */
const furniture = [
  /^(?:关联稿件|相关(?:稿件|文章|链接|信息|附件|解读)|上一[篇条]|下一[篇条]|扫一扫|分享(?:到|至)?|打印|关闭|返回|收藏|字体|字号|浏览(?:次数|量)?|点击(?:数|率|次数)?|阅读(?:次数|量)?|访问量|责任编辑|编辑|作者|来源|信息来源|稿件来源|发布(?:日期|时间|机构|人|单位)|发文(?:日期|机关|单位|字号)|成文日期|生成日期|公开(?:日期|时间|方式|形式|范围)|索引号|文号|文 ?号|主题(?:分类|词)|信息(?:分类|名称|索引)|有效性|时效性|名 ?称|首页|您(?:现在|当前|所在)?的?位置|当前位置|网站(?:地图|首页|标识码)|主办|承办|版权|备案|[\u4eac\u6caa\u7ca4\u82cf\u6d59\u9c81].{0,2}ICP|邮箱登录|无障碍|繁体|简体|【|\S{0,6}下载$|\[?大 ?中 ?小)/,
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/,
  rule,
]
/** What an office sets below its text: an annex, the day of signing, that it was corrected. */
const appended = /^附件(?:[:：\d]|下载|$)/
const signed = /^(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/

const corrected = /^[（(]本报告已?于.{4,15}更正/

/** From here on a web site's own lines follow. */
const siteBegins =
  /^(?:关联稿件|相关(?:稿件|文章|链接|信息|附件|解读|阅读|新闻)|上一[篇条]|下一[篇条]|扫一扫|分享(?:到|至)|打印(?:本页)?|【?(?:打印|关闭|返回|字体|字号)|责任编辑|版权所有|主办(?:单位)?[:：]|网站地图|友情链接)/
/** From here on the annexes follow. */
const annexBegins = /^(?:附(?:件|表)?[:：]|附件(?:\d|下载|$))/

const longest = 60
const isFurniture = (text: string): boolean =>
  text.length <= longest && furniture.some((pattern) => pattern.test(text))

/** Page numbers, notes of units and lines of no sense to a report's text. */
const isBare = (text: string): boolean => pageNumber.test(text) || unitNote.test(text)

/** True for a line that is no text of a report: a number, a site's line, a line of an annex or a date. */
export const isJunk = (text: string): boolean =>
  isBare(text) ||
  isFurniture(text) ||
  (text.length <= longest && [appended, signed, corrected].some((pattern) => pattern.test(text)))

const begins = (pattern: RegExp) => (text: string) =>
  text.length <= longest && !sentence.test(text) && pattern.test(text)

const upTo = (lines: readonly string[], pattern: RegExp): number => {
  const at = lines.findIndex(begins(pattern))
  return at < 0 ? lines.length : at
}

/** A section's text, and what was left out of it that may be the report's own. */
export interface SectionText {
  readonly text: string
  readonly left: readonly string[]
}

/**
 * A section's lines without page numbers and unit notes. Only behind the last one stands what is not
 * the report's: what an office appended, and what a web site adds unless it is a document by itself.
 */
export function sectionText(lines: readonly string[], last: boolean, paper: boolean): SectionText {
  const said = lines.filter((text) => !isBare(text))
  if (!last) return { text: said.join('\n'), left: [] }
  const site = upTo(said, siteBegins)
  const end = Math.min(site, upTo(said, annexBegins))
  const isText = (text: string) => sentence.test(text) || !isJunk(text)
  const body = said.slice(0, end)
  const out = [
    ...body.filter((text) => !isText(text)),
    ...said.slice(end, paper ? said.length : site),
  ]
  return {
    text: body.filter(isText).join('\n'),
    left: out
      .filter((text) => (paper ? !rule.test(text) : isText(text) || !isFurniture(text)))
      .filter((text) => text.length > longest || !corrected.test(text)),
  }
}

const shown = 3
const longestShown = 30

/** Says which lines were left out around a section; nothing if none were. */
export function leftOut({ title }: Section, left: readonly string[]): readonly string[] {
  if (left.length === 0) return []
  const quoted = left
    .slice(0, shown)
    .map((text) => `“${text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}”`)
    .join('、')
  const more = left.length > shown ? '等' : ''
  const where = title === '' ? '开头部分' : `“${title}”这一部分`
  return [
    `${where}有 ${left.length} 段没有读入：${quoted}${more}。如果是报告的内容，请补到这一部分`,
  ]
}
