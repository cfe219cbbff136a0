/** What a line's end must not cut, what it may, and where the face changes. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addressPieces,
  faces,
  hasAddress,
  isBeyondLine,
  runsBetween,
  textRuns,
} from '@/report/text/runs'

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

it.each([
  ['http://www.example.gov.cn', 'http://www.example.gov.cn'],
  [
    'https://www.example.gov.cn/zwgk/gfxwj/2024/content_20240115_3126001.html',
    'https://www.example.gov.cn/|zwgk/|gfxwj/|2024/|content_20240115_3126001.html',
  ],
  ['http://a.gov.cn/s?id=1&page=2//x', 'http://a.gov.cn/|s?|id=1&|page=2//|x'],
  ['www.harbin.gov.cn/', 'www.harbin.gov.cn/'],
  ['xxgk@suqian.gov.cn', 'xxgk@suqian.gov.cn'],
])('%s goes over between %s', (address, pieces) => {
  expect(addressPieces(address).join('|')).toBe(pieces)
})

it('parts no address in mid-word, loses nothing of it, and cuts only what is longer than a line', () => {
  const word = fc.stringMatching(/^[a-z0-9_-]{1,60}$/)
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', 'www.'),
      fc.array(fc.tuple(word, fc.constantFrom('/', '?', '&', '.', '='))),
    )
    .map(([scheme, words]) => `${scheme}${words.flat().join('')}`)
  fc.assert(
    fc.property(address, (text) => {
      const pieces = addressPieces(text)
      expect(pieces.join('')).toBe(text)
      for (const piece of pieces.slice(0, -1)) {
        expect(piece).toMatch(/[/?&.]$/)
        expect(piece).not.toMatch(/:\/\/$/)
      }
      for (const piece of pieces) if (isBeyondLine(piece)) expect(piece.length).toBeGreaterThan(44)
    }),
  )
})

it('knows a run by the whole text, wherever a page cuts it', () => {
  const text = '详见https://www.example.gov.cn/zwgk/2024/，截至2024年12月31日'
  for (let cut = 0; cut <= text.length; cut += 1) {
    const parts = [runsBetween(text, 0, cut), runsBetween(text, cut, text.length)]
    expect(
      parts
        .flat()
        .map(({ text: run }) => run)
        .join(''),
    ).toBe(text)
    const marks = parts.flat().flatMap(({ kind, text: run }) => Array.from(run, () => kind))
    expect(marks).toEqual(
      textRuns(text).flatMap(({ kind, text: run }) => Array.from(run, () => kind)),
    )
  }
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
