/** The form of every record a backup may bring: true only for a whole one. */
import { formatById, formats } from '@/format'
import { unitKinds } from '@/report/consolidation/consolidation'
import { heldReasons } from '@/report/consolidation/handed-in'
import { readReportFile } from '@/report/json/file'
import type {
  Edit,
  Filed,
  FiledConsolidation,
  NamedVersion,
  StoredSetting,
  SumEdit,
} from '@/storage'

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'

const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne)

/** A file may leave out what a stored report always has. */
const isReport = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['title']) &&
  isMembers(value['narrative']) &&
  Array.isArray(value['acknowledged']) &&
  readReportFile(JSON.stringify(value), formats).ok

/** True for a whole report. */
export const isFiled = (value: unknown): value is Filed =>
  isMembers(value) &&
  typeof value['id'] === 'string' &&
  typeof value['created'] === 'number' &&
  typeof value['changed'] === 'number' &&
  typeof value['revision'] === 'number' &&
  isReport(value['report'])

const isOrgan = (value: unknown): boolean => isMembers(value) && isText(value['name'])

const isReason = (value: unknown): boolean =>
  isMembers(value) && isText(value['check']) && isText(value['reason'])

/** What either side of a change is. */
const sides = new Map<unknown, (side: unknown) => boolean>([
  ['figure', (side) => side === null || typeof side === 'number'],
  ['unread', isText],
  ['narrative', isText],
  ['title', isText],
  ['organ', isOrgan],
  ['acknowledged', (side) => isListOf(side, isReason)],
])

/** True for a row of a log whose changes are of these kinds. */
const isRow = (value: unknown, kinds: typeof sides): value is Members =>
  isMembers(value) &&
  typeof value['number'] === 'number' &&
  typeof value['at'] === 'number' &&
  typeof value['origin'] === 'string' &&
  isListOf(value['changes'], (change) => {
    if (!isMembers(change)) return false
    const isSide = kinds.get(change['what'])
    return isSide !== undefined && isSide(change['before']) && isSide(change['after'])
  })

/** True for a whole edit of a report. */
export const isEdit = (value: unknown): value is Edit =>
  isRow(value, sides) && typeof value['report'] === 'string'

const isHanded = (value: unknown): boolean => {
  if (!isMembers(value)) return false
  const { how, day, to, file, headings } = value
  return (
    (how === 'submitted' || how === 'published') &&
    isText(day) &&
    !Number.isNaN(Date.parse(day)) &&
    isText(to) &&
    (headings === undefined || (isMembers(headings) && Object.values(headings).every(isText))) &&
    (file === undefined || (isMembers(file) && isText(file['name']) && isText(file['digest'])))
  )
}

/** True for a whole named version. */
export const isVersion = (value: unknown): value is NamedVersion =>
  isMembers(value) &&
  typeof value['id'] === 'string' &&
  typeof value['report'] === 'string' &&
  typeof value['name'] === 'string' &&
  typeof value['at'] === 'number' &&
  typeof value['number'] === 'number' &&
  isReport(value['state']) &&
  (value['handed'] === undefined || isHanded(value['handed']))

/** True for a whole setting. */
export const isSetting = (value: unknown): value is StoredSetting =>
  isMembers(value) && typeof value['key'] === 'string'

const isUnreadList = (value: unknown): boolean => value === undefined || isListOf(value, isText)

const isReceived = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['from']) &&
  typeof value['at'] === 'number' &&
  isUnreadList(value['notRead']) &&
  isReport(value['report'])

const isFigure = (value: unknown): boolean => value === null || typeof value === 'number'

const isSubmission = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['from']) &&
  typeof value['at'] === 'number' &&
  isListOf(value['texts'], isText) &&
  (value['returned'] === undefined || typeof value['returned'] === 'number') &&
  (value['note'] === undefined || isText(value['note'])) &&
  isListOf(
    value['figures'],
    (one) =>
      Array.isArray(one) &&
      one.length === 3 &&
      isText(one[0]) &&
      isFigure(one[1]) &&
      isFigure(one[2]),
  )

