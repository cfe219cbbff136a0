/** What the rules of `check/unit/once` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'consolidation.counted-twice': {
    breaks: {
      text: '甲局、乙局各报复议后起诉案件 1 件，汇总 2 件，没有调整',
      figures: {
        'proceedings.review.upheld': 2,
        'proceedings.review.total': 2,
        'proceedings.afterReview.upheld': 2,
        'proceedings.afterReview.total': 2,
      },
      units: Array.from({ length: 2 }, () => ({
        figures: {
          'proceedings.review.upheld': 1,
          'proceedings.review.total': 1,
          'proceedings.afterReview.upheld': 1,
          'proceedings.afterReview.total': 1,
        },
      })),
    },
    holds: {
      text: '同一案件两个单位都报了，写明调整 −1，汇总 1 件',
      figures: {
        'proceedings.review.upheld': 2,
        'proceedings.review.total': 2,
        'proceedings.afterReview.upheld': 1,
        'proceedings.afterReview.total': 1,
      },
      units: Array.from({ length: 2 }, () => ({
        figures: {
          'proceedings.review.upheld': 1,
          'proceedings.review.total': 1,
          'proceedings.afterReview.upheld': 1,
          'proceedings.afterReview.total': 1,
        },
      })),
      adjustments: { 'proceedings.afterReview.upheld': -1 },
    },
  },
  'consolidation.vertical': {
    breaks: {
      text: '“示例县气象局”作为部门计入汇总',
      units: [{ name: '示例县气象局' }],
    },
    holds: {
      text: '“示例县气象局”注明为垂直管理，本地要求计入汇总',
      units: [{ name: '示例县气象局', kind: 'vertical' }],
    },
  },
}

export default examples
