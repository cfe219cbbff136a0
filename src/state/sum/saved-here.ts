/** Consolidations as this window saved them last: they need not be read again to be known. */
import type { FiledConsolidation } from '@/storage'

/** By id; of use only while the stored one is of the same revision. */
export const savedHere = new Map<string, FiledConsolidation>()
