/** Which cells are blank, and what may be filled into them: what follows from the figures, else 0 where no other check objects. */
import { applyChanges, memberOf, unreadMember } from '@/report/edit/edit'
import { type Figure, addFigures } from '@/report/figure'
import { type FigureKey, type Format, type Table, cellsOf, shortName } from '@/report/format'
import { figureOf, unreadAt } from '@/report/report'
import { enterFigures, withParts } from '@/report/sums'
import { type Answer, type Check, type Context, type Judgement, judgementsOf } from './check'
import type { Finding } from './finding'
import { ghosts } from './slip/ghost'
import { findingOf, type Told } from './told'

const told: Told = {
  id: 'figure.blank',
  severity: 'warning',
  title: '未填写',
  sentence: '表格不留空格，没有发生的填 0',
  source: '年度报告格式各表',
}

/** The judgements that read a member. */
type Readers = ReadonlyMap<string, readonly Judgement[]>

type Filling = ReadonlyMap<FigureKey, Figure>

/** The parts as they are to be filled, and each of the blank totals whose parts are then all there. */
function withTotals(parts: Filling, totals: ReadonlySet<FigureKey>, context: Context): Filling {
  const { report, format } = context
  const filling = new Map(parts)
  const at = (key: FigureKey): Figure => filling.get(key) ?? figureOf(report, key)
  for (const { total, parts: its } of format.sums)
    if (totals.has(total)) {
      const sum = addFigures(its.map(at))
      if (sum !== null) filling.set(total, sum)
    }
  return filling
}

const listOf = (answer: Answer): readonly Finding[] =>
  answer === undefined ? [] : 'id' in answer ? [answer] : answer

/**
 * What must not come of a fix: errors, points to verify, and figures below what last year's leave possible. Words that
 * are missing from a text, asked for once the tables are complete, speak against no figure.
 */
const counts = ({ severity, check, caret }: Finding, format: Format): boolean =>
  (severity !== 'hint' && caret === undefined) ||
  format.floors.some((floor) => floor.check === check)

/** What speaks against a filling, and the blanks it may come of. */
interface Objection {
  readonly finding: Finding
  readonly keys: ReadonlySet<FigureKey>
}

/** What a judgement finds after the filling and did not find before. */
function objections(
  judgement: Judgement,
  before: Context,
  after: Context,
  filling: Filling,
): readonly Objection[] {
  const found = listOf(judgement.judge(after)).filter((one) => counts(one, after.format))
  if (found.length === 0) return []
  const known = new Set(listOf(judgement.judge(before)).map(({ id }) => id))
  return found
    .filter(({ id }) => !known.has(id))
    .map((finding) => {
      const figures = finding.figures.length > 0 ? finding.figures : judgement.reads
      const keys = withParts(after.format, figures).filter((key) => filling.has(key))
      return { finding, keys: new Set(keys) }
    })
}

/**
 * The objections that no narrower one explains: a column that does not balance puts out the column of the totals
 * too, and with that every blank of the table.
 */
function narrowest(all: readonly Objection[]): readonly Objection[] {
  const some = all.filter(({ keys }) => keys.size > 0)
  const isWithin = (one: Objection, other: Objection) =>
    one.keys.size < other.keys.size && [...one.keys].every((key) => other.keys.has(key))
  return some.filter((one) => !some.some((other) => isWithin(other, one)))
}

/** What the blanks may be filled with, and what spoke against the rest. */
interface Filled {
  readonly filling: Filling
  readonly against: readonly Finding[]
}

/**
 * What the blanks may be filled with. A blank that an identity determines takes what it must be, any other
 * 0; where that would break anything, all blanks it would break it with stay blank: which of them is not 0
 * only the officer knows.
 */
