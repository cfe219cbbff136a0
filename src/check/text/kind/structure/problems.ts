/** Whether section 五 says what is wrong and what is done about each of it. */
import type { Found, TextKind } from '../kind'
import { isUnimproved, isVague, problemsOf, sectionOf } from './section-five'

function* unanswered(text: string): Iterable<Found> {
  if (isUnimproved(text))
    yield {
      start: 0,
      end: text.length,
      caret: text.length,
      severity: 'warning',
      text: '只写了问题，没有写改进情况',
      advice: '补写每个问题的改进情况：做了什么，还要做什么',
    }
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

/** Fewer measures than problems. */
export const unansweredProblems: TextKind = {
  find: unanswered,
}

/** Problems that only wish something were better, where all do. */
export const vagueProblems: TextKind = {
  find: vague,
}
