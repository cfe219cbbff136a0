/** A reading that is stopped ends at the click, whatever it was waiting for, and the next file has its turn. */
import { expect, it } from 'vitest'
import { listOfItems } from '@/state/import/items'
import { readingQueue } from '@/state/import/queue'

/** A file on a disk that never answers. */
class Stuck extends Blob {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return new Promise(() => undefined)
  }
}

it('ends while the disk does not answer', async () => {
  const list = listOfItems()
  const queue = readingQueue(list)
  const all = queue.add([
    { name: '一.pdf', content: new Stuck(['%PDF-1.4']) },
    { name: '二.pdf', content: new Stuck(['%PDF-1.4']) },
  ])
  const state = (at: number) => list.items.value[at]?.state
  for (const at of [0, 1]) {
    await expect.poll(() => state(at)).toBe('reading')
    await new Promise((resolve) => setTimeout(resolve, 20))
    const began = performance.now()
    queue.stop(list.items.value[at]?.id ?? 0)
    await expect.poll(() => state(at)).toBe('refused')
    expect(performance.now() - began).toBeLessThan(200)
    expect(list.items.value[at]?.word).toBe('已取消读取。')
  }
  await all
  expect(queue.busy.value).toBe(false)
})
