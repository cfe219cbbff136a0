/** By what name the organ calls itself, and whose report it says it is. */
import type { ProseRule } from '../../rule'
import { otherCounty } from '../../kind/structure/other-county'
import { otherActor, ownName } from '../../kind/structure/own-area'
import { otherOrgan, selfName } from '../../kind/structure/self-name'
import { together } from '../../kind/together'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.self-name',
    severity: 'warning',
    title: '自称',
    sentence: '自称与本单位一致，没有照搬别的单位的“我局”“我镇”“我市”',
    source: '文稿前后一致的要求',
    is: selfName,
    breaks: {
      text: '县政府办的报告里写“我局”',
      narrative: { proactive: '我局及时公开办事指南。' },
    },
    holds: { text: '县政府办自称“我办”', narrative: { proactive: '我办及时公开办事指南。' } },
  },
  {
    id: 'narrative.own-name',
    severity: 'warning',
    title: '本单位的名称',
    sentence: '本单位和本地区的名称一字不差',
    source: '文稿前后一致的要求',
    is: ownName,
    breaks: {
      text: '名称错了一个字',
      narrative: { proactive: '示列县人民政府办公室及时公开办事指南。' },
    },
    holds: {
      text: '名称写对',
      narrative: { proactive: '示例县人民政府办公室及时公开办事指南。' },
    },
  },
  {
    id: 'narrative.other-organ',
    severity: 'warning',
    title: '别的单位的名称',
    sentence: '写明是谁的报告、由谁编制、向谁联系、谁做了什么的地方，写的是本单位',
    source: '文稿前后一致的要求',
    is: together(otherOrgan, otherActor, otherCounty),
    breaks: {
      text: '县政府办的报告写“由范例市水务局编制”',
      narrative: { other: '没有收取信息处理费。本报告由范例市水务局编制。' },
    },
    holds: {
      text: '写的是本单位',
      narrative: { other: '没有收取信息处理费。本报告由示例县人民政府办公室编制。' },
    },
  },
]

export default rules
