/** The likely slip: which figure was mistyped, when identities are broken, and what it should be. */
import { type Figure, showFigure } from '@/report/figure'
import { type FigureKey, type Format, shortName } from '@/report/format'
import type { Check, Context } from '../check'
import type { Finding } from '../finding'
import { readBySaid } from '../fix/said'
import { isSumOfUnits } from '../unit/sum'
import type { Event, SlipStory } from './event'
import type { Suggestion } from './rank'
import { type Group, groupsOf } from './group'
import { rulesOf } from './rules'
import { type Correction, type Scene, sceneOf } from './scene'
import { locate } from './search'
import { standingOf } from './standing'
import { slipNames } from './typing'

/** The check that names the likely slip; its findings explain the errors and are shown before them. */
const id = 'figure.likely-slip'

/** Rivals less likely than this are not worth the officer's time. */
const worthSaying = 0.15
/** Less likely than this it is a guess: another cell may as well be the wrong one. */
const certain = 0.75
const most = 3

const moved: Readonly<Record<'row-moved' | 'column-moved', string>> = {
  'row-moved': '整行错开一格',
  'column-moved': '整列错开一格',
}

const keyAt = ({ board }: Scene, cell: number): FigureKey => board.keys[cell] ?? ''

const show = ({ board }: Scene, cell: number, figure: Figure): string =>
  showFigure(figure, board.kinds[cell] ?? 'count')

function correctionText(
  scene: Scene,
  format: Format,
  story: SlipStory,
  { cell, figure }: Correction,
): string {
  const [right, now] = [show(scene, cell, figure), show(scene, cell, scene.valueOf(cell))]
  const how = story in slipNames ? `，${slipNames[story as keyof typeof slipNames]}` : ''
  return `“${shortName(format, keyAt(scene, cell))}”可能应为 ${right}（现为 ${now}${how}）`
}

/** One mistake as a clause of the sentence. */
function clause(scene: Scene, format: Format, { story, corrections }: Event): string {
  const texts = corrections.map((one) => correctionText(scene, format, story, one))
  if (story === 'swapped') return `${texts.join('，')}，相邻两格填反`
  if (story !== 'row-moved' && story !== 'column-moved') return texts.join('，')
  const shown = texts.slice(0, 3).join('，')
  return `${moved[story]}：${shown}${texts.length > 3 ? `等 ${texts.length} 格` : ''}`
}

function advice({ mends, share }: Suggestion, rivals: number): string {
  const effect = `改后 ${mends.length} 处不平可同时消除`
  if (rivals > 1) return `${effect}；另有相近的可能，请对照台账核实`
  return share > 0.9 ? `${effect}，请对照台账核实` : `${effect}；也可能是别处有误，请对照台账核实`
}

/** What the text says of the corrected figures, or of the totals that follow them. */
function saidOf(scene: Scene, format: Format, corrections: readonly Correction[]): string {
  const all = scene.said(corrections)
  const own = all.filter(({ cell }) => corrections.some((one) => one.cell === cell))
  const told = (own.length > 0 ? own : all).slice(0, 2).map(({ cell, figure }) => {
    const name =
      corrections.length === 1 && own.length > 0 ? '' : shortName(format, keyAt(scene, cell))
    return `${name === '' ? '' : `“${name}”`}写的是 ${show(scene, cell, figure)}`
  })
  return told.length === 0 ? '' : `；文字中${told.join('，')}`
}

const isGuess = (scene: Scene, { events, share }: Suggestion): boolean =>
  share < certain && scene.said(events.flatMap(({ corrections }) => corrections)).length === 0

