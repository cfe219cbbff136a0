/** Years left over from another report, and words of time that do not say which year they mean. */
import type { NarrativePlace } from '@/report/format'
import type { Check } from '../check'
import { type Found, textCheck } from './place'
import { sentencesOf } from './sentence'

const name = /《[^》\n]{0,120}》/g
/** Names of documents keep their years; blanks of the same length keep the places. */
const unnamed = (text: string): string => text.replace(name, (words) => '　'.repeat(words.length))

const period =
  /(20\d\d)( ?年 ?1 ?月 ?1 ?日(?:起)?(?:至|到|—|－|-|~|～))(?:(20\d\d) ?年 ?)?12 ?月 ?31 ?日/g
const opening =
  /^(?:（.{1,3}）|\(.{1,3}\)|[一二三四五六七八九十]、|\d[.、])?[ \u3000]*(20\d\d)( ?年度?)(?=[，,]|[我全本各][市区县省镇乡局委厅办级州旗]|全年|共)/
const plans = /下一步|下步|下阶段|将|计划|拟|打算|展望|继续|进一步/
const comparison = /较|比|同比|对照|以来|起|上年|去年|历年|整改|存在的|提出的|至今|开始/
const ownReport = /(20\d\d)( ?年度?)(?=政府信息公开(?:工作)?年度报告)/g

function* leftOver(text: string, year: number, place: NarrativePlace): Iterable<Found> {
  const plain = unnamed(text)
  const wrong = (said: string | undefined) => said !== undefined && Number(said) !== year
  const at = (start: number, said: string, what: string): Found => ({
    start,
    end: start + said.length,
    text: `${what}写的是 ${said} 年，本报告是 ${year} 年度`,
    advice: '可能是沿用旧稿留下的年份，请核对',
    by: String(year),
  })
  for (const match of plain.matchAll(period))
    for (const said of [match[1], match[3]])
      if (said !== undefined && wrong(said))
        yield at(match.index + match[0].lastIndexOf(said), said, '统计期限')
  if (place === 'lead')
    for (const match of plain.matchAll(ownReport))
      if (
        match[1] !== undefined &&
        wrong(match[1]) &&
        !/上|较|比/.test(plain.slice(match.index - 6, match.index))
      )
        yield at(match.index, match[1], '所称年度报告')
  for (const sentence of sentencesOf(plain)) {
    const match = opening.exec(sentence.text)
    const said = match?.[1]
    if (!match || said === undefined || !wrong(said)) continue
    const rest = sentence.text.slice(match[0].length)
    if (new RegExp(`${year} ?年|本年|今年`).test(rest) || comparison.test(rest)) continue
    if (
      Number(said) > year &&
      (Number(said) > year + 1 || plans.test(rest) || place === 'problems')
    )
      continue
    yield at(sentence.start + match.index + match[0].lastIndexOf(said), said, '句首')
  }
}

const vague = /截[至止]目前|截[至止]发稿|目前为止/g

export const yearChecks: readonly Check[] = [
  textCheck({
    id: 'narrative.year',
    severity: 'warning',
    title: '年份',
    sentence: '文字叙述的年份、统计期限与报告年度一致；提到以前年份应是对比',
    source: '统计期限为报告年度1月1日至12月31日',
    examples: {
      breaks: {
        text: '沿用旧稿，句首写的是2010年',
        narrative: { requests: '2010年，我县规范办理依申请公开。' },
      },
      holds: {
        text: '以前的年份用于对比',
        narrative: { requests: '与2010年相比，申请渠道更加畅通。' },
      },
    },
    find: (text, { report }, place) => leftOver(text, report.year, place),
  }),
  textCheck({
    id: 'narrative.as-of',
    severity: 'hint',
    title: '“截至目前”',
    sentence: '年度报告的数据截至12月31日，不写“截至目前”',
    source: '统计期限为报告年度1月1日至12月31日',
    examples: {
      breaks: { text: '写“截至目前”', narrative: { proactive: '截至目前，网站运行平稳。' } },
      holds: { text: '写明日期', narrative: { proactive: '截至12月31日，网站运行平稳。' } },
    },
    *find(text, { report }) {
      for (const { 0: said, index } of text.matchAll(vague))
        yield {
          start: index,
          end: index + said.length,
          text: `“${said}”没有说明是哪一天，年度报告的数据应截至12月31日`,
          advice: '写明截止日期',
          by: `截至${report.year}年12月31日`,
        }
    },
  }),
]
