/** From finding to finding by key: to the place, to its card and back, and on after each that is mended. */
import { type Ref, nextTick, shallowRef, watch } from 'vue'
import type { Finding } from '@/check'
import type { useDesk } from '@/state/desk/desk'
import type { useInHand } from '../in-hand'
import { jump, show, showChange, showField } from '../tour'
import { nthThere, waysOf } from './order'

type Desk = ReturnType<typeof useDesk>
type Hand = ReturnType<typeof useInHand>
type Listed = Readonly<Ref<readonly Finding[]>>

const isAtCard = (): boolean => document.activeElement?.closest('[data-finding]') != null

/** The card comes into sight; if it is folded away, its list opens where it is asked for. */
function reveal({ id }: Finding, opens = true): HTMLElement | null {
  const card = document.getElementById(`item-${id}`)
  if (opens) card?.closest('details')?.setAttribute('open', '')
  const room = card?.closest('.list')?.clientHeight ?? Infinity
  card?.scrollIntoView({ block: card.offsetHeight > room ? 'start' : 'nearest' })
  return card
}

/** Where one is led; a finding of the report as a whole has no place but its card. */
const placeOn = ({ id, field, passage, figures }: Finding): Element | null =>
  field
    ? document.querySelector(`:is([data-title], [data-organ])[data-field="${field}"]`)
    : passage
      ? document.querySelector(`[data-narrative="${passage.place}"]`)
      : figures[0] === undefined
        ? document.getElementById(`item-${id}`)
        : document.querySelector(`[data-figure="${figures[0]}"]`)

/** Its card comes into sight, and has the keyboard where no other place has it. */
async function arrive(finding: Finding): Promise<void> {
  await nextTick()
  const card = reveal(finding)
  if (card === placeOn(finding)) card?.focus({ preventScroll: true })
}

