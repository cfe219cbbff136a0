/** What a title above figures of 表四 says: one of its groups of columns, or all of them. */
import { fold, labelOf } from '../../recognise/label/words'
import type { Target } from '../index'
import type { TargetLine } from '../lines'
import { isMadeOf, withoutYear } from '../vouch/made'
import { asDeclared } from '../vouch/named'
import { isSurelyOwn } from '../vouch/own'

/** The groups above each column, the outermost first. */
export type Paths = readonly (readonly string[])[]

/** The groups above the columns of a table whose rows have no names; none for others. */
export const pathsOf = (lines: readonly TargetLine[]): Paths =>
  lines.some(({ label }) => label !== undefined)
    ? []
    : (lines[0]?.heads.map((heads) => heads.slice(0, -1).map(({ core }) => core)) ?? [])

/** What may stand beside the name of a group in a title, and says nothing. */
const beside = /案件|案|办理|统计|情况|结果|数量|数据|表|被/g

/** The group that a title says, as it is declared: the innermost it names of one path, 行政诉讼（复议后起诉）; undefined if none, or several beside one another. */
export function groupSaid(text: string, paths: Paths): string | undefined {
  const { whole } = labelOf(text)
  const said = fold(asDeclared(whole.replace(/(?:案件|情况)+$/, '')))
  const named = new Set(paths.flat().filter((core) => said.includes(core)))
  const path = paths.find((one) => [...named].every((core) => one.includes(core)))
  const rest = [...named].reduce((left, core) => left.replace(core, ''), said).replace(beside, '')
  return rest === '' ? path?.filter((core) => named.has(core)).at(-1) : undefined
}

/** What stands beside the groups in a title of all of them. */
const plain =
  '政府信息公开|信息公开|年度报告|年报|工作|年度|年|案件|案|办理|统计|情况|结果|数量|数据|表|被|和|与|及|以及|的|行政|本年度|本年|复议|诉讼'.split(
    '|',
  )

/** True of a title of all groups, and of nobody but the organ itself: 行政复议、行政诉讼情况. What stands below must tell the groups. */
export function isOfAllGroups(
  text: string,
  paths: Paths,
  { year, organ }: Pick<Target, 'year' | 'organ'>,
): boolean {
  const said = withoutYear(labelOf(text).whole, String(year))
    .replace(/(?<!行政)复议(?=[和与及]?(?:行政)?诉讼)/, '行政复议')
    .replace(/(?<!行政)诉讼/, '行政诉讼')
  const cores = [...new Set(paths.flat())]
  const named = cores.filter((core) => said.includes(core))
  return (
    paths.length > 0 &&
    paths.every((path) => path.some((core) => named.includes(core))) &&
    isMadeOf(said, [...cores, ...plain], (name) => isSurelyOwn(name, organ))
  )
}
