/** The statement on the 信息处理费 that section 六 must hold. */

/** What the officer alone knows of it: notices sent, their total and the money received in 元. */
export interface Fees {
  readonly notices: number
  readonly billed: number
  readonly collected: number
}

/** The statement, also where no notice was sent (国办函〔2020〕109号). */
export const feeSentence = ({ notices, billed, collected }: Fees): string =>
  notices === 0 && billed === 0 && collected === 0
    ? '本年没有发出信息处理费收费通知，没有收取信息处理费。'
    : `本年发出信息处理费收费通知${notices}件，总金额${billed}元，实际收取${collected}元。`
