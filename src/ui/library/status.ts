/** Where a report stands on its way, in one word. */
import type { Filed, Publication, Stand } from '@/state/library'
import { moment } from '../words'

/** What became of a report that was handed in: 已报送, 公布后有改动. */
export function handedWord({ how, changes }: Publication): string {
  const deed = how === 'submitted' ? '报送' : '公布'
  return changes === 0 ? `已${deed}` : `${deed}后有改动`
}

/** 5 处, or 几处 while it is not counted yet. */
export const placesWords = (changes: number | undefined): string =>
  changes === undefined ? '几处' : `${String(changes)} 处`

/** 未存上 … 可报送 and 已报送, told from what is filled in, found and handed in; nothing before it is judged. */
export function statusOf(
  filed: Filed,
  stand: Stand,
  isWaiting: boolean,
  publication?: Publication,
): string {
  if (isWaiting) return '未存上'
  if (filed.sample === true || filed.report.organ['demonstration'] === true) return '示例'
  if (publication) return handedWord(publication)
  if (stand.filled === 0) return '未填'
  if (stand.filled < stand.due) return '填报中'
  if (stand.errors === undefined || stand.warnings === undefined) return '…'
  if (stand.errors > 0) return '待改正'
  return stand.warnings > 0 ? '待核实' : '可报送'
}

/** What was published when, and what to do about what was changed since. */
export function publicationWords(publication: Publication | undefined): string | undefined {
  if (!publication) return undefined
  const { how, at, changes } = publication
  const when = `${moment(at).split(' ')[0] ?? ''}${how === 'submitted' ? '报送' : '公布'}`
  return changes === 0
    ? `${when}，此后没有改动`
    : `${when}，此后有 ${placesWords(changes)}改动：需要更正的，在“成稿”中做更正对照，重新报送、公布后再标记；否则可在历史中恢复`
}

/** Where it stands, for scripts and aids: the hook `data-standing`. */
export const standingOf = (stand: Stand, publication?: Publication): string =>
  publication
    ? publication.changes !== 0
      ? 'changed'
      : publication.how
    : stand.filled === stand.due && stand.errors === 0 && stand.warnings === 0
      ? 'ready'
      : 'draft'
