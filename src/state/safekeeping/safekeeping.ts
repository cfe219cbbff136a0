/** How safe the work is: room and protection in the browser, when the last backup was, and the folder it goes to. */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { Outcome } from '@/report/outcome'
import {
  allowFolder,
  askToPersist,
  clearMachine,
  canUseFolder,
  chooseFolder,
  editsAfter,
  folderStand,
  followEdits,
  forgetFolder,
  latestEdit,
  machineFact,
  type Privacy,
  privacyHere,
  saveMachineFact,
  type Space,
  spaceHere,
} from '@/storage'
import { useLibrary } from '../library'
import { useSettings } from '../settings'
import type { Examined } from './backup'
import { type LastBackup, backups, makeFile, writeFolder } from './making'
import { useTrouble } from './trouble'

/** How long edits must have paused before they are counted anew, milliseconds. */
const calm = 1000

export type { Privacy } from '@/storage'
export type { Space } from '@/storage'

const day = 24 * 60 * 60 * 1000
/** A backup is due after a day with edits, or after so many. */
const manyEdits = 200
/** The officer is reminded where backups are made by hand. */
const reminded = { days: 7, edits: 100 }

/** What is known of the machine and its backups. */
function standing() {
  const library = useLibrary()
  const space = shallowRef<Space>({})
  const privacy = shallowRef<Privacy>('unknown')
  const last = shallowRef<LastBackup>()
  /** False until it is known when the last backup was: it has been read, and could be. */
  const isKnown = shallowRef(false)
  const edits = shallowRef(0)
  const folder = shallowRef<{ readonly name: string; readonly allowed: boolean }>()

  /** Reads the state of things. What cannot be read is told by the library. */
  async function refresh(): Promise<void> {
    space.value = await spaceHere()
    privacy.value = await privacyHere(space.value)
    try {
      last.value = (await machineFact('backup')) as LastBackup | undefined
      edits.value = await editsAfter(last.value?.edit ?? 0)
      folder.value = await folderStand()
      isKnown.value = true
    } catch (cause) {
      console.warn(cause)
      isKnown.value = false
      folder.value = undefined
    }
  }
  watch(() => library.promised, refresh)

  /** A window that only stands there tells of edits made in others too; a burst of them is counted once. */
  let recount: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(
    followEdits(() => {
      clearTimeout(recount)
      recount = setTimeout(() => {
        if (isKnown.value) void refresh()
      }, calm)
    }),
  )
  onScopeDispose(() => {
    clearTimeout(recount)
  })

  /** Takes note of a backup. */
  async function made(backup: LastBackup): Promise<void> {
    await saveMachineFact('backup', backup)
    await refresh()
  }

  return { space, privacy, last, isKnown, edits, folder, refresh, made }
}

type Standing = ReturnType<typeof standing>

/** The folder that backups go to. */
function useFolder({ last, edits, folder, refresh, made }: Standing) {
  const folderFailed = shallowRef(false)

  /** Writes a backup to the chosen folder. What goes wrong is kept as a state, not thrown. */
  async function backUpToFolder(): Promise<void> {
    try {
      const backup = await writeFolder(new Date())
      folderFailed.value = false
      await made(backup)
    } catch (cause) {
      console.error(cause)
      folderFailed.value = true
    }
  }

  /** Backs up to the folder if it may be written and a backup is due. */
  async function backUpIfDue(): Promise<void> {
    await refresh()
    const { at = 0 } = last.value ?? {}
    const due = edits.value > 0 && (Math.abs(Date.now() - at) >= day || edits.value >= manyEdits)
    if (folder.value?.allowed && due) await backUpToFolder()
  }

  const withFolder = async (choose: () => Promise<boolean>): Promise<void> => {
    if (await choose()) {
      await refresh()
      await backUpToFolder()
    }
  }

  async function leaveFolder(): Promise<void> {
    await forgetFolder()
    await refresh()
  }

  return {
    ...{ folderFailed, canUseFolder, backUpToFolder, backUpIfDue, leaveFolder },
    useFolder: () => withFolder(chooseFolder),
    allowFolder: () => withFolder(allowFolder),
  }
}

/** Whether there is something to lose, and whether a backup should be made by hand. */
function danger({ privacy, last, isKnown, edits, folder }: Standing, failed: { value: boolean }) {
  const library = useLibrary()
  /** Whole days since the last backup; a clock set back counts as today. */
  const days = computed(() =>
    last.value ? Math.max(0, Math.floor((Date.now() - last.value.at) / day)) : undefined,
  )
  /** True where there is something to lose. */
  const hasWork = computed(() =>
    library.reports.some(({ report }) => report.organ['demonstration'] !== true),
  )
  /** True where everything goes when the window is closed, for all that can be told. */
  const isPrivate = computed(() => privacy.value === 'private' || privacy.value === 'likely')
  const isWrittenToFolder = computed(() => folder.value?.allowed === true && !failed.value)
  /** True when a backup should be made by hand: in a private window after every edit. */
  const isDue = computed(() => {
    if (isWrittenToFolder.value || !isKnown.value) return false
    if (last.value === undefined) return hasWork.value
    if (isPrivate.value) return edits.value > 0
    return edits.value >= reminded.edits || (edits.value > 0 && (days.value ?? 0) >= reminded.days)
  })
  return { days, hasWork, isPrivate, isWrittenToFolder, isDue }
}

/** Brings backups back. */
function restoring({ refresh }: Standing) {
  const library = useLibrary()
  const settings = useSettings()
  const trouble = useTrouble()

  /** After a restore. Where all that is here came out of the backup, that is the last backup there is. */
  async function restored({ made: at, losses }: Examined, isAll: boolean): Promise<void> {
    const time = Date.parse(at ?? '')
    if (isAll && losses.length === 0 && !Number.isNaN(time))
      await saveMachineFact('backup', { at: time, edit: await latestEdit() } satisfies LastBackup)
    await Promise.all([library.refresh(), settings.load(), refresh()])
  }

  /** Brings a backup back. @returns what `bringBack` of the backup says. */
  async function restore(
    examined: Examined,
    how: 'merge' | 'replace',
  ): Promise<Outcome<Examined | undefined>> {
    const { others, reports, consolidations, otherConsolidations } = examined.plan
    const outcome = await (await backups()).bringBack(how, examined)
    if (!outcome.ok || outcome.value) return outcome
    trouble.broughtBack()
    const isNew = [...reports, ...consolidations].every(
      ({ relation }) => relation !== 'behind' && relation !== 'apart',
    )
    const isAll = others.length + otherConsolidations.length === 0 && isNew
    await restored(examined, how === 'replace' || isAll)
    return outcome
  }
  return { restore }
}

export const useSafekeeping = defineStore('safekeeping', () => {
  const known = standing()
  const { made, ...facts } = known
  const folders = useFolder(known)
  return {
    ...facts,
    ...folders,
    ...danger(known, folders.folderFailed),
    ...restoring(known),
    /** Everything as a file for the officer to keep. */
    backUp: async () => {
      const { file, backup } = await makeFile(new Date())
      await made(backup)
      return file
    },
    clearMachine,
    persist: async () => {
      await askToPersist()
      await facts.refresh()
    },
    examine: async (file: Blob): Promise<Outcome<Examined>> => (await backups()).examine(file),
  }
})
