/** The front door of storage: reports, 汇总, settings and versions as they are kept in this browser, and what is told when they cannot be. */
export { autosave, type SaveState } from './autosave'
export {
  consolidationStamps,
  type FiledConsolidation,
  followConsolidation,
  followConsolidations,
  loadConsolidation,
  loadConsolidations,
  removeConsolidation,
  saveConsolidation,
} from './consolidations'
export { clearMachine } from './machine/clear'
export { database, databaseName, reopenDatabase } from './database'
export {
  databaseVersion,
  editsAfter,
  type Everything,
  followEdits,
  latestEdit,
  onEverything,
  readEverything,
} from './everything'
export {
  allowFolder,
  canUseFolder,
  chooseFolder,
  folderStand,
  forgetFolder,
  writeToFolder,
} from './machine/folder'
export { newId } from './identity'
export { type Privacy, privacyHere } from './machine/privacy'
export type {
  Edit,
  Filed,
  HandedIn,
  Kept,
  LogRow,
  NamedVersion,
  StoredSetting,
  SumEdit,
} from './records'
export {
  addReport,
  foldEdits,
  followReport,
  listReports,
  loadReport,
  moveToBin,
  notesKey,
  removeForGood,
  restoreFromBin,
  reviseReport,
  saveEdits,
} from './reports'
export { type Saved, unnumbered } from './saved'
export {
  followSettings,
  loadSettings,
  machineFact,
  reviseSetting,
  saveMachineFact,
  saveSetting,
} from './settings'
export { askToPersist, type Space, spaceHere } from './machine/space'
export { LiesInBin, onWaiting, RemovedElsewhere, type TroubleKind, troubleOf } from './trouble'
export {
  type LatestHanded,
  latestHanded,
  listVersions,
  removeVersion,
  saveVersion,
} from './versions'
export { HeldElsewhere, type Party, stand, type WriterSeat } from './window/seat'
export { writeAtOnce, writeOnce } from './window/writer'
export { dismissLoss, type Loss, lossHere } from './witness'
