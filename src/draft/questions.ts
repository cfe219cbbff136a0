/** What an officer should be able to answer in each part of the text: questions, not phrases to copy. */
import type { NarrativePlace } from '@/report/format'

/** Questions of one aspect of a section, or of a whole section where it has none. */
export interface AskedOf {
  readonly aspect: string
  readonly questions: readonly string[]
}

/** By what an aspect speaks of, whatever its exact wording. */
const byAspect: readonly (readonly [aspect: RegExp, questions: readonly string[]])[] = [
  [
    /主动公开/,
    [
      '今年新公开了哪几类信息？群众最关心的是哪一类，公开到什么程度？',
      '哪些重要决策公开了征求意见和采纳情况？各有几件？',
      '政策解读做了几件，用了什么方式？',
    ],
  ],
  [
    /依申请/,
    [
      '收到多少件，比上年多还是少，原因是什么？',
      '申请集中在哪些事项？能不能改为主动公开？',
      '办理流程今年有什么改动？有没有超期的？',
    ],
  ],
  [/信息管理/, ['文件的公开属性由谁、在哪一步确定？', '今年清理了多少文件，失效的怎样标明？']],
  [/平台/, ['信息公布在哪些地方？今年有什么调整？', '群众反映查不到、打不开的问题，怎样解决的？']],
  [
    /监督|保障/,
    [
      '由哪个科室、几个人负责？培训了几次、多少人？',
      '考核和社会评议的结果怎样？有没有人被追究责任？',
    ],
  ],
]

const byPlace: Readonly<Partial<Record<NarrativePlace, readonly string[]>>> = {
  problems: [
    '今年被复议、诉讼纠正的，是什么问题？',
    '申请人、群众或上级检查指出过什么？',
    '每个问题由谁、在什么时候、怎样改？',
    '上年提出的问题，今年改得怎样？',
  ],
  other: [
    '发出过收费通知吗？几件、多少钱、实际收了多少？',
    '上级或本级政府今年要求在年报里另外报告什么吗？',
  ],
}

/** The questions of a section: those of its aspects, or its own. */
export function questionsOf(place: NarrativePlace, aspects: readonly string[]): readonly AskedOf[] {
  const asked = aspects.flatMap((aspect) => {
    const questions = byAspect.find(([about]) => about.test(aspect))?.[1]
    return questions ? [{ aspect, questions }] : []
  })
  const own = byPlace[place]
  return own ? [...asked, { aspect: '', questions: own }] : asked
}