function findingOf(
  scene: Scene,
  format: Format,
  suggestion: Suggestion,
  likeliest: Finding | undefined,
  rivals: number,
  isSure: boolean,
): Finding {
  const corrections = suggestion.events.flatMap((event) => event.corrections)
  const figures = corrections.map(({ cell, figure }) => [keyAt(scene, cell), figure] as const)
  const keys = figures.map(([key]) => key)
  const clauses = suggestion.events.map((event) => clause(scene, format, event)).join('；')
  const alone = `${clauses}${saidOf(scene, format, corrections)}`
  const values = corrections.map(({ cell, figure }) => show(scene, cell, figure))
  return {
    id: `${id}:${keys.join('+')}`,
    check: id,
    severity: 'hint',
    role: 'slip',
    ...(likeliest && { rival: { id: likeliest.id, alone } }),
    text: likeliest ? `或者：${alone}` : alone,
    advice: advice(suggestion, rivals),
    figures: keys,
    remedy: {
      text: figures.length === 1 ? `改为 ${values.join()}` : `改正这 ${figures.length} 格`,
      figures,
      ...(!isSure && isGuess(scene, suggestion) && { guess: true as const }),
    },
  }
}

/** A figure that no typing error explains is named only where two identities, or an identity and the text, agree on it. */
const isPlausible = (scene: Scene, { events, mends, share }: Suggestion): boolean =>
  share >= worthSaying &&
  events.every(
    ({ story, corrections }) =>
      story !== 'unexplained' ||
      (mends.length > 1 && share > 0.5) ||
      scene.said(corrections).length > 0,
  )

function judgeGroup(
  group: Group,
  context: Context,
  suspects?: ReadonlySet<FigureKey>,
): readonly Finding[] | undefined {
  const scene = sceneOf(group, context, suspects)
  if (!scene) return undefined
  const findings = new Map<string, Finding>()
  /** Of figures added up from units, none is the slip: it is in a unit. */
  const isOwn = ({ events }: Suggestion): boolean =>
    !events.every(({ corrections }) =>
      corrections.every(({ cell }) => isSumOfUnits(keyAt(scene, cell), context)),
    )
  for (const all of locate(scene)) {
    const list = all.filter(isOwn)
    const rivals = (suspects ? list : list.filter((one) => isPlausible(scene, one))).slice(0, most)
    let likeliest: Finding | undefined
    rivals.forEach((suggestion) => {
      const finding = findingOf(
        scene,
        context.format,
        suggestion,
        likeliest,
        rivals.length,
        suspects !== undefined,
      )
      likeliest ??= finding
      if (!findings.has(finding.id)) findings.set(finding.id, finding)
    })
  }
  return findings.size === 0 ? undefined : [...findings.values()]
}

/**
 * The likely slips where all held until these figures were changed, so that no other can be wrong and
 * none needs a typing error for its excuse. Not in the catalogue, whose answers depend on no order of edits.
 */
export const slipsAmong = (
  suspects: ReadonlySet<FigureKey>,
  context: Context,
): readonly Finding[] =>
  groupsOf(context.format).flatMap((group) => judgeGroup(group, context, suspects) ?? [])

/** Makes ready, a table at a step, what the search for a slip asks of the format alone: else the first key would wait for it. */
export function* slipsReady(format: Format): Generator<undefined> {
  for (const { board, identities } of groupsOf(format)) {
    if (!identities) continue
    rulesOf(board, identities).bearing(0)
    yield
  }
}

/** True if no identity of the tables is broken; one that waits for a blank is not. */
export const areTablesSound = (context: Context): boolean =>
  groupsOf(context.format).every(
    (group) => standingOf(group, context).balance.residuals.broken === 0,
  )

/** The likely slips in the table of a figure. */
export const slipsBeside = (key: FigureKey, context: Context): readonly Finding[] =>
  groupsOf(context.format)
    .filter(({ identities, board }) => identities && board.keys.includes(key))
    .flatMap((group) => judgeGroup(group, context) ?? [])

/** The check of likely slips, one judgement for each table with identities. */
export const slipChecks: readonly Check[] = [
  {
    id,
    severity: 'hint',
    title: '可能填错的数字',
    sentence:
      '合计或勾稽关系不平时，找出改动最少、又能使其全部成立的数字：颠倒、漏输、多输、错输一位，正负号，相邻两格填反，整行整列错开一格',
    source: '年度报告格式表三、表四',
    judgements: (format) =>
      groupsOf(format).map((group) => ({
        reads: [...group.board.keys, ...readBySaid(format)],
        judge: (context) => judgeGroup(group, context),
      })),
  },
]
