/** What files are put to a 汇总 with here: ids, the clock, the names of the formats. */
import { formatById } from '@/format'
import type { TrayNeeds } from '@/report/consolidation/tray'
import type { Format } from '@/report/format'
import { newId } from '@/storage'

/** @param adding whether units that are not on the list go on it. */
export const trayNeeds = (format: Format, adding = false): TrayNeeds => ({
  ...{ format, adding, newId, now: Date.now },
  formatName: (id) => formatById(id)?.name ?? id,
})
