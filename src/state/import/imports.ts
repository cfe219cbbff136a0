/** Reports on their way in: read one after the other, looked at, and stored only when the officer says so. */
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { type Outcome, ok, refused } from '@/report/outcome'
import { bringInto } from '../filed/bring'
import { type Filed, useLibrary } from '../library'
import { type ImportDraft, lackOf, openDoubts, planned, reportOf } from './draft'
import { deciding, listOfItems } from './items'
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

/** Keeps the headings that the source words otherwise than the decree. */
async function keepHeadings(id: string, headings: Readonly<Record<string, string>>) {
  const { keepPrinted } = await import('../handing/leaving')
  await keepPrinted(id, headings)
}

/** Stores it as the officer has planned. @returns the id of the report it became. */
async function put(draft: ImportDraft): Promise<Outcome<string>> {
  const library = useLibrary()
  const report = reportOf(draft)
  const there = existing(draft)
  const { plan } = draft
  const { format, headings = {} } = draft.reading.recognised
  if (plan === 'keep' || !there) {
    const id = await library.importReport(report)
    await keepHeadings(id, headings)
    return ok(id)
  }
  if (there.report.format !== format.id)
    return refused('已有报告的格式不同，不能替换或补空白，请选择“两份都保留”。')
  const brought = await bringInto(
    there.id,
    (stored) => planned(plan, stored, report, format),
    'imported',
  )
  if (plan === 'replace' && brought.ok) await keepHeadings(there.id, headings)
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
    const outcome = await put(item.draft)
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
        state === 'read' && unticked !== true && draft && lackOf(draft) === undefined,
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
