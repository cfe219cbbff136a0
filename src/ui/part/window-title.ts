/** What the window is called, and with it the file a print is saved as. */
import { type MaybeRefOrGetter, toValue, watchEffect } from 'vue'
import type { Report } from '@/report/report'
import { calledBy } from '@/report/text/called'

/** The report's title, with organ and year where it does not say them. */
const titleOf = ({ title, year, organ }: Report): string => {
  const called = calledBy(title)
  return called.includes(String(year)) ? called : `${organ.name}${String(year)}年${called}`
}

/**
 * While a screen shows a report, the window bears its title; the frame names the other screens.
 * @param what is shown of it, where it is not the report itself: 修改历史.
 */
export function useWindowTitle(
  shown: () => Report | undefined,
  what: MaybeRefOrGetter<string> = '',
): void {
  watchEffect(() => {
    const report = shown()
    const part = toValue(what)
    if (report) document.title = `${titleOf(report)}${part && `（${part}）`}`
  })
}
