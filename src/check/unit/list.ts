/** Whether the list of units is whole: nobody forgotten, nobody twice, every report there; told from the list alone. */
import { plainUnitName } from '@/report/consolidation/unit-name'
import type { Check, Context, ListedUnit } from '../check'
import type { Finding } from '../finding'
import { findingOf, type Told } from '../told'

const source = '汇总要求'

const listed: Told = {
  id: 'consolidation.list',
  severity: 'error',
  title: '汇总名单',
  sentence: '名单与上年一致，新设、撤并的单位写明原因；一个单位只列一次',
  source,
}

const missing: Told = {
  id: 'consolidation.missing',
  severity: 'error',
  title: '缺报单位',
  sentence: '名单中计入汇总的单位，报告都已收到',
  source,
}

/** The name a unit is compared by on the list of this consolidation. */
const plainIn =
  ({ report }: Context) =>
  ({ name }: { readonly name: string }): string =>
    plainUnitName(name, report.organ.name)

type ListWords = Pick<Finding, 'text' | 'advice'>

/** Units of one list that the other has not, unless a reason is written. */
function lacking(
  these: readonly ListedUnit[],
  others: readonly ListedUnit[],
  context: Context,
): readonly ListedUnit[] {
  const { listChanges = [] } = context
  const plain = plainIn(context)
  // A unit in which one of last year's goes on is explained with it.
  const linked = listChanges.flatMap(({ into = [] }) => into.map((name) => ({ name })))
  const known = new Set([...others, ...listChanges, ...linked].map(plain))
  return these.filter((unit) => !known.has(plain(unit)))
}

/** The units that are listed again; two reports of one unit are for `consolidation.units` to find. */
function listedAgain(context: Context): readonly ListedUnit[] {
  const plain = plainIn(context)
  const first = new Map<string, ListedUnit>()
  return (context.list ?? []).filter((unit) => {
    const name = plain(unit)
    const earlier = first.get(name)
    if (!earlier) first.set(name, unit)
    return earlier !== undefined && !(unit.received && earlier.received)
  })
}

function differencesOf(context: Context): ReadonlyMap<string, ListWords> {
  const { list = [], previousUnits } = context
  const said = new Map<string, ListWords>()
  for (const { name } of listedAgain(context))
    said.set(`again:${name}`, {
      text: `“${name}”在名单中列了不止一次`,
      advice: '每个单位只留一个，另一个移出名单',
    })
  if (!previousUnits || previousUnits.list.length === 0) return said
  for (const { name } of lacking(previousUnits.list, list, context))
    said.set(`gone:${name}`, {
      text: `上年汇总了“${name}”，今年的名单中没有`,
      advice: '漏列的补进名单；已撤销、合并的，在汇总名单中写明原因',
    })
  for (const { name } of lacking(list, previousUnits.list, context))
    said.set(`new:${name}`, {
      text: `“${name}”今年在名单中，上年没有`,
      advice: '核对是否重复列入；新设立、更名的，在汇总名单中写明原因',
    })
  return said
}

/** No edit of the report touches the list: it is judged once. */
const once = (told: Told, say: (context: Context) => ReadonlyMap<string, ListWords>): Check => ({
  ...told,
  judgements: () => [
    {
      reads: [],
      judge: (context) =>
        [...say(context)].map(([subject, words]) =>
          findingOf(told, subject, { ...words, figures: [] }),
        ),
    },
  ],
})

/** Whose reports are not added up, and why. */
function lackingWords(units: readonly ListedUnit[], why: string): string {
  const shown = units.slice(0, 6).map(({ name }) => name)
  const names = `${shown.join('、')}${units.length > shown.length ? '…' : ''}`
  return units.length === 1
    ? `${names}的报告${why}，汇总数中没有`
    : `${String(units.length)} 个单位的报告${why}：${names}，汇总数中没有`
}

/** The checks of the list of units. */
export const listChecks: readonly Check[] = [
  once(listed, differencesOf),
  once(missing, ({ list = [] }) => {
    const lacking = list.filter(({ counted, received }) => counted && !received)
    const returned = lacking.filter((unit) => unit.returned === true)
    const absent = lacking.filter((unit) => unit.returned !== true)
    const said = new Map<string, ListWords>()
    if (absent.length > 0)
      said.set('', {
        text: lackingWords(absent, '还没有收到'),
        advice: '催报后收取；不再计入汇总的，在汇总名单中取消“计入”',
      })
    if (returned.length > 0)
      said.set('returned', {
        text: lackingWords(returned, '已退回，等改正后重报'),
        advice: '重新报来后收取，再更新汇总数',
      })
    return said
  }),
]
