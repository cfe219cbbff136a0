/** The moments that can be compared and restored, in words. */
import { type Ref, computed } from 'vue'
import { useDesk } from '@/state/desk/desk'
import { type MomentPlace, useHistory } from '@/state/desk/history'
import { moment } from '../words'
import type { MomentChoice } from './ComparePanel.vue'
import { changeWords } from './change-words'
import { versionLabel } from './version-words'

/** As many moments as a list can hold; older ones are reached through the history itself. */
const mostChoices = 300

/** @param chosen those that stand in the list whatever else does. */
export function useMoments(...chosen: readonly Readonly<Ref<MomentPlace>>[]) {
  const desk = useDesk()
  const history = useHistory()

  const placeText = (place: MomentPlace): string => {
    if (place === 'now') return '现在的内容'
    if (place === 'start') return '最初的内容'
    const [kind, key = ''] = place.split(' ')
    if (kind === 'version') {
      const version = history.versions.find(({ id }) => id === key)
      return version ? versionLabel(version, history.versions) : ''
    }
    const edit = desk.edits[Number(key)]
    const change = edit?.changes[0]
    if (!edit || !change || !desk.format) return '较早的内容'
    return `${moment(edit.at)} ${changeWords(desk.format, change).name} 之后`
  }

  const choices = computed<readonly MomentChoice[]>(() => {
    const places: MomentPlace[] = [
      'now',
      ...[...history.versions].reverse().map(({ id }): MomentPlace => `version ${id}`),
      ...history.days
        .flatMap(({ sittings }) => sittings.flatMap(({ moments }) => moments))
        .map(({ index }): MomentPlace => `edit ${index}`)
        .slice(0, mostChoices),
      'start',
    ]
    for (const { value } of chosen) if (!places.includes(value)) places.push(value)
    return places.map((place) => ({ place, text: placeText(place) }))
  })

  return { placeText, choices }
}
