/** What offices write beside figures in tables of their own, and mean one row or column by; data, by concept. Loaded with the reader of pasted blocks alone. */

export const spoken: Readonly<Record<string, readonly string[]>> = {
  received: ['新收申请', '收到申请', '本年新收申请', '本年收到申请', '当年新收申请'],
  issued: ['发文', '制发', '本年发文'],
  repealed: ['废止'],
  inForce: ['有效', '现行有效', '现有效'],
  carriedIn: [
    '上年结转',
    '上年度结转',
    '上年转来',
    '上年度转来',
    '去年转来',
    '上年转入',
    '上年度转入',
    '上年结余',
    '上年遗留',
  ],
  carriedOut: [
    '结转下年',
    '结转下年度',
    '结转次年',
    '结转至下年',
    '结转至下年度',
    '转下年',
    '转下年度',
    '转入下年',
    '转入下年度',
  ],
  notHeld: [
    '不掌握',
    '不掌握信息',
    '信息不掌握',
    '本机关不掌握',
    '本单位不掌握',
    '本机关不掌握信息',
  ],
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
  review: ['复议', '复议案件', '行政复议案件'],
  litigation: ['诉讼', '诉讼案件', '行政诉讼案件'],
  direct: ['直接起诉', '直接诉讼', '未经复议起诉', '未复议直接起诉', '未经行政复议直接起诉'],
  afterReview: ['经复议后起诉', '先复议后起诉', '复议后诉讼', '经行政复议后起诉', '行政复议后起诉'],
  upheld: ['维持'],
  corrected: ['纠正'],
  pending: [
    '未结',
    '未审结',
    '未结案',
    '未审结案件',
    '待审',
    '待审结',
    '审理中',
    '在审',
    '正在审理',
  ],
  legalService: ['律师', '律所', '律师所', '律师事务所'],
}

/** What is short for a row only where another reason for the same stands beside it. */
export const brief: Readonly<Record<string, string>> = {
  信访: '信访类',
  涉密: '涉及国家秘密',
  国家秘密: '涉及国家秘密',
  第三方: '保护第三方合法权益',
  涉及第三方: '保护第三方合法权益',
  第三方权益: '保护第三方合法权益',
}

/** What takes in several columns at once, by the concept of their group: each is filled in for itself. */
export const broad: Readonly<Record<string, readonly string[]>> = {
  organisation: ['法人', '单位', '组织', '法人单位', '法人组织', '法人及其他组织', '企事业单位'],
}
