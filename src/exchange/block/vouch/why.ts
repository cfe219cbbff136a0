/** Why a word around figures keeps them out, in the officer's own words. */
import { cellsOf } from '@/report/format'
import { labelOf } from '../../recognise/label/words'
import { isOffice, tellsOtherYear, tellsPart, tellsUnit } from '../telling'
import type { Target } from '../index'
import { namesOwner } from './title'

/** What the word tells of; undefined if nothing is known of it but that it is no name of the table. */
export function tellsOf(word: string, { year, organ }: Target): string | undefined {
  const text = word.trim()
  if (tellsPart(text)) return '不像是全年的数'
  if (tellsOtherYear(text, year)) return `不像是${String(year)}年的数`
  if (isOffice(text) || namesOwner(text))
    return `像是别的单位的数${organ === '' ? '' : `，本报告是${organ}的`}`
  if (tellsUnit(text) || /[%％]|占比|比例|比重|[率页]$/.test(text)) return '计量的单位不同'
  return undefined
}

/** Why figures with nothing but such a word beside them are not laid. */
export const whyBare = (word: string, target: Target): string =>
  /^[-+]?\d/.test(word)
    ? `“${word}”不是单独一个数字（可能带着单位、脚注角标，或一格里有两行），一格也没有粘贴；请改成只有数字再复制`
    : tellsUnit(word)
      ? `“${word}”（计量的单位与本表不同，请先换算，再只复制数字）`
      : `“${word}”（${tellsOf(word, target) ?? '不是本表的行名、列名，不能确定各是哪一格'}；确实是这里的数，请只复制数字）`

/** Which row called 其他 may be meant, where it is written alone. */
function whyBareOther({ format, table }: Target): string | undefined {
  const row = [...cellsOf(format).values()].find(
    (cell) => cell.table === table && cell.row.length > 1 && isBareOther(cell.row.at(-1)?.text),
  )?.row
  const [group, own] = [row?.at(-2)?.text, row?.at(-1)?.text]
  return own === undefined || group === undefined
    ? undefined
    : `“其他”可能是“${group}”，也可能是其中的“${own}”，没有粘贴；请在行名里写明（如“${own}”），或选中要填的格，只复制数字粘贴`
}

const isBareOther = (text: string | undefined): boolean => labelOf(text ?? '').core === '其他'

/** Why figures that have a place are left out for such a word. */
export const whyBeside = (word: string, target: Target): string =>
  (isBareOther(word) ? whyBareOther(target) : undefined) ??
  `旁边写着“${word.trim()}”，${tellsOf(word, target) ?? '不能确定是不是这里的数'}；确实是的，请选中要填的格，只复制数字粘贴`
