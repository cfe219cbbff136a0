/** A total with the counts of the units that make it up: 共收到3607件，其中甲县…件、乙县…件. */
import type { Check } from '../../../check'
import { type Found, textCheck } from '../kind'
import { type Quantity, amountOf } from '../../read/quantity'
import { remembered } from '../../read/remember'
import { type Token, tokensOf } from '../../read/tokens'

interface Listed {
  readonly total: Quantity
  readonly parts: readonly Quantity[]
  /** What follows the last part. */
  readonly rest: string
}

/** The name of an organ, or of organs of a kind, right before its count. */
export const unit =
  /(?:[省市县区旗州镇乡局委厅院]|办公室|信访办|办事处|街道|本级|部门|单位|机关|中心|公司|学校|大队|支队)(?:公开|收到|受理|发布|办理|为|有|：|:)?$/
const longest = 60

type Counted = Token & { readonly kind: 'quantity' }

const counts = (token: Token): token is Counted =>
  token.kind === 'quantity' &&
  token.quantity.exact &&
  (token.quantity.kind === 'case' || token.quantity.kind === 'thing')

/** The lists of a sentence: its first count, and the counts after it that each follow an organ's name. */
function listIn(tokens: readonly Token[], text: string): readonly Listed[] {
  const [total, ...rest] = tokens.filter(counts)
  if (!total || rest.length < 3 || rest.length > longest) return []
  const parts: Quantity[] = []
  let from = total.end
  for (const token of rest) {
    const before = text.slice(Math.max(from, token.start - 30), token.start)
    from = token.end
    if (token.quantity.unit !== total.quantity.unit || !unit.test(before)) break
    if (/共|合计|总计|小计|以上|办结|答复/.test(before)) break
    parts.push(token.quantity)
  }
  const last = parts.at(-1)
  return last && parts.length >= 3
    ? [{ total: total.quantity, parts, rest: text.slice(last.end, last.end + 12) }]
    : []
}

const listsIn = remembered((text, format): readonly Listed[] => {
  const lists: Listed[] = []
  let sentence: Token[] = []
  for (const token of tokensOf(text, format))
    if (token.kind === 'stop' || token.kind === 'line') {
      lists.push(...listIn(sentence, text))
      sentence = []
    } else sentence.push(token)
  return [...lists, ...listIn(sentence, text)]
})

function* findUnits(lists: readonly Listed[]): Iterable<Found> {
  for (const { total, parts, rest } of lists) {
    const stated = amountOf(total)
    const sum = parts.reduce((all, part) => all + amountOf(part), 0)
    // A list that stops short may mean only some units; one that is nearly whole means all.
    const near = sum >= stated * 0.95 && parts.length >= 4 && !/^\s*等|其余|其他/.test(rest)
    if (sum === stated || (sum < stated && !near)) continue
    const [first, last] = [parts[0] ?? total, parts.at(-1) ?? total]
    yield {
      start: Math.min(total.start, first.start),
      end: last.end,
      text: `文字写总数“${total.unit === '' ? String(stated) : `${String(stated)}${total.unit}`}”，所列 ${String(parts.length)} 个单位相加为 ${String(sum)}，相差 ${String(Math.abs(sum - stated))}`,
      formula: `${parts.map((part) => String(amountOf(part))).join(' + ')} = ${String(stated)} ？`,
      advice: '核对有无漏列、重列的单位，数字有无写错',
    }
  }
}

/** Unit-by-unit lists against their total. */
export const unitsCheck: Check = textCheck({
  id: 'narrative.units',
  severity: 'warning',
  title: '分单位数字之和',
  sentence: '文字逐个单位列出的数字，相加等于所写的总数',
  source: '数据应前后一致',
  examples: {
    breaks: {
      text: '总数30条，四个单位相加32条',
      narrative: {
        proactive: '全县公开信息30条，其中教育局12条、公安局8条、民政局7条、财政局5条。',
      },
    },
    holds: {
      text: '四个单位相加30条',
      narrative: {
        proactive: '全县公开信息30条，其中教育局10条、公安局8条、民政局7条、财政局5条。',
      },
    },
  },
  find: (text, { format }) => findUnits(listsIn(text, format)),
})
