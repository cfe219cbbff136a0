/** Heads of 表四 without their groups: five are those of the cursor's group, and as many runs of them as there are groups lie in the order of these. */
import { type Label, labelOf, likeness } from '../../recognise/label/words'
import { type TargetLine, columnNamed, nearly } from '../lines'
import { asDeclared } from '../vouch/named'

/** What tells a group that no name does. */
export type GroupGuess = 'cursor' | 'order'

/** Tells of each cell which figure it is; or why none can be told. */
type Untold =
  | {
      readonly group: GroupGuess
      readonly at: (said: readonly string[], cell: number) => number | undefined
    }
  | { readonly why: string }

/** A group of columns: its names, the outermost first, and its first column. */
interface Group {
  readonly path: readonly Label[]
  readonly from: number
}

/** The groups of a line that all have columns of the same names; none of another line. */
function groupsOf({ heads }: TargetLine): readonly Group[] {
  const inner = [...new Set(heads.map((own) => own.at(-2)))]
  const groups = inner.map((one) => {
    const from = heads.findIndex((own) => own.at(-2) === one)
    return { path: heads[from]?.slice(0, -1) ?? [], from }
  })
  const isAlike = heads.every(
    (own) => heads.filter((other) => other.at(-1) === own.at(-1)).length === groups.length,
  )
  return groups.length > 1 && isAlike ? groups : []
}

/** Which run of names each cell is in: where a name comes again, another begins. */
function runsIn(heads: readonly (readonly string[])[], line: TargetLine): readonly number[] {
  let run = 0
  let seen = new Set<number>()
  return heads.map((said) => {
    const at = columnNamed(said.slice(-1), line, 0)
    if (at === undefined) return run
    if (seen.has(at)) {
      run += 1
      seen = new Set()
    }
    seen.add(at)
    return run
  })
}

const nameOf = ({ path }: Group): string => `“${path.at(-1)?.whole ?? ''}”`

/**
 * What tells the groups of columns of a row, where no name does.
 * @param heads what stands above each of its cells.
 * @param from the cursor's figure in the line.
 * @returns undefined where names tell them, or the line has none.
 */
export function untoldGroups(
  heads: readonly (readonly string[])[],
  line: TargetLine,
  from: number,
): Untold | undefined {
  const groups = groupsOf(line)
  const above = heads.flatMap((said) => said.slice(0, -1)).map((one) => labelOf(asDeclared(one)))
  const isSaid = (name: Label): boolean => above.some((one) => likeness(one, name) >= nearly)
  const isTold = groups.some(({ path }) => path.slice(-1).some(isSaid))
  const runs = runsIn(heads, line)
  const count = Math.max(0, ...runs) + 1
  const isNamed = heads.some((said) => columnNamed(said.slice(-1), line, 0) !== undefined)
  if (groups.length === 0 || isTold || !isNamed) return undefined
  const outer = groups.filter(({ path }) => path.some(isSaid))
  if (count === 1)
    return outer.length > 0
      ? undefined
      : { group: 'cursor', at: (said) => columnNamed(said.slice(-1), line, from) }
  const own = groups.find(({ path }) => path.at(-1) === line.heads[from]?.at(-2))
  const beside = groups.filter(({ path }) => path.length > 1 && path.at(-2) === own?.path.at(-2))
  const [meant] = [outer, groups, beside[0] === own ? beside : []].filter(
    ({ length }, at) => length === count && (at === 0 || outer.length === 0),
  )
  if (!meant)
    return {
      why: `这些列名各出现 ${String(count)} 次，没有写明各是哪一组，请连同${groups.map(nameOf).join('')}这些组名一起复制`,
    }
  return {
    group: 'order',
    at: (said, cell) => columnNamed(said.slice(-1), line, meant[runs[cell] ?? 0]?.from ?? 0),
  }
}
