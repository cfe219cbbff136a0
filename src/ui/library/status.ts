/** Where a report stands on its way, in one word. */
import type { Filed } from '@/state/library'
import type { Stand } from '@/state/stand'

/** 未存上 … 可报送, told from what is filled in and what is found; nothing before it is judged. */
export function statusOf(filed: Filed, stand: Stand, isWaiting: boolean): string {
  if (isWaiting) return '未存上'
  if (filed.report.organ['demonstration'] === true) return '示例'
  if (stand.filled === 0) return '未填'
  if (stand.filled < stand.due) return '填报中'
  if (stand.errors === undefined || stand.warnings === undefined) return '…'
  if (stand.errors > 0) return '待改正'
  return stand.warnings > 0 ? '待核实' : '可报送'
}
