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
  },
  {
    id: 'narrative.own-name',
    severity: 'warning',
    title: '本单位的名称',
    sentence: '本单位和本地区的名称一字不差',
    source: '文稿前后一致的要求',
    is: ownName,
  },
  {
    id: 'narrative.other-organ',
    severity: 'warning',
    title: '别的单位的名称',
    sentence: '写明是谁的报告、由谁编制、向谁联系、谁做了什么的地方，写的是本单位',
    source: '文稿前后一致的要求',
    is: together(otherOrgan, otherActor, otherCounty),
  },
]

export default rules
