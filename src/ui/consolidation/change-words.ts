/** What a step of a 汇总 did, in words for its undo: 收下甲局的报告, 记下给乙局的催报. */
import type { SumChange } from '@/report/consolidation/change'
import { type Unit, isReturned } from '@/report/consolidation/consolidation'

type UnitRun = SumChange & { readonly what: 'units' }

const lettersOf = ({ letters = [] }: Unit) => letters

/** What tells one report of a unit from another; the reports of thousands of units are too much to compare. */
const reportMarks = ({ received, submissions = [] }: Unit): string =>
  [received?.from, received?.at, submissions.length].join()

/** What a step may change of a unit. */
const unitMarks = (unit: Unit): string =>
  JSON.stringify([
    ...[unit.name, unit.kind, unit.counted, unit.returned?.at],
    ...[reportMarks(unit), lettersOf(unit)],
  ])

/** What became of a unit that stands on the list before and after. */
function unitWords(before: Unit, after: Unit): string {
  if (before.name !== after.name) return `“${before.name}”更名为“${after.name}”`
  if (!before.received && after.received)
    return isReturned(before) ? `收回退回的${after.name}报告` : `收下${after.name}的报告`
  if (before.received && !after.received)
    return isReturned(after) ? `退回${after.name}的报告` : `取消收下${after.name}的报告`
  if (reportMarks(before) !== reportMarks(after)) {
    const isByWord = after.submissions?.at(-1)?.note !== undefined
    return isByWord ? `按电话更正${after.name}的数` : `换上${after.name}的另一份报告`
  }
  if (JSON.stringify(lettersOf(before)) !== JSON.stringify(lettersOf(after))) {
    const kind = lettersOf(lettersOf(after).length < lettersOf(before).length ? before : after)
    return `${after.name}的${kind.at(-1)?.kind === 'reminder' ? '催报' : '修改意见'}记录`
  }
  if (before.counted !== after.counted)
    return `${after.name}${after.counted ? '计入' : '不计入'}汇总`
  if (before.kind !== after.kind) return `${after.name}的类别`
  return after.name
}

/** All that a run of the list did, a unit each. */
function unitsWords({ before, after }: UnitRun): readonly string[] {
  const was = new Map(before.map((unit) => [unit.id, unit]))
  const is = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !is.has(id)).map(({ name }) => `名单删去${name}`)
  const now = after.flatMap((unit) => {
    const former = was.get(unit.id)
    if (!former) return [`${unit.received ? '收下' : '名单加入'}${unit.name}`]
    return unitMarks(former) === unitMarks(unit) ? [] : [unitWords(former, unit)]
  })
  const all = [...gone, ...now]
  return all.length > 0 ? all : ['名单的次序']
}

function wordsOf(change: SumChange): readonly string[] {
  switch (change.what) {
    case 'units':
      return unitsWords(change)
    case 'adjustments':
      return ['汇总数的调整']
    case 'listChanges':
      return ['名单变动的说明']
    case 'decisions':
      return ['单位异同的决定']
    case 'held':
      return ['待处理文件的去向']
    case 'intake':
      return []
    case 'produced':
    case 'product':
      return ['生成汇总报告']
  }
}

/** What a step did; empty for none. What it did to a unit comes before what follows from that. */
export function sumStepWords(changes: readonly SumChange[]): string {
  const order = (change: SumChange): number => (change.what === 'units' ? 0 : 1)
  const words = [
    ...new Set([...changes].sort((a, b) => order(a) - order(b)).flatMap((one) => wordsOf(one))),
  ]
  const [first = ''] = words
  return words.length > 1 ? `${first}等 ${String(words.length)} 项` : first
}
