/** Whether a workbook gives its cells the room that their numbers take: one too wide for its column shows as `###`. */

export const narrowWhy = '这一列比数字窄，打开原文件显示的可能是“###”，暂按实际存的数填写，请核对'
export const lowWhy = '这个工作表的默认行高为 0，这一行可能没有显示出来，请核对'
export const blackWhy = '这一格底色是黑的，字的颜色没有设，可能看不见，请核对'

/** Digits of the narrowest fonts are so wide, of the height of the font; other signs in a number are narrower. */
const digitShare = 0.42
const signShare = 0.15
/** A font of a size that is not told is no smaller. */
const usualSize = 10
/** A character of a column's width in points, in the larger of the fonts that workbooks begin with. */
const characterPoints = 6

/** The width of a column in points. @param characters as workbooks of Excel tell it. */
export const pointsOf = (characters: number | undefined): number | undefined =>
  characters === undefined ? undefined : characters * characterPoints

/** True for a number that surely has no room in so many points; decimals are rounded away first. */
export function isTooNarrow(
  text: string,
  points: number | undefined,
  size: number = usualSize,
): boolean {
  if (points === undefined || !/^[-+\d,.%\s]+$/.test(text)) return false
  const whole = text.replace(/\.\d+/, '')
  const digits = whole.match(/\d/g)?.length ?? 0
  return points < size * (digits * digitShare + (whole.length - digits) * signShare)
}

/** The width of several columns; undefined where one of them is not told. */
export const widthOf = (
  from: number,
  count: number,
  width: (column: number) => number | undefined,
): number | undefined =>
  Array.from({ length: count }, (_, at) => width(from + at)).reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    0,
  )
