/** Writing in a text of the report: by phrases, each a step of undo; a composition counts once it is done. */
import { type Ref, onBeforeUnmount, shallowRef } from 'vue'
import { phrases } from '@/report/edit/phrase'
import { written } from './written'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** What was pasted, dropped or cut, or put in by something else than keys, is a step of its own. */
const isPlaced = (event: Event): boolean =>
  !(event instanceof InputEvent) ||
  !/^(?:insert(?:Text|CompositionText|FromComposition|LineBreak|Paragraph)|delete(?:By)?Composition|delete(?!By))/.test(
    event.inputType,
  )

/** Tells whether a text dragged elsewhere within its field is put in now, after it was taken out: both are one step. */
function drops(): (event: Event) => boolean {
  let latest: string | undefined
  return (event) => {
    const before = latest
    latest = event instanceof InputEvent ? event.inputType : undefined
    return before === 'deleteByDrag' && latest === 'insertFromDrop'
  }
}

/**
 * @param name of the text; a step of undo is named by it, the stay in the field, and the phrase.
 * @param held what the report holds of it now.
 * @param write takes what it is to hold.
 */
export function useWriting(
  name: () => string,
  held: () => string,
  write: (text: string, session: string) => void,
) {
  const { begins, moved, end } = phrases()
  /** What the field shows while a composition is under way, which the report does not hold yet. */
  const composed = shallowRef<string>()
  let field: TextField | undefined
  let [stay, phrase] = ['', 0]
  let began: number | undefined
  const isDropped = drops()

  function put(event: Event, placed: boolean): void {
    const before = held()
    const after = written(event)
    if (after === before) return
    const caret = field?.selectionStart ?? after.length
    const now = Date.now()
    if (begins({ before, after, caret, at: began ?? now, until: now, placed }) && !isDropped(event))
      phrase += 1
    write(after, `${stay}/${String(phrase)}`)
  }

  /** A caret put elsewhere ends the phrase. */
  const follow = (): void => {
    if (field && composed.value === undefined) moved(field.selectionStart ?? 0)
  }
  function leave(): void {
    document.removeEventListener('selectionchange', follow)
    field = undefined
    end()
  }
  onBeforeUnmount(leave)

  return {
    composed: composed as Readonly<Ref<string | undefined>>,
    on: {
      focus: (event: Event): void => {
        field = event.target as TextField
        stay = `${name()}#${String(Date.now())}`
        document.addEventListener('selectionchange', follow)
      },
      blur: leave,
      compositionstart: (): void => {
        began = Date.now()
        composed.value = held()
      },
      compositionend: (event: Event): void => {
        composed.value = undefined
        put(event, false)
        began = undefined
      },
      input: (event: Event): void => {
        if (composed.value === undefined) put(event, isPlaced(event))
        else composed.value = (event.target as TextField).value
      },
    },
  }
}
