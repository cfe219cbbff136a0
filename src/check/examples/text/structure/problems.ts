/** What the rules of `check/text/rule/structure/problems` are shown by. */
import type { Examples } from '../../../example'

const specific = '一是部分镇街公开栏两个月没有更新；二是征地类信息检索不便，群众要打电话询问'

const examples: Examples = {
  'problems.empty': {
    breaks: { text: '第五部分写“无”', narrative: { problems: '无' } },
    holds: { text: '写了问题和改进' },
  },
  'problems.measures': {
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
  'problems.vague': {
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
}

export default examples
