/** The cases of 表四 a clause speaks of: reviews or suits, by their outcome. */
import { type Concept, figuresThatAre } from '@/report/concept'
import type { FigureKey, Format } from '@/report/format'
import type { Sentence } from '../read/clause/sentence'
import type { Clause } from './deny'

/** Which cases of 表四: those with one outcome, or all but those with some. */
export type Outcomes = { readonly are: Concept } | { readonly but: readonly Concept[] }

/** The cases of 表四 with these outcomes, group by group, however many outcomes the decree tells apart. */
export function casesOf(
  format: Format,
  outcomes: Outcomes,
  groups: readonly Concept[] = ['review', 'direct', 'afterReview'],
): readonly FigureKey[] {
  const named = new Set(
    ('are' in outcomes ? [outcomes.are] : [...outcomes.but, 'total' as const]).flatMap((outcome) =>
      figuresThatAre(format, outcome),
    ),
  )
  return groups
    .flatMap((group) => figuresThatAre(format, 'proceedings', group))
    .filter((key) => named.has(key) === 'are' in outcomes)
}

/** The two ways to a suit, as the words right before a claim name them. */
const ways = [
  { group: 'direct', said: /未经复议|直接(?:提起|起诉)/g },
  { group: 'afterReview', said: /复议后(?:再|又)?(?:提起|起诉|诉讼|的(?:行政)?诉讼)/g },
] as const

/** 复议 before the claim means reviews, 诉讼 suits; both, both; 复议后起诉3件，均维持 those suits alone. */
function groupsIn(words: string, said: string): readonly Concept[] {
  const clause = words.split(/[。；]/).at(-1) ?? ''
  const [way, another] = ways.filter(({ said: words }) => clause.search(words) >= 0)
  // 直接起诉3件、复议后起诉5件，均维持 is said of both.
  if (way && !another)
    return [
      ...(clause.replace(way.said, '').includes('复议') ? (['review'] as const) : []),
      way.group,
    ]
  // 诉讼6件，包括复议后起诉3件；已审结的全部维持: the ways to a suit name no review.
  const plain = ways.reduce((left, { said: way }) => left.replace(way, ''), words)
  // Only suits are lost or won.
  const reviews =
    !/[败胜]诉/.test(said) &&
    (plain.includes('复议') || (said.includes('纠') && !words.includes('诉讼')))
  const suits = /诉讼|应诉/.test(words) || said.includes('诉')
  return [...(reviews ? (['review'] as const) : []), ...(suits ? (['litigation'] as const) : [])]
}

/** The cases a clause speaks of; what it does not say itself its paragraph does. */
export function casesSaid({ before, said, sentence, format }: Clause, outcomes: Outcomes) {
  const named = groupsIn(`${before}${said}`, said)
  return casesOf(format, outcomes, named.length > 0 ? named : groupsIn(sentence.lead, ''))
}

/** 已办结的3件均维持, 2件正在审理: what is still open is told. */
const toldPending = /审结|已结|办结|结案|正在审理|审理中|尚在|未结/
const known = new WeakMap<Sentence, boolean>()

/** Asked once of a sentence, however many sayings it has. */
export function tellsPending({ sentence }: Clause): boolean {
  const tells = known.get(sentence) ?? toldPending.test(sentence.text)
  known.set(sentence, tells)
  return tells
}
