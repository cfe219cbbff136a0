/** What may be typed into a cell of each kind, and what Excel says to anything else. */
import type { DataValidation } from 'hucre/xlsx'
import { largest } from '@/report/figure'
import type { NumberKind } from '@/report/format'

const rules: Readonly<
  Record<NumberKind, Pick<DataValidation, 'type' | 'formula1' | 'formula2'> & { message: string }>
> = {
  count: {
    type: 'whole',
    formula1: '0',
    formula2: String(largest),
    message: '请填不小于 0 的整数；没有的填 0。',
  },
  change: {
    type: 'whole',
    formula1: String(-largest),
    formula2: String(largest),
    message: '请填整数：增加填正数，减少填负数；没有增减填 0。',
  },
  amount: {
    type: 'decimal',
    formula1: '0',
    formula2: String(largest),
    message: '请填不小于 0 的数，单位为万元，可带小数；没有的填 0。',
  },
}

/** The rule for the cells of a range. */
export function validation(kind: NumberKind, range: string): DataValidation {
  const { message, ...rule } = rules[kind]
  return {
    ...rule,
    operator: 'between',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '数字不符合要求',
    errorMessage: message,
    range,
  }
}
