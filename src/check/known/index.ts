/** All that ages, and how far it reaches: whoever adds a dated list names it here. */
import type { Dated } from './dated'
import { groundsKnown } from './grounds'
import { meetingsKnown } from './meetings'
import { placesKnown } from './places'
import { slipsKnown } from './slips'
import { termsKnown } from './terms'
import { territoryKnown } from './territory'

/** Every dated list the checks read. */
export const known: readonly Dated[] = [
  meetingsKnown,
  termsKnown,
  groundsKnown,
  territoryKnown,
  slipsKnown,
  placesKnown,
]

/** The last report year all of it was reviewed for. */
export const knownUntil = Math.min(...known.map(({ reviewedUntil }) => reviewedUntil))
