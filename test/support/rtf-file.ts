/** RTF documents written by hand: the small report with its figure in any way. */
import { strToU8 } from 'fflate'
import { report } from './shown'

/** Text by its code points, as RTF writes what is not Western. */
export const inRtf = (text: string): string =>
  Array.from(text, (char) =>
    char > '~' ? `\\u${String(((char.charCodeAt(0) + 0x8000) & 0xffff) - 0x8000)}?` : char,
  ).join('')

export interface RtfExtras {
  /** Words in the head: tables of fonts, of colours, styles. */
  readonly head?: string
  /** The row of the figure, rewritten. */
  readonly row?: (row: string) => string
  /** Before all text. */
  readonly before?: string
}

/** @param figure what stands in the figure's cell, in RTF. */
export function rtf(figure: string, extras: RtfExtras = {}): Uint8Array {
  const { before, rows, after } = report(figure, inRtf('全年公开。'), inRtf)
  const line = (text: string) => `\\pard\\plain ${text}\\par\n`
  const row = (cells: readonly string[]) => {
    const ends = cells.length === 1 ? [4000] : [2000, 4000]
    const defined = ends.map((end) => `\\cellx${String(end)}`).join('')
    const filled = cells.map((cell) => `\\pard\\plain\\intbl ${cell}\\cell`).join('')
    const own = `\\trowd${defined}${filled}\\row\n`
    return cells.includes(figure) ? (extras.row?.(own) ?? own) : own
  }
  return strToU8(
    `{\\rtf1\\ansi\\ansicpg936${extras.head ?? ''}\n${extras.before ?? ''}${before.map(line).join('')}${rows.map(row).join('')}${after.map(line).join('')}}`,
  )
}
