/** Where a block was copied from, as our own copies say it: pasted into another report or table, it is told. */

/** The attribute of a copied table; other programs pass over it. */
export const copiedFromAttribute = 'data-copied-from'

/** What a copy comes from. */
export interface CopiedFrom {
  readonly organ: string
  readonly year: number
  /** The title its table has in the report. */
  readonly table: string
}

/** Written into the page of a copy. */
export const copiedFromText = ({ organ, year, table }: CopiedFrom): string =>
  [organ, String(year), table].map(encodeURIComponent).join(' ')

const written = new RegExp(`${copiedFromAttribute}="([^" ]*) (\\d{4}) ([^" ]*)"`)

const plain = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** What the page of a clipboard is copied from; undefined if it is no copy of ours. */
function copiedFromIn(html: string): CopiedFrom | undefined {
  const [, organ, year, table] = written.exec(html) ?? []
  return organ === undefined || table === undefined
    ? undefined
    : { organ: plain(organ), year: Number(year), table: plain(table) }
}

/** Where a copy of ours comes from, in words, where that is not the place it goes to. */
export function copiedElsewhere(html: string, here: CopiedFrom): string | undefined {
  const from = copiedFromIn(html)
  if (!from) return undefined
  const isSameReport = from.organ === here.organ && from.year === here.year
  if (isSameReport && from.table === here.table) return undefined
  const report = `${from.organ === '' ? '未填单位名称的报告' : from.organ}${String(from.year)}年`
  return isSameReport ? `本报告的“${from.table}”` : `${report}的“${from.table}”`
}
