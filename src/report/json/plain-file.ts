/** Tells quickly that a parsed file is a whole report beyond doubt: most are, and the schema, which says what is wrong, is asked about the others only. */
import { isExact } from '../figure'
import { type Format, cellsOf } from '../format'
import { organLevels } from '../report'

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTextOrAbsent = (value: unknown): boolean => value === undefined || typeof value === 'string'

const levels: readonly string[] = Object.keys(organLevels)

const isFigureOrAbsent = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'number' && isExact(value))

const isReason = (value: unknown): boolean =>
  isMembers(value) && typeof value['check'] === 'string' && typeof value['reason'] === 'string'

const isOrgan = (value: unknown): boolean =>
  isMembers(value) &&
  typeof value['name'] === 'string' &&
  (value['level'] === undefined ||
    (typeof value['level'] === 'string' && levels.includes(value['level'])))

const isUnread = (value: unknown): boolean =>
  value === undefined ||
  (isMembers(value) && Object.values(value).every((text) => typeof text === 'string'))

/** True only if the schema of the format would take it as it is. */
export function isPlainReport(file: Members, format: Format): boolean {
  const { year, organ, title, narrative, figures, unread, acknowledged } = file
  if (!Number.isInteger(year) || (year as number) < 2008 || (year as number) > 2100) return false
  if (!isOrgan(organ) || !isTextOrAbsent(title) || !isUnread(unread)) return false
  if (narrative !== undefined) {
    if (!isMembers(narrative)) return false
    for (const { place } of format.sections) if (!isTextOrAbsent(narrative[place])) return false
  }
  if (acknowledged !== undefined && !(Array.isArray(acknowledged) && acknowledged.every(isReason)))
    return false
  if (!isMembers(figures)) return false
  for (const key of cellsOf(format).keys()) if (!isFigureOrAbsent(figures[key])) return false
  return true
}
