/** What a line's end must not cut, what it may, and where the face changes. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faces, hasAddress, textRuns } from '@/report/text/runs'

const marked = (text: string) =>
  textRuns(text)
    .map(({ kind, text: run }) =>
      kind === 'whole' ? `[${run}]` : kind === 'address' ? `<${run}>` : run,
    )
    .join('')

it.each([
  ['联系电话：0451-57321163。', '联系电话：[0451-57321163]。'],
  ['电话(010)－12345678转', '电话[(010)－12345678]转'],
  ['截至2024年12月31日，1月5日', '截至[2024年12月31日]，[1月5日]'],
  ['全年2024年度', '全[年2024年]度'.replace('[年', '年[')],
  ['公开信息1,234条、3.5万人次，增长12.5%。', '公开信息[1,234条]、[3.5万人次]，增长[12.5%]。'],
  ['下降2.3个百分点', '下降[2.3个百分点]'],
  ['收费21552.9万元', '收费[21552.9万元]'],
  ['国务院令第711号', '国务院令第[711号]'],
  ['网址（http://www.harbin.gov.cn/a?b=1）查阅', '网址（<http://www.harbin.gov.cn/a?b=1>）查阅'],
  ['邮箱xxgk@suqian.gov.cn。', '邮箱<xxgk@suqian.gov.cn>。'],
  ['共3、5、7三项', '共3、5、7三项'],
])('%s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

it('loses no character, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...Array.from('一年月日1290.,-%件条 http://w.a@（）“”')), {
        maxLength: 40,
      }),
      (chars) => {
        const text = chars.join('')
        expect(
          textRuns(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text)
        expect(
          faces(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})

it('sets quotation marks and dashes in the Chinese face', () => {
  for (const { text, latin } of faces('发布“一网通办”——PDF 2.0版…'))
    expect([text, latin]).toEqual([text, /^[!-~ ]+$/.test(text)])
})

it('tells addresses long enough to tear a line', () => {
  expect(hasAddress('见http://www.harbin.gov.cn')).toBe(true)
  expect(hasAddress('见www.a.cn')).toBe(false)
  expect(hasAddress('电话：0451-57321163。')).toBe(true)
  expect(hasAddress('截至2024年12月31日')).toBe(false)
})
