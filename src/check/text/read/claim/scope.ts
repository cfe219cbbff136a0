/** What a stretch of prose has spoken of so far, and what narrows it: the setting a quantity is read in. */
import { after } from './cue'
import type { Tag } from '../lexicon'

export interface Scope {
  subject: string
  explicit: boolean
  cases: readonly string[]
  /** Set by 其中: what was spoken of before it, of which parts follow. */
  among: string | undefined
  /** Subjects the sentence counts something else of: cases decided for others, documents by their marking. */
  apart: string | undefined
  /** The sentence has spoken of something shown, or done in one way: parts of that are not the table's. */
  clouded: boolean
  when: number | 'last' | undefined
  narrowed: boolean
  self: boolean
  before: string
}

/** @param cases the groups of cases named before, of which a sentence may still speak. */
export const fresh = (subject: string, cases: readonly string[] = []): Scope => ({
  subject,
  explicit: false,
  cases,
  among: undefined,
  apart: undefined,
  clouded: false,
  when: undefined,
  narrowed: false,
  self: false,
  before: '',
})

/** What a word changes in the setting. */
export function hear(scope: Scope, tag: Tag): void {
  const subject = after(tag, 'subject:')
  if (subject !== undefined) {
    scope.subject = subject
    scope.explicit = true
    if (subject.startsWith('case:') && !scope.cases.includes(subject))
      scope.cases = [...scope.cases, subject]
  } else if (tag === 'foreign') {
    scope.subject = 'foreign'
    scope.explicit = true
  } else if (tag === 'among') scope.among = scope.subject
  else if (tag.startsWith('apart:')) scope.apart = tag.slice('apart:'.length)
  else if (tag === 'self') scope.self = true
  else if (tag === 'last') scope.when = 'last'
  else if (tag === 'this') scope.when = undefined
  else if (tag === 'partial' || tag === 'shown') scope.narrowed = scope.clouded = true
}

/** A comma or a 、 lets go of what narrowed the clause. */
export function endClause(scope: Scope): void {
  scope.narrowed = false
  scope.self = false
  scope.before = ''
}

/** A semicolon also lets go of the year and of what parts were told of. */
export function endPart(scope: Scope): void {
  scope.among = undefined
  scope.clouded = false
  scope.when = undefined
}

/** True if the sentence counts other things than the tables under this subject. */
export const isApart = (apart: string, named: string, role: string): boolean =>
  named.startsWith(apart) || (apart === 'requests' && role.startsWith('row:'))

/** True if the number counts a part of what 其中 stands after; another subject has a cell of its own. */
export const isPartOf = ({ among, clouded, explicit }: Scope, named: string): boolean =>
  among !== undefined && (clouded || !explicit || named === among)
