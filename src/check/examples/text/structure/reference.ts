/** What the rules of `check/text/rule/structure/reference` are shown by. */
import { type Examples, fiveAspects } from '../../../example'

const examples: Examples = {
  'narrative.reference': {
    breaks: {
      text: '复议诉讼在第四部分，文字指向第三部分',
      narrative: { overview: fiveAspects + '行政复议、行政诉讼情况详见第三部分。' },
    },
    holds: {
      text: '指向第四部分',
      narrative: { overview: fiveAspects + '行政复议、行政诉讼情况详见第四部分。' },
    },
  },
}

export default examples
