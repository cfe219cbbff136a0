/** The year a report speaks of, said so that it can be understood in any later one. */
import type { ProseRule } from '../../rule'
import { forbid } from '../../kind/forbid'
import { habit } from '../../kind/habit'
import { leftOverYears } from '../../kind/wording/year'

/** How many years after the report's 去年, 今年 and 明年 mean. */
const after: Readonly<Record<string, number>> = { 去: -1, 今: 0, 明: 1 }

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.year',
    severity: 'warning',
    title: '年份',
    sentence: '文字叙述的年份、统计期限与报告年度一致；提到以前年份应是对比',
    source: '统计期限为报告年度1月1日至12月31日',
    compares: 'year',
    is: leftOverYears,
  },
  {
    id: 'narrative.as-of',
    severity: 'hint',
    title: '“截至目前”',
    sentence: '年度报告的数据截至12月31日，不写“截至目前”',
    source: '统计期限为报告年度1月1日至12月31日',
    is: forbid({
      words: /截[至止]目前|截[至止]发稿|目前为止/g,
      says: (said) => `“${said}”没有说明是哪一天，年度报告的数据应截至12月31日`,
      advice: '写明截止日期',
    }),
  },
  {
    id: 'narrative.relative-year',
    severity: 'hint',
    title: '“今年”“去年”“明年”',
    sentence: '报告在下一年公布，写明年份，不写“今年”“去年”“明年”',
    source: '统计期限为报告年度1月1日至12月31日',
    is: habit(
      forbid({
        // 较去年, 去年收到…件 is compared with this year; 去年，全县… is this year seen from the next.
        words:
          /今年(?<!近今年)(?:以来)?|去年(?<=(?:^|[，。；;！？!?\n])去年)(?=[，,]|[我本全共])|明年/g,
        says: (said, year) =>
          `“${said}”在下一年公布时读起来有歧义，指的是${year + (after[said.charAt(0)] ?? 0)}年`,
        advice: '写明年份',
      }),
    ),
  },
]

export default rules
