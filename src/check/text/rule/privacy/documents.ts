/** Marks of secrecy, and numbers of cases and of documents that are not public. */
import type { ProseRule } from '../../rule'
import { secret, source } from '../../kind/secret'

const rules: readonly ProseRule[] = [
  {
    id: 'privacy.secrecy-mark',
    severity: 'warning',
    title: '密级和内部标志',
    sentence: '公开的报告不得出现密级、内部文件等标志',
    source,
    is: secret('密级和内部标志', {
      words:
        /(?:绝密|机密|秘密)[★☆]|绝密(?:级)?(?=文件|件|[，。；、）)])|机密(?:级)?(?=文件|件|[，。；、）)])|内部(?:资料|文件)(?=[，。；、）)\n]|$)|注意保存|不得外传|(?:标注|标有|定为|密级为)[“"]?(?:绝密|机密|秘密)级?[”"]?(?:级|字样)?的?(?=《)/g,
      advice: '确认能否公开，删去标志',
    }),
  },
  {
    id: 'privacy.case-number',
    severity: 'hint',
    title: '案号',
    sentence: '写案号可能暴露当事人，报告只写件数',
    source,
    is: secret('案号', {
      words:
        /[（(〔]20\d\d[）)〕][\u4e00-\u9fff]{1,4}\d{0,4}(?:行[初终再审]|民[初终]|行复|复决)[\u4e00-\u9fff]{0,2}\d{1,6}号/g,
      advice: '删去案号',
    }),
  },
  {
    id: 'privacy.internal-document',
    severity: 'hint',
    title: '内部文号',
    sentence: '不引用内部明电、密级文件、会议纪要和内部函件的文号',
    source,
    is: secret('内部文号', {
      words:
        /(?:内部明电|内部传真电报|[\u4e00-\u9fff]{1,8}(?:密发?|机发|阅|纪要?|内发?|督办?|批示))[〔\[［(（]20\d\d[〕\]］)）] ?\d{1,4} ?号|(?:会议纪要|常务会议纪要|内参|专报|信息专报)(?:第)?[〔\[［(（]?20\d\d[〕\]］)）]? ?(?:年)?第? ?\d{1,4} ?[号期]/g,
      advice: '确认文件已经公开；没有公开的，删去文号',
    }),
  },
]

export default rules
