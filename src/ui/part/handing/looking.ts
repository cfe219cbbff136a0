/** A chosen file beside the content that is to be marked: whether it is that, and where it is not. */
import { type Ref, computed, ref, shallowRef } from 'vue'
import type { MomentPlace } from '@/state/desk/history'
import type { OutFile } from '@/state/desk/rescue'
import { type LookedInto, useMarking } from '@/state/handing/marking'
import { wordsOf } from '../failure'

const longest = 24
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** What is said of the file. */
interface Beside {
  readonly isSame: boolean
  readonly words: string
}

/**
 * @param what the content that is chosen.
 * @param placeWords what a content is called.
 */
export function useLooking(
  what: Readonly<Ref<MomentPlace>>,
  placeWords: (place: MomentPlace) => string,
) {
  const marking = useMarking()
  /** What the chosen file holds; nothing while it is read, or none is chosen. */
  const looked = shallowRef<LookedInto>()
  const looking = ref(false)
  let latest: OutFile | undefined

  function forget(): void {
    latest = undefined
    looked.value = undefined
    looking.value = false
  }

  /** Reads a file; what is found of an earlier one counts for nothing. */
  async function look(file: OutFile): Promise<LookedInto | undefined> {
    forget()
    latest = file
    looking.value = true
    const found = await marking.look(file, marking.places).catch((cause: unknown): LookedInto => ({
      unread: wordsOf(cause),
      ...{ differing: new Map(), headings: {} },
    }))
    if (latest !== file) return undefined
    looked.value = found
    looking.value = false
    return found
  }

  const beside = computed<Beside | undefined>(() => {
    if (!looked.value) return undefined
    const { unread, differing } = looked.value
    if (unread !== undefined) return { isSame: false, words: `没有能核对文件里的内容：${unread}` }
    const found = differing.get(what.value)
    if (!found) return undefined
    const { count, first } = found
    if (!first) return { isSame: true, words: `✓ 文件里的内容就是“${placeWords(what.value)}”。` }
    const sides = `文件里是“${cut(first.inFile)}”，所选的是“${cut(first.here)}”`
    return {
      isSame: false,
      words: `文件与下面所选的内容有 ${String(count)} 处不同：${first.place}，${sides}${count > 1 ? '，等等' : ''}。请核对。`,
    }
  })

  return { looked, looking, beside, look, forget }
}
