/** What must not be published is told so that its place is found, and long numbers are not repeated. */
import { expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { format, reportWith } from './full'

const told = (proactive: string): readonly string[] =>
  findingsIn(judge({ report: reportWith({ proactive }), format }))
    .filter(({ check }) => check.startsWith('privacy.'))
    .map(({ text }) => text)

it.each([
  ['申请人证件号码11010519491231002X。', '“110…2X”'],
  ['申请人证件号码１１０１０５１９４９１２３１００２Ｘ。', '“１１０…２Ｘ”'],
  ['身份证号码：110105194912310021。', '“110…21”'],
  ['联系电话：13800138000。', '“138…00”'],
  ['联系电话：138 0013 8000。', '“138…00”'],
  ['联系电话：138-0013-8000。', '“138…00”'],
  ['手机号码为138001380001。', '“138…01”'],
  ['缴费账号6222021001116245702。', '“622…02”'],
  ['缴费账号6222 0210 0111 6245 702。', '“622…02”'],
  ['电子邮箱：13800138000@163.com。', '“138…00@163.com”'],
  ['电子邮箱：gongkai@163.com。', '“gongkai@163.com”'],
  ['已审结（2020）示01行初12号案件。', '“（2020）示01行初12号”'],
  ['按照会议纪要〔2020〕12号办理。', '会议纪要〔2020〕12号”'],
])('%s', (text, shown) => {
  expect(told(text).join()).toContain(shown)
})

it('repeats no long number, however it is written', () => {
  const numbers = ['11010519491231002X', '１３８００１３８０００', '6222 0210 0111 6245 702']
  for (const number of numbers) expect(told(`号码${number}。`).join()).not.toContain(number)
})
