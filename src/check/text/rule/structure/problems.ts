/** Section 五: that it says what is wrong, and what is done about each of it. */
import type { ProseRule } from '../../rule'
import { emptyProblems } from '../../kind/structure/empty'
import { unansweredProblems, vagueProblems } from '../../kind/structure/problems'

const source = '《政府信息公开条例》第五十条第（四）项；2021年度起国办公开办函〔2021〕30号'

const rules: readonly ProseRule[] = [
  {
    id: 'problems.empty',
    severity: 'warning',
    title: '问题和改进',
    sentence: '第五部分应实事求是、明确具体，不能空白、写“无”，不足50字的至少写明问题和措施',
    source: '《政府信息公开条例》第五十条第（四）项',
    places: ['problems'],
    is: emptyProblems,
  },
  {
    id: 'problems.measures',
    severity: 'hint',
    title: '问题与措施',
    sentence: '第五部分写了问题就要写改进情况，列出的改进措施不少于列出的问题',
    source,
    places: ['problems'],
    is: unansweredProblems,
  },
  {
    id: 'problems.vague',
    severity: 'hint',
    title: '问题写得笼统',
    sentence: '存在的问题写具体，不只写有待提高、需进一步加强',
    source,
    places: ['problems'],
    is: vagueProblems,
  },
]

export default rules
