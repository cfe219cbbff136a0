/** A backup and its restoring in the officer's words: how each thing stands to what is here, and what came of it. */
import type { Examined, Relation } from '@/state/safekeeping/backup'

/** What a merge would do with a report or a consolidation. */
export const relationWords: Readonly<Record<Relation, string>> = {
  new: '本机没有，将加入',
  same: '与本机相同，不变',
  ahead: '备份更新，用备份更新本机（历史都保留）',
  behind: '本机更新，保留本机的',
  apart: '两边各有修改，备份的另存为一份',
}

/** What a merge has done to one kind of record, counted. */
const done: Readonly<Record<Relation, string>> = {
  new: '加入',
  ahead: '用备份更新',
  apart: '另存',
  same: '本来相同',
  behind: '保留本机较新的',
}
const counted = (planned: readonly { readonly relation: Relation }[], unit: string) =>
  Object.entries(done).flatMap(([relation, words]) => {
    const count = planned.filter((one) => one.relation === relation).length
    return count > 0 ? [`${words} ${count} ${unit}`] : []
  })

/** What a merge by this plan has brought. */
export function mergedWords({ reports, consolidations, newSettings }: Examined['plan']): string {
  const parts = [...counted(reports, '份报告'), ...counted(consolidations, '份汇总')]
  if (newSettings.length > 0) parts.push(`加入设置 ${newSettings.length} 项`)
  return parts.length === 0 ? '没有需要恢复的内容' : parts.join('，')
}

/** What restoring would do, in one sentence before it is done. */
export function planWords(plan: Examined['plan'], how: 'merge' | 'replace'): string {
  if (how === 'merge') return `合并会：${mergedWords(plan)}。本机的内容一份也不删。`
  const theirs = [...plan.reports, ...plan.consolidations]
  const replaced = theirs.filter(({ here }) => here !== undefined).length
  const gone = plan.others.length + plan.otherConsolidations.length
  const parts = [
    ...(replaced > 0 ? [`${replaced} 份换成备份中的内容`] : []),
    ...(theirs.length > replaced ? [`加入 ${theirs.length - replaced} 份`] : []),
    ...(gone > 0 ? [`移除本机有、备份中没有的 ${gone} 份`] : []),
  ]
  return `替换会：${parts.join('，') || '清空本机数据'}。设置也换成备份中的。`
}

/** What a backup holds, counted. */
export function everythingWords(everything: Examined['everything']): string {
  const { reports, edits, versions, settings, consolidations } = everything
  const counts = [
    `${reports.length} 份报告`,
    `${edits.length} 条修改记录`,
    `${versions.length} 个命名版本`,
    `${settings.length} 项设置`,
  ]
  if (consolidations.length > 0) counts.push(`${consolidations.length} 份汇总`)
  return counts.join('、')
}

/** What a consolidation is called in the list. */
export const sumTitle = ({
  consolidation: { organ, year, units },
}: Examined['plan']['otherConsolidations'][number]): string =>
  `${organ.name}${year}年汇总（${units.length} 个单位）`
