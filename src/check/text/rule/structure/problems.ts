/** Section 五: that it says what is wrong, and what is done about each of it. */
import type { ProseRule } from '../../rule'
import { emptyProblems } from '../../kind/structure/empty'
import { unansweredProblems, vagueProblems } from '../../kind/structure/problems'

const source = '《政府信息公开条例》第五十条第（四）项；2021年度起国办公开办函〔2021〕30号'

const specific = '一是部分镇街公开栏两个月没有更新；二是征地类信息检索不便，群众要打电话询问'

const rules: readonly ProseRule[] = [
  {
    id: 'problems.empty',
    severity: 'warning',
    title: '问题和改进',
    sentence: '第五部分应实事求是、明确具体，不能空白、写“无”，不足50字的至少写明问题和措施',
    source: '《政府信息公开条例》第五十条第（四）项',
    places: ['problems'],
    is: emptyProblems,
    breaks: { text: '第五部分写“无”', narrative: { problems: '无' } },
    holds: { text: '写了问题和改进' },
  },
  {
    id: 'problems.measures',
    severity: 'hint',
    title: '问题与措施',
    sentence: '第五部分写了问题就要写改进情况，列出的改进措施不少于列出的问题',
    source,
    places: ['problems'],
    is: unansweredProblems,
    breaks: {
      text: '三个问题，两条措施',
      narrative: {
        problems: `${specific}；三是答复文书样式不一。下一步，一是按月检查公开栏；二是编写征地信息问答，供群众查阅。`,
      },
    },
    holds: {
      text: '三个问题，三条措施',
      narrative: {
        problems: `${specific}；三是答复文书样式不一。下一步，一是按月检查公开栏；二是编写征地信息问答；三是统一答复文书样式。`,
      },
    },
  },
  {
    id: 'problems.vague',
    severity: 'hint',
    title: '问题写得笼统',
    sentence: '存在的问题写具体，不只写有待提高、需进一步加强',
    source,
    places: ['problems'],
    is: vagueProblems,
    breaks: {
      text: '只写有待加强、有待提高',
      narrative: {
        problems:
          '一是主动公开意识有待进一步加强；二是业务水平还需进一步提高。下一步，一是加强学习，二是加强培训，努力把政府信息公开工作做得更好，让群众满意。',
      },
    },
    holds: {
      text: '说出了具体情况',
      narrative: {
        problems: `${specific}。下一步，一是按月检查公开栏；二是编写征地信息问答，供群众查阅。`,
      },
    },
  },
]

export default rules
