/** Collects the checks of the prose, by what they look at. */
import type { Family } from '../check'
import { absoluteChecks } from './rule/figures/sweeping'
import { allOfCheck } from './rule/figures/all-of-one-kind'
import { baseCheck } from './rule/figures/rate-without-base'
import { blankChecks } from './rule/wording/unfilled'
import { copiedChecks } from './kind/own/copied'
import { countChecks } from './rule/figures/counts'
import { feeChecks } from './kind/own/fee'
import { feePartsChecks } from './kind/list/fee-parts'
import { growthCheck } from './kind/growth/growth'
import { contactCheck } from './kind/own/contact'
import { leadChecks } from './kind/own/lead'
import { listingChecks } from './kind/list/classes'
import { noneCheck } from './rule/figures/none'
import { relativeYearCheck } from './rule/wording/relative-year'
import { numberingChecks } from './kind/own/numbering'
import { otherMattersChecks } from './rule/structure/other-matters'
import { paddingCheck } from './kind/own/padding'
import { partitionCheck } from './kind/list/shares'
import { partsCheck } from './kind/list/among'
import documentRules from './rule/wording/documents'
import meetingRules from './rule/wording/meetings'
import slipRules from './rule/wording/slips'
import termRules from './rule/wording/terms'
import documents from './rule/privacy/documents'
import numbers from './rule/privacy/numbers'
import persons from './rule/privacy/persons'
import { checkOf } from './rule'
import { problemChecks } from './rule/structure/problems'
import { promiseCheck } from './kind/own/promises'
import { punctuationChecks } from './kind/own/punctuation'
import { referenceCheck } from './kind/own/reference'
import { selfChecks } from './kind/own/self-name'
import { shareCheck } from './kind/share/percentage'
import { structureChecks } from './rule/structure/overview'
import { titleChecks } from './kind/own/title'
import { untoldChecks } from './rule/figures/untold'
import { unitsCheck } from './kind/list/by-unit'
import mixedRules from './rule/wording/mixed-terms'
import { yearChecks } from './kind/own/year'

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
      ...[...termRules, ...meetingRules, ...mixedRules, ...documentRules, ...slipRules].map(
        checkOf,
      ),
      ...punctuationChecks,
    ],
  },
  { name: '隐私和保密', checks: [...numbers, ...documents, ...persons].map(checkOf) },
]
