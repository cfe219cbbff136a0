/** The number a spreadsheet stores beside what a cell of its page shows. */
import { type Element, attribute } from './text'

const numeric = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** The number a spreadsheet writes beside a cell's text (Excel and WPS, LibreOffice, Google), if the text shows another. */
export function storedBeside(cell: Element, text: string): string | undefined {
  const sheets = /"3":([^,}]+)/.exec(attribute(cell, 'data-sheets-value') ?? '')?.[1]
  const stored = (attribute(cell, 'x:num') ?? attribute(cell, 'sdval') ?? sheets ?? '').trim()
  if (!numeric.test(stored)) return undefined
  const shown = text.replace(/[,\s]/g, '')
  return shown !== '' && Number(shown) === Number(stored) ? undefined : stored
}
