/** Tells a likely slip and an error once where both offer the very same fix: one card, one button. */
import type { Finding } from '@/check'

/** The figures a finding's fix enters, for comparison; undefined where it enters none. */
const fixOf = ({ remedy }: Finding): string | undefined =>
  remedy?.figures?.map(([key, figure]) => `${key}=${String(figure)}`).join(' ')

/**
 * The findings, where an error whose own fix is the likeliest slip's says in its advice what the slip
 * says, and the slip is left out. Its rivals stay.
 */
export function withOneFix(findings: readonly Finding[]): readonly Finding[] {
  const errors = new Map<string | undefined, Finding>()
  for (const finding of findings) {
    const fix = fixOf(finding)
    if (finding.severity === 'error' && fix !== undefined && !errors.has(fix))
      errors.set(fix, finding)
  }
  const advice = new Map<Finding, string>()
  const slips: Finding[] = []
  let isTold = false
  for (const slip of findings.filter(({ role }) => role === 'slip')) {
    const { rival } = slip
    const error = rival ? undefined : errors.get(fixOf(slip))
    if (error) advice.set(error, `${slip.text}，${slip.advice ?? ''}`)
    else slips.push(rival && isTold ? { ...slip, text: rival.alone } : slip)
    isTold = error !== undefined
  }
  const others = findings.filter(({ role }) => role !== 'slip')
  return [
    ...slips,
    ...others.map((finding) => {
      const told = advice.get(finding)
      return told === undefined ? finding : { ...finding, advice: told }
    }),
  ]
}
