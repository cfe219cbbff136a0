/** The order of numbered paragraphs and items, and numerals that belong to the six parts. */
import type { ProseRule } from '../../rule'
import { habit } from '../../kind/habit'
import { countedItems } from '../../kind/structure/counted-items'
import { numbering, topLevel } from '../../kind/structure/numbering'
import { together } from '../../kind/together'

const rules: readonly ProseRule[] = [
  {
    id: 'structure.numbering',
    severity: 'warning',
    title: '序号',
    sentence: '（一）（二）（三）和一是、二是、三是依次排列，不缺号、不重号，与前面写的项数相合',
    source: '公文结构层次序数的规定',
    is: together(numbering, countedItems),
  },
  {
    id: 'structure.top-level',
    severity: 'hint',
    title: '一级序号',
    sentence: '一、二、三只用于六个法定部分，部分之内用（一）（二）（三）',
    source: '年度报告格式',
    is: habit(topLevel),
  },
]

export default rules
