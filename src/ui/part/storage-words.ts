/** The browser's room and promise in the officer's words. */
import type { Space } from '@/state/safekeeping'

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

/** Whether the browser may clear the data to make room. */
export function protectionWords({ persisted }: Space): string {
  switch (persisted) {
    case true:
      return '✓ 浏览器已答应长期保存本软件的数据，空间不足时也不会自动清除。'
    case false:
      return '浏览器没有答应长期保存：磁盘空间不足时可能自动清除网站数据。请常备份。'
    default:
      return '浏览器没有说明是否长期保存。请常备份。'
  }
}
