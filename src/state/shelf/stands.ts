/** How far each report on the shelf is: judged in slices in the background, and kept from one start to the next. */
import { shallowRef, triggerRef } from 'vue'
import { edition } from '@/report/edition'
import { formatById } from '@/format'
import type { Filed } from '@/storage'
import { loadCatalogue } from '../catalogue'
import { judgedInSlices } from '../judged'
import { neighbourOf } from '../neighbour'
import { keepInMind, recalled } from '../preference'
import { type UnitsContext, useUnits } from '../sum/units'
import type { shelf } from './shelf'
import { type OpenPoints, type Stand, fillOf, openAmong } from './stand'

/** A report as it is to be judged. */
interface Asked {
  readonly filed: Filed
  readonly previous: Filed | undefined
  readonly units: UnitsContext | undefined
  /** What the judgement rests on, told by when each was changed last. */
  readonly stamp: string
}

interface Known extends OpenPoints {
  readonly stamp: string
  readonly units: UnitsContext | undefined
}

/** So often, in milliseconds, the list tells what was judged meanwhile. */
const news = 250
const place = 'stands'

const stampOf = (filed: Filed | undefined): string =>
  filed ? `${filed.id}@${String(filed.changed)}` : ''

/** What the last start has judged, as long as the checks are those of this edition. */
function keptStands(): Map<string, Known> {
  const kept = recalled(place) as { edition?: unknown; stands?: unknown } | undefined
  if (kept?.edition !== edition || !Array.isArray(kept.stands)) return new Map()
  return new Map(
    (kept.stands as readonly unknown[]).flatMap((one): readonly [string, Known][] => {
      if (!Array.isArray(one)) return []
      const [id, stamp, errors, warnings] = one as readonly unknown[]
      if (typeof id !== 'string' || typeof stamp !== 'string') return []
      if (typeof errors !== 'number' || typeof warnings !== 'number') return []
      return [[id, { stamp, errors, warnings, units: undefined }]]
    }),
  )
}

/** Keeps what rests on reports alone; what a sum of units is judged by has no stamp. */
function keep(known: ReadonlyMap<string, Known>, ids: ReadonlySet<string>): void {
  const stands = [...known]
    .filter(([id, { units }]) => units === undefined && ids.has(id))
    .map(([id, { stamp, errors, warnings }]) => [id, stamp, errors, warnings])
  keepInMind(place, { edition, stands })
}

/** Judges one report; undefined if its format is unknown. */
async function judged({ filed, previous, units }: Asked): Promise<OpenPoints | undefined> {
  const { report } = filed
  const format = formatById(report.format)
  if (!format) return undefined
  return openAmong(
    await judgedInSlices({ report, format, ...neighbourOf(previous), ...units }),
    report,
  )
}

/** The stands of the reports on a shelf. */
export function stands({ all, previousOf }: ReturnType<typeof shelf>) {
  const units = useUnits()
  /** Whoever showed a stand from it shows it anew when it is told of. */
  const known = shallowRef(keptStands())
  const asked = new Map<string, Asked>()
  let working: Promise<void> | undefined

  function tell(): void {
    keep(known.value, new Set(all.value.map(({ id }) => id)))
    triggerRef(known)
  }
  const next = (): readonly [string, Asked] | undefined => asked.entries().next().value
  /** Judges what was asked for; should one report stop it, whoever asks next begins it again with the others. */
  async function work(): Promise<void> {
    try {
      await loadCatalogue()
      let told = performance.now()
      for (let first = next(); first; first = next()) {
        const [id, one] = first
        asked.delete(id)
        const points = await judged(one)
        if (points) known.value.set(id, { ...points, stamp: one.stamp, units: one.units })
        if (performance.now() - told > news) {
          tell()
          told = performance.now()
        }
      }
    } finally {
      working = undefined
      tell()
    }
  }

  return {
    /**
     * How far a filed report is, judged as on the desk: with last year's report and the units it is the sum of.
     * Without errors and warnings while it is being judged; whoever asks in a reading that is watched learns them then.
     */
    standOf: (filed: Filed): Stand => {
      const fill = fillOf(filed.report)
      const [previous, own] = [previousOf(filed.report), units.contextFor(filed.id)]
      const stamp = `${stampOf(filed)} ${stampOf(previous)}`
      const done = known.value.get(filed.id)
      if (fill.errors !== undefined) return fill
      if (done?.stamp === stamp && done.units === own)
        return { ...fill, errors: done.errors, warnings: done.warnings }
      if (asked.get(filed.id)?.stamp !== stamp || asked.get(filed.id)?.units !== own)
        asked.set(filed.id, { filed, previous, units: own, stamp })
      working ??= work()
      return fill
    },
    /** Resolves once all that was asked for is judged. */
    stood: async (): Promise<void> => {
      while (working) await working
    },
  }
}
