/** What the rules of `check/unit/texts` are shown by. */
import type { Examples } from '../../example'

const problems =
  '一是涉企政策解读以文字为主，图解和短视频偏少；二是镇街公开专区设备老旧，使用率不高；三是答复文书说理不充分。改进措施：为十二个镇街更新查询终端，会同有关单位同步报送解读材料，编写答复文书样式。'

const examples: Examples = {
  'consolidation.alike': {
    breaks: {
      text: '两个单位的第五部分几乎一样',
      units: [
        { name: '甲局', narrative: { problems } },
        { name: '乙局', narrative: { problems: problems.replace('十二', '八') } },
      ],
    },
    holds: {
      text: '两个单位各写各的',
      units: [
        { name: '甲局', narrative: { problems } },
        {
          name: '乙局',
          narrative: {
            problems:
              '一是水费票据信息更新较慢；二是停水通知只在公告栏张贴。已与供水企业商定，停水前一天短信通知用户，票据信息每周更新一次，并在营业大厅设查询机。',
          },
        },
      ],
    },
  },
  'consolidation.other-unit': {
    breaks: {
      text: '乙局的报告里写“示例县财政局将采取以下措施”',
      units: [
        { name: '示例县财政局' },
        { name: '示例县水务局', narrative: { problems: '示例县财政局将采取以下措施。' } },
      ],
    },
    holds: {
      text: '写的是本单位',
      units: [
        { name: '示例县财政局' },
        { name: '示例县水务局', narrative: { problems: '示例县水务局将采取以下措施。' } },
      ],
    },
  },
}

export default examples
