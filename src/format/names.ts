/** How charts and tables of ours, and of offices, call rows and columns of both decrees; data, by concept. What officers say for them stands in `everyday.ts`. */
import type { Naming } from '@/report/format'

export const names: Readonly<Record<string, Naming>> = {
  received: {
    short: '本年新收',
    inTables: ['新收申请', '收到申请', '本年新收申请', '本年收到申请', '当年新收申请'],
  },
  carriedIn: { short: '上年结转', inTables: ['上年结转', '上年度结转'] },
  concluded: { short: '本年办结' },
  carriedOut: {
    short: '结转下年度',
    inTables: ['结转下年', '结转下年度', '结转次年', '结转至下年', '结转至下年度'],
  },
  granted: { inTables: ['全部公开', '同意公开'] },
  stateSecret: { inTables: ['涉及国家秘密'] },
  petition: { inTables: ['信访类'] },
  noCorrection: { inTables: ['逾期不补正', '逾期未补正'] },
  unpaidFee: {
    inTables: [
      '逾期不缴费',
      '逾期未缴费',
      '逾期不交费',
      '逾期未交费',
      '逾期不缴费用',
      '逾期未缴费用',
    ],
  },
  business: { inTables: ['公司'] },
  natural: { inTables: ['个人', '公民'] },
  research: { inTables: ['科研院所', '科研单位'] },
  welfare: { inTables: ['公益组织', '社会团体'] },
  legalService: { inTables: ['律所', '律师所', '律师事务所'] },
  otherOrganisation: { short: '其他组织' },
  normativeDocuments: { short: '规范性文件' },
}
