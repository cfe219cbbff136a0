/** Collects the rules of the prose into families: a rule file is found by lying in its family's folder. */
import type { Check, Family } from '../check'
import { type ProseRule, checkOf } from './rule'

const files = import.meta.glob<readonly ProseRule[]>('./rule/*/*.ts', {
  eager: true,
  import: 'default',
})

/** The rule files of each family in the order their findings are read; a file not named here comes after them. */
const order: Readonly<Record<string, readonly string[]>> = {
  figures: [
    'counts',
    'none',
    'sweeping',
    'rate-without-base',
    'percentage',
    'shares-sum',
    'growth',
    'lists',
    'fees',
    'untold',
  ],
  structure: [
    'title',
    'lead',
    'organ',
    'overview',
    'problems',
    'other-matters',
    'numbering',
    'reference',
  ],
  wording: [
    'years',
    'dates',
    'unfilled',
    'leftovers',
    'repeated',
    'padding',
    'terms',
    'meetings',
    'mixed-terms',
    'documents',
    'slips',
    'marks',
  ],
  privacy: ['numbers', 'documents', 'persons'],
}

/** The checks of a folder of rules. */
function checksIn(folder: string): readonly Check[] {
  const paths = Object.keys(files).filter((path) => path.startsWith(`./rule/${folder}/`))
  const declared = (order[folder] ?? []).map((name) => `./rule/${folder}/${name}.ts`)
  const others = paths.filter((path) => !declared.includes(path))
  return [...declared, ...others].flatMap((path) => (files[path] ?? []).map(checkOf))
}

/** The checks of the prose. */
export const textFamilies: readonly Family[] = [
  { name: '文字与表格', checks: checksIn('figures') },
  { name: '标题和结构', checks: checksIn('structure') },
  { name: '文字表述', checks: checksIn('wording') },
  { name: '隐私和保密', checks: checksIn('privacy') },
]
