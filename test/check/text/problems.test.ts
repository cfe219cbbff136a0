/** Section 五 that names problems and nothing done about them, and what is none such. */
import { expect, it } from 'vitest'
import { isUnimproved } from '@/check/text/kind/structure/section-five'

it.each([
  '主要存在两方面不足：一是公开人员业务不熟练；二是公开内容不够丰富。',
  '公开栏目更新较慢。解读形式单一。',
])('has no measure: %s', (text) => {
  expect(isUnimproved(text)).toBe(true)
})

it.each([
  '',
  ' \n',
  '无。',
  '公开内容不够丰富。今后将增设栏目。',
  '宣讲内容与群众需求匹配度不高。宣讲前先在社区征集问题，全年征集417个。',
  '公开人员业务不熟练，已派人跟班学习。',
])('is blank, or says what is done: %j', (text) => {
  expect(isUnimproved(text)).toBe(false)
})
