/** An experimental zone, 2020: the printed total of results is wrong. */
import type { Case } from './case'

export const pingtan2020: Case = {
  source: 'changwu/pingtan-gov-zwgk-archive',
  name: '平潭综合实验区',
  level: 'city',
  format: '2019',
  year: 2020,
  rows: {
    'proactive.rules': [0, 0, 7],
    'proactive.normativeDocuments': [77, 77, 166],
    'proactive.licensing': [396, 44, 2278],
    'proactive.otherServices': [10, 7, 105],
    'proactive.penalties': [2648, -18, 538],
    'proactive.coercion': [126, 26, 29],
    'proactive.fees': [35, -15],
    'proactive.procurement': [395, 7380.28959],
    'requests.received': [20, 0, 0, 0, 0, 1, 21],
    'requests.granted': [6, 0, 0, 0, 0, 1, 7],
    'requests.partlyGranted': [6, 0, 0, 0, 0, 0, 6],
    'requests.unavailable.notHeld': [4, 0, 0, 0, 0, 0, 4],
    'requests.unavailable.stillUnclear': [3, 0, 0, 0, 0, 0, 3],
    'requests.notProcessed.repeated': [3, 0, 0, 0, 0, 0, 3],
    'requests.other': [4, 0, 0, 0, 0, 0, 4],
    'requests.concluded': [20, 0, 0, 0, 0, 1, 21],
  },
  finds: [
    'requests.column-sum:requests.concluded.natural',
    'requests.column-sum:requests.concluded.total',
  ],
}
