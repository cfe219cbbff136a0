/** A shortest overview that speaks of all five aspects, for the examples of the checks. */
export const fiveAspects =
  '（一）主动公开。\n（二）依申请公开。\n（三）政府信息管理。\n（四）平台建设。\n（五）监督保障。'
