/** What the prose of each section must have: its aspects, its length, its numbering, something to say. */
import type { Format, Section } from '@/report/format'
import { type Organ, type OrganLevel, textOf } from '@/report/report'
import type { Check } from '../../../check'
import { fiveAspects } from '../../../five-aspects'
import { textCheck } from '../../kind/kind'

/** Characters as counted for length: blanks left out. */
const lengthOf = (text: string): number => text.replace(/\s/g, '').length

/** Words that speak of an aspect without naming it. */
const aspectWords: Readonly<Record<string, RegExp>> = {
  主动公开: /主动公开/,
  依申请公开: /依申请|申请公开|公开申请/,
  政府信息管理: /信息管理|信息审查|公开审查|保密审查|规范性文件|信息资源|发布审核|公开属性/,
  政府信息公开平台建设: /平台|网站|专栏|专区|新媒体|公众号|公报|微信/,
  监督保障: /监督|考核|培训|评议|责任追究|保障|领导/,
}

const nothing =
  /^(?:无|暂无|没有|略|（略）|无问题|暂无问题|不存在问题|无。)?[。.\s]*$|^(?:目前|本年度?|今年)?(?:暂?无|没有|未发现)(?:明显|突出)?(?:的)?(?:问题|不足)/

const textual = (text: string): string =>
  text.trim() === '' ? '空白' : `只有 ${lengthOf(text)} 字`

/** What the format asks of the overview beyond its being there. */
const overviewIn = (format: Format): Section | undefined =>
  format.sections.find(({ place }) => place === 'overview')

/** The levels of governments; an office or 街道办事处 of such a level is none. */
const governing: readonly OrganLevel[] = ['province', 'city', 'county', 'township']

const isGovernment = ({ name, level }: Organ): boolean =>
  /人民政府$/.test(name.trim()) ||
  (level !== undefined &&
    governing.includes(level) &&
    /(?:政府|[省市州盟区县旗镇乡])$/.test(name.trim()))

export const structureChecks: readonly Check[] = [
  textCheck({
    id: 'overview.aspects',
    severity: 'hint',
    title: '总体情况的五个方面',
    sentence: '总体情况应写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面',
    source: '国办公开办函〔2021〕30号',
    places: ['overview'],
    applies: (format) => overviewIn(format)?.aspects !== undefined,
    examples: {
      breaks: {
        text: '没有写监督保障',
        narrative: { overview: fiveAspects.replace('\n（五）监督保障。', '') },
      },
      holds: { text: '五个方面齐全', narrative: { overview: fiveAspects } },
    },
    *find(text, { format }) {
      if (text.trim() === '') return
      const aspects = overviewIn(format)?.aspects ?? []
      const numbered = (index: number) => `（${'一二三四五六七八九'.charAt(index)}）`
      const headed = aspects.filter((aspect, index) => text.includes(numbered(index) + aspect))
      // Where most aspects stand under their own number, a number that is nowhere has been left out.
      const missing = aspects.filter(
        (aspect, index) =>
          !(aspectWords[aspect] ?? new RegExp(aspect)).test(text) ||
          (headed.length >= 3 && !text.includes(numbered(index))),
      )
      if (missing.length === 0) return
      yield {
        start: 0,
        end: text.length,
        text: `总体情况没有写到${missing.join('、')}`,
        advice: '补写缺少的方面',
      }
    },
  }),
  textCheck({
    id: 'overview.length',
    severity: 'warning',
    title: '总体情况篇幅',
    sentence: '总体情况原则上不超过一千字',
    source: '国办公开办函〔2021〕30号',
    places: ['overview'],
    applies: (format) => overviewIn(format)?.advised !== undefined,
    examples: {
      breaks: { text: '总体情况一千多字', narrative: { overview: fiveAspects + longText(1000) } },
      holds: { text: '总体情况不到一千字', narrative: { overview: fiveAspects + longText(900) } },
    },
    *find(text, { format }) {
      const length = lengthOf(text)
      const advised = overviewIn(format)?.advised ?? Infinity
      if (length > advised)
        yield {
          start: 0,
          end: text.length,
          text: `总体情况 ${length} 字，原则上不超过 ${advised} 字`,
          formula: `${length} > ${advised}`,
          advice: '删去与政府信息公开无关的工作和重复的话',
        }
    },
  }),
  textCheck({
    id: 'overview.supervision',
    severity: 'hint',
    title: '政府的监督保障',
    sentence: '各级政府的总体情况还应写工作考核、社会评议、责任追究结果',
    source: '《政府信息公开条例》第五十条第（四）项',
    places: ['overview'],
    reads: () => ['organ'],
    examples: {
      breaks: {
        text: '县政府的报告没有写考核、评议和责任追究',
        name: '示例县人民政府',
        narrative: { overview: fiveAspects },
      },
      holds: {
        text: '三项都写到了',
        name: '示例县人民政府',
        narrative: { overview: `${fiveAspects}工作考核、社会评议已完成，没有责任追究情形。` },
      },
    },
    *find(text, { report }) {
      if (!isGovernment(report.organ) || text.trim() === '') return
      const missing = [
        ['工作考核', /考核|考评/],
        ['社会评议', /评议|满意度/],
        ['责任追究', /追究|追责|问责/],
      ].flatMap(([name, words]) => ((words as RegExp).test(text) ? [] : [name as string]))
      if (missing.length > 0)
        yield {
          start: 0,
          end: text.length,
          text: `总体情况没有写到${missing.join('、')}`,
          advice: '政府的报告应写明结果，没有的写没有',
        }
    },
  }),
  textCheck({
    id: 'problems.empty',
    severity: 'warning',
    title: '问题和改进',
    sentence: '第五部分应实事求是、明确具体，不能空白、写“无”或不足50字',
    source: '《政府信息公开条例》第五十条第（四）项',
    places: ['problems'],
    reads: () => ['narrative.overview'],
    examples: {
      breaks: { text: '第五部分写“无”', narrative: { problems: '无' } },
      holds: { text: '写了问题和改进' },
    },
    *find(text, { report }) {
      // A report whose prose is not begun is not asked for this part first.
      if (text.trim() === '' && textOf(report, 'overview').trim() === '') return
      if (lengthOf(text) >= 50 && !nothing.test(text.trim())) return
      yield {
        start: 0,
        end: text.length,
        text: `“存在的主要问题及改进情况”${textual(text)}`,
        advice: '写明本年主要问题、原因和改进情况，以及上年问题的整改',
      }
    },
  }),
]

function longText(length: number): string {
  return '公开制度执行情况良好，'.repeat(Math.ceil(length / 11))
}
