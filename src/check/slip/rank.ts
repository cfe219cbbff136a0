/** Weighs explanations against each other, and cuts them into suggestions that can be accepted one by one. */
import { type Residuals, after, offBy } from './balance'
import { type Event, type Weight, weigh } from './event'
import type { Scene } from './scene'

/** Mistakes that together explain everything that is broken. */
export type Explanation = readonly Event[]

/** Log likelihood that the same difference turns up in a further identity by chance. */
const coincidence = -8

/** An explanation with its log likelihood, and that of something else being behind the same differences. */
interface Weighed {
  readonly explanation: Explanation
  readonly score: number
  readonly otherwise: number
}

/** Weighs explanations, each of their events once. */
function weighed(scene: Scene, explanations: readonly Explanation[]): readonly Weighed[] {
  const weights = new Map<Event, Weight>()
  const weightOf = (event: Event): Weight => {
    const weight = weights.get(event) ?? weigh(scene, event)
    weights.set(event, weight)
    return weight
  }
  return explanations.map((explanation) => {
    let [score, otherwise] = [0, 0]
    for (const event of explanation) {
      const weight = weightOf(event)
      score += weight.score
      otherwise += scene.somethingElse + coincidence * weight.coincidences
    }
    return { explanation, score, otherwise }
  })
}

/** One mistake, or mistakes that only make sense together, as it can be accepted by itself. */
export interface Suggestion {
  readonly events: readonly Event[]
  /** The identities that hold once it is accepted, by their place in the scene. */
  readonly mends: readonly number[]
  /** How likely it is among all explanations found, 0 to 1. */
  readonly share: number
}

const idOf = (events: readonly Event[]): string =>
  events
    .flatMap(({ corrections }) => corrections.map(({ cell, figure }) => `${cell}=${figure}`))
    .sort()
    .join(' ')

const mendedBy = (residuals: Residuals, events: readonly Event[]): readonly number[] => {
  const rest = events.reduce((left, { shifts }) => after(left, shifts), residuals)
  return residuals.off.flatMap((off, identity) =>
    off !== 0 && offBy(rest, identity) === 0 ? [identity] : [],
  )
}

/** An explanation cut into what can be accepted one by one: each mends something and breaks nothing. */
function apart(residuals: Residuals, explanation: Explanation): readonly (readonly Event[])[] {
  const alone = explanation.every(
    (event) =>
      mendedBy(residuals, [event]).length > 0 &&
      event.shifts.every(({ identity }) => offBy(residuals, identity) !== 0),
  )
  return alone ? explanation.map((event) => [event]) : [explanation]
}

/** Explanations so much less likely than the best, as log likelihoods, are not weighed at all. */
const negligible = 8

/** The suggestions of all explanations, each list rivals about the same identities, likeliest first. */
export function ranked(
  scene: Scene,
  residuals: Residuals,
  explanations: readonly Explanation[],
): readonly (readonly Suggestion[])[] {
  const all = weighed(scene, explanations)
  const best = all.reduce((most, { score }) => Math.max(most, score), -Infinity)
  const likely = all.filter(({ score }) => score > best - negligible)
  const distinct = new Map(likely.map((one) => [idOf(one.explanation), one]))
  const pieces = new Map<string, { events: readonly Event[]; weight: number }>()
  let sum = Math.exp(Math.max(...[...distinct.values()].map(({ otherwise }) => otherwise)) - best)
  for (const { explanation, score } of distinct.values()) {
    const weight = Math.exp(score - best)
    sum += weight
    for (const events of apart(residuals, explanation)) {
      const id = idOf(events)
      pieces.set(id, { events, weight: weight + (pieces.get(id)?.weight ?? 0) })
    }
  }
  const suggestions = [...pieces.values()]
    .map(({ events, weight }) => ({
      events,
      mends: mendedBy(residuals, events),
      share: weight / sum,
    }))
    .sort((a, b) => b.share - a.share)
  const rivals: Suggestion[][] = []
  for (const suggestion of suggestions) {
    const list = rivals.find(([first]) =>
      first?.mends.some((identity) => suggestion.mends.includes(identity)),
    )
    if (list) list.push(suggestion)
    else rivals.push([suggestion])
  }
  return rivals
}
