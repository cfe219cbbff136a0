/** What a unit should verify in its report: judged for one report at a time, as it is opened, and for all of a list while nothing else is done. */
import { type ShallowRef, shallowRef } from 'vue'
import { type Finding, settled } from '@/check'
import { formatById } from '@/format'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import { judgedInSlices } from '../judged'
import { useLibrary } from '../library'
import { neighbourOf } from '../neighbour'

type Found = ShallowRef<readonly Finding[] | undefined>

const known = new WeakMap<Report, Found>()

const foundIn = (report: Report): Found => {
  const found = known.get(report) ?? shallowRef<readonly Finding[]>()
  known.set(report, found)
  return found
}

/** The reports that are judged or being judged, with when they are done. */
const asked = new WeakMap<Report, Promise<void>>()

/** The latest answers by what was judged: a list that is left and opened again brings the same reports anew. */
const remembered = new Map<string, readonly Finding[]>()
const mostRemembered = 300

function remember(content: string, findings: readonly Finding[]): void {
  remembered.set(content, findings)
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
}

async function judge(report: Report, format: Format): Promise<void> {
  const previous = useLibrary().previousOf(report)
  const content = JSON.stringify([report, previous?.report])
  const answer = remembered.get(content)
  if (answer) {
    foundIn(report).value = answer
    return
  }
  try {
    const findings = await judgedInSlices({ report, format, ...neighbourOf(previous) })
    const reasons = settled(findings, report)
    const found = findings.filter(
      ({ severity, role, id }) => severity === 'warning' && role === undefined && !reasons.has(id),
    )
    remember(content, found)
    foundIn(report).value = found
  } catch (cause) {
    // Whoever asks next has it judged anew; what went wrong is told by the frame.
    asked.delete(report)
    throw cause
  }
}

/** Has a report judged by all checks, once; resolves when it is. */
async function checked(report: Report): Promise<void> {
  const format = formatById(report.format)
  if (!format) return
  const known = asked.get(report) ?? judge(report, format)
  asked.set(report, known)
  await known
}

/** What is to be verified in a report, once it is judged. */
export async function checkedIn(report: Report): Promise<readonly Finding[]> {
  await checked(report)
  return foundIn(report).value ?? []
}

/** Has a report judged by all checks, once. */
export function askToCheck(report: Report): void {
  void checked(report)
}

/** So long, in milliseconds, a report waits for the one before it to be over: typing comes first. */
const breath = 40

/** Has reports judged one after the other, in no hurry, while `isWanted` says that somebody still looks. */
export async function checkAhead(
  reports: readonly Report[],
  isWanted: () => boolean,
): Promise<void> {
  for (const report of reports) {
    if (!isWanted()) return
    if (asked.has(report)) continue
    await checked(report)
    await new Promise((resolve) => setTimeout(resolve, breath))
  }
}

/** The points to verify without a written reason; undefined while nobody has asked, or it is being judged. */
export const toCheckIn = (report: Report): readonly Finding[] | undefined => foundIn(report).value
