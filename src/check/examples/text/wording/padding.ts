/** What the rules of `check/text/rule/wording/padding` are shown by. */
import { type Examples, fiveAspects } from '../../../example'

const examples: Examples = {
  'narrative.padding': {
    breaks: {
      text: '另起一段写党建、招商引资和乡村振兴',
      narrative: {
        overview: `${fiveAspects}\n扎实抓好党建工作，推进乡村振兴，全年招商引资签约十二亿元，安全生产形势平稳。`,
      },
    },
    holds: {
      text: '写的是这些领域的信息公开',
      narrative: {
        overview: `${fiveAspects}\n围绕乡村振兴、招商引资、安全生产等重点领域，及时公开政策和办理结果。`,
      },
    },
  },
}

export default examples
