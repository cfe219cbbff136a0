/** Names of leaders, political terms, and names of the regulation and the offices: exact to the word. */
import { exactPhrases, names, rightBeside, terms, termsKnown } from '../../../known/terms'
import { territory, territoryKnown, territoryWords } from '../../../known/territory'
import type { ProseRule } from '../../rule'
import { forbid } from '../../kind/forbid'
import { near } from '../../kind/wording/near'
import { swap } from '../../kind/swap'
import { together } from '../../kind/together'

const rules: readonly ProseRule[] = [
  {
    id: 'wording.political-term',
    severity: 'warning',
    title: '政治术语和领导人姓名',
    sentence: '领导人姓名、政治术语与规范表述一字不差',
    source: '文稿校对要求：规范表述',
    known: termsKnown,
    is: together(swap(terms), near(exactPhrases, rightBeside)),
  },
  {
    id: 'wording.territory',
    severity: 'warning',
    title: '领土和主权',
    sentence: '台湾、香港、澳门、西藏、新疆不称国，不与国家并列',
    source: '文稿校对要求：规范表述',
    known: territoryKnown,
    is: together(
      swap(territory),
      forbid(
        ...territoryWords.map((one) => ({
          ...one,
          says: (said: string) => `“${said}”不符合规范表述`,
        })),
      ),
    ),
  },
  {
    id: 'wording.regulation-name',
    severity: 'warning',
    title: '法规和机构的名称',
    sentence: '《条例》、信息处理费办法和国办公开办的名称写全写对',
    source: '《政府信息公开条例》（国务院令第711号）',
    is: swap(names),
  },
]

export default rules
