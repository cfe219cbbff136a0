/** A fix that puts back the figure just changed is told as 改回. */
import { expect, it } from 'vitest'
import type { Finding } from '@/check'
import type { Change } from '@/report/edit/edit'
import type { Figure } from '@/report/figure'
import { withPutBack } from '@/ui/entry/finding/put-back'

const key = 'requests.partlyGranted.natural'
const finding = (figure: Figure): Finding => ({
  ...{ id: 'slip', check: 'figure.slip', severity: 'warning', text: '可能填错', figures: [key] },
  remedy: { text: `改为 ${String(figure)}`, figures: [[key, figure]] },
})
const edit = (before: Figure, after: Figure, of = key) => ({
  changes: [{ what: 'figure', key: of, before, after } satisfies Change],
})
const told = (figure: Figure, edits: readonly ReturnType<typeof edit>[]) =>
  withPutBack([finding(figure)], () => edits)[0]?.remedy

it.each([
  ['the figure before the last change', 2120, [edit(2120, 2102)], '改回 2120'],
  ['another figure', 2012, [edit(2120, 2102)], '改为 2012'],
  ['the figure before an earlier change', 2120, [edit(2120, 1), edit(1, 2102)], '改为 2120'],
  ['another cell', 2120, [edit(2120, 2102, 'requests.granted.natural')], '改为 2120'],
  ['no change', 2120, [], '改为 2120'],
] as const)('%s', (_, figure, edits, text) => {
  expect(told(figure, edits)).toMatchObject({ text })
})

it('asks for the log only where there is a fix', () => {
  const plain: Finding = { ...finding(1), remedy: { text: '补写' } }
  const log = (): never => expect.fail('it is not needed')
  expect(withPutBack([plain], log)).toEqual([plain])
})
