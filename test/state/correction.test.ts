/** Files of different versions of one report are called differently: which correction it is stands in the name. */
import { expect, it } from 'vitest'
import { calledBy } from '@/report/text/called'
import { reportFileName } from '@/report/text/file-name'
import type { Report } from '@/report/report'
import { samples } from '@/sample/hulan'
import { correctionOf } from '@/state/desk/correction'
import type { NamedVersion } from '@/storage'

const first = samples.at(-1) ?? expect.fail('There are samples')
const changed = (other: string): Report => ({
  ...first,
  narrative: { ...first.narrative, other },
})
const [second, third] = [changed('甲。'), changed('乙。')]
const version = (state: Report, how?: 'submitted' | 'published'): NamedVersion => ({
  ...{ id: String(Math.random()), report: 'a', name: '发布稿', at: 0, number: 0, state },
  ...(how && { handed: { how, day: '2026-01-20', to: '' } }),
})
const sent = (state: Report) => version(state, 'submitted')
const published = (state: Report) => version(state, 'published')

it.each([
  ['nothing left', first, [], ''],
  ['what left is what stands', first, [sent(first)], ''],
  ['handed in, then published as it was', first, [sent(first), published(first)], ''],
  ['changed after handing in', second, [sent(first)], '修改第1次'],
  ['changed after it was published', second, [sent(first), published(first)], '更正第1次'],
  ['said to be published by its name', second, [version(first)], '更正第1次'],
  ['corrected, and published again', second, [published(first), published(second)], '更正第1次'],
  ['corrected twice', third, [published(first), published(second)], '更正第2次'],
  [
    'sent back, then published, then corrected',
    third,
    [sent(first), published(second)],
    '更正第2次',
  ],
  [
    'the organ alone described otherwise',
    { ...first, organ: { ...first.organ, phone: '1' } },
    [published(first)],
    '',
  ],
  ['published after a change', second, [sent(first), published(second)], '修改第1次'],
  ['restored to what was first', first, [published(first), published(second)], ''],
])('%s', (_, report, left, said) => {
  expect(correctionOf(report, left)).toBe(said)
})

it('stands between the title and what kind of file it is', () => {
  expect(reportFileName(first, 'zip', '（报送包）', '更正第1次')).toBe(
    `${calledBy(first.title)}（更正第1次）（报送包）.zip`,
  )
  expect(reportFileName(first, 'docx')).toBe(`${calledBy(first.title)}.docx`)
})
