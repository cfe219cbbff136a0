/** A finding in a sentence that the app drafted when the tables said otherwise offers the whole sentence as it would be drafted now. */
import { computed, shallowRef, watch } from 'vue'
import type { Finding } from '@/check'
import type { OlderAt } from '@/draft'
import { type Format, cellsOf } from '@/report/format'
import { textOf } from '@/report/report'
import type { useDesk } from '@/state/desk/desk'

/** The tables in which something does not add up: nobody knows yet whether they or the words are wrong. */
function unsettled(findings: readonly Finding[], format: Format): ReadonlySet<string> {
  const cells = cellsOf(format)
  const wrong = findings.filter(
    ({ severity, role, passage }) => severity === 'error' && !role && !passage,
  )
  return new Set(
    wrong.flatMap(({ figures }) => figures.flatMap((key) => cells.get(key)?.table.id ?? [])),
  )
}

/**
 * The findings; one that lies in a sentence drafted with other figures offers the sentence of now, where the tables
 * it is drafted from add up.
 */
export function withRedraft(
  findings: readonly Finding[],
  olders: readonly OlderAt[],
  format: Format,
): readonly Finding[] {
  if (olders.length === 0) return findings
  const doubtful = unsettled(findings, format)
  const cells = cellsOf(format)
  return findings.map((finding) => {
    const { passage, figures } = finding
    const older = olders.find(
      ({ place, start, end }) =>
        place === passage?.place && start <= passage.start && passage.end <= end,
    )
    const isDoubtful = figures.some((key) => doubtful.has(cells.get(key)?.table.id ?? ''))
    if (!passage || !older || isDoubtful || figures.length === 0) return finding
    const { place, start, end, now } = older
    return {
      ...finding,
      advice: `这一句是起草时的原话，表中的数后来变了；按现在的数应为：“${now}”`,
      // The tables may as well have been changed by mistake.
      remedy: {
        text: '整句改为现在的数',
        guess: true,
        replace: { passage: { place, start, end }, by: now },
      },
    }
  })
}

/** Drafting, loaded when there are words to be mended. */
const loadDrafts = () => import('@/draft')

/** Without it the findings are told as they are. */
const notLoaded = (cause: unknown): undefined => {
  console.warn(cause)
}

/** The sentences of the report on the desk that were drafted with other figures. */
export function useOlder(desk: ReturnType<typeof useDesk>) {
  const drafts = shallowRef<Awaited<ReturnType<typeof loadDrafts>>>()
  const isAsked = computed(() =>
    desk.listed.some(({ passage, figures }) => passage && figures.length > 0),
  )
  watch(
    isAsked,
    async (asked) => {
      if (asked) drafts.value ??= await loadDrafts().catch(notLoaded)
    },
    { immediate: true },
  )
  return computed<readonly OlderAt[]>(() => {
    const { report, format, neighbour } = desk
    if (!drafts.value || !report || !format || !isAsked.value) return []
    const { allOlder, draftsOf } = drafts.value
    return allOlder(format, draftsOf(report, format, neighbour), (place) => textOf(report, place))
  })
}
