/**
 * The front door of files: reading what officers have, and writing what leaves the app. What is needed at
 * once is here; each large part is loaded when it is asked for.
 */
export type { BackupRecord, ReadBackup } from './backup'
export type { Clipboard, PastedBlock, Target } from './block'
export type { TextPaste } from './block/in-text'
export { type CopiedFrom, copiedFromAttribute, copiedFromText } from './copied'
export type { FileState } from './digests'
export type { CorrectedPlace } from './paper/corrections'
export type { Incoming, Reading } from './beside/reading'
export type { Bundle } from './many/out'
export type { ReadFile, ReadPart } from './many/reading'
export type { Doubt, FigureOrigin, Recognised } from './recognise/recognised'
export { type Collected, type Finished, type Writer, loadWriters, nameOf } from './writers'

/** Reading and writing a backup of everything. */
export const loadBackup = () => import('./backup')

/** Reading one file beside the page: a report, or a list of units. */
export const loadReading = () => import('./beside/reading')

/** Reading many units' files together. */
export const loadMany = () => import('./many/reading')

/** What a clipboard holds, as rows of figures or as a report. */
export const loadBlock = () => import('./block')

/** What a clipboard with a table holds, as a text of a report has it. */
export const loadTextPaste = () => import('./block/in-text')

/** The digests in a 报送包, and whether its files are still the same. */
export const loadDigests = () => import('./digests')

/** The printed report as HTML for a clipboard. */
export const loadMarkup = () => import('./markup')

/** The papers that go with a report: 校验报告, 更正对照表, 退回修改意见. */
export const loadPapers = () => import('./paper')

/** Packing files into one. */
export const loadPackage = () => import('./sealed')

/** The printed report as plain text for a clipboard. */
export const loadPlain = () => import('./plain')

/** The workbook to be filled in elsewhere. */
export const loadTemplate = () => import('./excel/template')

/** All reports of a 汇总 as one file. */
export const loadBundles = () => import('./many/out')

/** The working paper of a 汇总. */
export const loadUnitsSheet = () => import('./excel/units/workbook')
