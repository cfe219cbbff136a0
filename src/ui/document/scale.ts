/** How large the sheets of 成稿 are shown and how many stand side by side: always whole ones. */
import { type Ref, computed } from 'vue'

/** In CSS pixels at full size: a sheet of A4 and the gap to the next one. */
const millimetre = 96 / 25.4
const sheet = { width: 210 * millimetre, height: 297 * millimetre }
const gap = 8 * millimetre
export const pitch = sheet.width + gap
/** Room in the view above and below the sheets, and what a scroll bar takes. */
const below = 16
const bar = 16

/** Width and height of the pane the sheets are in, in pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** The ways to show `count` sheets in a pane, the chosen one by its id, and what follows from it. */
export function useScale(room: Ref<Room>, count: Ref<number>, chosen: Ref<string>) {
  /** Ways to show the sheets, from small to large; the first two follow the window. */
  const scales = computed(() => [
    { id: 'whole', name: '整页', scale: (room.value.height - below) / sheet.height },
    { id: 'width', name: '页宽', scale: (room.value.width - 32 - bar) / sheet.width },
    ...[75, 100, 125, 150].map((percent) => ({
      id: String(percent),
      name: `${String(percent)}%`,
      scale: percent / 100,
    })),
  ])
  const scale = computed(() => scales.value.find(({ id }) => id === chosen.value)?.scale ?? 1)
  /** Left and right of the sheets shown; never wide enough to show the next one or its shadow. */
  const edge = computed(() => Math.max(0, Math.min(16, gap * scale.value - 6)))
  /** Whole in height: pages are turned, and no scroll bar is shown, which would lie under the sheets and say nothing. */
  const isWhole = computed(() => sheet.height * scale.value + below <= room.value.height + 1)
  const upright = computed(() => (isWhole.value ? 0 : bar))
  /** As many sheets side by side as fit whole; never a part of one. */
  const abreast = computed(() => {
    const free = room.value.width - 2 * edge.value - upright.value
    const fit = Math.floor((free + gap * scale.value) / (pitch * scale.value))
    return Math.min(count.value, Math.max(1, fit))
  })
  // Lengths go out as variables: on paper the sheet of styles says that they count for nothing.
  const viewStyle = computed(() => {
    const right = Math.max(0, edge.value - upright.value)
    const around = edge.value + right + upright.value
    return {
      '--wide': `${(abreast.value * pitch - gap) * scale.value + around}px`,
      '--left': `${edge.value}px`,
      '--right': `${right}px`,
    }
  })
  const stripStyle = computed(() => {
    const filled = Math.ceil(count.value / abreast.value) * abreast.value
    return {
      // Where the scroll bar lies over the page it takes no room, and the last sheets must still come to the edge.
      '--wide': `${(filled * pitch - gap) * scale.value + upright.value}px`,
      '--high': `${sheet.height * scale.value}px`,
    }
  })
  /** One step larger or smaller among the ways to show the sheets. */
  function zoom(by: 1 | -1): void {
    const now = scale.value
    const next = scales.value
      .filter((one) => (by > 0 ? one.scale > now + 0.01 : one.scale < now - 0.01))
      .sort((a, b) => by * (a.scale - b.scale))[0]
    if (next) chosen.value = next.id
  }
  return { scales, scale, isWhole, abreast, viewStyle, stripStyle, zoom }
}
