/** Table 四 in a sentence: reviews and suits with their outcomes. */
import { byColumn, conceptOf, figuresThatAre, partsOfWhole, shortNameOf } from '@/report/concept'
import { type FigureKey, type Heading, cellsOf } from '@/report/format'
import type { SentencePiece } from './pieces'
import { type Tables, listed } from './sentence'

/** What happens to the organ, where the decree's head only names the procedure. */
const brought: Readonly<Record<string, string>> = {
  review: '被申请行政复议',
  litigation: '被提起行政诉讼',
}

export function proceedingsSentence(tables: Tables): readonly SentencePiece[] {
  const { format, look } = tables
  const totals = figuresThatAre(format, 'proceedings', 'total')
  const headOf = (key: FigureKey): Heading | undefined => cellsOf(format).get(key)?.column.at(0)
  const heads = new Set(totals.flatMap((key) => headOf(key) ?? []))
  const said = [...heads].flatMap((head, nth): readonly SentencePiece[] => {
    const own = totals.filter((key) => headOf(key) === head)
    const name = brought[conceptOf(head)] ?? shortNameOf(format, head)
    const number = look(own)
    const parts = partsOfWhole(format, own, byColumn)
    // Of none there are no parts to wait for.
    const outcomes = listed(parts, number === 0 ? { ...tables, look: () => 0 } : tables)
    const some = [name, number, '件（', outcomes, '）']
    return [nth === 0 ? '' : '，', { ways: [some, [`没有${name}`]], way: number === 0 ? 1 : 0 }]
  })
  return ['本年因政府信息公开工作', ...said, '。']
}
