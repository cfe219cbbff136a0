/** The editors of a table's cells, held by their figures' keys. */
import type { FigureKey } from '@/report/format'

/** What a cell's editor lets its table do. */
interface CellEditor {
  readonly isTyping: () => boolean
  /** Shows what the report holds instead of what is being typed. */
  readonly rest: () => void
}

/** Keeps hold of the editors as their cells come and go. */
export function useEditors() {
  const editors = new Map<FigureKey, CellEditor>()
  const remembering = new Map<FigureKey, (editor: unknown) => void>()

  /** The ref of a cell; the same function each time, or every cell would be drawn again with each key. */
  function remember(key: FigureKey): (editor: unknown) => void {
    const known = remembering.get(key)
    if (known) return known
    const made = (editor: unknown): void => {
      if (editor) editors.set(key, editor as CellEditor)
      else editors.delete(key)
    }
    remembering.set(key, made)
    return made
  }
  return {
    remember,
    isTyping: (key: FigureKey): boolean => editors.get(key)?.isTyping() ?? false,
    rest: (key: FigureKey): void => editors.get(key)?.rest(),
  }
}
