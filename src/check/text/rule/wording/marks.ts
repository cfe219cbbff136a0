/** Marks that are half-width, without their partner or said twice, and words said twice. */
import type { ProseRule } from '../../rule'
import { habit } from '../../kind/habit'
import { doubled, halfWidth, unpairedMarks } from '../../kind/wording/punctuation'

const rules: readonly ProseRule[] = [
  {
    id: 'wording.half-width',
    severity: 'hint',
    title: '半角标点',
    sentence: '汉字之间用全角标点',
    source: 'GB/T 15834—2011《标点符号用法》',
    is: halfWidth,
  },
  {
    id: 'wording.unpaired',
    severity: 'warning',
    title: '标点成对',
    sentence: '《》“”（）〔〕成对使用',
    source: 'GB/T 15834—2011《标点符号用法》',
    is: habit(unpairedMarks),
  },
  {
    id: 'wording.doubled',
    severity: 'warning',
    title: '重复的字词和标点',
    sentence: '没有多打的字词和标点',
    source: '文稿校对要求',
    is: doubled,
  },
]

export default rules
