/** Slips of the pen. */
import { commonPhrases, rightlyAlike } from '../../../known/alike'
import { fixedPhrases, slips } from '../../../known/slips'
import type { ProseRule } from '../../rule'
import { likened } from '../../kind/wording/likened'
import { near } from '../../kind/wording/near'
import { swap } from '../../kind/swap'
import { together } from '../../kind/together'

const rules: readonly ProseRule[] = [
  {
    id: 'wording.slip',
    severity: 'warning',
    title: '错别字',
    sentence: '没有常见的错别字',
    source: '文稿校对要求',
    is: together(swap(slips), near(fixedPhrases), likened(commonPhrases, rightlyAlike)),
  },
]

export default rules
