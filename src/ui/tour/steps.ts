/** The five steps that lead a first-timer through 填报, 校验, 成稿 and 报送 on the report to learn on. */

/** One step: where it is taken, what is to be done there, what it speaks of. */
export interface TourStep {
  readonly title: string
  readonly text: string
  /** The name of the route. */
  readonly screen: 'entry' | 'document'
  /** What is brought into sight and marked. */
  readonly shows: string
}

export const steps: readonly TourStep[] = [
  {
    title: '填报：找出填错的一格',
    text: '表三里有一格把两个数字写颠倒了，所以加不平。右侧“可能是这里填错”指出最可能是哪一格、应为多少：对照下面的算式，点“改为 13”，合计随即相符。',
    screen: 'entry',
    shows: '[data-figure="requests.granted.natural"]',
  },
  {
    title: '校验：和去年对上',
    text: '“上年结转”里商业企业写了 2 件，而去年的报告只结转下来 1 件。勾上方的“上年数”，每格旁边就是去年的数；改成 1，总计会跟着变。',
    screen: 'entry',
    shows: '[data-figure="requests.carriedIn.business"]',
  },
  {
    title: '文字：和表格说的一样',
    text: '总体情况里写的新收件数和表三不一样，字下画了线。先看表格：表格是 35 件，文字写错了，请改文字。改完右侧就没有“必须改正”的了。',
    screen: 'entry',
    shows: '[data-narrative="overview"]',
  },
  {
    title: '成稿：看印出来的样子',
    text: '这一页就是打印和 Word 的样子。旁边列出报送前还差什么；全部处理完，会写“可以报送”。',
    screen: 'document',
    shows: '.bar h1',
  },
  {
    title: '报送：导出并留底',
    text: '点“导出”得到 Word、PDF、网页、Excel 或报送包。正式公布前，在“历史”里存一个“发布稿”，再到“设置与备份”备份全部数据。学完了，在“报告”页点“去掉全部示例”。',
    screen: 'document',
    shows: '[data-action="export"]',
  },
]