const isLetter = (value: unknown): boolean =>
  isMembers(value) &&
  (value['kind'] === 'reminder' || value['kind'] === 'return') &&
  typeof value['at'] === 'number' &&
  (value['until'] === undefined || isText(value['until']))

const isUnit = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['id']) &&
  isText(value['name']) &&
  isText(value['kind']) &&
  value['kind'] in unitKinds &&
  typeof value['counted'] === 'boolean' &&
  ['received', 'returned'].every(
    (member) => value[member] === undefined || isReceived(value[member]),
  ) &&
  (value['submissions'] === undefined || isListOf(value['submissions'], isSubmission)) &&
  (value['letters'] === undefined || isListOf(value['letters'], isLetter))

const isAdjustment = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['id']) &&
  isText(value['figure']) &&
  isText(value['reason']) &&
  typeof value['amount'] === 'number' &&
  Number.isFinite(value['amount'])

const isListChange = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['name']) &&
  isText(value['reason']) &&
  (value['into'] === undefined || isListOf(value['into'], isText))

const isHeld = (value: unknown): boolean =>
  isMembers(value) &&
  ['id', 'file', 'run', 'word'].every((member) => isText(value[member])) &&
  heldReasons.some((reason) => reason === value['reason']) &&
  typeof value['at'] === 'number' &&
  ['unit', 'organ'].every((member) => value[member] === undefined || isText(value[member])) &&
  isUnreadList(value['notRead']) &&
  (value['report'] === undefined || isReport(value['report']))

const isDecision = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['id']) &&
  isListOf(value['names'], isText) &&
  typeof value['isSame'] === 'boolean'

const isIntake = (value: unknown): boolean =>
  isMembers(value) &&
  isText(value['run']) &&
  typeof value['taken'] === 'number' &&
  (value['ended'] === undefined || isListOf(value['ended'], isText))

const isAbsentOr =
  (isOne: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || isOne(value)

/** What a consolidation has since files that are not counted are kept with it. */
const hasIntake = (whole: Members): boolean =>
  isAbsentOr((held) => isListOf(held, isHeld))(whole['held']) &&
  isAbsentOr((decisions) => isListOf(decisions, isDecision))(whole['decisions']) &&
  isAbsentOr(isIntake)(whole['intake']) &&
  isAbsentOr((at) => typeof at === 'number')(whole['produced'])

/** True for a whole consolidation in a format that is known, with reports that could be imported. */
export function isFiledConsolidation(value: unknown): value is FiledConsolidation {
  if (!isMembers(value)) return false
  const whole = value['consolidation']
  return (
    isText(value['id']) &&
    typeof value['created'] === 'number' &&
    typeof value['changed'] === 'number' &&
    typeof value['revision'] === 'number' &&
    isListOf(value['trail'], isText) &&
    isMembers(whole) &&
    isOrgan(whole['organ']) &&
    typeof whole['year'] === 'number' &&
    isText(whole['format']) &&
    formatById(whole['format']) !== undefined &&
    isListOf(whole['units'], isUnit) &&
    isListOf(whole['adjustments'], isAdjustment) &&
    isListOf(whole['listChanges'], isListChange) &&
    (whole['product'] === undefined || isText(whole['product'])) &&
    hasIntake(whole)
  )
}

/** What either side of a consolidation's change is. */
const sumSides = new Map<unknown, (side: unknown) => boolean>([
  ['units', (side) => isListOf(side, isUnit)],
  ['adjustments', (side) => isListOf(side, isAdjustment)],
  ['listChanges', (side) => isListOf(side, isListChange)],
  ['product', isText],
  ['held', (side) => isListOf(side, isHeld)],
  ['decisions', (side) => isListOf(side, isDecision)],
  ['intake', (side) => side === null || isIntake(side)],
  ['produced', (side) => typeof side === 'number'],
])

/** True for a whole edit of a consolidation. */
export const isSumEdit = (value: unknown): value is SumEdit =>
  isRow(value, sumSides) && typeof value['sum'] === 'string'
