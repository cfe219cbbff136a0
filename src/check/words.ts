/** Figures inside the sentences and formulas of findings. */
import type { Figure } from '@/report/figure'
import { showFigure } from '@/report/figure'

/** A figure in a formula; negative parts in brackets, a blank as 空. */
export function inFormula(figure: Figure): string {
  if (figure === null) return '空'
  const text = showFigure(figure, 'amount')
  return figure < 0 ? `(${text})` : text
}

/** Parts of a formula joined by plus; long runs of zeros are left out, one zero stays if all are. */
export function addedUp(figures: readonly Figure[]): string {
  const shown = figures.length > 4 ? figures.filter((figure) => figure !== 0) : figures
  return shown.length === 0 ? '0' : shown.map(inFormula).join(' + ')
}
