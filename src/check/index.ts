/**
 * The front door of the checks for all rooms: what a finding, a check and a context are, and what written
 * reasons settle. The checks themselves stand behind `@/check/catalogue`, which is large and loaded when
 * there is a report to judge.
 */
export { type Explained, acknowledgementOf, annexOf, living, settled } from './acknowledged'
export {
  type Check,
  type Context,
  type Neighbour,
  type PreviousUnits,
  type PutFamily,
  type UnitReport,
  findingsBy,
} from './check'
export { lacksLastYear } from './previous'
export { type Finding, type ReportField, type Severity, mayBeExplained } from './finding'
