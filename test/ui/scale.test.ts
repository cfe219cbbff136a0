/** The sheets of 成稿: where a page is seen whole no scroll bar takes room, where it is not there is one. */
import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { useScale } from '@/ui/document/scale'

const office = { width: 1050, height: 586 }
const shown = (chosen: string, room = office) => useScale(ref(room), ref(5), ref(chosen))
const high = (scale: number) => (scale * 297 * 96) / 25.4

describe('the sheets', () => {
  it('fill the height of the pane at 整页, to the last pixel a scroll bar would take', () => {
    const { scale, isWhole, abreast } = shown('whole')
    expect(high(scale.value)).toBeCloseTo(office.height - 16)
    expect(isWhole.value).toBe(true)
    expect(abreast.value).toBe(2)
  })

  it.each([
    ['width', false],
    ['75', false],
    ['100', false],
  ])('are not whole at %s in the office', (chosen, whole) => {
    expect(shown(chosen).isWhole.value).toBe(whole)
  })

  it('are whole at 75% on a large screen, and leave no room for a bar', () => {
    const { isWhole, viewStyle } = shown('75', { width: 1600, height: 900 })
    expect(isWhole.value).toBe(true)
    expect(Number.parseFloat(viewStyle.value['--left'])).toBe(
      Number.parseFloat(viewStyle.value['--right']),
    )
  })
})
