/** What a label names beyond doubt: a row or a column of a form, or a thing of another of its tables. */
import { type Label, apart, labelOf, likeness, sure } from './words'

/**
 * The one group of names a label belongs to.
 * @returns undefined if it is like none of them, or like two of them (总计 is a row and a column of table 三).
 */
export function groupNamed<Group extends string>(
  text: string,
  groups: Readonly<Record<Group, readonly Label[]>>,
): Group | undefined {
  const said = labelOf(text)
  const ranked = (Object.keys(groups) as Group[])
    .map((group) => ({
      group,
      score: Math.max(0, ...groups[group].map((name) => likeness(said, name))),
    }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = ranked
  const isOne = best && best.score >= sure && (!next || best.score - next.score >= apart)
  return isOne ? best.group : undefined
}
