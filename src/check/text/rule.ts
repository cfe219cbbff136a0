/** A rule of the prose as data, and how it becomes an entry of the catalogue: one judgement for each place of text. */
import type { Format, NarrativePlace } from '@/report/format'
import { textOf } from '@/report/report'
import type { Answer, Check, Context, Judgement } from '../check'
import type { Dated } from '../known/dated'
import type { Finding, Remedy } from '../finding'
import { withheld } from '../fix/offer'
import type { Fault, Found, Kind, TextKind, WholeKind } from './kind/kind'
import { type Comparing, isSure } from './read/sure/sure'
import { seenBy } from './tables'

/** A rule: what the catalogue tells of it, where and when it holds, and what kind it is of. */
export interface ProseRule
  extends
    Pick<Check, 'id' | 'severity' | 'title' | 'sentence' | 'source'>,
    Pick<Finding, 'role' | 'beside'> {
  /** The places it reads; all of the format if absent. */
  readonly places?: readonly NarrativePlace[]
  /** The first and last report year it is asked of; of every year if absent. */
  readonly years?: { readonly since?: number; readonly until?: number }
  /** What it reads that ages: of a later year it only hints, offers no words, and says so. */
  readonly known?: Dated
  /** What it holds its findings against: where the words around one are not wholly understood it only hints. */
  readonly compares?: Comparing
  readonly is: Kind
}

/** More of one kind in one text helps nobody. */
const most = 20

const remedyOf = (found: Found, place: NarrativePlace): { remedy?: Remedy } =>
  found.by === undefined
    ? {}
    : {
        remedy: {
          text: found.button ?? (found.by === '' ? '删去' : `改为 ${found.by}`),
          replace: {
            passage: { place, ...(found.at ?? { start: found.start, end: found.end }) },
            by: found.by,
          },
        },
      }

/** What every finding of a rule says, in the order it is read. */
const said = (
  rule: ProseRule,
  id: string,
  { text, severity, formula, advice, figures, field }: Partial<Found> & Fault,
  source = rule.source,
): Finding => ({
  id,
  check: rule.id,
  severity: severity ?? rule.severity,
  ...(rule.role && { role: rule.role }),
  ...(rule.beside && { beside: rule.beside }),
  text,
  ...(formula !== undefined && { formula }),
  ...(advice !== undefined && { advice }),
  source,
  figures: figures ?? [],
  ...(field && { field }),
})

/** What was found, without the words that would mend it where the tables cannot vouch for them. */
function safe(found: Found, text: string, context: Context, place: NarrativePlace): Found {
  const { by, ...rest } = found
  if (by === undefined || found.measured === undefined) return found
  const why = withheld(found, text, context, place)
  return why === undefined ? found : { ...rest, ...why }
}

/** What was found by a list that was not yet reviewed for the year: a hint that says so, with no words to put there. */
function within(found: Found, rule: ProseRule, year: number): Found {
  const { known } = rule
  if (known === undefined || year <= known.reviewedUntil) return found
  const reach = `${known.what}收录到${String(known.reviewedUntil)}年，请核对现行规定`
  return {
    ...found,
    by: undefined,
    severity: 'hint',
    advice: found.advice === undefined ? reach : `${found.advice}；${reach}`,
  }
}

/** What was found in words that are not wholly understood: a hint that says so, with no words to put there. */
function sure(
  found: Found,
  { compares, severity }: ProseRule,
  text: string,
  context: Context,
  place: NarrativePlace,
): Found {
  if (compares === undefined || (found.severity ?? severity) === 'hint') return found
  if (isSure(text, found, context, place, compares)) return found
  const doubt = '这句话可能另有所指，请看看是否同指一事'
  return {
    ...found,
    by: undefined,
    severity: 'hint',
    advice: found.advice === undefined ? doubt : `${doubt}；${found.advice}`,
  }
}

function findingsAt(
  rule: ProseRule,
  kind: TextKind,
  place: NarrativePlace,
  given: Context,
): readonly Finding[] | undefined {
  const all: Finding[] = []
  const context = seenBy(given, kind.cells ? 'cells' : 'none')
  const text = textOf(context.report, place)
  for (const one of kind.find(text, context, place)) {
    const told = sure(safe(one, text, context, place), rule, text, context, place)
    const found = within(told, rule, context.report.year)
    all.push({
      ...said(rule, `${rule.id}:${place}:${found.id ?? all.length}`, found),
      passage: { place, start: found.start, end: found.end },
      ...(found.caret !== undefined && { caret: found.caret }),
      ...remedyOf(found, place),
    })
    if (all.length === most) break
  }
  return all.length === 0 ? undefined : all
}

function findingOn(rule: ProseRule, kind: WholeKind, context: Context): Finding | undefined {
  const fault = kind.judge(seenBy(context, 'cells'))
  return fault && said(rule, rule.id, fault, fault.source)
}

/** Whether a format governs any of the years a rule is asked of. */
const governs = ({ since, until = Infinity }: Format, { years }: ProseRule): boolean =>
  until >= (years?.since ?? 0) && since <= (years?.until ?? Infinity)

function judgementsIn(rule: ProseRule, format: Format): readonly Judgement[] {
  const { is, places, years, compares } = rule
  const { since = 0, until = Infinity } = years ?? {}
  const inYears =
    (judge: (context: Context) => Answer) =>
    (context: Context): Answer =>
      context.report.year < since || context.report.year > until ? undefined : judge(context)
  if (!governs(format, rule)) return []
  if ('judge' in is)
    return [{ reads: is.reads(format), judge: inYears((context) => findingOn(rule, is, context)) }]
  if (is.applies?.(format) === false) return []
  return format.sections
    .filter(({ place }) => places?.includes(place) ?? true)
    .map(({ place }) => ({
      reads: [
        `narrative.${place}`,
        ...(compares ? ['organ'] : []),
        ...(is.reads?.(format, place) ?? []),
      ],
      judge: inYears((context) => findingsAt(rule, is, place, context)),
    }))
}

/** A rule as an entry of the catalogue. */
export function checkOf(rule: ProseRule): Check {
  const { id, severity, title, sentence, source, is } = rule
  return {
    id,
    severity,
    title,
    sentence,
    source,
    ...('words' in is && { words: is.words }),
    judgements: (format) => judgementsIn(rule, format),
  }
}
