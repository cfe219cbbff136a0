/** How the cells of 汇总底稿 look, on all of its sheets. */
import { labelStyle, textStyle, titleStyle } from '../style'

const labelled = textStyle(true, false)
export const cellStyle = {
  ...labelled,
  alignment: { ...labelled.alignment, vertical: 'center' },
} as const
const atLeft = { horizontal: 'left', vertical: 'center' } as const
export const leftTitle = { ...titleStyle, alignment: atLeft }
export const overflowStyles = { label: labelStyle, text: labelled }
