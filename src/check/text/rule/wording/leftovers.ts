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
  },
]

export default rules
