/** The invented decree, wilder: 表四 tells 调解结案 apart, 表二 has no 行政强制 any more. */
import { conceptOf } from '@/report/concept'
import type { Format, Heading } from '@/report/format'
import { decree2027 } from './decree-2027'

const mediated: Heading = { text: '调解结案', id: 'nMEDIATED' }

const isOutcomes = ({ children = [] }: Heading): boolean =>
  children.some((child) => conceptOf(child) === 'upheld')

/** A heading with the new outcome before what is pending. */
function withOutcome(node: Heading): Heading {
  if (!node.children) return node
  const children = node.children.map(withOutcome)
  if (!isOutcomes(node)) return { ...node, children }
  const at = children.findIndex((child) => conceptOf(child) === 'pending')
  return { ...node, children: [...children.slice(0, at), mediated, ...children.slice(at)] }
}

const isOfCases = (key: string): boolean => key.startsWith('nPROCEEDINGS.')

export const decreeWild: Format = {
  ...decree2027,
  id: 'wild',
  tables: decree2027.tables.map((table) => ({
    ...table,
    ...(conceptOf(table) === 'proceedings' && {
      widths: Array.from({ length: 18 }, () => 156 / 18),
    }),
    bands: table.bands.map((band) => ({
      ...band,
      columns: band.columns.map(withOutcome),
      rows: band.rows.filter((row) => conceptOf(row) !== 'coercion'),
    })),
  })),
  sums: decree2027.sums.map((sum) =>
    isOfCases(sum.total)
      ? { ...sum, parts: [...sum.parts, sum.total.replace(/\w+$/, mediated.id)] }
      : sum,
  ),
  comparisons: decree2027.comparisons.filter(
    ({ figures }) => !figures.some((key) => key.includes('nCOERCION')),
  ),
}
