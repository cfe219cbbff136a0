/** Rules not yet told as data. */
import type { Check } from '../../check'
import { type ProseRule, checkOf } from '../rule'
import type { TextKind } from './kind'

type TextCheck = Omit<ProseRule, 'is' | 'breaks' | 'holds'> &
  TextKind & { readonly examples: Check['examples'] }

export const textCheck = ({ examples, applies, reads, find, ...rest }: TextCheck): Check =>
  checkOf({
    ...rest,
    is: { ...(applies && { applies }), ...(reads && { reads }), find },
    ...examples,
  })
