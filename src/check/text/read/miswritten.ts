/** Two numbers of which one may be the other, typed wrongly. */

/** The places at which two numbers of the same length differ, and whether they are two neighbours that changed places. */
function differing(
  said: string,
  meant: string,
): { readonly count: number; readonly turned: boolean } {
  const at = Array.from(said).flatMap((digit, index) =>
    digit === meant.charAt(index) ? [] : [index],
  )
  const [first = 0, second = 0] = at
  const turned =
    at.length === 2 &&
    second === first + 1 &&
    said.charAt(first) === meant.charAt(second) &&
    said.charAt(second) === meant.charAt(first)
  return { count: at.length, turned }
}

/** True if two neighbouring digits have changed places. */
export const isTurned = (one: number, other: number): boolean =>
  String(one).length === String(other).length && differing(String(one), String(other)).turned

const shortest = 3

/** True if two whole numbers of three digits or more have the same digits but for one, or for two that have changed places. */
export function isMiswritten(one: number, other: number): boolean {
  const [said, meant] = [String(one), String(other)]
  if (said.length !== meant.length || said.length < shortest) return false
  const { count, turned } = differing(said, meant)
  return count === 1 || turned
}

/** The same where chance would not do it: two digits that have changed places, or one of four or more that is another. */
export const isSurelyMiswritten = (one: number, other: number): boolean =>
  isMiswritten(one, other) && (String(one).length > shortest || isTurned(one, other))
