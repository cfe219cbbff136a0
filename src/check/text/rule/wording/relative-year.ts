/** 今年, 去年 and 明年 in a report that is read in the year after: which year they mean depends on the reader. */
import type { Check } from '../../../check'
import { type Found, textCheck } from '../../kind/kind'
import { rememberedSentence } from '../../read/remember'
import { inSentences } from '../../read/clause/sentence'

/** 较去年, 去年收到…件 is compared with this year; 去年，全县… is this year seen from the next. */
const said = /(?<!近)今年(?:以来)?|(?<=^|，)去年(?=[，,]|[我本全共])|明年/g

const wordsIn = rememberedSentence((sentence): readonly Found[] =>
  [...sentence.matchAll(said)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    text: words,
  })),
)

/** How many years after the report's each word means. */
const after: Readonly<Record<string, number>> = { 去: -1, 今: 0, 明: 1 }

function* relative(text: string, year: number): Iterable<Found> {
  for (const found of inSentences(text, wordsIn)) {
    const meant = year + (after[found.text.charAt(0)] ?? 0)
    yield {
      ...found,
      text: `“${found.text}”在下一年公布时读起来有歧义，指的是${String(meant)}年`,
      advice: '写明年份',
    }
  }
}

export const relativeYearCheck: Check = textCheck({
  id: 'narrative.relative-year',
  severity: 'hint',
  title: '“今年”“去年”“明年”',
  sentence: '报告在下一年公布，写明年份，不写“今年”“去年”“明年”',
  source: '统计期限为报告年度1月1日至12月31日',
  examples: {
    breaks: { text: '写“今年”', narrative: { proactive: '今年改版了网站。' } },
    holds: { text: '写“本年”', narrative: { proactive: '本年改版了网站。' } },
  },
  find: (text, { report }) => relative(text, report.year),
})
