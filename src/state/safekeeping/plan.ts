/** What bringing a backup back would change, report by report, and what merging it adds. */
import { differences } from '@/report/edit/compare'
import { applyChanges, inverse } from '@/report/edit/edit'
import type { Edit, Everything, Filed, FiledConsolidation, StoredSetting } from '@/storage'

/** How a report of a backup stands to the one here: `ahead` goes on from it and knows its history, `behind` is in its history, `apart` is neither. */
export type Relation = 'new' | 'same' | 'ahead' | 'behind' | 'apart'

const isEqual = (a: Filed, b: Filed): boolean => differences(a.report, b.report).length === 0

/** True if the report stood like that at some moment of its log. */
function held({ report }: Filed, log: readonly Edit[], part: Filed): boolean {
  let state = report
  for (const { changes } of [...log].reverse()) {
    state = applyChanges(state, inverse(changes))
    if (differences(state, part.report).length === 0) return true
  }
  return false
}

/**
 * True if the backup's log knows every edit here, so that it can take the place of the log here: by
 * their times, for a stay in a cell may have gone on, and leaving out what was folded on either side.
 */
function knows(theirLog: readonly Edit[], hereLog: readonly Edit[]): boolean {
  const foldedUntil = theirLog.reduce(
    (latest, { origin, at }) => (origin === 'folded' ? Math.max(latest, at) : latest),
    -Infinity,
  )
  const known = new Set(theirLog.map(({ at, origin }) => `${String(at)} ${origin}`))
  return hereLog.every(
    ({ at, origin }) =>
      origin === 'folded' || at <= foldedUntil || known.has(`${String(at)} ${origin}`),
  )
}

/** The relation of a backup's report to the one with its id here. */
export function relationOf(
  theirs: Filed,
  theirLog: readonly Edit[],
  here: Filed | undefined,
  hereLog: readonly Edit[],
): Relation {
  if (!here) return 'new'
  const isKnown = knows(theirLog, hereLog)
  if (isEqual(theirs, here)) return isKnown && theirLog.length > hereLog.length ? 'ahead' : 'same'
  if (held(here, hereLog, theirs)) return 'behind'
  return isKnown && held(theirs, theirLog, here) ? 'ahead' : 'apart'
}

/** How a backup's consolidation stands to the one with its id here: by the marks of their saves. */
function sumRelationOf(theirs: FiledConsolidation, here: FiledConsolidation | undefined): Relation {
  if (!here) return 'new'
  const [mark, own] = [theirs.trail.at(-1), here.trail.at(-1)]
  if (mark === own) return 'same'
  if (own !== undefined && theirs.trail.includes(own)) return 'ahead'
  return mark !== undefined && here.trail.includes(mark) ? 'behind' : 'apart'
}

/** One report of a backup beside the one here. */
export interface PlannedReport {
  readonly theirs: Filed
  readonly here: Filed | undefined
  readonly relation: Relation
}

/** One consolidation of a backup beside the one here. */
export interface PlannedConsolidation {
  readonly theirs: FiledConsolidation
  readonly here: FiledConsolidation | undefined
  readonly relation: Relation
}

/** What bringing a backup back would do. */
export interface RestorePlan {
  readonly reports: readonly PlannedReport[]
  readonly consolidations: readonly PlannedConsolidation[]
  /** Consolidations here that the backup does not have: replacing removes them. */
  readonly otherConsolidations: readonly FiledConsolidation[]
  /** Reports here that the backup does not have: replacing removes them. */
  readonly others: readonly Filed[]
  /** Settings that the backup has and this machine has not. */
  readonly newSettings: readonly StoredSetting[]
  /** Another text as soon as anything here is another. */
  readonly mark: string
}

/** What is here, told by revisions. */
const markOf = ({ reports, consolidations, versions, settings, edits }: Everything): string =>
  JSON.stringify([
    reports.map(({ id, revision, deleted }) => [id, revision, deleted]),
    consolidations.map(({ id, revision }) => [id, revision]),
    versions.map(({ id, name }) => [id, name]),
    settings,
    edits.length,
  ])

/** True if bringing the backup back would still do what this plan said. */
export function stillHolds(
  how: 'merge' | 'replace',
  shown: RestorePlan,
  now: RestorePlan,
): boolean {
  if (how === 'replace') return shown.mark === now.mark
  const does = ({ reports, consolidations, newSettings }: RestorePlan): string =>
    JSON.stringify([
      [...reports, ...consolidations].map(({ theirs, relation }) => [theirs.id, relation]),
      newSettings.map(({ key }) => key),
    ])
  return does(shown) === does(now)
}

