/** The order of numbered paragraphs and items, and numerals that belong to the six parts. */
import type { ProseRule } from '../../rule'
import { fiveAspects } from '../../../example'
import { habit } from '../../kind/habit'
import { countedItems } from '../../kind/structure/counted-items'
import { numbering, topLevel } from '../../kind/structure/numbering'
import { together } from '../../kind/together'

function problems(first: string, second: string): string {
  return `${first}部分栏目更新间隔较长，群众查找不便，基层人员对新要求还不熟悉。\n${second}明确各栏目的更新期限并按月检查，组织两次业务培训，对新接手人员逐一辅导。`
}

const rules: readonly ProseRule[] = [
  {
    id: 'structure.numbering',
    severity: 'warning',
    title: '序号',
    sentence: '（一）（二）（三）和一是、二是、三是依次排列，不缺号、不重号，与前面写的项数相合',
    source: '公文结构层次序数的规定',
    is: together(numbering, countedItems),
    breaks: {
      text: '（二）之后是（四）',
      narrative: {
        overview: fiveAspects
          .replace('（三）', '（四）')
          .replace('（四）平', '（五）平')
          .replace('（五）监', '（六）监'),
      },
    },
    holds: { text: '序号连续', narrative: { overview: fiveAspects } },
  },
  {
    id: 'structure.top-level',
    severity: 'hint',
    title: '一级序号',
    sentence: '一、二、三只用于六个法定部分，部分之内用（一）（二）（三）',
    source: '年度报告格式',
    is: habit(topLevel),
    breaks: {
      text: '总体情况里又用了一、二、',
      narrative: { problems: problems('一、存在的问题。', '二、改进情况。') },
    },
    holds: {
      text: '部分之内用（一）（二）',
      narrative: { problems: problems('（一）存在的问题。', '（二）改进情况。') },
    },
  },
]

export default rules
