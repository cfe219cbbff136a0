/** The records of a backup, and those here beside them, with their texts through the gate. */
import {
  cleanAdjustments,
  cleanConsolidation,
  cleanDecisions,
  cleanHeld,
  cleanListChanges,
  cleanLogged,
  cleanOrgan,
  cleanReport,
  cleanUnits,
} from '@/report/text/clean'
import { cleanLine } from '@/report/text/gate'
import type { SumChange } from '@/report/consolidation/change'
import type { Consolidation, Unit } from '@/report/consolidation/consolidation'
import type { Held } from '@/report/consolidation/handed-in'
import type { Organ } from '@/report/report'
import type { Everything, HandedIn, StoredSetting } from '@/storage'

/** The units with their reports, which in a backup have passed no gate yet. */
const cleanReported = (units: readonly Unit[]): readonly Unit[] =>
  cleanUnits(units).map((unit) => {
    const { received, returned } = unit
    return {
      ...unit,
      ...(received && { received: { ...received, report: cleanReport(received.report) } }),
      ...(returned && { returned: { ...returned, report: cleanReport(returned.report) } }),
    }
  })

/** Files that are not counted, with the reports read from them. */
const cleanHeldReports = (held: readonly Held[]): readonly Held[] =>
  cleanHeld(held).map((one) => (one.report ? { ...one, report: cleanReport(one.report) } : one))

const cleanWhole = (whole: Consolidation): Consolidation => ({
  ...cleanConsolidation(whole),
  units: cleanReported(whole.units),
  ...(whole.held && { held: cleanHeldReports(whole.held) }),
})

function cleanSumLogged(change: SumChange): SumChange {
  const sides = <T>({ before, after }: { before: T; after: T }, clean: (side: T) => T) => ({
    before: clean(before),
    after: clean(after),
  })
  switch (change.what) {
    case 'units':
      return { ...change, ...sides(change, cleanReported) }
    case 'adjustments':
      return { ...change, ...sides(change, cleanAdjustments) }
    case 'listChanges':
      return { ...change, ...sides(change, cleanListChanges) }
    case 'held':
      return { ...change, ...sides(change, cleanHeldReports) }
    case 'decisions':
      return { ...change, ...sides(change, cleanDecisions) }
    case 'intake':
    case 'produced':
    case 'product':
      return change
  }
}

const cleanHeadings = (headings: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headings).map(([place, text]) => [place, cleanLine(text)]))

const cleanHanded = ({ file, headings, ...handed }: HandedIn): HandedIn => ({
  ...handed,
  to: cleanLine(handed.to),
  ...(file && { file: { ...file, name: cleanLine(file.name) } }),
  ...(headings && { headings: cleanHeadings(headings) }),
})

const isOrgan = (value: unknown): value is Organ =>
  typeof value === 'object' && value !== null && 'name' in value

const cleanSetting = (setting: StoredSetting): StoredSetting =>
  isOrgan(setting.value) ? { ...setting, value: cleanOrgan(setting.value) } : setting

/**
 * All records with clean texts. Both sides of every edit go through the gate, so that a log leads to its
 * report as before; a backup is compared with what is here once both have been through it.
 */
export const cleanEverything = (everything: Everything): Everything => ({
  reports: everything.reports.map((filed) => ({ ...filed, report: cleanReport(filed.report) })),
  versions: everything.versions.map((version) => ({
    ...version,
    name: cleanLine(version.name),
    state: cleanReport(version.state),
    ...(version.handed && { handed: cleanHanded(version.handed) }),
  })),
  edits: everything.edits.map((edit) => ({ ...edit, changes: edit.changes.map(cleanLogged) })),
  settings: everything.settings.map(cleanSetting),
  consolidations: everything.consolidations.map((filed) => ({
    ...filed,
    consolidation: cleanWhole(filed.consolidation),
  })),
  sumEdits: everything.sumEdits.map((edit) => ({
    ...edit,
    changes: edit.changes.map(cleanSumLogged),
  })),
})
