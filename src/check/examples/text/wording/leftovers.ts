/** What the rules of `check/text/rule/wording/leftovers` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'wording.markup': {
    breaks: { text: '书名号成了尖括号', narrative: { proactive: '执行<公开工作要点>的安排。' } },
    holds: { text: '用书名号', narrative: { proactive: '执行《公开工作要点》的安排。' } },
  },
  'wording.damage': {
    breaks: { text: '引用失效', narrative: { proactive: '公开情况见错误！未找到引用源。' } },
    holds: { text: '没有乱码', narrative: { proactive: '公开情况见公开专栏。' } },
  },
  'wording.foreign': {
    breaks: {
      text: '留有人工智能工具的答话',
      narrative: { proactive: '以下是修改后的内容：及时公开信息。' },
    },
    holds: { text: '只有正文', narrative: { proactive: '及时公开信息。' } },
  },
}

export default examples
