/** Collects the checks of the prose, by what they look at. */
import type { Family } from '../check'
import { absoluteChecks } from './absolute'
import { blankChecks } from './blank'
import { copiedChecks } from './copied'
import { countChecks } from './count-checks'
import { feeChecks } from './fee'
import { growthCheck } from './growth'
import { correctedCheck, leadChecks } from './lead'
import { listingChecks } from './listing'
import { noneCheck } from './none'
import { numberingChecks } from './numbering'
import { privacyChecks } from './privacy'
import { punctuationChecks } from './punctuation'
import { referenceCheck } from './reference'
import { shareCheck } from './share'
import { structureChecks } from './structure'
import { titleChecks } from './title'
import { wordingChecks } from './wording'
import { yearChecks } from './year'

/** The checks of the prose. */
export const textFamilies: readonly Family[] = [
  {
    name: '文字与表格',
    checks: [
      ...countChecks,
      noneCheck,
      ...absoluteChecks,
      shareCheck,
      growthCheck,
      ...listingChecks,
      ...feeChecks,
      correctedCheck,
    ],
  },
  {
    name: '标题和结构',
    checks: [...titleChecks, ...leadChecks, ...structureChecks, ...numberingChecks, referenceCheck],
  },
  {
    name: '文字表述',
    checks: [
      ...yearChecks,
      ...blankChecks,
      ...copiedChecks,
      ...wordingChecks,
      ...punctuationChecks,
    ],
  },
  { name: '隐私和保密', checks: privacyChecks },
]
