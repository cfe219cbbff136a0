/** How charts and tables of ours call rows and columns of both decrees; data, by concept. What offices and officers say for them stands in `spoken.ts` and `everyday.ts`. */
import type { Naming } from '@/report/format'

export const names: Readonly<Record<string, Naming>> = {
  received: { short: '本年新收' },
  carriedIn: { short: '上年结转' },
  concluded: { short: '本年办结' },
  carriedOut: { short: '结转下年度' },
  otherOrganisation: { short: '其他组织' },
  normativeDocuments: { short: '规范性文件' },
}
