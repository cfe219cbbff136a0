/** What the rules of `check/table/requests` are shown by. */
import type { Figures } from '@/report/report'
import type { Examples } from '../../example'

/** A table of natural persons' applications: rows without their section, totals alike. */
const natural = (rows: Readonly<Record<string, number>>): Figures =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, figure]) => [
      [`requests.${row}.natural`, figure],
      [`requests.${row}.total`, figure],
    ]),
  )

const examples: Examples = {
  'requests.backlog': {
    breaks: {
      text: '新收 20 件，结转下年度 5 件，占 25%',
      figures: natural({
        received: 20,
        granted: 10,
        partlyGranted: 5,
        concluded: 15,
        carriedOut: 5,
      }),
    },
    holds: {
      text: '新收 20 件，结转下年度 4 件，占 20%',
      figures: natural({
        received: 20,
        granted: 10,
        partlyGranted: 6,
        concluded: 16,
        carriedOut: 4,
      }),
    },
  },
  'requests.catch-all': {
    breaks: {
      text: '办结 30 件，其中 10 件计入其他处理的“3.其他”',
      figures: natural({ received: 30, granted: 20, 'other.other': 10, concluded: 30 }),
    },
    holds: {
      text: '办结 30 件，其中 9 件计入其他处理的“3.其他”',
      figures: natural({ received: 30, granted: 21, 'other.other': 9, concluded: 30 }),
    },
  },
  'requests.state-secret': {
    breaks: {
      text: '属于国家秘密不予公开 1 件',
      figures: natural({ received: 1, 'denied.stateSecret': 1, concluded: 1 }),
    },
    holds: {
      text: '没有以国家秘密为由不予公开的',
      figures: natural({ received: 1, granted: 1, concluded: 1 }),
    },
  },
}

export default examples
