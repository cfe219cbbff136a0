/** 信息处理费 told unit by unit or case by case, with their total before them. */
import { lastYear } from '../../read/clause/time'
import { anySum, parted } from '../../read/clause/topic'
import { type Quantity, readQuantity } from '../../read/quantity'
import { spoken } from '../fee/amounts'
import type { Listed } from '../sum'

/** The amounts of a sentence in order, each with the words before it. */
function amountsOf(sentence: string): readonly { quantity: Quantity; before: string }[] {
  const amounts: { quantity: Quantity; before: string }[] = []
  let from = 0
  for (const { index } of sentence.matchAll(/(?<![\d.,，])\d/g)) {
    if (index < from) continue
    const quantity = readQuantity(sentence, index)
    if (!quantity) continue
    if (quantity.kind === 'money' && quantity.exact)
      amounts.push({ quantity, before: sentence.slice(Math.max(from, index - 20), index) })
    from = Math.max(from, quantity.end)
  }
  return amounts
}

/** 通知总金额…，实际收取…; 上年…: amounts of different things. */
const separate = new RegExp(`实际|实收|通知|应收|退|${lastYear}|年为|较|比|减少|增加|每|标准`)

const moved = (quantity: Quantity, by: number): Quantity => ({
  ...quantity,
  start: quantity.start + by,
  end: quantity.end + by,
})

/** Sentences with their semicolons: one case may follow the other after each. */
const wholeSentences = (text: string): readonly { start: number; text: string }[] =>
  [...text.matchAll(/[^。！？!?\n]+/g)].map(({ 0: said, index }) => ({ start: index, text: said }))

/** 分别为380元和500元，均已缴纳，全年实际收取880元: each of the notices, all paid, and what was collected. */
const allPaid = /(?:均|都|全部)(?:已)?(?:按期|按时|及时|如期)?(?:缴|收|入库)/
const collected = /(?:实际?收取|实收|收取|收缴|合计|共计?)[^，。；\d]{0,10}$/

function paidOneByOne(sentence: string): Listed | undefined {
  const amounts = amountsOf(sentence)
  const from = amounts.findIndex(({ before }) => /分别(?:为|是)?$/.test(before))
  if (from < 0) return undefined
  const joined = amounts
    .slice(from + 1)
    .findIndex(({ before }) => !/^(?:和|、|及|以及|与)$/.test(before))
  const [parts, total] = [amounts.slice(from, from + 1 + joined), amounts[from + 1 + joined]]
  const [first] = parts
  if (joined < 1 || !first || !total || amounts.length > from + 2 + joined) return undefined
  const between = sentence.slice(parts.at(-1)?.quantity.end, total.quantity.start)
  if (!allPaid.test(between) || !collected.test(total.before)) return undefined
  return { total: total.quantity, parts: parts.map(({ quantity }) => quantity) }
}

/** The amounts told one by one after their total; 甲局880元、乙局270元，合计1150元 is any list with its sum behind it. */
export function* listsOfFees(text: string): Iterable<Listed> {
  if (!spoken.test(text)) return
  for (const sentence of wholeSentences(text)) {
    const paid = paidOneByOne(sentence.text)
    if (paid)
      yield {
        total: moved(paid.total, sentence.start),
        parts: paid.parts.map((part) => moved(part, sentence.start)),
      }
    const [first, ...rest] = amountsOf(sentence.text)
    if (!first || rest.length < 2) continue
    if (!anySum.test(first.before) && !parted.test(rest[0]?.before ?? '')) continue
    if (rest.some(({ before }) => separate.test(before) || anySum.test(before))) continue
    yield {
      total: moved(first.quantity, sentence.start),
      parts: rest.map(({ quantity }) => moved(quantity, sentence.start)),
    }
  }
}
