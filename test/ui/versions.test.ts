// @vitest-environment jsdom
/** 版本: each by its day, its occasion and what changed; the digest of its file only where it is asked for. */
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { formats } from '@/format'
import { freeze } from '@/report/report'
import { samples } from '@/sample/hulan'
import type { NamedVersion } from '@/state/desk/history'
import NamedVersions from '@/ui/history/NamedVersions.vue'
import { versionLabel } from '@/ui/history/version-words'

const state = samples.at(-1) ?? expect.fail('There are samples')
const format = formats.find(({ id }) => id === state.format) ?? expect.fail('It has a format')
const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const draft: NamedVersion = { id: '1', report: 'a', name: '报审稿', at: 0, number: 1, state }
const sent: NamedVersion = {
  ...{ id: '2', report: 'a', name: '报送稿（2026年1月20日）', at: 5, number: 2 },
  state: freeze({ ...state, figures: { ...state.figures, 'requests.granted.natural': 77 } }),
  handed: {
    how: 'submitted',
    day: '2026-01-20',
    to: '市政府',
    file: { name: '报告.docx', digest },
  },
}

it('says when, for what and what changed; the digest is in the details', () => {
  setActivePinia(createPinia())
  const screen = mount(NamedVersions, {
    props: { versions: [draft, sent], format, of: '现在的内容', mayWrite: true },
  })
  const [latest, first] = screen.findAll('[data-version]')
  const text = latest?.text() ?? ''
  expect(text).toContain('2026年1月20日报送市政府')
  expect(text).toContain('比“报审稿”改动 1 处：表三 予以公开·自然人')
  expect(latest?.get('details').attributes('open')).toBeUndefined()
  expect(latest?.get('details').text()).toContain(digest)
  expect(text.split(digest)).toHaveLength(2)
  expect(first?.find('details').exists()).toBe(false)
  expect(first?.text()).not.toContain('改动')
  screen.unmount()
})

it('is listed by its name alone where that tells the day, and with the time where it does not', () => {
  expect(versionLabel(sent, [draft, sent])).toBe(sent.name)
  expect(versionLabel(draft, [draft, sent])).toMatch(/^报审稿（.+）$/)
  const again = { ...sent, id: '3' }
  expect(versionLabel(again, [sent, again])).toMatch(/日）（.+）$/)
})
