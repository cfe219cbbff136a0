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

/** Measures the head of a table, and tells its style what there is room for. */
export function useHeadRoom(table: Readonly<Ref<HTMLElement | null>>): void {
  let observer: ResizeObserver | undefined
  const end = (): void => {
    observer?.disconnect()
  }
  watch(
    table,
    (element) => {
      end()
      const head = element?.querySelector('thead')
      if (!element || !head) return
      const scroller = scrollerOf(element)
      const measure = (): void => {
        const stays = scroller.clientHeight - head.offsetHeight >= rows * row
        element.style.setProperty('--head', stays ? 'sticky' : 'static')
        element.style.setProperty(
          '--under-head',
          `${String(stays ? head.offsetHeight + gap : gap)}px`,
        )
      }
      // What is scrolled to as soon as the table is there must find it measured.
      measure()
      observer = new ResizeObserver(measure)
      observer.observe(head)
      observer.observe(scroller)
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(end)
}