function fillingOf(blanks: readonly FigureKey[], context: Context, readers: Readers): Filled {
  const { report, format, previous } = context
  const all = new Set(format.sums.map(({ total }) => total))
  const totals = new Set(blanks.filter((key) => all.has(key)))
  const determined = ghosts(report, format, previous)
  const parts = new Map<FigureKey, Figure>(
    blanks
      .filter((key) => !all.has(key))
      .map((key) => [key, determined.get(key)?.value ?? 0] as const),
  )
  const against: Finding[] = []
  for (;;) {
    const filling = withTotals(parts, totals, context)
    const changes = enterFigures(report, format, filling)
    const after = { ...context, report: applyChanges(report, changes) }
    const asked = new Set(changes.flatMap((change) => readers.get(memberOf(change)) ?? []))
    const wrong = [...asked].flatMap((one) => objections(one, context, after, filling))
    if (wrong.length === 0) return { filling, against }
    const narrow = narrowest(wrong)
    if (narrow.length === 0) return { filling: new Map(), against }
    for (const { finding, keys } of narrow) {
      against.push(finding)
      for (const key of keys) {
        parts.delete(key)
        totals.delete(key)
      }
    }
  }
}

/** What the button says of a filling. */
function wordsOf(filling: Filling, format: Format, isAll: boolean): string {
  const totals = new Set(format.sums.map(({ total }) => total))
  const filled = [...filling]
  if (filled.some(([key, figure]) => figure !== 0 && !totals.has(key)))
    return '空格填 0，能推算的填推算数'
  if (filled.some(([, figure]) => figure !== 0)) return '空格填 0，空着的总计求和'
  return isAll ? '空格全部填 0' : '其余空格填 0'
}

/** Why some blanks stay as they are: the rule that 0 would break there. */
function heldBy([first]: readonly Finding[]): string {
  // The formula's sign of doubt would end the sentence: what fails is said behind a comma.
  const formula = first?.formula?.replace(/\s*？\s*/, '，')
  const why = first ? `：${first.text}${formula ? `，${formula}` : ''}` : ''
  return `；填 0 就和别的数对不上的格，请按实际填写${why}`
}

/**
 * One finding for each table that has blanks, with all of them: 175 findings would help nobody. A blank
 * is as wrong as a bad number in a finished report, but a draft is full of them: it is a warning,
 * listed as 未填 before 报送.
 */
function judgeBlanks(
  table: Table,
  keys: readonly FigureKey[],
  context: Context,
  readers: Readers,
): Finding | undefined {
  const { report, format } = context
  const blanks = keys.filter(
    (key) => figureOf(report, key) === null && unreadAt(report, key) === '',
  )
  if (blanks.length === 0) return undefined
  const { filling, against } = fillingOf(blanks, context, readers)
  // Those that no 0 fills come first: they are what there is to look at.
  const inOrder = [
    ...blanks.filter((key) => !filling.has(key)),
    ...blanks.filter((key) => filling.has(key)),
  ]
  const named = inOrder.slice(0, 3).map((key) => `“${shortName(format, key)}”`)
  return findingOf(told, table.name, {
    role: 'blank',
    text: `${table.name}还有 ${String(blanks.length)} 格未填：${named.join('、')}${blanks.length > 3 ? '等' : ''}`,
    advice: `没有发生的填 0，不要留空${filling.size < blanks.length ? heldBy(against) : ''}`,
    source: format.decree,
    figures: inOrder,
    ...(filling.size > 0 && {
      remedy: {
        text: wordsOf(filling, format, filling.size === blanks.length),
        figures: [...filling],
      },
    }),
  })
}

/**
 * The check of blanks.
 * @param others the checks whose rules a fix must not break.
 */
export const blankCheck = (others: readonly Check[]): Check => ({
  ...told,
  judgements: (format) => {
    const all = others.flatMap((check) => judgementsOf(check, format))
    return format.tables.map((table) => {
      const keys = [...cellsOf(format).values()]
        .filter((cell) => cell.table === table)
        .map(({ key }) => key)
      const own = new Set(keys)
      const bearing = all.filter(({ reads }) => reads.some((key) => own.has(key)))
      const readers = new Map<string, Judgement[]>()
      for (const judgement of bearing)
        for (const member of new Set(judgement.reads))
          readers.set(member, [...(readers.get(member) ?? []), judgement])
      return {
        reads: [...keys, ...keys.map(unreadMember)],
        readsToMend: [...new Set(bearing.flatMap(({ reads }) => reads))],
        judge: (context) => judgeBlanks(table, keys, context, readers),
      }
    })
  },
})