const logOf = ({ edits }: Everything, id: string): readonly Edit[] =>
  edits.filter(({ report }) => report === id)

/** Compares a backup with what is here. */
export function planFor(backup: Everything, here: Everything): RestorePlan {
  const ids = new Map(here.reports.map((filed) => [filed.id, filed]))
  const theirs = new Set(backup.reports.map(({ id }) => id))
  const keys = new Set(here.settings.map(({ key }) => key))
  const sums = new Map(here.consolidations.map((filed) => [filed.id, filed]))
  const theirSums = new Set(backup.consolidations.map(({ id }) => id))
  return {
    consolidations: backup.consolidations.map((filed) => {
      const own = sums.get(filed.id)
      return { theirs: filed, here: own, relation: sumRelationOf(filed, own) }
    }),
    otherConsolidations: here.consolidations.filter(({ id }) => !theirSums.has(id)),
    reports: backup.reports.map((filed) => {
      const own = ids.get(filed.id)
      const relation = relationOf(filed, logOf(backup, filed.id), own, logOf(here, filed.id))
      return { theirs: filed, here: own, relation }
    }),
    others: here.reports.filter(({ id }) => !theirs.has(id)),
    newSettings: backup.settings.filter(({ key }) => !keys.has(key)),
    mark: markOf(here),
  }
}

/** What merging adds: new reports, those that go on from the ones here, and copies of those that went apart. */
export function mergedPart(backup: Everything, plan: RestorePlan, newId: () => string): Everything {
  const idsOf = (planned: readonly (PlannedReport | PlannedConsolidation)[]) =>
    new Map(
      planned
        .filter(({ relation }) => relation !== 'same' && relation !== 'behind')
        .map(({ theirs, relation }) => [theirs.id, relation === 'apart' ? newId() : theirs.id]),
    )
  const [ids, sums] = [idsOf(plan.reports), idsOf(plan.consolidations)]
  return {
    consolidations: plan.consolidations.flatMap(({ theirs }) => {
      const id = sums.get(theirs.id)
      if (id === undefined) return []
      const { product } = theirs.consolidation
      const became = product === undefined ? undefined : (ids.get(product) ?? product)
      return [
        {
          ...theirs,
          id,
          consolidation: {
            ...theirs.consolidation,
            ...(became !== undefined && { product: became }),
          },
        },
      ]
    }),
    reports: plan.reports.flatMap(({ theirs, here }) => {
      const id = ids.get(theirs.id)
      if (id === undefined) return []
      const { deleted, ...filed } = theirs
      // Going on from the report here, it stays where that lies: in the bin or not.
      const bin = id === here?.id ? here.deleted : deleted
      return [{ ...filed, id, ...(bin !== undefined && { deleted: bin }) }]
    }),
    edits: backup.edits.flatMap((edit) => {
      const report = ids.get(edit.report)
      return report === undefined ? [] : [{ ...edit, report }]
    }),
    sumEdits: backup.sumEdits.flatMap((edit) => {
      const sum = sums.get(edit.sum)
      return sum === undefined ? [] : [{ ...edit, sum }]
    }),
    versions: backup.versions.flatMap((version) => {
      const report = ids.get(version.report)
      if (report === undefined) return []
      return [{ ...version, report, id: report === version.report ? version.id : newId() }]
    }),
    settings: plan.newSettings,
  }
}

/** What changed here from one plan to a later one, in words. */
export function changedSince(shown: RestorePlan, now: RestorePlan): readonly string[] {
  const stood = (plan: RestorePlan) =>
    new Map(
      [...plan.reports.flatMap(({ here }) => here ?? []), ...plan.others].map((one) => [
        one.id,
        one,
      ]),
    )
  const [before, after] = [stood(shown), stood(now)]
  const reports = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)]
    const title = `《${(is ?? was)?.report.title ?? ''}》`
    if (!is) return [`${title}已在本机彻底删除`]
    if (!was) return [`${title}是本机新增的报告`]
    if (was.deleted !== is.deleted)
      return [`${title}${is.deleted === undefined ? '已从回收站取出' : '已移入回收站'}`]
    return was.revision === is.revision ? [] : [`${title}在本机又有修改`]
  })
  const revisions = ({ consolidations, otherConsolidations }: RestorePlan) =>
    [...consolidations.flatMap(({ here }) => here ?? []), ...otherConsolidations]
      .map(({ id, revision }) => `${id} ${String(revision)}`)
      .sort()
      .join()
  const sums = revisions(shown) === revisions(now) ? [] : ['汇总在本机又有改动']
  const words = [...reports, ...sums]
  return words.length > 0 ? words : ['命名版本或设置有改动']
}
