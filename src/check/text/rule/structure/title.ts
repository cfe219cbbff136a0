/** The title: the year, the organ, and the words 政府信息公开工作年度报告. */
import type { ProseRule } from '../../rule'
import { titleOrgan, titleTerm, titleYear } from '../../kind/structure/title'

const source = '年度报告标题的通行写法：〔机关全称〕〔年份〕年政府信息公开工作年度报告'

const rules: readonly ProseRule[] = [
  {
    id: 'title.year',
    severity: 'warning',
    title: '标题年份',
    sentence: '标题写明年份，且与报告年度一致',
    source,
    is: titleYear,
  },
  {
    id: 'title.term',
    severity: 'warning',
    title: '标题用语',
    sentence: '标题用“政府信息公开工作年度报告”，不用政务公开、政务信息公开，“年度”不重复',
    source,
    is: titleTerm,
  },
  {
    id: 'title.organ',
    severity: 'hint',
    title: '标题中的单位',
    sentence: '标题写明本单位（或本地区）名称，不用简称',
    source,
    is: titleOrgan,
  },
]

export default rules
