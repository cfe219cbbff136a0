/** From where in the report one came to a menu, to go on there when it is left. */
import type { Ref } from 'vue'

/** @param menu the element of the menu with its button. */
export function useOrigin(menu: Readonly<Ref<HTMLElement | undefined>>) {
  let origin: HTMLElement | undefined
  return {
    /** Handles the focus of the menu's button. */
    came: ({ relatedTarget: before }: FocusEvent): void => {
      if (before instanceof Node && menu.value?.contains(before)) return
      const isReport =
        before instanceof HTMLElement && before.matches('[data-figure], [data-narrative]')
      origin = isReport ? before : undefined
    },
    /** The cell or text, as long as it is on the screen; undefined if one came from elsewhere. */
    from: (): HTMLElement | undefined => (origin?.isConnected ? origin : undefined),
  }
}