/** Whether a place comes after another one on the paper, or in the same text behind it. */
type Point = readonly [place: Element, at: number]
const isAfter = ([place, at]: Point, [other, than]: Point): boolean =>
  place === other
    ? at > than
    : (other.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/**
 * Which finding stands next after, or before, the cell or the caret that has the keyboard; -1 if none does. From a cell
 * one is led to what can be mended there first: the likely slips, which the others come of.
 */
function nearest(all: readonly Finding[], by: 1 | -1): number {
  const from = document.activeElement
  if (!from?.matches('[data-figure], [data-narrative], [data-title], [data-organ]')) return -1
  const here: Point = [from, from instanceof HTMLTextAreaElement ? from.selectionStart : 0]
  const slips = from.matches('[data-figure]') && by === 1 && all.some(({ role }) => role === 'slip')
  let best: { index: number; point: Point } | undefined
  all.forEach((finding, index) => {
    const place = placeOn(finding)
    if (!place || place.matches('[data-finding]') || (slips && finding.role !== 'slip')) return
    const point: Point = [place, finding.caret ?? finding.passage?.start ?? 0]
    const isAhead = by === 1 ? isAfter(point, here) : isAfter(here, point)
    const isNearer = !best || (by === 1 ? isAfter(best.point, point) : isAfter(point, best.point))
    if (isAhead && isNearer) best = { index, point }
  })
  return best?.index ?? (slips ? 0 : -1)
}

/** The round through the open findings, in the order of the list; who has gone elsewhere goes on from there. */
function useRound(desk: Desk, listed: Listed, hand: Hand) {
  let last: Finding | undefined
  /** Where the last one stood: what takes its place when it is mended is the next. */
  let stood = -1
  /** One has been elsewhere since: come back, one begins with the first of what is found there. */
  let left = false
  watch([hand.current, hand.writing, hand.field], () => {
    left ||= last !== undefined && !isAtCard() && !isAt(last)
  })
  const isAt = (finding: Finding): boolean =>
    hand.spokenOf.value.has(finding.id) || placeOn(finding) === document.activeElement
  const ways = (): readonly Finding[] => waysOf(listed.value, desk.reasons)
  const placeOf = (all: readonly Finding[], finding: Finding | undefined): number =>
    all.findIndex(({ id }) => id === finding?.id)

  function at(finding: Finding): void {
    last = finding
    left = false
    stood = placeOf(ways(), finding)
  }
  /**
   * The next, or the one before, of the last one or of where that stood until it was mended; what is in hand itself,
   * where one has gone elsewhere since.
   */
  function next(by: 1 | -1): { all: readonly Finding[]; index: number; finding?: Finding } {
    const all = ways()
    const from = placeOf(all, last)
    const isMended = last !== undefined && from < 0
    const isThere = last !== undefined && !left && isAt(last)
    const here =
      isMended || isThere
        ? -1
        : placeOf(
            all,
            all.find((one) => hand.spokenOf.value.has(one.id)),
          )
    const past = Math.max(stood, 0) + (by === 1 ? 0 : -1)
    const near = last === undefined || isMended || isThere ? -1 : nearest(all, by)
    const began = here >= 0 ? here : near
    const index = began >= 0 ? began : ((from < 0 ? past : from + by) + all.length) % all.length
    const finding = all[index]
    return { all, index, ...(finding && { finding }) }
  }
  return { at, next, first: () => ways()[0], last: () => last }
}

/** Where one comes, the list shows what is found there; in a text, what is found in it. */
function useCompany(listed: Listed, hand: Hand, last: () => Finding | undefined): void {
  watch([hand.current, () => hand.writing.value?.place, hand.spokenOf], ([, place]) => {
    const led = hand.spoken.value.find(({ id }) => id === last()?.id)
    const here =
      led ?? hand.spoken.value[0] ?? listed.value.find((one) => one.passage?.place === place)
    if (here && !isAtCard()) void nextTick(() => reveal(here, false))
  })
}

/** Back from a card to the cell or text in hand. */
function backTo(hand: Hand, last: Finding | undefined): void {
  const [key, text] = [hand.current.value, hand.writing.value]
  if (hand.field.value) showField(hand.field.value)
  else if (text) document.querySelector<HTMLElement>(`[data-narrative="${text.place}"]`)?.focus()
  else if (key !== undefined) jump(key)
  else if (last) show(last)
  hand.explained.value = !text
}

/**
 * Takes the fix of a finding, leads to what it has changed, and says what comes next. Blanks that are filled have no
 * one place: who stands in a text stays there.
 */
function accepting(
  desk: Desk,
  hand: Hand,
  round: ReturnType<typeof useRound>,
  note: Ref<string>,
): (finding: Finding) => void {
  return (finding) => {
    const stays = finding.role === 'blank' && hand.writing.value && !hand.field.value
    round.at(finding)
    hand.explained.value = hand.writing.value === undefined
    const before = desk.edits.length
    desk.accept(finding)
    if (stays) backTo(hand, finding)
    else showChange(desk.edits[before]?.changes ?? [])
    const done = stays ? '空格已填，光标仍在原处' : '已改正'
    void nextTick(() => {
      const next = round.next(1).finding
      note.value = next ? `${done}。下一处（F8）：${next.text}` : `${done}，没有未处理的问题了`
    })
  }
}

/**
 * @param listed the findings as they are shown.
 * @param note what the status line says.
 */
export function useWalk(desk: Desk, listed: Listed, hand: Hand, note: Ref<string>) {
  const round = useRound(desk, listed, hand)
  useCompany(listed, hand, round.last)
  /** The finding last led to, and which it is of several there. */
  const led = shallowRef<{ readonly id: string; readonly nth: string }>()

  function lead(finding: Finding): void {
    led.value = undefined
    round.at(finding)
    show(finding)
    void arrive(finding)
  }
  /** The next, or the one before, of the findings that are open and can be shown; all are known by then. */
  async function showNext(by: 1 | -1): Promise<void> {
    await desk.judged()
    const { all, index, finding } = round.next(by)
    note.value = '没有未处理的问题'
    if (!finding) return
    const nth = nthThere(finding, all)
    const there = nth && `（${nth}）`
    note.value = `第 ${String(index + 1)} 处，共 ${String(all.length)} 处${there}：${finding.text}`
    lead(finding)
    led.value = { id: finding.id, nth }
  }

  const back = (): void => {
    backTo(hand, round.last())
  }
  /** From a place to the card of what is found there, and from the card back. */
  async function cross(): Promise<void> {
    if (isAtCard()) {
      back()
      return
    }
    await desk.judged()
    const isSomewhere = [hand.field, hand.current, hand.writing].some(({ value }) => value)
    const spoken = hand.spoken.value.filter(({ id }) => !desk.reasons.has(id))
    const open = spoken.find(({ id }) => id === round.last()?.id) ?? spoken[0]
    const finding = open ?? hand.spoken.value[0] ?? (isSomewhere ? undefined : round.first())
    if (finding) {
      round.at(finding)
      hand.explained.value = false
      // Only when the guide has made way is it known where the card comes to stand.
      void nextTick(() => reveal(finding)?.focus({ preventScroll: true }))
    } else note.value = '这里没有问题，按 F8 到下一处'
  }

  const accept = accepting(desk, hand, round, note)
  return { showNext, lead, cross, back, accept, led }
}
