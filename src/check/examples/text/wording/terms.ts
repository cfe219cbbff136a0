/** What the rules of `check/text/rule/wording/terms` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'wording.political-term': {
    breaks: {
      text: '漏了“习近平”',
      narrative: { proactive: '坚持以新时代中国特色社会主义思想为指导。' },
    },
    holds: {
      text: '表述完整',
      narrative: { proactive: '坚持以习近平新时代中国特色社会主义思想为指导。' },
    },
  },
  'wording.territory': {
    breaks: { text: '把台湾列为国家', narrative: { proactive: '向台湾等国家介绍投资政策。' } },
    holds: {
      text: '写“国家和地区”',
      narrative: { proactive: '向日本、台湾等国家和地区介绍投资政策。' },
    },
  },
  'wording.regulation-name': {
    breaks: {
      text: '《条例》漏了“政府”',
      narrative: { proactive: '落实《中华人民共和国信息公开条例》。' },
    },
    holds: {
      text: '名称写全',
      narrative: { proactive: '落实《中华人民共和国政府信息公开条例》。' },
    },
  },
}

export default examples
