/** What the rules of `check/text/rule/figures/percentage` are shown by. */
import type { Examples } from '../../../example'

const three = { received: 12, granted: 3, partlyGranted: 9 }

const examples: Examples = {
  'narrative.percentage': {
    breaks: {
      text: '12件中3件，文字写占30%',
      rows: three,
      narrative: { requests: '本年答复政府信息公开申请12件，其中予以公开3件，占30.0%。' },
    },
    holds: {
      text: '12件中3件，占25%',
      rows: three,
      narrative: { requests: '本年答复政府信息公开申请12件，其中予以公开3件，占25.0%。' },
    },
  },
}

export default examples
