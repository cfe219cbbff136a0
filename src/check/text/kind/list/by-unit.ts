/** A total with the counts of the units that make it up: 共收到3607件，其中甲县…件、乙县…件. */
import type { Listed } from '../sum'
import { type Quantity } from '../../read/quantity'
import { remembered } from '../../read/remember'
import { type QuantityToken, type Token, tokensOf } from '../../read/tokens'

/** A list unit by unit. */
export interface UnitList extends Listed {
  /** What follows the last part. */
  readonly rest: string
}

/** The name of an organ, or of organs of a kind, right before its count. */
export const organName =
  /(?:[省市县区旗州镇乡局委厅院]|办公室|信访办|办事处|街道|本级|部门|单位|机关|中心|公司|学校|大队|支队)(?:公开|收到|受理|发布|办理|为|有|：|:)?$/
/** 市直部门, 甲县, with nothing said of what it did. */
const unitName = /(?:^|[，：])[^，：]{0,10}(?:部门|[市县区旗]|本级|街道|[镇乡])$/
const longest = 60

/** True for an exact number of cases or things. */
export const isCount = (token: Token): token is QuantityToken =>
  token.kind === 'quantity' &&
  token.quantity.exact &&
  (token.quantity.kind === 'case' || token.quantity.kind === 'thing')

/** The lists of a sentence: its first count, and the counts after it that each follow an organ's name. */
function listIn(tokens: readonly Token[], text: string): readonly UnitList[] {
  const [total, ...rest] = tokens.filter(isCount)
  // 从区域看，市直部门417件，甲市236件…: what stands behind a unit's name is a part, and the whole is told before.
  const first = total && text.slice(Math.max(tokens[0]?.start ?? 0, total.start - 30), total.start)
  if (first !== undefined && unitName.test(first)) return []
  if (!total || rest.length < 3 || rest.length > longest) return []
  const parts: Quantity[] = []
  let from = total.end
  for (const token of rest) {
    const before = text.slice(Math.max(from, token.start - 30), token.start)
    from = token.end
    if (token.quantity.unit !== total.quantity.unit || !organName.test(before)) break
    if (/共|合计|总计|小计|以上|办结|答复/.test(before)) break
    parts.push(token.quantity)
  }
  const last = parts.at(-1)
  return last && parts.length >= 3
    ? [{ total: total.quantity, parts, rest: text.slice(last.end, last.end + 12) }]
    : []
}

/** The lists of a text that go on for three units or more. */
export const listsByUnit = remembered((text, format): readonly UnitList[] => {
  const lists: UnitList[] = []
  let sentence: Token[] = []
  for (const token of tokensOf(text, format))
    if (token.kind === 'stop' || token.kind === 'line') {
      lists.push(...listIn(sentence, text))
      sentence = []
    } else sentence.push(token)
  return [...lists, ...listIn(sentence, text)]
})
