/** The same zone, 2024: in order. */
import type { Case } from './case'

export const pingtan2024: Case = {
  source: 'changwu/pingtan-gov-zwgk-archive',
  name: '平潭综合实验区',
  level: 'city',
  format: '2021',
  year: 2024,
  rows: {
    'proactive.normativeDocuments': [62, 33, 440],
    'proactive.licensing': [4529],
    'proactive.penalties': [1100],
    'proactive.coercion': [65],
    'proactive.fees': [18651.06],
    'requests.received': [217, 1, 0, 0, 0, 0, 218],
    'requests.granted': [71, 0, 0, 0, 0, 0, 71],
    'requests.partlyGranted': [29, 0, 0, 0, 0, 0, 29],
    'requests.denied.stateSecret': [4, 0, 0, 0, 0, 0, 4],
    'requests.denied.thirdPartyRights': [3, 0, 0, 0, 0, 0, 3],
    'requests.denied.internalAffairs': [32, 0, 0, 0, 0, 0, 32],
    'requests.unavailable.notHeld': [75, 0, 0, 0, 0, 0, 75],
    'requests.notProcessed.repeated': [1, 0, 0, 0, 0, 0, 1],
    'requests.other.noCorrection': [1, 0, 0, 0, 0, 0, 1],
    'requests.other.other': [1, 1, 0, 0, 0, 0, 2],
    'requests.concluded': [217, 1, 0, 0, 0, 0, 218],
    'proceedings.review': [2, 1, 3, 1, 7],
    'proceedings.afterReview': [13, 2, 4, 0, 19],
  },
  finds: ['requests.state-secret'],
}
