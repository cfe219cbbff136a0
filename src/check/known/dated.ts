/** What is known only up to a date: of what it is, from where, and the last report year it was reviewed for. */

export interface Dated {
  readonly what: string
  readonly source: string
  /** The last report year it was reviewed for; of later ones no rule says more than it can know. */
  readonly reviewedUntil: number
}
