/** What a claim of the prose is: a quantity, what it counts, and what narrows it. */
import type { Quantity } from '../quantity'

/** One quantity of the prose that says it counts something the tables may hold. */
export interface Claim {
  readonly quantity: Quantity
  /** `received`, `row:denied`, `case:review`, `outcome:upheld`, `flow:issued`, `bare` … */
  readonly role: string
  /** What is spoken of: `requests`, `case:review`, `item:rules`. */
  readonly subject: string
  /** For an outcome: every group of cases the sentence has named. */
  readonly cases: readonly string[]
  /** The year the sentence speaks of, where it says one; `last` for 去年 and the like. */
  readonly when: number | 'last' | undefined
  /** Years beside 结转, where they are written as years. */
  readonly carriedFrom?: number
  readonly carriedTo?: number
  /** After 其中: a part of what was said before. */
  readonly among: boolean
  /** A whole word, but over a part only: of the year, of one kind, of what came one way. */
  readonly part: boolean
  /** The subject stands in the same sentence. */
  readonly explicit: boolean
  /** It is said that the applications are for information. */
  readonly sure: boolean
  /** The clause names the organ by a word that may mean less than the tables. */
  readonly self: boolean
  /** What the clause says before the number that no vocabulary knows: other organs, other matters. */
  readonly before: string
  /** 含上年结转 follows: the number includes what was carried in. */
  readonly inclusive: boolean
  readonly sentence: number
}
