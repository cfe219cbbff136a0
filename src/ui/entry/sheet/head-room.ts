/** Whether the head of a table stays in sight: where rows have room below it; what is scrolled to then stands below the head. */
import { type Ref, onBeforeUnmount, watch } from 'vue'

/** So many rows, in pixels each, are to be seen below the head. */
const rows = 3
const row = 30
/** Between the head and what is scrolled to. */
const gap = 8

/** The nearest box that scrolls around an element. */
function scrollerOf(element: HTMLElement): HTMLElement {
  const parent = element.parentElement
  if (!parent) return element
  return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent)
}

/** The tables that are new in the page: measured together, before the first is told, so that the page is laid out once for all. */
const fresh = new Set<() => () => void>()

async function measureFresh(): Promise<void> {
  // After what draws the tables, and before who waited for them to be drawn.
  await Promise.resolve()
  const told = [...fresh].map((measured) => measured())
  fresh.clear()
  for (const tell of told) tell()
}

/** Measures the head of a table, and tells its style what there is room for. */
export function useHeadRoom(table: Readonly<Ref<HTMLElement | null>>): void {
  let observer: ResizeObserver | undefined
  let first: (() => () => void) | undefined
  const end = (): void => {
    observer?.disconnect()
    if (first) fresh.delete(first)
  }
  watch(
    table,
    (element) => {
      end()
      const head = element?.querySelector('thead')
      if (!element || !head) return
      const measured = (scroller: HTMLElement) => (): (() => void) => {
        const height = head.offsetHeight
        const stays = scroller.clientHeight - height >= rows * row
        return () => {
          element.style.setProperty('--head', stays ? 'sticky' : 'static')
          element.style.setProperty('--under-head', `${String(stays ? height + gap : gap)}px`)
        }
      }
      // What is scrolled to as soon as the table is there must find it measured.
      first = () => {
        const scroller = scrollerOf(element)
        const own = measured(scroller)
        observer = new ResizeObserver(() => {
          own()()
        })
        observer.observe(head)
        observer.observe(scroller)
        return own()
      }
      if (fresh.size === 0) void measureFresh()
      fresh.add(first)
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(end)
}
