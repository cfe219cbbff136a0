/** What is wrong with keeping reports, in the officer's words: one state for all screens, gone when it heals. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { type TroubleKind, onWaiting, troubleOf } from '@/storage/trouble'
import { forgetMissing, missingReports } from '@/storage/witness'

/** What is wrong and what to do. */
export interface Trouble {
  readonly kind: TroubleKind | 'wiped' | 'missing'
  readonly title: string
  readonly advice: string
}

const words: Readonly<Record<Trouble['kind'], readonly [title: string, advice: string]>> = {
  full: [
    '本机存储空间已满，最近的修改还没有存上',
    '内容仍在本窗口中，请不要关闭。请先导出 JSON 文件；再清理磁盘空间，或在“设置与备份”中备份后清空回收站。腾出空间后会自动重试保存。',
  ],
  blocked: [
    '浏览器不允许本页面保存数据',
    '可能是无痕（隐私）窗口，或浏览器设置禁止了网站数据。仍可填报，但关闭窗口后内容会丢失：请导出 JSON 文件；或在浏览器设置中允许本页面保存数据，改用普通窗口打开。',
  ],
  broken: [
    '浏览器读写本机数据出错，最近的修改还没有存上',
    '数据文件可能损坏或被其他程序占用。请先导出 JSON 文件，再关闭所有窗口、重新打开浏览器；如仍不行，请从备份恢复。软件会自动重试。',
  ],
  newer: [
    '本机数据由较新版本的软件保存，这个版本不能打开',
    '没有改动任何数据。请用较新版本的软件打开，或刷新页面更新本软件。窗口中的内容可先导出 JSON 文件。',
  ],
  waits: [
    '正在等待另一个窗口关闭',
    '本软件已更新，需要先关闭仍在使用旧版本的其他窗口（标签页）。关闭后自动继续，数据不会丢失。',
  ],
  changed: [
    '这份报告已在另一个窗口中修改过，本窗口的修改还没有存上',
    '请选择以哪个窗口的内容为准。两边的内容都会留在修改历史中，随时可以恢复。',
  ],
  removed: [
    '这份报告已在另一个窗口中被彻底删除',
    '本窗口中还保留着全部内容。可以重新存入本机，或导出 JSON 文件。',
  ],
  wiped: [
    '本机数据曾被清除，当前报告已重新存入',
    '可能是浏览器清理了网站数据。本窗口打开的报告没有丢失；其他报告请在“设置与备份”中从备份恢复。',
  ],
  missing: [
    '本机原来保存的报告不见了',
    '浏览器的数据文件损坏或被清除，读不出来了。有备份文件的，请从备份恢复；没有备份的，导入以前导出的报告文件。这次新填的内容会照常保存。',
  ],
  unknown: [
    '最近的修改还没有存上',
    '内容仍在本窗口中，请不要关闭。请先导出 JSON 文件；软件会自动重试保存。',
  ],
}

const troubleFor = (kind: Trouble['kind']): Trouble => ({
  kind,
  title: words[kind][0],
  advice: words[kind][1],
})

export const useTrouble = defineStore('trouble', () => {
  const kind = shallowRef<Trouble['kind']>()
  const stray = shallowRef<string>()
  const present = computed(() => kind.value && troubleFor(kind.value))

  onWaiting(() => {
    kind.value = 'waits'
  })

  /** Tells what an error of the storage means. */
  function tell(cause: unknown): void {
    const now = troubleOf(cause)
    // Once for each trouble: saving is tried again and again.
    if (now !== kind.value) console.error(cause)
    kind.value = now
  }

  /** The storage works (again). What must be known all the same stays until it is dismissed. */
  function healed(): void {
    if (kind.value !== 'wiped' && kind.value !== 'missing') kind.value = undefined
  }

  /** Reading works, which says nothing of the space for writing. */
  function readable(): void {
    if (kind.value !== 'full' && kind.value !== 'changed' && kind.value !== 'removed') healed()
  }

  return {
    present,
    /** An error nobody expected, for the notice that offers the report as a file. */
    stray,
    tell,
    healed,
    readable,
    /** What was stored is gone; what is on the desk is stored again. */
    wiped: () => {
      forgetMissing()
      kind.value = 'wiped'
    },
    /** Looks whether the database is another than the one the reports were in. */
    async look(reports: number): Promise<void> {
      if (kind.value !== 'wiped' && (await missingReports(reports)) > 0) kind.value = 'missing'
    },
    dismiss: () => {
      if (kind.value === 'missing') forgetMissing()
      kind.value = undefined
    },
    caught(cause: unknown) {
      stray.value = cause instanceof Error ? cause.message : String(cause)
    },
  }
})
