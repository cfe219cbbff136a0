/** The overview's aspects and its length, as the format asks for them. */
import type { Format, Section } from '@/report/format'
import type { Organ, OrganLevel } from '@/report/report'
import { bareHeadings, missingAspects } from '@/report/text/aspects'
import type { TextKind } from '../kind'
import { lengthOf } from './empty'

/** Words that speak of an aspect without naming it. */
const aspectWords: Readonly<Record<string, RegExp>> = {
  主动公开: /主动公开/,
  依申请公开: /依申请|申请公开|公开申请/,
  政府信息管理: /信息管理|信息审查|公开审查|保密审查|规范性文件|信息资源|发布审核|公开属性/,
  政府信息公开平台建设: /平台|网站|专栏|专区|新媒体|公众号|公报|微信/,
  监督保障: /监督|考核|培训|评议|责任追究|保障|领导/,
}

/** What the format asks of the overview beyond its being there. */
const overviewIn = (format: Format): Section | undefined =>
  format.sections.find(({ place }) => place === 'overview')

/** The levels of governments; an office or 街道办事处 of such a level is none. */
const governing: readonly OrganLevel[] = ['province', 'city', 'county', 'township']

export const isGovernment = ({ name, level }: Organ): boolean =>
  /人民政府$/.test(name.trim()) ||
  (level !== undefined &&
    governing.includes(level) &&
    /(?:政府|[省市州盟区县旗镇乡])$/.test(name.trim()))

const numbered = (index: number) => `（${'一二三四五六七八九'.charAt(index)}）`

/** Where a missing aspect belongs: before the heading of the next one that is there, else at the end. */
function belongs(text: string, aspects: readonly string[], missing: string): number {
  const own = aspects.indexOf(missing)
  const next = aspects
    .map((aspect, index) => (index > own ? text.indexOf(numbered(index) + aspect) : -1))
    .find((at) => at >= 0)
  return next ?? text.length
}

/** Headings of aspects with nothing below them: written by a click, and not gone on with. */
export const bareAspects: TextKind = {
  applies: (format) => overviewIn(format)?.aspects !== undefined,
  *find(text, { format }) {
    for (const { aspect, start, end } of bareHeadings(text, overviewIn(format)?.aspects ?? []))
      yield {
        ...{ start, end, id: aspect },
        text: `“${aspect}”只有小标题，没有内容`,
        advice: '写明这方面的情况；没有内容的，删去小标题',
      }
  },
}

/** Aspects of the format that are neither named nor spoken of, or whose number is left out. */
export const everyAspect: TextKind = {
  applies: (format) => overviewIn(format)?.aspects !== undefined,
  cells: true,
  *find(text, { format }) {
    if (text.trim() === '') return
    const aspects = overviewIn(format)?.aspects ?? []
    const unheaded = new Set(missingAspects(text, aspects))
    const headed = aspects.length - unheaded.size
    // Where most aspects stand under their own number, a number that is nowhere has been left out.
    const missing = aspects.filter(
      (aspect, index) =>
        !(aspectWords[aspect] ?? new RegExp(aspect)).test(text) ||
        (headed >= 3 && !text.includes(numbered(index)) && unheaded.has(aspect)),
    )
    if (missing.length === 0) return
    yield {
      start: 0,
      end: text.length,
      caret: belongs(text, aspects, missing[0] ?? ''),
      text: `总体情况没有写到${missing.join('、')}`,
      advice: '补写缺少的方面',
    }
  },
}

/** More than the format advises. */
export const advisedLength: TextKind = {
  applies: (format) => overviewIn(format)?.advised !== undefined,
  cells: true,
  reads: () => ['organ'],
  *find(text, { report, format }) {
    const length = lengthOf(text)
    const advised = overviewIn(format)?.advised ?? Infinity
    if (length > advised)
      yield {
        start: 0,
        end: text.length,
        caret: 0,
        // A whole government has more to tell than an office.
        ...(isGovernment(report.organ) && { severity: 'hint' as const }),
        text: `总体情况 ${length} 字，原则上不超过 ${advised} 字`,
        formula: `${length} > ${advised}`,
        advice: '删去与政府信息公开无关的工作和重复的话',
      }
  },
}
