/** The order in which findings are listed and walked: likely slips, then by gravity with blanks last, then what is settled. */
import type { Finding, Severity } from '@/check'
import { type Format, shortName } from '@/report/format'
import { placeName, severityNames } from '../../words'

/** Findings under one heading. */
export interface FindingGroup {
  readonly kind: Severity | 'slip' | 'settled'
  readonly name: string
  readonly findings: readonly Finding[]
}

const isSlip = ({ role }: Finding): boolean => role === 'slip'
/** Blanks are work to be done, not found out: they stand behind what is. */
const isBlank = ({ role }: Finding): boolean => role === 'blank'
const behindOthers = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter((one) => !isBlank(one)),
  ...findings.filter(isBlank),
]

/**
 * The findings by heading; headings with nothing under them are left out.
 * @param reasons what is settled, by the finding's id.
 */
export function groupsOf(
  findings: readonly Finding[],
  reasons: ReadonlyMap<string, unknown>,
): readonly FindingGroup[] {
  const open = findings.filter(({ id }) => !reasons.has(id))
  const groups: readonly FindingGroup[] = [
    { kind: 'slip', name: '可能是这里填错', findings: open.filter(isSlip) },
    ...(['error', 'warning', 'hint'] as const).map((kind) => ({
      kind,
      name: severityNames[kind],
      findings: behindOthers(open.filter((one) => one.severity === kind && !isSlip(one))),
    })),
    { kind: 'settled', name: '已核实', findings: findings.filter(({ id }) => reasons.has(id)) },
  ]
  return groups.filter(({ findings: listed }) => listed.length > 0)
}

/** The open findings, as they are listed: one is led to each, to those of the whole report by their cards. */
export const waysOf = (
  findings: readonly Finding[],
  reasons: ReadonlyMap<string, unknown>,
): readonly Finding[] =>
  groupsOf(findings, reasons)
    .filter(({ kind }) => kind !== 'settled')
    .flatMap((group) => group.findings)

const fieldNames = { title: '标题', level: '单位层级' } as const

/** What the place is called to which a finding leads; undefined of the report as a whole. */
export function targetOf({ field, passage, figures }: Finding, format: Format): string | undefined {
  if (field) return fieldNames[field]
  if (passage) return placeName(format, passage.place)
  return figures[0] === undefined ? undefined : shortName(format, figures[0])
}

/** Where a finding is shown: the same for all that lead to the same cell, or the same words. */
const spotOf = ({ id, field, passage, caret, figures }: Finding): string =>
  passage
    ? [passage.place, caret ?? passage.start, caret ?? passage.end].join(' ')
    : (field ?? figures[0] ?? id)

/** Which of several in its place a finding is, as the officer is told; empty where it is the only one there. */
export function nthThere(finding: Finding, all: readonly Finding[]): string {
  const there = all.filter((one) => spotOf(one) === spotOf(finding))
  const at = there.findIndex(({ id }) => id === finding.id)
  return there.length < 2 ? '' : `同一处的第 ${String(at + 1)} 条，共 ${String(there.length)} 条`
}
