/** An officer at work, edit by edit: digits typed into cells, a tenth of the figures left wrong for a while, words into the prose. */
import { type Change, applyChanges, textChange } from '@/report/edit/edit'
import { type Figure, showFigure } from '@/report/figure'
import { type FigureKey, type Format, type NarrativePlace, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { type Chance, chance } from './slip/random'

/** One keystroke: what it changes and the report it leaves. */
export interface Edit {
  readonly changes: readonly Change[]
  readonly report: Report
}

/** Types on, keeping every keystroke. */
class Desk {
  readonly edits: Edit[] = []
  constructor(
    public report: Report,
    readonly format: Format,
  ) {}

  private make(changes: readonly Change[]): void {
    if (changes.length === 0) return
    this.report = applyChanges(this.report, changes)
    this.edits.push({ changes, report: this.report })
  }

  enter(key: FigureKey, figure: Figure): void {
    this.make(enterFigures(this.report, this.format, new Map([[key, figure]])))
  }

  write(place: NarrativePlace, text: string): void {
    this.make([textChange(this.report, place, text)])
  }
}

/** A figure typed digit by digit, as the cell takes it in. */
function typeFigure(desk: Desk, key: FigureKey, figure: Figure): void {
  const digits = showFigure(figure, 'amount')
  if (digits === '') desk.enter(key, null)
  for (let end = 1; end <= digits.length; end += 1) {
    const typed = Number(digits.slice(0, end))
    if (!Number.isNaN(typed)) desk.enter(key, typed)
  }
}

/** What a finger makes of a figure: another digit, one too many, or none where there was none. */
const mistyped = (figure: Figure, dice: Chance): number => {
  const digits = showFigure(figure, 'amount').replace('-', '')
  const at = dice.below(Math.max(1, digits.length))
  return Number(digits.slice(0, at) + String(dice.below(10)) + digits.slice(at + dice.below(2)))
}

/**
 * Keystrokes of an officer who goes through the cells at random and types each figure again. One in
 * ten is left wrong, and put right only when three more are: three wrong figures stand at any time.
 */
export function figuresTyped(start: Report, format: Format, count: number): readonly Edit[] {
  const dice = chance(20_260_321)
  const desk = new Desk(start, format)
  const keys = [...cellsOf(format).keys()]
  const wrong: FigureKey[] = []
  while (desk.edits.length < count) {
    const key = dice.one(keys)
    const right = figureOf(start, key)
    if (dice.below(10) === 0) {
      typeFigure(desk, key, mistyped(right, dice))
      wrong.push(key)
    } else {
      desk.enter(key, null)
      typeFigure(desk, key, right)
    }
    const first = wrong.length > 3 ? wrong.shift() : undefined
    if (first !== undefined) typeFigure(desk, first, figureOf(start, first))
  }
  return desk.edits.slice(0, count)
}

const sentences = [
  '全年收到政府信息公开申请29件，办结30件，较上年增长20.8%。',
  '通过网站公开信息3880条，新媒体公开425条，合计4305条。',
  '因政府信息公开被申请行政复议3件，结果维持2件，均依法办理。',
  '下一步，举办两期专题培训，并逐一检查各单位的公开专栏。',
]

/** Keystrokes of an officer who types sentences into the middle of the prose, and takes each out again. */
export function proseTyped(start: Report, format: Format, count: number): readonly Edit[] {
  const dice = chance(20_260_322)
  const desk = new Desk(start, format)
  while (desk.edits.length < count) {
    const { place } = dice.one(format.sections)
    const before = start.narrative[place] ?? ''
    const at = dice.below(before.length + 1)
    const sentence = dice.one(sentences)
    for (let end = 1; end <= sentence.length; end += 1)
      desk.write(place, before.slice(0, at) + sentence.slice(0, end) + before.slice(at))
    desk.write(place, before)
  }
  return desk.edits.slice(0, count)
}
