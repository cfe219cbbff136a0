/** What was left to be filled in. */
import type { ProseRule } from '../../rule'
import { forbid } from '../../kind/forbid'
import { missingNumbers } from '../../kind/wording/missing-number'

const placeholder =
  /(?<![A-Za-z0-9/._@-])[XxＸｘ]{2,8}(?![A-Za-z0-9/._@-])|[×✕╳]{2,8}|[*＊]{2,8}|[_＿]{2,40}|[□○◯]{2,8}|（[ \u3000]{0,20}）|\([ \u3000]{0,20}\)|【[ \u3000]{0,20}】|某某?(?=[市区县镇乡局委厅办州旗]|街道|单位|部门|同志)|(?:此处|请)填写|待(?:补充|填写|核实|定)(?=[，。；、）)\n]|$)|[？?]{2,8}/g

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.placeholder',
    severity: 'warning',
    title: '占位符',
    sentence: '文字中不留XX、××、**、空括号、某某单位等占位符',
    source: '成稿前应补全',
    is: forbid({
      words: placeholder,
      says: (said) => `“${said.replace(/\s+/g, ' ')}”像是没有补全的占位符`,
      advice: '补全内容或删去',
    }),
    breaks: { text: '留有XX', narrative: { proactive: '通过XX网站公开信息。' } },
    holds: {
      text: '已补全',
      narrative: { proactive: '通过县政府网站（http://www.example.gov.cn/xxgk/）公开信息。' },
    },
  },
  {
    id: 'narrative.missing-number',
    severity: 'warning',
    title: '缺少数字',
    sentence: '写了计量单位的地方应有数字',
    source: '成稿前应补全',
    is: missingNumbers,
    breaks: { text: '“共主动公开条”没有数字', narrative: { proactive: '全年共主动公开条。' } },
    holds: { text: '数字齐全', narrative: { proactive: '全年共主动公开120条。' } },
  },
]

export default rules
