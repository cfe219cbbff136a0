/** A report all variants of a kind of defect are told in: its tables, last year's, and what the checks say of a sentence in it. */
import type { Finding } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { formatForYear } from '@/format'
import { type Aspect, type Case, type Place, exampleOf } from '../inspector/kit'

const format = formatForYear(2024)

/** 新收198 结转6 办结195 下年9; 复议10 诉讼8; last year 新收165 结转3 办结162; 复议8 诉讼5. */
const frame = {
  name: '青江市云岭区人民政府',
  level: 'county',
  year: 2024,
  told: {
    t3: {
      new: [180, 12, 1, 2, 3, 0],
      in: [5, 1, 0, 0, 0, 0],
      g: [88, 6, 1, 1, 1, 0],
      p: [21, 2, 0, 0, 1, 0],
      d1: 0,
      d2: 0,
      d3: 0,
      d4: 3,
      d5: 4,
      d6: 2,
      d7: 5,
      d8: 3,
      u1: [30, 3, 0, 1, 0, 0],
      u2: 6,
      u3: 2,
      n1: 5,
      n2: 3,
      n3: 0,
      n4: 0,
      n5: 0,
      o1: [4, 1, 0, 0, 0, 0],
      o2: 0,
      o3: 2,
    },
    rev: [6, 2, 1, 1],
    dir: [3, 1, 0, 1],
    post: [2, 0, 0, 1],
    doc: [4, 2, 31],
    rule: [0, 0, 0],
    lic: 15230,
    pen: 864,
    coe: 57,
    fee: 186.4,
  },
  last: {
    t3: {
      new: [150, 9, 0, 2, 4, 0],
      in: 3,
      g: [70, 4, 0, 1, 2, 0],
      p: [18, 1, 0, 0, 1, 0],
      d1: 0,
      d2: 0,
      d3: 0,
      d4: 2,
      d5: 3,
      d6: 0,
      d7: 4,
      d8: 2,
      u1: [33, 3, 0, 1, 1, 0],
      u2: 5,
      u3: 0,
      n1: 6,
      n2: 2,
      n3: 0,
      n4: 0,
      n5: 0,
      o1: 3,
      o2: 0,
      o3: 0,
    },
    rev: [5, 1, 1, 1],
    dir: [2, 1, 0, 1],
    post: [1, 0, 0, 0],
    doc: [3, 1, 29],
    rule: [0, 0, 0],
    lic: 14208,
    pen: 912,
    coe: 57,
    fee: 203.6,
  },
} as const

/** A text with its spots read ⟦wrong¦right⟧; `other|` and the like before it name another place than 主动公开. */
function caseOf(marked: string, unit: Partial<Case>): Case {
  const [, at, text] = /^(?:([^|]+)\|)?(.*)$/su.exec(marked) ?? []
  const place = (at ?? '主动公开') as Place | Aspect
  return {
    ...frame,
    id: 'x',
    ...unit,
    text: { other: '未收取信息处理费。', ...unit.text, [place]: text ?? '' },
  }
}

/** What the checks find of a text in its frame. */
export function findingsOf(
  marked: string,
  reading: 'wrong' | 'right',
  unit: Partial<Case> = {},
): readonly Finding[] {
  if (!format) throw new Error('There is a format for 2024')
  return findingsIn(judge(contextOf(exampleOf(caseOf(marked, unit), reading), format, 2024)))
}

const told = ({ check, text }: Finding): string => `${check} ${text}`

/** What they find of the wrong reading beyond the right one. */
export function foundIn(marked: string, unit: Partial<Case> = {}): readonly string[] {
  const right = new Set(findingsOf(marked, 'right', unit).map(told))
  return findingsOf(marked, 'wrong', unit)
    .map(told)
    .filter((one) => !right.has(one))
}

/** What they find, hints apart, of the text as it should be. */
export const falseIn = (marked: string, unit: Partial<Case> = {}): readonly string[] =>
  findingsOf(marked, 'right', unit)
    .filter(({ severity }) => severity !== 'hint')
    .map(told)
