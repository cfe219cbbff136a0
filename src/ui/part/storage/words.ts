/** The browser's room and promise in the officer's words. */
import { wordsOf } from '../failure'
import type { Privacy, Space } from '@/state/safekeeping/safekeeping'

const megabyte = 1024 * 1024

const size = (bytes: number): string =>
  bytes >= 1024 * megabyte
    ? `${(bytes / 1024 / megabyte).toFixed(1)} GB`
    : `${(bytes / megabyte).toFixed(1)} MB`

/** How much is used and allowed. */
export function roomWords({ used, allowed }: Space): string {
  if (used === undefined || allowed === undefined) return '浏览器没有说明可用空间。'
  const low = allowed - used < 50 * megabyte ? '空间不多了，请清理磁盘或清空回收站。' : ''
  return `已用 ${size(used)}，可用约 ${size(allowed)}。${low}`
}

/** Whether what is stored will be there tomorrow: what the browser has promised, and what window this is. */
export function protectionWords({ persisted, insecure }: Space, privacy: Privacy): string {
  if (privacy === 'private') return privateWords.private
  if (privacy === 'likely') return privateWords.likely
  if (insecure) return insecureWords
  const perhaps = privacy === 'unknown' ? '；若这是无痕（隐私）窗口，关窗即丢' : ''
  switch (persisted) {
    case true:
      return '✓ 浏览器已答应长期保存本软件的数据，空间不足时也不会自动清除。'
    case false:
      return `浏览器没有答应长期保存：磁盘空间不足时可能自动清除网站数据${perhaps}。请常备份。`
    default:
      return `浏览器没有说明是否长期保存${perhaps}。请常备份。`
  }
}

/** What an address of plain http takes away, and the remedy. */
const insecureWords =
  '本页地址是 http：数据照常存在本机，但浏览器不提供长期保存的承诺、离线使用、安装和自动备份到文件夹。需要时请改用 https 地址或单文件版；请常备份。'

/** What a private window means for the work in it. */
export const privateWords = {
  private:
    '这是无痕（隐私）窗口：关窗即丢，这里的全部报告和历史都不会留下。请及时另存文件；最好改用普通窗口填报。',
  likely:
    '浏览器只给了很小的临时空间，这很可能是无痕（隐私）窗口：关窗即丢，请及时另存文件，最好改用普通窗口。若不是无痕窗口，就是磁盘快满了，也请尽快备份。',
} as const

/** That a backup was made, and where its file belongs. */
export const backedUpWords = (name: string): string =>
  `已备份为“${name}”。请把它存到U盘或单位的共享盘。`

/** That a backup was not made, and what to do then. */
export const backupFailedWords = (cause: unknown): string =>
  `没有完成：${wordsOf(cause)}。请重试；仍不行时，请逐份导出报告文件（.json）。`
