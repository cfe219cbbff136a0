/** What is gone of a database that came back older than it was: loaded only where that has happened. */
import { database } from '../database'
import type { Loss, Witness } from '../witness'

/** What is lost of the database that was noted, since it was last written `before`. */
export async function rolled(before: Witness, writes: number): Promise<Loss> {
  const { reports, consolidations } = database
  const [filed, sums] = await Promise.all([reports.toArray(), consolidations.toArray()])
  const changed = [...filed, ...sums].map((one) => one.changed)
  const behind = (id: string) => (before.latest?.[id] ?? 0) > writes
  return {
    kind: 'rolled',
    at: before.at,
    saves: (before.writes ?? 0) - writes,
    since: changed.length > 0 ? Math.max(...changed) : undefined,
    titles: [
      ...filed.filter(({ id }) => behind(id)).map(({ report }) => report.title),
      ...sums
        .filter(({ id }) => behind(id))
        .map(({ consolidation: { organ, year } }) => `${organ.name}${String(year)}年汇总`),
    ],
  }
}
