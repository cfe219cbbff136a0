/** 详见第三部分: references to a part of the report that treats of something else. */
import { type Format, type Section, type NarrativePlace } from '@/report/format'
import type { TextKind } from '../kind'
import { matchesIn, sentencesOf } from '../../read/clause/sentence'

const reference =
  /(?:详见|参见|见)(?:本报告|报告|以下)?(?:的)?(?:第)?([一二三四五六七])(?:部分|节)/g

/** What each statutory section is about, in the words that point to it. */
const topics: Readonly<Partial<Record<NarrativePlace, RegExp>>> = {
  proactive: /主动公开|规章|规范性文件|行政许可|行政处罚|行政强制|行政事业性收费/g,
  requests: /依申请公开|公开申请|申请公开|申请办理|申请情况|收到申请|新收申请/g,
  proceedings: /复议|诉讼/g,
  problems: /存在的?(?:主要)?问题|改进情况|改进措施/g,
  other: /信息处理费|其他需要报告/g,
}

const numeralOf = ({ title }: Section): string => /^[一二三四五六七]/.exec(title)?.[0] ?? ''

/** The section that the words right before a reference speak of; none if they speak of several. */
function sectionMeant(format: Format, words: string): Section | undefined {
  const meant = format.sections.filter(({ place }) => words.search(topics[place] ?? /(?!)/) >= 0)
  return meant.length === 1 ? meant[0] : undefined
}

/** References to a part that treats of something else. */
export const references: TextKind = {
  *find(text, { format }) {
    for (const sentence of sentencesOf(text)) {
      let from = 0
      for (const match of matchesIn(sentence, reference)) {
        const meant = sectionMeant(format, sentence.text.slice(from, match.index))
        from = match.index + match[0].length
        const numeral = match[1] ?? ''
        if (!meant || numeralOf(meant) === numeral) continue
        const start = sentence.start + match.index
        const digit = start + match[0].lastIndexOf(numeral)
        yield {
          start,
          end: start + match[0].length,
          text: `文字写“${match[0]}”，这部分内容在“${meant.title}”`,
          advice: '改正所指的部分',
          by: numeralOf(meant),
          at: { start: digit, end: digit + 1 },
          button: `改为第${numeralOf(meant)}部分`,
        }
      }
    }
  },
}
