/** Lists of the prose that must make the total stated beside them. */
import type { ProseRule } from '../../rule'
import { figuresThatAre } from '@/report/concept'
import { partAbove, tenThousandfold } from '../../kind/list/above'
import { listsOfAttributes } from '../../kind/list/attributes'
import { isAboveWhole, listsCarriedOn } from '../../kind/list/carried-on'
import { listsAmong } from '../../kind/list/among'
import { listsByUnit } from '../../kind/list/by-unit'
import { listsOfClasses } from '../../kind/list/classes'
import { isNearWhole, isOfForms, isOffAmong, offAmong } from '../../kind/list/off-among'
import { isNearSum, listsWithSum } from '../../kind/list/with-sum'
import { type Listed, sum } from '../../kind/sum'
import { together } from '../../kind/together'
import { flow } from '../../kind/whole/flow'
import { named } from '../../kind/whole/named'
import { isLooseShape, isOffShape, listsByShape } from '../../kind/whole/shape'
import { listsSummed } from '../../kind/whole/summed'

/** Parts told by themselves: documents by attribute, and what goes on from the sentence before. */
const partsAlone = sum<Listed & { readonly must: boolean }>({
  *lists(text, { format }) {
    yield* listsOfAttributes(text)
    for (const list of listsCarriedOn(text, format)) yield { ...list, must: false }
  },
  isOff: ({ must }, added) => must || isAboveWhole(added),
  says: ({ total, parts }, { sum: all, said }) =>
    `文字写总数“${said}”，所列 ${parts.length} 项相加为 ${all}${total.unit}`,
  advice: '核对各项和总数；一件归入几项的，写明有重复',
})

/** Parts that only the shape of their sentence tells. */
const partsByShape = sum({
  lists: (text, { format }) => listsByShape(text, format),
  isOff: isOffShape,
  isLoose: isLooseShape,
  says: ({ total, parts }, { sum: all, said }) =>
    `文字写总数“${said}”，后面所列 ${parts.length} 项相加为 ${all}${total.unit}`,
  advice: '核对各项和总数；只列一部分的写明“其中”',
})

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.classes',
    severity: 'warning',
    title: '所列各类之和',
    sentence: '文字所列各类办理结果相加，等于文字所写的总数',
    source: '年度报告格式表三',
    compares: 'list',
    is: sum(
      {
        lists: listsOfClasses,
        isOff: ({ isWhole, carried }, { sum, stated }) =>
          sum > stated || (isWhole && sum + carried !== stated),
        says: ({ parts }, { sum, stated, said }) =>
          `文字写总数“${said}”，所列 ${parts.length} 类相加为 ${sum} 件，相差 ${Math.abs(sum - stated)} 件`,
        advice: '核对各类件数，是否漏列或重复计算',
        figures: (format) => figuresThatAre(format, 'concluded', 'total'),
      },
      (format) => [...figuresThatAre(format, 'requests'), 'organ'],
    ),
  },
  {
    id: 'narrative.subtotal',
    severity: 'warning',
    title: '小计与合计',
    sentence: '文字所列各项相加，等于紧接着写的合计',
    source: '数据应前后一致',
    is: together(
      sum({
        lists: listsWithSum,
        isOff: (_, added) => isNearSum(added),
        says: ({ total }, { sum, said }) =>
          `文字写合计“${said}”，所列各项相加为 ${sum}${total.unit}`,
        advice: '核对各项和合计，注意“万”字和单位',
      }),
      sum({
        lists: (text, { format }) => listsSummed(text, format),
        isOff: (_, added) => isNearSum(added),
        says: ({ total }, { sum, said }) =>
          `文字写合计“${said}”，前面所列相加为 ${sum}${total.unit}`,
        advice: '核对各项和合计；合计另有所含的，写明还有什么',
      }),
    ),
  },
  {
    id: 'narrative.parts',
    severity: 'warning',
    title: '部分与总数',
    sentence: '“其中”所列的部分不多于总数，各部分列全的，相加等于总数',
    source: '数据应前后一致',
    is: together(
      sum({
        lists: (text, { format }) => listsAmong(text, format),
        instead: (list, text) => tenThousandfold(list, text) ?? partAbove(list, text),
        isOff: isOffAmong,
        isLoose: isOfForms,
        says: ({ total, parts }, { sum, said }) =>
          `文字写总数“${said}”，所列 ${parts.length} 项相加为 ${sum}${total.unit}`,
        advice: '核对各项和总数；一件归入几项的，写明有重复',
      }),
      partsAlone,
      partsByShape,
      flow,
      named,
    ),
  },
  {
    id: 'narrative.parts-near',
    severity: 'hint',
    title: '部分接近总数',
    sentence: '“其中”所列的各类相加只比总数少一点的，核对是否漏列或写错',
    source: '数据应前后一致',
    is: sum({
      lists: (text, { format }) => {
        const byUnit = new Set(listsByUnit(text, format).map(({ total }) => total.start))
        return listsAmong(text, format).filter(({ total }) => !byUnit.has(total.start))
      },
      isOff: isNearWhole,
      says: ({ total, parts }, { sum, stated, said }) =>
        `文字写总数“${said}”，所列 ${parts.length} 项相加为 ${sum}${total.unit}，只差 ${stated - sum}`,
      advice: '各类列全的，核对各项和总数；只列一部分的不用改',
    }),
  },
  {
    id: 'narrative.units',
    severity: 'warning',
    title: '分单位数字之和',
    sentence: '文字逐个单位列出的数字，相加等于所写的总数',
    source: '数据应前后一致',
    compares: 'list',
    is: sum({
      // 本级, 部门, 街道 are parts too: one mistake is told once.
      lists: (text, { format }) => {
        const told = new Set(offAmong(text, format).map(({ total }) => total.start))
        return listsByUnit(text, format).filter(({ total }) => !told.has(total.start))
      },
      // A list that stops short may mean only some units; one that is nearly whole means all.
      isOff: ({ parts, rest }, { sum, stated }) =>
        sum > stated ||
        (sum >= stated * 0.95 && parts.length >= 4 && !/^\s*等|其余|其他/.test(rest)),
      says: ({ total, parts }, { sum, stated }) =>
        `文字写总数“${stated}${total.unit}”，所列 ${parts.length} 个单位相加为 ${sum}，相差 ${Math.abs(sum - stated)}`,
      advice: '核对有无漏列、重列的单位，数字有无写错',
    }),
  },
]

export default rules
