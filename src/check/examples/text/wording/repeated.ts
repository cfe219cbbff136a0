/** What the rules of `check/text/rule/wording/repeated` are shown by. */
import type { Examples } from '../../../example'

function longProse(): string {
  return Array.from('教育医疗社保住房交通环保水利民政文化旅游')
    .map((field, index) => `${field}领域由第${String(index + 1)}科负责，逐项列出应当公开的事项。`)
    .join('')
    .repeat(4)
}
const same =
  '一是部分单位主动公开的信息更新不够及时，个别栏目内容较少，群众查找不便，检索功能还不完善；二是基层工作人员更换较多，对新要求掌握不够全面，答复文书不够规范。下一步，将明确各栏目的更新期限并按月检查通报，举办专题培训，编写答复文书样式供各单位参考，提高工作质量。'
const other =
  '一是涉企政策解读以文字为主，图解和短视频偏少；二是镇街公开专区设备老旧，使用率不高。改进情况：已为十二个镇街更新查询终端，会同司法局建立解读材料同步报送机制，上半年开展两轮实地检查，对发现的三十余处错链断链逐一销号。'
const thisYear =
  '一是涉企政策解读以文字为主，图解和短视频偏少；二是镇街公开专区设备老旧，使用率不高。将更换查询终端，会同有关单位同步报送图解和短视频。'
const lastYear =
  '一是答复文书样式不一。二是检索留痕不全。下一步，一是统一答复文书样式并实行法制审核；二是编制检索记录表，经办人逐件填写归档。'

const examples: Examples = {
  'narrative.copied-whole': {
    breaks: {
      text: '主动公开的文字很长，与上年一字不差',
      narrative: { proactive: longProse() },
      previous: { narrative: { proactive: longProse() } },
    },
    holds: {
      text: '上年写的是别的内容',
      narrative: { proactive: longProse() },
      previous: { narrative: { proactive: longProse().slice(0, 400) } },
    },
  },
  'narrative.copied': {
    breaks: {
      text: '第五部分与上年一字不差',
      narrative: { problems: same },
      previous: { narrative: { problems: same } },
    },
    holds: {
      text: '第五部分写的是今年的问题',
      narrative: { problems: same },
      previous: { narrative: { problems: other } },
    },
  },
  'narrative.same-problem': {
    breaks: {
      text: '同一句问题两年都有',
      narrative: { problems: `${other}三是个别单位答复文书说理不充分，引用条款不准确。` },
      previous: {
        narrative: { problems: `一是个别单位答复文书说理不充分，引用条款不准确。${same}` },
      },
    },
    holds: {
      text: '写的是另外的问题',
      narrative: { problems: other },
      previous: { narrative: { problems: same } },
    },
  },
  'problems.promises': {
    breaks: {
      text: '上年提出统一文书样式、编制检索记录表，今年只字未提',
      narrative: { problems: thisYear },
      previous: { narrative: { problems: lastYear } },
    },
    holds: {
      text: '今年写了落实情况',
      narrative: {
        problems: `上年提出的文书样式和检索留痕问题已整改：样式已统一，检索记录表逐件归档。${thisYear}`,
      },
      previous: { narrative: { problems: lastYear } },
    },
  },
}

export default examples
