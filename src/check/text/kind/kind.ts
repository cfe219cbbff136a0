/** How a check of the prose becomes judgements: one for each place of text, reading that text and the figures it needs. */
import type { FigureKey, Format, NarrativePlace } from '@/report/format'
import { textOf } from '@/report/report'
import type { Check, Context } from '../../check'
import type { Finding, Remedy, Severity } from '../../finding'
import { withheld } from '../../fix/offer'

/** What a check of the prose found; positions are in UTF-16 units of the place's text, end exclusive. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly severity?: Severity
  readonly formula?: string | undefined
  readonly advice?: string
  readonly figures?: readonly FigureKey[]
  /** The words that mend it, and where they go if not in the found stretch's place. */
  readonly by?: string | undefined
  readonly at?: { readonly start: number; readonly end: number }
  /** The words on the button; what will stand there if absent. */
  readonly button?: string
  /** The words that mend it are a number made from the figures: a count, or a change or a share of counts. */
  readonly measured?: 'count' | 'change'
  /** Tells findings of one check in one place apart, where their order may change. */
  readonly id?: string
}

export interface TextCheck extends Pick<
  Check,
  'id' | 'severity' | 'title' | 'sentence' | 'source'
> {
  readonly examples: NonNullable<Check['examples']>
  /** The places it reads; all of the format if absent. */
  readonly places?: readonly NarrativePlace[]
  /** False for formats it has nothing to ask. */
  readonly applies?: (format: Format) => boolean
  /** Whatever else it reads: figure keys, `organ`, `title`, other narratives. */
  readonly reads?: (format: Format, place: NarrativePlace) => readonly string[]
  readonly find: (text: string, context: Context, place: NarrativePlace) => Iterable<Found>
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

function findingOf(check: TextCheck, place: NarrativePlace, found: Found, index: number): Finding {
  const { start, end, text, severity, formula, advice, figures } = found
  return {
    id: `${check.id}:${place}:${found.id ?? index}`,
    check: check.id,
    severity: severity ?? check.severity,
    text,
    ...(formula !== undefined && { formula }),
    ...(advice !== undefined && { advice }),
    source: check.source,
    figures: figures ?? [],
    passage: { place, start, end },
    ...remedyOf(found, place),
  }
}

/** What was found, without the words that would mend it where the tables cannot vouch for them. */
function safe(found: Found, text: string, context: Context, place: NarrativePlace): Found {
  const { by, ...rest } = found
  if (by === undefined || found.measured === undefined) return found
  const why = withheld(found, text, context, place)
  return why === undefined ? found : { ...rest, ...why }
}

function findings(
  check: TextCheck,
  place: NarrativePlace,
  context: Context,
): readonly Finding[] | undefined {
  const all: Finding[] = []
  const text = textOf(context.report, place)
  for (const found of check.find(text, context, place)) {
    all.push(findingOf(check, place, safe(found, text, context, place), all.length))
    if (all.length === most) break
  }
  return all.length === 0 ? undefined : all
}

/** A check of the prose as an entry of the catalogue. */
export function textCheck(check: TextCheck): Check {
  const { id, severity, title, sentence, source, examples } = check
  return {
    id,
    severity,
    title,
    sentence,
    source,
    examples,
    judgements: (format) =>
      check.applies?.(format) === false
        ? []
        : format.sections
            .filter(({ place }) => check.places?.includes(place) ?? true)
            .map(({ place }) => ({
              reads: [`narrative.${place}`, ...(check.reads?.(format, place) ?? [])],
              judge: (context) => findings(check, place, context),
            })),
  }
}
