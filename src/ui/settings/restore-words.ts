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
