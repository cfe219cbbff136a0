/** What the officer has in hand: the cells selected, or the text written in and its caret; and what is found there. */
import { type Ref, computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import type { Finding, ReportField } from '@/check'
import type { Figure } from '@/report/figure'
import type { FigureKey, NarrativePlace } from '@/report/format'
import { type Report, figureOf, unreadAt } from '@/report/report'
import type { useDesk } from '@/state/desk/desk'

interface Writing {
  readonly place: NarrativePlace
  readonly caret: number
}

/** Whether a finding marks the words at the caret; of what is missing it is true in the whole text. */
const marksCaret = ({ passage, caret }: Finding, { place, caret: at }: Writing): boolean =>
  passage?.place === place && (caret !== undefined || (passage.start <= at && at <= passage.end))

/** The figures some cells show; blank where they show something else. */
const shownAt = (report: Report | undefined, keys: readonly FigureKey[]): readonly Figure[] =>
  keys.map((key) => (report && unreadAt(report, key) === '' ? figureOf(report, key) : null))

/** What is found where the officer is, in the order of the list: words first, then what the text lacks. */
function spokenAt(
  listed: readonly Finding[],
  key: FigureKey | undefined,
  at: Writing | undefined,
  within: ReportField | undefined,
): readonly Finding[] {
  if (within) return listed.filter(({ field }) => field === within)
  if (!at) return key === undefined ? [] : listed.filter(({ figures }) => figures.includes(key))
  const here = listed.filter((finding) => marksCaret(finding, at))
  return [
    ...here.filter(({ caret }) => caret === undefined),
    ...here.filter(({ caret }) => caret !== undefined),
  ]
}

/** What F1 says; while it stands, the next F1 opens the help. */
const toTheHelp = '填报口径在右侧下方；再按一次 F1 打开使用帮助'

/** Hears of what happens anywhere on the page, as long as the screen is there. */
function whileHere(name: 'focusin' | 'selectionchange', heard: (event: Event) => void): void {
  onMounted(() => {
    document.addEventListener(name, heard)
  })
  onBeforeUnmount(() => {
    document.removeEventListener(name, heard)
  })
}

/** The title or the field of 单位信息 that has the keyboard, or had it before a card. */
function useReached() {
  const field = shallowRef<ReportField>()
  function reached({ target }: Event): void {
    if (!(target instanceof HTMLElement)) return
    if (target.matches('[data-title], [data-organ]'))
      field.value = target.dataset['field'] as ReportField | undefined
    else if (target.matches('[data-figure], [data-narrative]')) field.value = undefined
  }
  whileHere('focusin', reached)
  return field
}

/**
 * @param listed the findings as they are shown.
 * @param note what is said of the last act, past with the next.
 */
export function useInHand(
  desk: ReturnType<typeof useDesk>,
  listed: Readonly<Ref<readonly Finding[]>>,
  note: Ref<string>,
) {
  const selected = shallowRef<readonly FigureKey[]>([])
  const writing = shallowRef<Writing>()
  const field = useReached()
  const current = computed(() => selected.value[0])
  const shown = computed(() => shownAt(desk.report, selected.value))
  /** 填报口径 stands open beside a cell, and folded while a text is written, until it is asked for. */
  const explained = ref(true)
  const isWriting = computed(() => writing.value !== undefined)
  watch(isWriting, (now) => {
    explained.value = !now
  })

  /** 填报口径 was asked for just now. */
  const asked = computed(() => note.value === toTheHelp)
  /** Shows 填报口径. @returns false where nothing is in hand, or it was asked for just now. */
  function explain(): boolean {
    if ((writing.value ?? current.value) === undefined || asked.value) return false
    explained.value = true
    note.value = toTheHelp
    return true
  }

  function select(keys: readonly FigureKey[]): void {
    selected.value = keys
    writing.value = undefined
    desk.moved(keys[0])
  }

  /** A text or one of its buttons has the keyboard, or the caret was moved. */
  function follow(): void {
    const around = document.activeElement?.closest('[data-text-of]')
    const area = around?.querySelector<HTMLTextAreaElement>('textarea[data-narrative]')
    if (!area) return
    const place = area.dataset['narrative'] as NarrativePlace | undefined
    if (place === undefined) return
    selected.value = []
    writing.value = { place, caret: area.selectionStart }
  }
  whileHere('selectionchange', follow)
  whileHere('focusin', follow)

  const spoken = computed(() => spokenAt(listed.value, current.value, writing.value, field.value))
  /** The ids of these; the same set as long as they are the same. */
  const spokenOf = computed<ReadonlySet<string>>((earlier) => {
    const ids = new Set(spoken.value.map(({ id }) => id))
    return earlier?.size === ids.size && [...ids].every((id) => earlier.has(id)) ? earlier : ids
  })
  const place = { selected, shown, writing, current, field }
  return { ...place, explained, asked, explain, select, spoken, spokenOf }
}
