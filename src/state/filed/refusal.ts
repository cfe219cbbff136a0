/** Why something filed was not changed, in the officer's words. */
import { refused } from '@/report/outcome'
import { HeldElsewhere, troubleOf } from '@/storage'

/** Why nothing was written, and what to do, in the officer's words. */
export function refusalOf(cause: unknown): string {
  if (cause instanceof HeldElsewhere)
    return '这份报告正在窗口中编辑，那里最近的修改没有存上或没有应答，所以没有改动。请到编辑它的窗口看明原因，或关闭那个窗口，再重试。'
  console.error(cause)
  switch (troubleOf(cause)) {
    case 'binned':
      return '这份报告已移入回收站，没有改动。请先从回收站取出，再重试。'
    case 'removed':
      return '这份报告已被彻底删除，没有改动。请回到报告列表重新选择。'
    case 'full':
      return '本机存储空间已满，没有改动。请清理磁盘空间，再重试。'
    default:
      return '没有存上，没有改动。请重试；仍不行的，请重新打开浏览器。'
  }
}

/** The answer where edits of it wait in this window, because they could not be stored. */
export const waitsHere = refused(
  '这份报告最近的修改还没有存上，没有改动。请先按页面上的提示处理存储问题，再重试。',
)
