/** Six numbers that move, turn and stretch the plane, as PDF writes them. */

export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const moved = (matrix: Matrix, x: number, y: number): Matrix =>
  times(matrix, [1, 0, 0, 1, x, y])

/** Where a point comes to lie. */
export const applied = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

/** A list of numbers from outside as a matrix; undefined if it is none. */
export function matrixFrom(value: unknown): Matrix | undefined {
  const numbers = Array.from((value ?? []) as ArrayLike<unknown>)
  return numbers.length === 6 && numbers.every((one) => Number.isFinite(one))
    ? (numbers as unknown as Matrix)
    : undefined
}
