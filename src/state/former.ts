/** Whose report of last year may be this organ's own, under the name it had before it was renamed, merged or split. */
import { namesOf } from '@/report/organ'
import type { Organ, Report } from '@/report/report'
import type { Filed } from '@/storage'

/** How many letters of one text stand in the other, in the same order. */
function inCommon(one: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const letter of one) {
    const next = [0]
    for (let at = 0; at < other.length; at += 1)
      next.push(
        other[at] === letter ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

const prefixOf = (one: string, other: string): string => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return one.slice(0, length)
}

/** The words for what kind of organ it is, and for a part that stands for the whole. */
const kinds =
  /(?:办公室|办公厅|委员会|管理局|服务中心|政府|中心|委|局|办|厅|处)$|[(（]本级[)）]$|本级$/

const withoutKind = (name: string): string => {
  const less = name.replace(kinds, '')
  return less === name ? name : withoutKind(less)
}

/** True if two names may be one organ's: what is left without their common area and their kind is much the same. */
export function alikeNames(one: string, other: string): boolean {
  const area = /^.*[省市县区州旗盟镇乡]/.exec(prefixOf(one, other))?.[0] ?? ''
  const [a, b] = [withoutKind(one).slice(area.length), withoutKind(other).slice(area.length)]
  const shorter = Math.min(a.length, b.length)
  if (shorter === 0) return area.length > 2 && a === b
  const share = inCommon(a, b) / shorter
  return share > 0.5 || (share === 0.5 && prefixOf(a, b).length >= 2)
}

const digitsOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\D/g, '') : ''
const siteOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '')
    : ''

/** How much speaks for it that two are the same organ: its telephone or website, then its name. */
function likeness(one: Organ, other: Organ): number {
  const [phone, site] = [digitsOf(one['phone']), siteOf(one['website'])]
  const isReached =
    (phone.length >= 7 && phone === digitsOf(other['phone'])) ||
    (site !== '' && site === siteOf(other['website']))
  return (isReached ? 2 : 0) + (alikeNames(one.name.trim(), other.name.trim()) ? 1 : 0)
}

/** So many are offered at most. */
const most = 4

/**
 * Reports of last year that may be this organ's under another name, the likeliest first: of an organ of which no later
 * report is here, with a like name, the same telephone or website, known to have been this report's, or the only one.
 * @param knownAs names that this report bore before.
 */
export function likelyFormer(
  reports: readonly Filed[],
  { year, organ }: Pick<Report, 'year' | 'organ'>,
  knownAs: readonly string[] = [],
): readonly Filed[] {
  const own = reports.filter(
    ({ sample, report }) => sample !== true && report.organ['demonstration'] !== true,
  )
  const names = new Set(namesOf(organ))
  const goesOn = new Set(
    own.filter(({ report }) => report.year >= year).map(({ report }) => report.organ.name),
  )
  const then = own.filter(
    ({ report }) =>
      report.year === year - 1 && !names.has(report.organ.name) && !goesOn.has(report.organ.name),
  )
  const isOnly = new Set(then.map(({ report }) => report.organ.name)).size === 1
  return then
    .map((filed) => {
      const { organ: other } = filed.report
      const sure = (knownAs.includes(other.name) ? 4 : 0) + (isOnly ? 1 : 0)
      return { filed, likely: sure + likeness(organ, other) }
    })
    .filter(({ likely }) => likely > 0)
    .sort((a, b) => b.likely - a.likely)
    .map(({ filed }) => filed)
    .slice(0, most)
}
