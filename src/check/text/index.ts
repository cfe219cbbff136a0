/** Collects the checks of the prose, by what they look at. */
import type { Family } from '../check'
import { absoluteChecks } from './absolute'
import { allOfCheck } from './all-of'
import { baseCheck } from './base'
import { blankChecks } from './blank'
import { copiedChecks } from './copied'
import { countChecks } from './count-checks'
import { feeChecks } from './fee'
import { feePartsChecks } from './fee-parts'
import { growthCheck } from './growth'
import { contactCheck } from './contact'
import { leadChecks } from './lead'
import { listingChecks } from './listing'
import { noneCheck } from './none'
import { relativeYearCheck } from './now'
import { numberingChecks } from './numbering'
import { otherMattersChecks } from './other-matters'
import { paddingCheck } from './padding'
import { partitionCheck } from './partition'
import { partsCheck } from './parts'
import { politicalChecks } from './political'
import { privacyChecks } from './privacy'
import { problemChecks } from './problems'
import { promiseCheck } from './promises'
import { punctuationChecks } from './punctuation'
import { referenceCheck } from './reference'
import { selfChecks } from './self'
import { shareCheck } from './share'
import { structureChecks } from './structure'
import { titleChecks } from './title'
import { untoldChecks } from './untold'
import { unitsCheck } from './units'
import { wordingChecks } from './wording'
import { wrongTermCheck } from './wrong-term'
import { yearChecks } from './year'

/** The checks of the prose. */
export const textFamilies: readonly Family[] = [
  {
    name: '文字与表格',
    checks: [
      ...countChecks,
      noneCheck,
      ...absoluteChecks,
      allOfCheck,
      baseCheck,
      shareCheck,
      partitionCheck,
      growthCheck,
      ...listingChecks,
      partsCheck,
      unitsCheck,
      ...feeChecks,
      ...feePartsChecks,
      ...untoldChecks,
    ],
  },
  {
    name: '标题和结构',
    checks: [
      ...titleChecks,
      ...leadChecks,
      contactCheck,
      ...selfChecks,
      ...structureChecks,
      ...problemChecks,
      ...otherMattersChecks,
      ...numberingChecks,
      referenceCheck,
    ],
  },
  {
    name: '文字表述',
    checks: [
      ...yearChecks,
      relativeYearCheck,
      ...blankChecks,
      ...copiedChecks,
      promiseCheck,
      paddingCheck,
      ...politicalChecks,
      wrongTermCheck,
      ...wordingChecks,
      ...punctuationChecks,
    ],
  },
  { name: '隐私和保密', checks: privacyChecks },
]
