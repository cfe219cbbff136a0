/** What contradicts a table is told as more than a hint only where every word around it is understood. */
import { describe, expect, it } from 'vitest'
import type { Example } from '@/check/example'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { format } from './full'

const rows = {
  received: [20, 3],
  carriedIn: 2,
  granted: [12, 1],
  'unavailable.notHeld': 7,
  'denied.stateSecret': 0,
  review: [4, 1, 1, 1],
} satisfies Example['rows']

type Place = 'requests' | 'proceedings'

/** The severities of what a check says of a text, and whether any fix is offered. */
function said(check: string, text: string, place: Place) {
  const example: Example = { text, rows, narrative: { [place]: text } }
  return findingsIn(judge(contextOf(example, format)))
    .filter((finding) => finding.check === check && finding.passage?.place === place)
    .map(({ severity, remedy }) => [severity, remedy !== undefined] as const)
}

describe('a number that contradicts its cell', () => {
  it.each([
    '本年度收到政府信息公开申请29件。',
    '本机关共收到政府信息公开申请29件，办结20件。',
    '本机关全年新收政府信息公开申请29件，上年结转2件。',
    '收到政府信息公开申请23件，予以公开15件，无法提供7件。',
  ])('is told in the plain clause: %s', (text) => {
    const all = said('narrative.requests', text, 'requests')
    expect(all.length).toBeGreaterThan(0)
    expect(all.every(([severity]) => severity !== 'hint')).toBe(true)
  })

  it.each([
    '收到政府信息公开申请23件，因不掌握、需另行制作或者补正后仍不明确而无法提供16件。',
    '共收到政府信息公开申请23件，隶属海关收到政府信息公开申请8件，机关本级15件。',
    '收到政府信息公开申请23件，其中自然人申请20件（含上年结转1件）。',
    '县机关事务管理服务保障条线政府信息公开申请收到9件，县本部14件，共23件。',
    '9件答复为：予以公开5件，无法提供4件。',
    '公示预警74条；建立登记制度，全年收到登记94件政府信息公开申请线索。',
  ])('is only hinted at, with no fix, where something else may be meant: %s', (text) => {
    const all = said('narrative.requests', text, 'requests')
    expect(all.filter(([severity, fix]) => severity !== 'hint' || fix)).toEqual([])
  })
})

describe('a sweeping word', () => {
  it.each(['发生政府信息公开行政复议7件，均获维持。', '政府信息公开行政复议均予维持。'])(
    'is told where it stands alone: %s',
    (text) => {
      expect(said('narrative.all-upheld', text, 'proceedings')).toEqual([['warning', false]])
    },
  )

  it.each([
    '行政复议7件，其中维持4件、纠正1件；另有复议2件，均维持。',
    '行政复议7件，共纠正1件，其余已结案件均维持或以其他方式结案。',
    '城东片区行政复议3件，均维持。',
  ])('is at most hinted at beside a part: %s', (text) => {
    expect(
      said('narrative.all-upheld', text, 'proceedings').filter(([severity]) => severity !== 'hint'),
    ).toEqual([])
  })
})
