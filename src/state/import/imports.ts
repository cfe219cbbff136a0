/** Reports on their way in: read one after the other, looked at, and stored only when the officer says so. */
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { type Outcome, ok, refused } from '@/report/outcome'
import { bringInto } from '../filed/bring'
import { type Filed, useLibrary } from '../library'
import { type ImportDraft, lackOf, lacksDay, openDoubts, planned, reportOf } from './draft'
import { type ImportSource, deciding, listOfItems } from './items'
import { judgingOfDrafts } from './judging'
import { readingQueue } from './queue'

export type { Doubt, FigureOrigin } from '@/exchange'
export { type ImportDraft, type Plan, countOf, lackOf, openDoubts, reportOf } from './draft'
export type { ImportItem, ImportSource } from './items'

/** The report of that organ and year that is here already, the latest changed; same format only. */
function existing(draft: ImportDraft): Filed | undefined {
  const report = reportOf(draft)
  return useLibrary().reports.find(
    ({ report: other }) =>
      other.organ.name === report.organ.name &&
      other.year === draft.year &&
      other.organ['demonstration'] !== true,
  )
}

/** Keeps the headings that the source words otherwise than the decree, and that it was published if the officer says so. */
async function keepWhole(id: string, { reading, published }: ImportDraft, source: ImportSource) {
  const { keepPrinted, keepPublished } = await import('../handing/leaving')
  const { headings = {} } = reading.recognised
  await keepPrinted(id, headings)
  const { name, content } = source
  const file = content instanceof Blob ? { name, content } : undefined
  if (published === undefined) return
  await keepPublished(id, published, file, headings)
  await useLibrary().refresh()
}

/** Stores it as the officer has planned. @returns the id of the report it became. */
async function put(draft: ImportDraft, source: ImportSource): Promise<Outcome<string>> {
  const library = useLibrary()
  const report = reportOf(draft)
  const there = existing(draft)
  const { plan } = draft
  const { format } = draft.reading.recognised
  if (plan === 'keep' || !there) {
    const id = await library.importReport(report)
    await keepWhole(id, draft, source)
    return ok(id)
  }
  if (there.report.format !== format.id)
    return refused('已有报告的格式不同，不能替换或补空白，请选择“两份都保留”。')
  const brought = await bringInto(
    there.id,
    (stored) => planned(plan, stored, report, format),
    'imported',
  )
  if (plan === 'replace' && brought.ok) await keepWhole(there.id, draft, source)
  await library.refresh()
  return brought
}

export const useImports = defineStore('imports', () => {
  const list = listOfItems()
  const findings = judgingOfDrafts()
  const { items, find, set } = list

  async function filed(id: number): Promise<Outcome<string>> {
    const item = find(id)
    if (!item?.draft || item.state !== 'read') return refused('这个文件没有可导入的报告。')
    const lack = lackOf(item.draft)
    if (lack !== undefined)
      return refused(lack === 'organ' ? '请先填写单位全称。' : '请先填写报告年度。')
    if (lacksDay(item.draft)) return refused('请填写公布日期：不早于报告年度的12月，不晚于今天。')
    const outcome = await put(item.draft, item.source)
    if (outcome.ok) set(id, { state: 'filed', word: '已导入', filed: outcome.value })
    return outcome
  }

  /** What is being stored; asked for once more meanwhile, it is stored once. */
  const storing = new Map<number, Promise<Outcome<string>>>()
  /** Stores one report, or edits the one that is there. @returns the id of the report it became. */
  function confirm(id: number): Promise<Outcome<string>> {
    const begun =
      storing.get(id) ??
      filed(id).finally(() => {
        storing.delete(id)
      })
    storing.set(id, begun)
    return begun
  }

  /** Those that could be stored as they are and are wanted. */
  const ready = computed(() =>
    items.value.filter(
      ({ state, draft, unticked }) =>
        state === 'read' &&
        unticked !== true &&
        draft &&
        lackOf(draft) === undefined &&
        !lacksDay(draft),
    ),
  )

  const queue = readingQueue(list)
  return {
    ...{
      items,
      lay: list.lay,
      drop: list.drop,
      ready,
      confirm,
      existing,
      findings,
      doubts: openDoubts,
    },
    ...queue,
    ...deciding(list),
  }
})
