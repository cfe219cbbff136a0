/** Congresses and plenums of the Party, sessions of the National People's Congress: by their names and years. */
import { congresses, meetingsKnown, plenums, sessions } from '../../../known/meetings'
import type { ProseRule } from '../../rule'
import { meetings } from '../../kind/wording/meetings'

const rules: readonly ProseRule[] = [
  {
    id: 'wording.meeting',
    severity: 'hint',
    title: '会议名称和届次',
    sentence: '党代会、中央全会的名称准确，届次与报告年度相符',
    source: '文稿校对要求：规范表述',
    is: meetings({ plenums, congresses, sessions, knownUntil: meetingsKnown.reviewedUntil }),
  },
]

export default rules
