/** What offices write beside figures in tables of their own, and mean one row or column by; data, by concept. Loaded with the reader of pasted blocks alone. */

export const spoken: Readonly<Record<string, readonly string[]>> = {
  received: ['新收申请', '收到申请', '本年新收申请', '本年收到申请', '当年新收申请'],
  carriedIn: ['上年结转', '上年度结转'],
  carriedOut: ['结转下年', '结转下年度', '结转次年', '结转至下年', '结转至下年度'],
  granted: ['全部公开', '同意公开'],
  needsCreation: ['需另行制作', '需要另行制作'],
  stateSecret: ['涉及国家秘密'],
  petition: ['信访类'],
  noCorrection: ['逾期不补正', '逾期未补正'],
  unpaidFee: [
    '逾期不缴费',
    '逾期未缴费',
    '逾期不交费',
    '逾期未交费',
    '逾期不缴费用',
    '逾期未缴费用',
  ],
  natural: ['个人', '公民'],
  business: ['公司'],
  research: ['科研院所', '科研单位'],
  welfare: ['公益组织', '社会团体'],
  legalService: ['律师', '律所', '律师所', '律师事务所'],
}
