/** How reports are stored and changed, for the keeping of what is filed. */
import { formatById } from '@/format'
import { differences } from '@/report/edit/compare'
import { applyChanges, merged } from '@/report/edit/edit'
import { cleanChange } from '@/report/text/clean'
import { type Edit, type Filed, followReport, loadReport, saveEdits } from '@/storage'
import { foldedLog } from '../filed/folding'
import type { FiledKind } from '../filed/kind'
import { unfiled } from '../filed/unfiled'

/** Reports: their old edits are folded when they are opened. */
export const reportKind: FiledKind<Filed, Edit> = {
  doing: 'report',
  asksItself: false,
  nameOf: (id) => id,
  waiting: unfiled,
  isKnown: ({ report }) => formatById(report.format) !== undefined,
  load: loadReport,
  tidied: (stored) => foldedLog(stored, Date.now()),
  save: saveEdits,
  follow: followReport,
  row: (report, row) => ({ report, ...row }),
  clean: cleanChange,
  apply: (filed, changes) => ({ ...filed, report: applyChanges(filed.report, changes) }),
  differences: (before, after) => differences(before.report, after.report),
  merged,
  isStep: () => true,
}
