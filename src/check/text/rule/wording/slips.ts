/** Slips of the pen. */
import type { ProseRule } from '../../rule'
import { type Swap, swap } from '../../kind/swap'

/** Slips of the pen that are never right, and what they should be. */
const slips: readonly Swap[] = [
  [/各别/g, '个别'],
  [/布署/g, '部署'],
  [/截止(?=目前|\d{4}年|20\d\d|\d{1,2}月|年底|发稿)/g, '截至'],
  [/做为(?=[\u4e00-\u9fff])/g, '作为'],
  [/贯策/g, '贯彻'],
  [/通迅/g, '通讯'],
  [/松驰/g, '松弛'],
  [/反应(?=群众|民意|情况)/g, '反映'],
  [/再接再励/g, '再接再厉'],
  [/行政复义/g, '行政复议'],
  [/依申请公工/g, '依申请公开'],
  [/信息公工/g, '信息公开'],
  [/政俯/g, '政府'],
  [/公开工情况/g, '公开工作情况'],
  [/按装/g, '安装'],
  [/既使/g, '即使'],
]

const rules: readonly ProseRule[] = [
  {
    id: 'wording.slip',
    severity: 'warning',
    title: '错别字',
    sentence: '没有常见的错别字',
    source: '文稿校对要求',
    is: swap(slips),
    breaks: { text: '“个别”写成“各别”', narrative: { proactive: '各别栏目更新不及时。' } },
    holds: { text: '写对了', narrative: { proactive: '个别栏目更新不及时。' } },
  },
]

export default rules
