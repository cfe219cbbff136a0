/** 制发公文205件，主动公开82件，依申请公开46件，不予公开97件: documents by how far they are public. */
import { type Quantity, readQuantity } from '../../read/quantity'
import type { Listed } from '../sum'

/** What is looked through may have no attribute yet; 三类 says that every document has. */
const isWhole = /^[，,][^，。；]{0,6}(?:三类|三种|三项|合计|共计|总计)/

const count = '(?:类|属性)?的?(?:公文|文件)?(?:为|有|共)? ?(\\d{1,6}) ?[件份][，,、；;] ?'
const documents = new RegExp(
  `(?:公文|发文|文件|文稿)[^，。；\\d]{0,8}(\\d{1,6}) ?[件份][^。；\\d]{0,12}?主动公开${count}依申请公开${count}(?:不予|不)公开(?:类|属性)?的?(?:公文|文件)?(?:为|有|共)? ?(\\d{1,6}) ?[件份]`,
  'gd',
)

/** The documents made in a year, and those of each of the three attributes. */
export function* listsOfAttributes(text: string): Iterable<Listed & { readonly must: boolean }> {
  for (const { 0: said, index, indices } of text.matchAll(documents)) {
    const read = (indices ?? [])
      .slice(1)
      .flatMap(
        (at: readonly number[] | undefined) => readQuantity(text, at?.[0] ?? text.length) ?? [],
      )
    const [total, ...parts] = read as [Quantity, ...Quantity[]]
    if (parts.length === 3) {
      const end = index + said.length
      yield { total, parts, must: isWhole.test(text.slice(end, end + 16)) }
    }
  }
}
