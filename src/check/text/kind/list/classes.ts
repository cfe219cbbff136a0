/** Listed classes and parts that do not add up to the total the sentence itself states. */
import { cellsOf } from '@/report/format'
import type { Check, Context } from '../../../check'
import { comparableClaims } from '../../read/claim/compared'
import { type Found, textCheck } from '../kind'
import { amountOf, written } from '../../read/quantity'
import { amountIn, rowsUnder } from '../../read/claim/figures'
import { type Token, tokensOf } from '../../read/tokens'

const longestList = 30
const isClass = (role: string): boolean => /^row:[^.]+$/.test(role)

/** The classes of 三 that hold something, as roles. */
function classesHeld({ report, format }: Context): readonly string[] {
  const rows = new Set(
    [...cellsOf(format).keys()]
      .filter((key) => key.startsWith('requests.'))
      .map((key) => key.split('.')[1] ?? ''),
  )
  for (const row of ['received', 'carriedIn', 'carriedOut', 'concluded']) rows.delete(row)
  return [...rows]
    .filter((row) => (amountIn(report, rowsUnder(format, row, 'total')) ?? 0) > 0)
    .map((row) => `row:${row}`)
}

/** A total of answers or requests with its classes after it, in one sentence. */
function* findClasses(text: string, context: Context, place: string): Iterable<Found> {
  const claims = comparableClaims(text, context, place).map(({ claim }) => claim)
  for (const [index, total] of claims.entries()) {
    if (!/^(?:concluded|handled|received|new|gathered)$/.test(total.role)) continue
    const rest = claims.slice(index + 1, index + 1 + longestList)
    const listed = rest.filter(({ sentence, role }) => sentence === total.sentence && isClass(role))
    const parts = new Map(listed.map((claim) => [claim.role, claim.quantity]))
    if (parts.size < 3 || parts.size < listed.length) continue
    const next = rest.find(({ role }) => /^(?:concluded|handled)$/.test(role))
    if (next && next.sentence === total.sentence && total.role !== 'concluded') continue
    const sum = [...parts.values()].reduce((all, part) => all + amountOf(part), 0)
    const stated = amountOf(total.quantity)
    const whole = parts.size >= 4 || classesHeld(context).every((role) => parts.has(role))
    if (sum === stated || (sum < stated && !whole)) continue
    const last = [...parts.values()].at(-1) ?? total.quantity
    // Where more follows (等), the list does not mean to be whole.
    if (sum < stated && /^\s*等/.test(text.slice(last.end, last.end + 3))) continue
    yield {
      start: total.quantity.start,
      end: last.end,
      text: `文字写总数“${written(text, total.quantity)}”，所列 ${parts.size} 类相加为 ${sum} 件，相差 ${Math.abs(sum - stated)} 件`,
      formula: `${[...parts.values()].map((part) => amountOf(part)).join(' + ')} = ${stated} ？`,
      advice: '核对各类件数，是否漏列或重复计算',
      figures: ['requests.concluded.total'],
    }
  }
}

const sums = new Set(['共', '共计', '合计', '总计', '一共', '总共'])

interface Run {
  readonly parts: readonly (Token & { kind: 'quantity' })[]
  readonly total: Token & { kind: 'quantity' }
}

/** A件、B件，合计C件: parts of one unit that a word of sum follows within the sentence. */
function* runsOf(tokens: readonly Token[], text: string): Iterable<Run> {
  let parts: (Token & { kind: 'quantity' })[] = []
  for (const [index, token] of tokens.entries()) {
    if (
      token.kind === 'stop' ||
      token.kind === 'line' ||
      token.kind === 'half' ||
      token.kind === 'open'
    )
      parts = []
    else if (token.kind === 'word' && (token.tag === 'among' || token.tag === 'with')) parts = []
    else if (token.kind === 'quantity') {
      const { unit, exact } = token.quantity
      if (unit === '' || token.quantity.kind === 'share' || token.quantity.kind === 'time') continue
      const before = tokens[index - 1]
      const summed = before !== undefined && sums.has(text.slice(before.start, before.end))
      if (summed && exact && parts.length >= 2 && parts.length <= 40) yield { parts, total: token }
      const fits = parts.every((part) => part.quantity.unit === unit) && exact && !summed
      parts = fits ? [...parts.slice(-40), token] : summed ? [] : [token]
    }
  }
}

/** A sum that is off only by 万 or 亿 has lost or gained the word; one that is near has a slip in it. */
function* findSums(text: string, { format }: Context): Iterable<Found> {
  const tokens = tokensOf(text, format)
  for (const { parts, total } of runsOf(tokens, text)) {
    const sum = parts.reduce((all, { quantity }) => all + amountOf(quantity), 0)
    const stated = amountOf(total.quantity)
    const ratio = stated / sum
    const near = Math.abs(stated - sum) <= Math.max(10, sum * 0.2)
    if (
      stated === sum ||
      !(near || [1e4, 1e-4, 1e8, 1e-8].some((power) => Math.abs(ratio - power) < power * 1e-9))
    )
      continue
    const first = parts[0] ?? total
    yield {
      start: first.start,
      end: total.end,
      text: `文字写合计“${written(text, total.quantity)}”，所列各项相加为 ${sum}${total.quantity.unit}`,
      formula: `${parts.map(({ quantity }) => amountOf(quantity)).join(' + ')} = ${stated} ？`,
      advice: '核对各项和合计，注意“万”字和单位',
    }
  }
}

const classes = (granted: number) =>
  Object.fromEntries(
    ['natural', 'total'].flatMap((column) => [
      [`requests.received.${column}`, granted + 5],
      [`requests.granted.${column}`, granted],
      [`requests.partlyGranted.${column}`, 3],
      [`requests.denied.deliberative.${column}`, 2],
      [`requests.concluded.${column}`, granted + 5],
    ]),
  )

export const listingChecks: readonly Check[] = [
  textCheck({
    id: 'narrative.classes',
    severity: 'warning',
    title: '所列各类之和',
    sentence: '文字所列各类办理结果相加，等于文字所写的总数',
    source: '年度报告格式表三',
    examples: {
      breaks: {
        text: '总数写10件，列出的三类相加11件',
        also: ['narrative.requests'],
        figures: classes(6),
        narrative: {
          requests: '答复政府信息公开申请10件，其中予以公开6件、部分公开3件、不予公开2件。',
        },
      },
      holds: {
        text: '三类相加等于总数',
        figures: classes(6),
        narrative: {
          requests: '答复政府信息公开申请11件，其中予以公开6件、部分公开3件、不予公开2件。',
        },
      },
    },
    reads: (format) => [
      ...[...cellsOf(format).keys()].filter((key) => key.startsWith('requests.')),
      'organ',
    ],
    find: findClasses,
  }),
  textCheck({
    id: 'narrative.subtotal',
    severity: 'warning',
    title: '小计与合计',
    sentence: '文字所列各项相加，等于紧接着写的合计',
    source: '数据应前后一致',
    examples: {
      breaks: {
        text: '合计多写了“万”字',
        narrative: { proactive: '通过网站公开信息75656条、新媒体公开98113条，合计173769万条。' },
      },
      holds: {
        text: '各项相加等于合计',
        narrative: { proactive: '通过网站公开信息75656条、新媒体公开98113条，合计173769条。' },
      },
    },
    find: findSums,
  }),
]
