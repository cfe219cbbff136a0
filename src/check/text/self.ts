/** By what name the organ calls itself: 我局 or 我镇, and its full name where the report says whose it is. */
import type { Check } from '../check'
import { abbreviates, besidesOwn } from './own'
import { type Found, textCheck } from './place'
import { rememberedSentence } from './remember'
import { inSentences } from './sentence'

/** The last characters of organs' names, and the organs that may call themselves so. */
const selves: readonly (readonly [RegExp, RegExp])[] = [
  [/我局|本局/g, /局/],
  [/我镇|本镇/g, /镇/],
  [/我乡|本乡/g, /乡/],
  [/我委(?!托|派|员)|本委/g, /委/],
  [/我厅|本厅/g, /厅/],
  [/我办|本办(?!法|公|理|事)/g, /办/],
  [/我街道|本街道/g, /街道/],
]

const organ = '[\\u4e00-\\u9fff（）]{2,30}?'
const kinds =
  '(?:人民政府(?:办公[室厅])?|管理委员会|管委会|委员会|办事处|办公[室厅]|[局委厅院]|中心|[镇乡省市县区旗州]|街道)'
const ofReport = '(?:20\\d\\d ?年度?)?的?政府信息公开(?:工作)?(?:的)?年度报告'

/** Where a report says whose it is: 现公布…年度报告, 由…编制, 与…联系. */
const placesOfName: readonly RegExp[] = [
  new RegExp(
    `(?:现(?:将|就)?(?:公布|发布|公开|编制)|特编制|编制(?:的|了)?|《)(${organ}${kinds})(?=${ofReport})`,
    'g',
  ),
  new RegExp(
    `(?<=^|[，：。])(?!现|特|根|按|依|本|编|发|为|将)(${organ}${kinds})(?=20\\d\\d ?年度?政府信息公开(?:工作)?(?:的)?年度报告)`,
    'g',
  ),
  new RegExp(`本(?:年度)?报告由(${organ}${kinds})(?=(?:负责)?(?:编制|编写|撰写|起草))`, 'g'),
  new RegExp(`请(?:及时)?(?:与|向|同|径向)(${organ}${kinds})(?=联系|反映|咨询|[（(])`, 'g'),
]

interface Named {
  readonly name: string
  readonly start: number
}

const namesIn = rememberedSentence((sentence): readonly Named[] =>
  /报告|联系|咨询/.test(sentence)
    ? placesOfName.flatMap((pattern) =>
        [...sentence.matchAll(pattern)].map((match) => {
          const name = match[1] ?? ''
          return { name, start: match.index + match[0].lastIndexOf(name) }
        }),
      )
    : [],
)

/** The office for openness answers for the whole area, whoever's report it is. */
const general =
  /人民政府|政府|办公[室厅]|办事处|委员会|管委会|政务公开|信息公开|政务服务|行政审批|大数据|数据|网信|信息中心|党政|综合|管理|服务|[和与及、]|[省市县区旗州镇乡局委厅院办处科室股（）本该我有关相主管部门]/g

/** True if a name is neither this organ's nor one that may stand for it. */
export function namesOther(name: string, own: string): boolean {
  if (own.length < 4 || abbreviates(name, own)) return false
  const left = besidesOwn(name, own).replace(general, '')
  return left.length >= 2 && !abbreviates(left, own)
}

function* otherNames(sentence: string, own: string): Iterable<Found> {
  for (const { name, start } of namesIn(sentence))
    if (namesOther(name, own))
      yield {
        start,
        end: start + name.length,
        text: `这里应是本单位，写的却是“${name}”，本单位是“${own}”`,
        advice: '可能是照搬别的单位的文稿，请核对全文',
        by: own,
      }
}

/** The checks of what the organ is called. */
export const selfChecks: readonly Check[] = [
  textCheck({
    id: 'narrative.self-name',
    severity: 'warning',
    title: '自称',
    sentence: '自称与本单位一致，没有照搬别的单位的“我局”“我镇”',
    source: '文稿前后一致的要求',
    reads: () => ['organ'],
    examples: {
      breaks: {
        text: '县政府办的报告里写“我局”',
        narrative: { proactive: '我局及时公开办事指南。' },
      },
      holds: { text: '县政府办自称“我办”', narrative: { proactive: '我办及时公开办事指南。' } },
    },
    *find(text, { report }) {
      for (const [words, organs] of selves) {
        if (organs.test(report.organ.name)) continue
        const [first] = text.matchAll(words)
        if (!first) continue
        yield {
          start: first.index,
          end: first.index + first[0].length,
          text: `自称“${first[0]}”，本单位是“${report.organ.name}”`,
          advice: '可能是照搬别的单位的文稿，请核对全文',
        }
      }
    },
  }),
  textCheck({
    id: 'narrative.other-organ',
    severity: 'warning',
    title: '别的单位的名称',
    sentence: '写明是谁的报告、由谁编制、向谁联系的地方，写的是本单位',
    source: '文稿前后一致的要求',
    reads: () => ['organ'],
    examples: {
      breaks: {
        text: '县政府办的报告写“由范例市水务局编制”',
        narrative: { other: '没有收取信息处理费。本报告由范例市水务局编制。' },
      },
      holds: {
        text: '写的是本单位',
        narrative: { other: '没有收取信息处理费。本报告由示例县人民政府办公室编制。' },
      },
    },
    find: (text, { report }) =>
      inSentences(text, (sentence) => otherNames(sentence, report.organ.name)),
  }),
]
