/** What helps beside the figures: marks of the findings, values for blanks, last year's figures. */
import { type Ref, computed } from 'vue'
import type { Finding } from '@/check'
import type { Ghost } from '@/check/catalogue'
import { counterpartOf } from '@/report/counterpart'
import type { Figure } from '@/report/figure'
import { type FigureKey, cellsOf } from '@/report/format'
import { figureOf, unreadAt } from '@/report/report'
import { catalogue } from '@/state/catalogue'
import type { useDesk } from '@/state/desk/desk'
import { preference } from '@/state/preference'
import { marksOf, textMarksOf } from './finding/marks'

/** Slips are named where they are listed: not while a cell is typed in, and of suspects alone. */
const isSlip = ({ role }: Finding): boolean => role === 'slip'

/** The aids for the report on the desk; each is a reading of it and changes nothing. */
export function useAids(desk: ReturnType<typeof useDesk>) {
  const marks = computed(() =>
    marksOf(
      [...desk.listed.filter(isSlip), ...desk.marked.filter((one) => !isSlip(one))],
      desk.reasons,
    ),
  )
  const textMarks = computed<ReturnType<typeof textMarksOf>>((earlier) =>
    textMarksOf(desk.marked, desk.reasons, earlier),
  )
  const ghosts = computed<ReadonlyMap<FigureKey, Ghost>>(() => {
    const { report, format, neighbour } = desk
    const known = report && format && catalogue()?.ghosts(report, format, neighbour)
    return known ?? new Map()
  })
  const showsLastYear = preference('show-last-year')
  /** Last year's figures where they are comparable and wanted. */
  const lastYear = computed<ReadonlyMap<FigureKey, Figure>>(() => {
    const figures = new Map<FigureKey, Figure>()
    const { format, neighbour } = desk
    if (!format || !neighbour || !showsLastYear.value) return figures
    for (const key of cellsOf(format).keys()) {
      const figure = counterpartOf(key, format, neighbour.report, neighbour.format)
      if (figure !== undefined && figure !== null) figures.set(key, figure)
    }
    return figures
  })
  return { marks, textMarks, ghosts, showsLastYear, lastYear }
}

/** Fills the blanks among the selected cells with 0, and says how many; or the one in hand with what it must be. */
export function useFilling(
  desk: ReturnType<typeof useDesk>,
  selected: Readonly<Ref<readonly FigureKey[]>>,
  ghosts: Readonly<Ref<ReadonlyMap<FigureKey, Ghost>>>,
  note: Ref<string>,
) {
  const isBlank = (key: FigureKey): boolean =>
    desk.report !== undefined &&
    figureOf(desk.report, key) === null &&
    unreadAt(desk.report, key) === ''
  function fill(): void {
    const blanks = selected.value.filter(isBlank)
    desk.enter(
      blanks.map((key) => [key, 0]),
      'filled',
    )
    note.value =
      blanks.length === 0 ? '选中的单元格没有空格' : `已把 ${String(blanks.length)} 个空格填为 0`
  }
  function take(): void {
    const [key] = selected.value
    const ghost = key === undefined ? undefined : ghosts.value.get(key)
    if (key !== undefined && ghost && isBlank(key)) desk.enter([[key, ghost.value]], 'filled')
  }
  return { fill, take }
}
