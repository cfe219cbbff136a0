/** What the window is called, and with it the file a print is saved as. */
import { onBeforeUnmount, watchEffect } from 'vue'
import type { Report } from '@/report/report'
import { calledBy } from '@/report/text/called'

/** The report's title, with organ and year where it does not say them. */
const titleOf = ({ title, year, organ }: Report): string => {
  const called = calledBy(title)
  return called.includes(String(year)) ? called : `${organ.name}${String(year)}年${called}`
}

const usual = document.title

/**
 * While a screen shows a report, the window bears its title.
 * @param what is shown of it, where it is not the report itself: 修改历史.
 */
export function useWindowTitle(shown: () => Report | undefined, what = ''): void {
  watchEffect(() => {
    const report = shown()
    document.title = report ? `${titleOf(report)}${what && `（${what}）`}` : usual
  })
  onBeforeUnmount(() => {
    document.title = usual
  })
}
