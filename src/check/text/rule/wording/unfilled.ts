/** What was left to be filled in. */
import type { ProseRule } from '../../rule'
import { forbid } from '../../kind/forbid'
import { missingNumbers } from '../../kind/wording/missing-number'

const placeholder =
  /(?<![A-Za-z0-9/._@-])[XxＸｘ]{2,8}(?![A-Za-z0-9/._@-])|[×✕╳]{2,8}|(?<!(?<!\*)\*\*[^*，。；\n]{2,40})[*＊]{2,8}(?!(?<!\*{3})[^*，。；\n]{2,40}\*\*)|[_＿]{2,40}|[□○◯]{2,8}|（[ \u3000]{0,20}）|\([ \u3000]{0,20}\)|【[ \u3000]{0,20}】|某某(?=[市区县镇乡局委厅办州旗]|街道|单位|部门|同志)|(?:此处|请)(?:[^，。；\n（）()]{0,12})?填写(?![的了完好])|[（(](?:请|此处|可)?(?:根据|结合|按照|参照)[^（）()\n]{0,20}(?:填写|修改|补充|调整|撰写|删减|实际情况)[^（）()\n]{0,6}[）)]|[（(【](?:请|此处|这里|可|待|需)(?:在此|自行|另行|根据)?[^（）()【】，。\n]{0,6}(?:填写|填入|填报|插入|补充|补全|完善|核实|确认|替换|删除|修改)(?!后|完)[^（）()【】\n]{0,16}[）)】]|[×✕╳](?=(?:个|件|条|次|份|篇|期|场|人|项|户|家|万|元|年|月)(?![\d×]))|\{\{[^{}\n]{0,40}\}\}|\$\{[^{}\n]{0,40}\}|\{[\u4e00-\u9fffA-Za-z_]{1,20}\}|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|待(?:补充|填写|核实|定)(?=[，。；、）)\n]|$)|[？?]{2,8}/g

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.placeholder',
    severity: 'warning',
    title: '占位符',
    sentence: '文字中不留XX、××、**、空括号、某某单位、{{…}}、“请填写”等占位符和填写说明',
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
