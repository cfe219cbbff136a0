/** The order in which findings are listed and walked: likely slips, then by gravity with blanks last, then what is settled. */
import type { Finding, Severity } from '@/check'
import { severityNames } from '../../words'

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

/** The open findings that one can be led to, as they are listed. */
export const waysOf = (
  findings: readonly Finding[],
  reasons: ReadonlyMap<string, unknown>,
): readonly Finding[] =>
  groupsOf(findings, reasons)
    .filter(({ kind }) => kind !== 'settled')
    .flatMap((group) => group.findings)
    .filter(({ passage, figures }) => passage !== undefined || figures[0] !== undefined)
