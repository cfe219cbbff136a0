// @vitest-environment jsdom
/** What stands before 报送 is told whole from the start, each point with its state. */
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import type { Finding } from '@/check'
import StandingList from '@/ui/document/StandingList.vue'

const found = (id: string, rest: Partial<Finding>): Finding => ({
  ...{ id, check: id, severity: 'warning', text: id, figures: [] },
  ...rest,
})
const wrong = found('a', { severity: 'error' })
const blank = found('b', { role: 'blank' })
const odd = found('c', {})

beforeEach(() => {
  setActivePinia(createPinia())
})

it.each([
  ['all', [wrong, blank, odd], ['必须改正（1）', '表格未填（1）', '请核实，尚未说明（1）']],
  ['one', [blank], ['✓ 必须改正：没有', '表格未填（1）', '✓ 请核实，尚未说明：没有']],
  ['none', [], ['✓ 必须改正：没有', '✓ 表格未填：没有', '✓ 请核实，尚未说明：没有']],
] as const)('of which %s stand open', (_, findings, headings) => {
  const list = mount(StandingList, {
    props: { id: 'r', findings },
    global: { stubs: { RouterLink: true, WithoutLastYear: true } },
  })
  expect(list.findAll('h3').map((one) => one.text())).toEqual(headings)
  expect(list.findAll('li')).toHaveLength(findings.length)
  expect(list.text().includes('可以报送')).toBe(findings.length === 0)
})
