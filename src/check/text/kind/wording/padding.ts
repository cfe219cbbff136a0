/** Paragraphs of the general part and of the problems that speak of other work than 公开. */
import type { Found, TextKind } from '../kind'
import { rememberedSentence } from '../../read/remember'

/** Any of these makes a paragraph one about publishing. */
const about =
  /公开|公示|公布|发布|解读|申请|答复|信息|网站|平台|媒体|公众号|公报|栏目|专[区栏]|《?条例|规范性文件|回应|政务|透明|知情|咨询|热线|检索|查阅|目录|指南|栏/

/** Other work, by its field; a paragraph must touch several to be padding. */
const fields: readonly (readonly [string, RegExp])[] = [
  ['党建', /党建|党支部|党课|主题党日|主题教育|“三会一课”|党员|党组织/],
  ['党风廉政', /从严治党|党风廉政|廉政|纪检|巡[视察]|八项规定|意识形态/],
  ['经济指标', /生产总值|GDP|财政收入|固定资产投资|规上|税收|招商引资|签约|产值|增加值/],
  ['项目建设', /项目建设|重点项目|开工|竣工|投产|产业园|园区/],
  ['农业农村', /乡村振兴|脱贫|粮食|耕地|农业|人居环境|高标准农田|合作社|种植|养殖/],
  ['安全应急', /安全生产|防汛|防火|消防|应急演练|隐患排查|疫情防控/],
  ['社会治理', /综治|平安建设|矛盾纠纷|扫黑除恶|禁毒|反诈|维稳/],
  ['生态环保', /秸秆|河长制|林长制|大气污染|水污染|植树|生态环境|环保督察/],
  ['民生事业', /低保|医保|养老保险|就业|学校建设|卫生院|危房改造|棚户区/],
  ['文明创建', /文明城市|文明创建|志愿服务|精神文明|文体活动/],
  ['队伍建设', /干部队伍|干部培养|换届|征兵|工会|团委|妇联/],
]
const shortest = 30
const fewest = 3

const fieldsIn = rememberedSentence((paragraph): readonly string[] =>
  paragraph.length < shortest || about.test(paragraph)
    ? []
    : fields.flatMap(([name, words]) => (words.test(paragraph) ? [name] : [])),
)

function* padded(text: string): Iterable<Found> {
  let start = 0
  for (const line of text.split('\n')) {
    const named = fieldsIn(line)
    if (named.length >= fewest)
      yield {
        start,
        end: start + line.length,
        text: `这一段写的是${named.slice(0, 4).join('、')}等工作，没有一句写政府信息公开`,
        advice: '删去与政府信息公开无关的工作，或改写为这些领域的信息怎样公开',
      }
    start += line.length + 1
  }
}

/** Paragraphs that touch several other fields of work and publishing in none of their words. */
export const padding: TextKind = {
  find: padded,
}
