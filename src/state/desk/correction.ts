/** Which correction a report is, by what left of it before: the names of its files tell it. */
import { differences } from '@/report/edit/compare'
import type { Report } from '@/report/report'
import type { NamedVersion } from '@/storage'
import { isBeside } from '../handing/counting'

/** True if what is read is the same; the unit's data and reasons for the checks are none of it. */
const isSame = (a: Report, b: Report): boolean =>
  differences(a, b).every(({ what }) => isBeside(what))

/** Published, also where that was only said by a name. */
const isPublished = ({ handed }: NamedVersion): boolean => handed?.how !== 'submitted'

const [corrected, revised] = ['更正', '修改']

/** True if it corrects what was published, not only what was handed in. */
export const correctsPublished = (correction: string): boolean => correction.startsWith(corrected)

/**
 * 更正第1次 of a report that differs from what was published, 修改第2次 of one that was only handed in so far and differs
 * from what was twice; empty for what left first, and while nothing has.
 * @param left the versions that left, in their order.
 */
export function correctionOf(report: Report, left: readonly NamedVersion[]): string {
  const contents: NamedVersion[] = []
  for (const one of left) {
    const last = contents.at(-1)
    if (!last || !isSame(last.state, one.state)) contents.push(one)
  }
  const known = contents.map(({ state }) => isSame(state, report)).lastIndexOf(true)
  const count = known < 0 ? contents.length : known
  const own = contents[count]
  const before = left.slice(0, own ? left.indexOf(own) : left.length)
  return count === 0 ? '' : `${before.some(isPublished) ? corrected : revised}第${String(count)}次`
}
