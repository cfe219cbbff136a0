/** 更正对照表: its sentence begins with the day, so that no day is carried whole to the second line and the first gapes. */
import { expect, it } from 'vitest'
import { correctionList } from '@/exchange/paper'
import { samples } from '@/sample/hulan'

const report = samples.at(-1) ?? expect.fail('There are samples')
const one = { key: 'a', place: '表三 予以公开·自然人', before: '1件', after: '2件' }

it.each([
  [[], '，此后没有改动。'],
  [[one], '，经核对有1处需要更正'],
])('with %j', (corrections, said) => {
  const { blocks } = correctionList({
    ...{ report, corrections, reasons: {}, at: 0 },
    handed: '2026年12月20日报送市政府办公厅',
  })
  const first = blocks.find(({ kind }) => kind === 'paragraph')
  expect(first).toMatchObject({ ragged: true })
  const text = first?.kind === 'paragraph' ? first.text : ''
  expect(text.startsWith(`2026年12月20日报送市政府办公厅的《${report.title}》${said}`)).toBe(true)
})
