/** What pasting into a table does, from the clipboard to the figures. */
import { readBlock } from '@/exchange/block'
import type { Format, Table } from '@/report/format'
import { layoutOf } from '@/report/layout'
import type { Clipboard } from '@/state/import/paste'
import { isPlainRow, layOn } from '@/ui/entry/sheet/clip/paste'
import { needsLook, placed } from '@/ui/entry/sheet/clip/placed'
import { gridOf } from '@/ui/part/table/grid'
import type { Rows } from './copied'

/** What pasting does: at once, or after a look. */
export function pasted(clipboard: Clipboard, of: Format, table: Table, onto: Rows) {
  const grid = gridOf(layoutOf(of, table))
  if (isPlainRow(clipboard)) {
    const row = clipboard.text.replace(/[\r\n]+$/, '').split('\t')
    return { looked: false, unlike: [], ...layOn([row], of, grid, onto) }
  }
  const read = readBlock(clipboard, {
    format: of,
    table,
    from: onto[0]?.[0] ?? '',
    year: 2026,
    organ: '',
  })
  return { looked: needsLook(read), unlike: read.unlike, ...placed(read, of, grid, onto) }
}
