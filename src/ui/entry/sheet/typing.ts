/** What is being typed in one cell: its text from the first key to the end, and when it gives way to what the report holds. */
import { nextTick, ref, watch } from 'vue'
import { readFigure, showFigure } from '@/report/figure'
import type { NumberKind } from '@/report/format'
import type { CellLook, ShownLook } from './looks'

const showLook = ({ unread, figure }: CellLook, kind: NumberKind): string =>
  unread || showFigure(figure, kind)

/**
 * The text of the cell: what is typed as long as it is being typed, else what the report holds.
 * It tells when what the report holds has come from elsewhere.
 */
export function useTyping(
  { kind, look }: { readonly kind: NumberKind; readonly look: ShownLook },
  input: () => HTMLInputElement | undefined,
  emit: (event: 'came') => void,
) {
  const text = ref(showLook(look.value, kind))
  let typing = false
  /** Whether the report holds what is typed: the figure it means, or the text itself. */
  function isHeld(): boolean {
    const { unread, figure } = look.value
    if (unread !== '') return unread === text.value
    const read = readFigure(text.value, kind)
    return read.ok && read.value === figure
  }
  function typed(value: string): void {
    typing = true
    text.value = value
  }
  /** The cell is left, or typing in it ends: it shows what the report holds, a figure as printed. */
  function rest(): void {
    typing = false
    text.value = showLook(look.value, kind)
  }
  /** What is typed stays as typed while the report holds it; what comes from elsewhere (undo, a fix) is shown. */
  watch(look, (now, before) => {
    if (now.figure === before.figure && now.unread === before.unread) return
    if (typing && isHeld()) return
    rest()
    emit('came')
    // What is typed next takes the place of what came, and is not joined to it.
    void nextTick(() => {
      if (document.activeElement === input()) input()?.select()
    })
  })
  /** Whether something is being typed that was not there when the cell was entered. */
  return { text, typed, rest, isTyping: (): boolean => typing }
}
