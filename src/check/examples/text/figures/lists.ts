/** What the rules of `check/text/rule/figures/lists` are shown by. */
import type { Examples } from '../../../example'

const six = { received: 11, granted: 6, partlyGranted: 3, 'denied.deliberative': 2 }

const examples: Examples = {
  'narrative.classes': {
    breaks: {
      text: '总数写10件，列出的三类相加11件',
      also: ['narrative.requests'],
      rows: six,
      narrative: {
        requests: '答复政府信息公开申请10件，其中予以公开6件、部分公开3件、不予公开2件。',
      },
    },
    holds: {
      text: '三类相加等于总数',
      rows: six,
      narrative: {
        requests: '答复政府信息公开申请11件，其中予以公开6件、部分公开3件、不予公开2件。',
      },
    },
  },
  'narrative.subtotal': {
    breaks: {
      text: '合计多写了“万”字',
      narrative: { proactive: '通过网站公开信息75656条、新媒体公开98113条，合计173769万条。' },
    },
    holds: {
      text: '各项相加等于合计',
      narrative: { proactive: '通过网站公开信息75656条、新媒体公开98113条，合计173769条。' },
    },
  },
  'narrative.parts': {
    breaks: {
      text: '总数126次，三项相加131次',
      narrative: { proactive: '提供咨询126次，其中网上咨询80次、电话咨询31次、其他咨询20次。' },
    },
    holds: {
      text: '三项相加等于总数',
      narrative: { proactive: '提供咨询131次，其中网上咨询80次、电话咨询31次、其他咨询20次。' },
    },
  },
  'narrative.parts-near': {
    breaks: {
      text: '总数421条，四类相加412条',
      narrative: {
        proactive: '发布预警421条，其中红色9条、橙色53条、黄色150条、蓝色200条。',
      },
    },
    holds: {
      text: '四类相加412条',
      narrative: {
        proactive: '发布预警412条，其中红色9条、橙色53条、黄色150条、蓝色200条。',
      },
    },
  },
  'narrative.units': {
    breaks: {
      text: '总数30条，四个单位相加32条',
      narrative: {
        proactive: '全县公开信息30条，其中教育局12条、公安局8条、民政局7条、财政局5条。',
      },
    },
    holds: {
      text: '四个单位相加30条',
      narrative: {
        proactive: '全县公开信息30条，其中教育局10条、公安局8条、民政局7条、财政局5条。',
      },
    },
  },
}

export default examples
