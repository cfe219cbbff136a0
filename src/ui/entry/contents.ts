/** The outline where the window is too narrow for it: a menu, open as long as it has the keyboard. */
import { nextTick, ref } from 'vue'

const found = (selector: string) => document.querySelector<HTMLElement>(selector)

export function useContents() {
  const open = ref(false)

  /** Opens the outline, or closes it; where it always stands, it only gets the keyboard. */
  async function toggle(): Promise<void> {
    const button = found('[data-action="outline"]')
    open.value = !open.value && button?.offsetParent != null
    await nextTick()
    const first = found('nav.outline [aria-current]') ?? found('nav.outline button')
    if (open.value || button?.offsetParent == null) first?.focus()
    else button.focus()
  }
  /** The keyboard has left it, other than for its button, which closes it itself. */
  function left({ currentTarget, relatedTarget }: FocusEvent): void {
    const [menu, to] = [currentTarget as Element, relatedTarget as Element | null]
    if (!menu.contains(to) && !to?.matches('[data-action="outline"]')) open.value = false
  }
  function close(): void {
    if (open.value) void toggle()
  }
  return { open, toggle, left, close }
}
