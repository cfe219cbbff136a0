/** Counts in real wording: right numbers stay silent, each number changed is found, and its remedy mends it. */
import { describe, expect, it } from 'vitest'
import { applyChanges, textChange } from '@/report/edit/edit'
import { textOf } from '@/report/report'
import { figures, found, reportWith } from './full'
import { type ToldCase, counts as phrases, textIn } from './corpus/cases'

const counts = /^narrative\.(?:requests|proceedings|documents|decisions|fees)$/
const blank = /\{([^}]+)\}/g

/** A figure, a row's 总计, or the 总计 of all rows of a group; several groups of columns for `suits` and `org`. */
function partOf(name: string): number {
  const own = figures[name] ?? figures[`requests.${name}.total`]
  if (own !== undefined) return own
  const group: Readonly<Record<string, RegExp>> = {
    suits: /^proceedings\.(?:direct|afterReview)\.total$/,
    org: /^requests\.received\.(?!natural|total)/,
  }
  const pattern = group[name] ?? new RegExp(`^requests\\.${name}\\..*\\.total$`)
  const keys = Object.keys(figures).filter((key) => pattern.test(key))
  if (keys.length === 0) throw new Error(`No figures are called ${name}`)
  return keys.reduce((sum, key) => sum + (figures[key] ?? 0), 0)
}

/** What a blank stands for: a sum of figures, with `*万` in 元 where the table has 万元. */
function amountOf(name: string): number {
  const [sum = '', scale] = name.split('*')
  const amount = sum.split('+').reduce((all, part) => all + partOf(part), 0)
  return scale === '万' ? Math.round(amount * 10000) : amount
}

/** The sentence with its blanks filled; the one at `wrong` is off. */
function filled(template: string, wrong = -1): string {
  let index = 0
  return template.replace(blank, (_, name: string) => {
    const amount = amountOf(name) + (index === wrong ? 7 : 0)
    index += 1
    return String(amount)
  })
}

const reportOf = (one: ToldCase, text: string) => reportWith({ [textIn(one)[0]]: text })

describe.each(phrases.map((phrase) => [textIn(phrase)[1], phrase] as const))(
  '%s',
  (template, phrase) => {
    it('is silent with the right numbers', () => {
      const text = filled(template)
      expect(found(reportOf(phrase, text), counts), text).toEqual([])
    })

    const blanks = [...template.matchAll(blank)]
    it.each(blanks.map((match, index) => [match[1] ?? '', index] as const))(
      'finds %s (%d) wrong and mends it',
      (name, index) => {
        const text = filled(template, index)
        const report = reportOf(phrase, text)
        const findings = found(report, counts)
        expect(
          findings.map(({ check }) => check),
          text,
        ).toEqual(phrase.finds)
        const [finding] = findings
        const [place] = textIn(phrase)
        const passage = finding?.passage
        expect(text.slice(passage?.start, passage?.end)).toContain(String(amountOf(name) + 7))
        const replace = finding?.remedy?.replace
        if (!replace) return
        const { start, end } = replace.passage
        const mended =
          textOf(report, place).slice(0, start) + replace.by + textOf(report, place).slice(end)
        expect(found(applyChanges(report, [textChange(report, place, mended)]), counts)).toEqual([])
      },
    )
  },
)
