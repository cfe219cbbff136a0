/** 信息处理费 told unit by unit or case by case, and told as none while another part tells an amount. */
import { textOf } from '@/report/report'
import type { Check } from '../../../check'
import { due, source } from '../fee/fee'
import { amountsIn, spoken } from '../fee/amounts'
import { type Found, textCheck } from '../kind'
import { type Quantity, amountOf, readQuantity } from '../../read/quantity'
import { sentencesOf } from '../../read/clause/sentence'

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

const sums = /共|合计|总计|总金额|总额|累计/
const parted = /其中|分别|包括|含/
/** 通知总金额…，实际收取…; 上年…: amounts of different things. */
const separate = /实际|实收|通知|应收|退|上年|去年|年为|较|比|减少|增加|每|标准/

function* unsummed(text: string): Iterable<Found> {
  if (!spoken.test(text)) return
  for (const sentence of sentencesOf(text)) {
    const amounts = amountsOf(sentence.text)
    const [first, ...rest] = amounts
    const last = rest.at(-1)
    if (!first || !last || rest.length < 2) continue
    // 甲局880元、乙局270元，合计1150元 is any list with its sum behind it.
    if (!sums.test(first.before) && !parted.test(rest[0]?.before ?? '')) continue
    if (rest.some(({ before }) => separate.test(before) || sums.test(before))) continue
    const sum = rest.reduce((all, { quantity }) => all + amountOf(quantity), 0)
    const stated = amountOf(first.quantity)
    if (sum === stated) continue
    yield {
      start: sentence.start + first.quantity.start,
      end: sentence.start + last.quantity.end,
      text: `信息处理费总额写 ${String(stated)} 元，所列 ${String(rest.length)} 项相加为 ${String(sum)} 元`,
      formula: `${rest.map(({ quantity }) => String(amountOf(quantity))).join(' + ')} = ${String(stated)} ？`,
      advice: '核对各项金额和总额',
    }
  }
}

const none =
  /(?:未|没有|无|未曾)(?:发生|产生|实际)?(?:收取|收到|征收|发出|产生)?(?:过|任何)?[^。，；\d]{0,12}(?:信息)?处理费(?:的?(?:收取|收费))?|(?:信息)?处理费[^。，；\d]{0,12}(?:未|没有|无)(?:收取|发生|产生|收费)/

export const feePartsChecks: readonly Check[] = [
  textCheck({
    id: 'fees.parts',
    severity: 'warning',
    title: '信息处理费分项之和',
    sentence: '逐单位、逐件写出的信息处理费，相加等于所写的总额',
    source,
    places: ['other'],
    applies: due,
    examples: {
      breaks: {
        text: '总额2230元，三个单位相加2130元',
        year: 2022,
        figures: { 'proactive.fees.amount': 2 },
        narrative: {
          other: '本年收取信息处理费共2230元，其中住建局880元、公安局1080元、教育局170元。',
        },
      },
      holds: {
        text: '三个单位相加2230元',
        year: 2022,
        figures: { 'proactive.fees.amount': 2 },
        narrative: {
          other: '本年收取信息处理费共2230元，其中住建局880元、公安局1080元、教育局270元。',
        },
      },
    },
    find: unsummed,
  }),
  textCheck({
    id: 'fees.denied',
    severity: 'warning',
    title: '信息处理费前后不一',
    sentence: '第六部分写没有收取信息处理费的，别处不写收取的金额',
    source,
    places: ['other'],
    applies: due,
    reads: () => ['narrative.overview', 'narrative.requests'],
    examples: {
      breaks: {
        text: '第三部分写收取380元，第六部分写没有收取',
        year: 2022,
        narrative: {
          requests: '本年收取信息处理费380元。',
          other: '本年没有收取信息处理费。',
        },
      },
      holds: {
        text: '两处都写没有收取',
        year: 2022,
        narrative: {
          requests: '本年没有收取信息处理费。',
          other: '本年没有收取信息处理费。',
        },
      },
    },
    *find(text, { report }) {
      const match = none.exec(text)
      if (
        !match ||
        amountsIn(text, report.year).collected.some((quantity) => amountOf(quantity) > 0)
      )
        return
      for (const place of ['overview', 'requests'] as const) {
        const elsewhere = textOf(report, place)
        if (!spoken.test(elsewhere)) continue
        const [paid] = amountsIn(elsewhere, report.year).collected.filter(
          (quantity) => amountOf(quantity) > 0,
        )
        if (!paid) continue
        yield {
          start: match.index,
          end: match.index + match[0].length,
          text: `这里写没有收取信息处理费，${place === 'overview' ? '总体情况' : '第三部分'}却写了 ${String(amountOf(paid))} 元`,
          advice: '核对收费台账，统一两处的写法',
        }
      }
    },
  }),
]
