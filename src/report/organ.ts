/** An organ over the years: the names it had, and the reports of a year it goes on from. */
import { addFigures } from './figure'
import { type Format, type NarrativePlace, cellsOf } from './format'
import { type Organ, type Report, figureOf, freeze } from './report'

/** The member of a report's organ that holds its former names, the newest first. */
const member = 'formerNames'

/** What the member holds, as it is being written; anything but texts is passed over. */
function writtenNames({ [member]: names }: Organ): readonly string[] {
  if (!Array.isArray(names)) return []
  return (names as readonly unknown[]).filter((name): name is string => typeof name === 'string')
}

/** Its former names (曾用名, and those of organs merged into it), the newest first. */
export const formerNamesOf = (organ: Organ): readonly string[] =>
  writtenNames(organ)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Former names as they are shown in one line to be edited. */
export const formerNamesLine = (organ: Organ): string => writtenNames(organ).join('、')

/** What is written in that line, with the blank name behind a last separator; an empty line is no name. */
export const namesInLine = (line: string): readonly string[] =>
  line === '' ? [] : line.split(/[、，,；;]/)

/** True if it was said of an organ which former names it has, be it none. */
export const knowsFormerNames = (organ: Organ): boolean => Array.isArray(organ[member])

/** All names an organ goes by, its own first. */
export const namesOf = (organ: Organ): readonly string[] => [
  ...new Set([organ.name, ...formerNamesOf(organ)]),
]

/** The organ with these former names, each once; its own name is none. */
export function withFormerNames(organ: Organ, names: readonly string[]): Organ {
  const kept = [...new Set(names.map((name) => name.trim()))].filter(
    (name) => name !== '' && name !== organ.name.trim(),
  )
  return { ...organ, [member]: kept }
}

/**
 * All names under which an organ stands in these reports: its own, the former ones its reports tell of, theirs in turn.
 * @param organs those of the reports that are there.
 */
export function lineageOf(organs: readonly Organ[], name: string): ReadonlySet<string> {
  const names = new Set([name])
  // A set that grows while it is gone through is gone through to its end.
  for (const one of names)
    for (const organ of organs)
      if (organ.name === one) for (const former of formerNamesOf(organ)) names.add(former)
  return names
}

/** The names that are no other organ's former ones: each stands for a whole lineage. */
export function presentNames(organs: readonly Organ[]): readonly string[] {
  const names = [...new Set(organs.map((organ) => organ.name))]
  const former = new Map(names.map((name) => [name, lineageOf(organs, name)]))
  return names.filter((name) =>
    // Two that name each other are both present: none of them may vanish.
    names.every(
      (other) => other === name || !former.get(other)?.has(name) || former.get(name)?.has(other),
    ),
  )
}

/**
 * The reports of several organs that became one, added up cell by cell; a cell is blank where one of them has none.
 * What they wrote is left out: nobody wrote it of the whole.
 * @param reports of one year and format, at least one.
 */
export function addedUp(reports: readonly [Report, ...Report[]], format: Format): Report {
  const [first] = reports
  const name = reports.map(({ organ }) => organ.name).join('、')
  const narrative = Object.fromEntries(
    format.sections.map(({ place }): readonly [NarrativePlace, string] => [place, '']),
  )
  const figures = Object.fromEntries(
    [...cellsOf(format).keys()].map((key) => [
      key,
      addFigures(reports.map((report) => figureOf(report, key))),
    ]),
  )
  const { year } = first
  const title = `${name}${String(year)}年政府信息公开工作年度报告（相加）`
  const { type, version } = first
  return freeze({
    ...{ type, version, format: format.id, year, title, narrative, figures },
    ...{ organ: { ...first.organ, name }, acknowledged: [] },
  })
}
