/** What does not belong to the text: marks of other programs, damage, a chatbot's remarks, advertising. */
import { damage, foreign, markup } from '../../../known/leftovers'
import type { ProseRule } from '../../rule'
import { forbid } from '../../kind/forbid'
import { swap } from '../../kind/swap'

const rules: readonly ProseRule[] = [
  {
    id: 'wording.markup',
    severity: 'warning',
    title: '其他软件的标记',
    sentence: '没有网页代码、排版标记、夹注的拼音，书名号用《》',
    source: '成稿前应清除',
    is: swap(markup, { across: true }),
    breaks: { text: '书名号成了尖括号', narrative: { proactive: '执行<公开工作要点>的安排。' } },
    holds: { text: '用书名号', narrative: { proactive: '执行《公开工作要点》的安排。' } },
  },
  {
    id: 'wording.damage',
    severity: 'warning',
    title: '乱码和失效的引用',
    sentence: '没有乱码、“未找到引用源”和软件的错误代码',
    source: '成稿前应清除',
    is: forbid(
      ...damage.map((one) => ({
        ...one,
        says: (said: string) => `“${said}”是软件留下的，不是正文`,
      })),
    ),
    breaks: { text: '引用失效', narrative: { proactive: '公开情况见错误！未找到引用源。' } },
    holds: { text: '没有乱码', narrative: { proactive: '公开情况见公开专栏。' } },
  },
  {
    id: 'wording.foreign',
    severity: 'warning',
    title: '混入的话',
    sentence: '没有人工智能工具的答话和广告',
    source: '成稿前应清除',
    is: forbid(
      ...foreign.map((one) => ({ ...one, says: (said: string) => `“${said}”不是报告的话` })),
    ),
    breaks: {
      text: '留有人工智能工具的答话',
      narrative: { proactive: '以下是修改后的内容：及时公开信息。' },
    },
    holds: { text: '只有正文', narrative: { proactive: '及时公开信息。' } },
  },
]

export default rules
