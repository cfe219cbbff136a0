/** Each planted fault is found by the check meant to find it and by no other; honest sentences stay silent. */
import { expect, it } from 'vitest'
import type { Context } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { textFamilies } from '@/check/text'
import { applyChanges, textChange } from '@/report/edit/edit'
import { textOf } from '@/report/report'
import { type ToldCase, exampleIn, sentences, textIn, yearOf } from './corpus/cases'
import { format } from './full'

const planted = sentences.filter(({ finds }) => finds.length > 0)
const honest = sentences.filter(({ finds }) => finds.length === 0)

const own = new Set(textFamilies.flatMap(({ checks }) => checks.map(({ id }) => id)))
/** The full report has a case corrected; that its text does not explain it is not what is tried here. */
own.delete('narrative.corrected')

const contextOfCase = (one: ToldCase): Context => contextOf(exampleIn(one), format, yearOf(one))

const found = (context: Context) => findingsIn(judge(context)).filter(({ check }) => own.has(check))

it.each(planted.map((one) => [one.finds.join(), textIn(one)[1], one] as const))(
  '%s finds: %s',
  (_, text, one) => {
    const context = contextOfCase(one)
    const [place] = textIn(one)
    const findings = found(context)
    expect([...new Set(findings.map((finding) => finding.check))]).toEqual(one.finds)
    for (const { check, passage, remedy } of findings) {
      expect(passage?.place).toBe(place)
      expect(passage?.end).toBeGreaterThan(passage?.start ?? 0)
      const replace = remedy?.replace
      if (!replace) continue
      const { start, end } = replace.passage
      const mended = text.slice(0, start) + replace.by + text.slice(end)
      const report = applyChanges(context.report, [textChange(context.report, place, mended)])
      expect(textOf(report, place)).toBe(mended)
      const left = found({ ...context, report }).filter((finding) => finding.check === check)
      expect(left.length, mended).toBeLessThan(findings.length)
    }
  },
)

it.each(honest.map((one) => [textIn(one)[1], one] as const))('is silent on: %s', (_, one) => {
  expect(found(contextOfCase(one)).map(({ check, text: said }) => `${check} ${said}`)).toEqual([])
})

/** Tried in the phrases and elsewhere, beside this corpus; the last rows can be broken by no sentence of a section. */
const plantedElsewhere = `
  narrative.proceedings narrative.documents narrative.decisions narrative.fees
  narrative.all-of-one-kind narrative.rate-without-base narrative.classes fees.collected narrative.excessive
  title.year title.term title.organ lead.parts lead.announced lead.contact overview.aspects overview.bare overview.empty overview.misplaced overview.length overview.supervision
  other.empty structure.format-year narrative.copied-whole narrative.copied narrative.same-problem problems.promises
`

it('plants every other check of the prose', () => {
  const tried = new Set(planted.flatMap(({ finds }) => finds))
  const others = [...own].filter((id) => !tried.has(id))
  expect(others.sort()).toEqual(plantedElsewhere.trim().split(/\s+/).sort())
})

/** Rules that name the right word: without it on a button they would be worth little. */
const naming = 'wording.slip wording.political-term wording.regulation-name'.split(' ')

it.each(
  planted
    .filter(({ finds }) => finds.some((check) => naming.includes(check)))
    .map((one) => [textIn(one)[1], one] as const),
)('offers the right word for: %s', (_, one) => {
  const findings = found(contextOfCase(one)).filter(({ check }) => one.finds.includes(check))
  expect(findings.some(({ remedy }) => remedy?.replace !== undefined)).toBe(true)
})
