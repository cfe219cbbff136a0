/** The statement on the 信息处理费 that section 六 must hold. */

import { type SentencePiece, shapeOf, wordsOf } from './pieces'

/** What the officer alone knows of it: notices sent, their total and the money received in 元. */
export interface Fees {
  readonly notices: number
  readonly billed: number
  readonly collected: number
}

/** The statement, also where no notice was sent (国办函〔2020〕109号). */
const statement = ({ notices, billed, collected }: Fees): readonly SentencePiece[] => {
  const some = [
    ...['本年发出信息处理费收费通知', notices, '件，总金额', billed],
    ...['元，实际收取', collected, '元。'],
  ]
  const none = ['本年没有发出信息处理费收费通知，没有收取信息处理费。']
  return [{ ways: [some, none], way: notices === 0 && billed === 0 && collected === 0 ? 1 : 0 }]
}

export const feeSentence = (fees: Fees): string => wordsOf(statement(fees))

/** The statement with whatever it says. */
export const feeShape = shapeOf(statement({ notices: 0, billed: 0, collected: 0 }))
