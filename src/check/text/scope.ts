/** What a stretch of prose has spoken of so far, and what narrows it: the setting a quantity is read in. */
import { after } from './cue'
import type { Tag } from './lexicon'

export interface Scope {
  subject: string
  explicit: boolean
  cases: readonly string[]
  among: boolean
  when: number | 'last' | undefined
  narrowed: boolean
  self: boolean
  before: string
}

export const fresh = (subject: string): Scope => ({
  subject,
  explicit: false,
  cases: [],
  among: false,
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
  } else if (tag === 'among') scope.among = true
  else if (tag === 'self') scope.self = true
  else if (tag === 'last') scope.when = 'last'
  else if (tag === 'this') scope.when = undefined
  else if (tag === 'partial' || tag === 'shown') scope.narrowed = true
}

/** A comma or a 、 lets go of what narrowed the clause. */
export function endClause(scope: Scope): void {
  scope.narrowed = false
  scope.self = false
  scope.before = ''
}
