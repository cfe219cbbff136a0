/** Whether section 五 says what is wrong and what is done about each of it. */
import type { Check } from '../../../check'
import { type Found, textCheck } from '../../kind/kind'
import { isVague, problemsOf, sectionOf } from '../../kind/own/section-five'

const source = '《政府信息公开条例》第五十条第（四）项；2021年度起国办公开办函〔2021〕30号'

function* unanswered(text: string): Iterable<Found> {
  const { problems, measures, unanswered: fewer } = sectionOf(text)
  const [first, last] = [problems[0], measures.at(-1)]
  if (!first || !last || !fewer) return
  yield {
    start: first.start,
    end: last.end,
    text: `列了 ${String(problems.length)} 个问题，改进措施只有 ${String(measures.length)} 条`,
    formula: `${String(problems.length)} ≤ ${String(measures.length)} ？`,
    advice: '逐条核对：每个问题都应有相应的改进措施；一条措施对应几个问题的，写明白',
  }
}

function* vague(text: string): Iterable<Found> {
  const problems = problemsOf(text)
  if (problems.length === 0 || !problems.every((problem) => isVague(problem.text))) return
  for (const { start, end } of problems)
    yield {
      start,
      end,
      text: '这一条只说有待加强，没有说出具体问题',
      advice: '写明是哪些栏目、哪类信息、哪个环节，出现了什么情况',
    }
}

const specific = '一是部分镇街公开栏两个月没有更新；二是征地类信息检索不便，群众要打电话询问'

export const problemChecks: readonly Check[] = [
  textCheck({
    id: 'problems.measures',
    severity: 'hint',
    title: '问题与措施',
    sentence: '第五部分列出的改进措施不少于列出的问题',
    source,
    places: ['problems'],
    examples: {
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
    find: unanswered,
  }),
  textCheck({
    id: 'problems.vague',
    severity: 'hint',
    title: '问题写得笼统',
    sentence: '存在的问题写具体，不只写有待提高、需进一步加强',
    source,
    places: ['problems'],
    examples: {
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
    find: vague,
  }),
]
