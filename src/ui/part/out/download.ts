/** Hands a file to the officer through the browser's download. */
import type { OutFile } from '@/state/desk/rescue'

export function download({ name, content }: OutFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 60_000)
}
