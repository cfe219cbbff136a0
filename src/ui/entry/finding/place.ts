/** Which section of the report is being worked on, as the outline marks it. */

const sections = 'section[id^="section-"]'

/**
 * The place of the section that holds the cell or text in focus, as long as that is in sight; else of
 * the last section that begins in the upper half of the box; `lead` above all of them.
 */
export function placeIn(box: HTMLElement): string {
  const { top, bottom } = box.getBoundingClientRect()
  const held = box.contains(document.activeElement) ? document.activeElement : null
  const stand = held?.getBoundingClientRect()
  const line = top + box.clientHeight / 2
  const section =
    stand && stand.bottom > top && stand.top < bottom
      ? held?.closest(sections)
      : [...box.querySelectorAll(sections)]
          .filter((one) => one.getBoundingClientRect().top < line)
          .at(-1)
  return section?.id.replace('section-', '') ?? 'lead'
}
