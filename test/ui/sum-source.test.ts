/** A fault in the sums that comes from one unit's report names that unit. */
import { expect, it } from 'vitest'
import type { Finding } from '@/check'
import { sourceOf } from '@/ui/consolidation/standing-by'

const unit = (id: string, counted = true) =>
  ({ id, name: id, kind: 'department', counted }) as const
const wrong: Finding = {
  ...{ id: 'requests.row-sum:a', check: 'requests.row-sum', severity: 'error' },
  ...{ text: '“总计”应等于六类申请人之和', figures: [] },
}
const stand = (id: string, errors: readonly Finding[], counted = true) => ({
  ...{ unit: unit(id, counted), errors, blanks: 0, unread: 0, isNew: false },
})

it('is the units that are added up and have the very same fault', () => {
  const stands = [stand('甲', []), stand('乙', [wrong]), stand('丙', [wrong], false)]
  const names = ({ units }: ReturnType<typeof sourceOf>) => units.map(({ name }) => name)
  const sum = [unit('甲'), unit('乙')]
  expect(sourceOf(wrong, sum, stands)).toMatchObject({ isTheirs: true })
  expect(names(sourceOf(wrong, sum, stands))).toEqual(['乙'])
  expect(names(sourceOf({ id: 'requests.row-sum:b' }, sum, stands))).toEqual([])
  const told = sourceOf({ id: 'consolidation.unit-errors:1' }, sum, stands)
  expect([names(told), told.isTheirs]).toEqual([['乙'], false])
})
