/** What the rules of `check/unit/list` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'consolidation.list': {
    breaks: {
      text: '上年汇总了甲局、乙局，今年名单中没有乙局',
      units: [{ name: '甲局' }],
      previousUnits: [{ name: '甲局' }, { name: '乙局' }],
    },
    holds: {
      text: '上年的甲局、乙局今年都在',
      units: [{ name: '甲局' }, { name: '乙局' }],
      previousUnits: [{ name: '甲局' }, { name: '乙局' }],
    },
  },
  'consolidation.missing': {
    breaks: {
      text: '名单中有甲局、乙局，乙局的报告还没有收到',
      units: [{ name: '甲局' }, { name: '乙局', missing: true }],
    },
    holds: {
      text: '名单中的甲局、乙局都已报来',
      units: [{ name: '甲局' }, { name: '乙局' }],
    },
  },
}

export default examples
