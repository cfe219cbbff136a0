/** What the rules of `check/text/rule/structure/numbering` are shown by. */
import { type Examples, fiveAspects } from '../../../example'

function problems(first: string, second: string): string {
  return `${first}部分栏目更新间隔较长，群众查找不便，基层人员对新要求还不熟悉。\n${second}明确各栏目的更新期限并按月检查，组织两次业务培训，对新接手人员逐一辅导。`
}

const examples: Examples = {
  'structure.numbering': {
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
  'structure.top-level': {
    breaks: {
      text: '总体情况里又用了一、二、',
      narrative: { problems: problems('一、存在的问题。', '二、改进情况。') },
    },
    holds: {
      text: '部分之内用（一）（二）',
      narrative: { problems: problems('（一）存在的问题。', '（二）改进情况。') },
    },
  },
}

export default examples
