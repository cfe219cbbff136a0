/** Where a report stands on its way, in one word. */
import type { Filed, Publication, Stand } from '@/state/library'
import { moment } from '../words'

/** 未存上 … 可报送 and 已发布, told from what is filled in, found and published; nothing before it is judged. */
export function statusOf(
  filed: Filed,
  stand: Stand,
  isWaiting: boolean,
  publication?: Publication,
): string {
  if (isWaiting) return '未存上'
  if (filed.sample === true || filed.report.organ['demonstration'] === true) return '示例'
  if (publication) return publication.changes === 0 ? '已发布' : '发布后有改动'
  if (stand.filled === 0) return '未填'
  if (stand.filled < stand.due) return '填报中'
  if (stand.errors === undefined || stand.warnings === undefined) return '…'
  if (stand.errors > 0) return '待改正'
  return stand.warnings > 0 ? '待核实' : '可报送'
}

/** What was published when, and what to do about what was changed since. */
export function publicationWords(publication: Publication | undefined): string | undefined {
  if (!publication) return undefined
  const when = `发布稿存于${moment(publication.at)}`
  return publication.changes === 0
    ? `${when}，此后没有改动`
    : `${when}，此后有 ${String(publication.changes)} 处改动：已公布的报告如需更正，请重新公布并另存一个发布稿；否则可在历史中恢复`
}
