/** The little language the blind cases are told in: rows of figures, places of the text, planted spots. */
import type { Example } from '@/check/example'
import type { OrganLevel } from '@/report/report'

type Row = number | readonly [number, number, number, number, number, number]

const columns = ['natural', 'business', 'research', 'welfare', 'legalService', 'otherOrganisation']

const rows: Readonly<Record<string, string>> = {
  new: 'requests.received',
  in: 'requests.carriedIn',
  g: 'requests.granted',
  p: 'requests.partlyGranted',
  d1: 'requests.denied.stateSecret',
  d2: 'requests.denied.prohibitedByLaw',
  d3: 'requests.denied.securityAndStability',
  d4: 'requests.denied.thirdPartyRights',
  d5: 'requests.denied.internalAffairs',
  d6: 'requests.denied.deliberative',
  d7: 'requests.denied.enforcementFiles',
  d8: 'requests.denied.administrativeInquiry',
  u1: 'requests.unavailable.notHeld',
  u2: 'requests.unavailable.needsCreation',
  u3: 'requests.unavailable.stillUnclear',
  n1: 'requests.notProcessed.petition',
  n2: 'requests.notProcessed.repeated',
  n3: 'requests.notProcessed.publication',
  n4: 'requests.notProcessed.excessive',
  n5: 'requests.notProcessed.confirmation',
  o: 'requests.other',
  o1: 'requests.other.noCorrection',
  o2: 'requests.other.unpaidFee',
  o3: 'requests.other.other',
}

export interface Told {
  /** Rows of table 三: a number is 自然人 only. 总计, （七） and 四 are computed. */
  readonly t3?: Readonly<Record<string, Row>>
  /** 维持, 纠正, 其他, 尚未审结. */
  readonly rev?: readonly [number, number, number, number]
  readonly dir?: readonly [number, number, number, number]
  readonly post?: readonly [number, number, number, number]
  /** 制发, 废止, 现行有效. */
  readonly doc?: readonly [number, number, number]
  readonly rule?: readonly [number, number, number]
  readonly lic?: number
  readonly pen?: number
  readonly coe?: number
  readonly fee?: number
  /** Figures by key, over the computed ones; `null` is blank. */
  readonly raw?: Readonly<Record<string, number | null>>
}

const six = (row: Row): readonly number[] => (typeof row === 'number' ? [row, 0, 0, 0, 0, 0] : row)

export function figuresOf(told: Told): Record<string, number | null> {
  const out: Record<string, number | null> = {}
  const done = [0, 0, 0, 0, 0, 0]
  const left = [0, 0, 0, 0, 0, 0]
  const put = (key: string, row: readonly number[]) => {
    columns.forEach((column, at) => (out[`${key}.${column}`] = row[at] ?? 0))
    out[`${key}.total`] = row.reduce((a, b) => a + b, 0)
  }
  for (const [short, row] of Object.entries(told.t3 ?? {})) {
    const key = rows[short]
    if (!key) throw new Error(short)
    const cells = six(row)
    put(key, cells)
    cells.forEach((cell, at) => {
      if (short === 'new' || short === 'in') left[at] = (left[at] ?? 0) + cell
      else {
        done[at] = (done[at] ?? 0) + cell
        left[at] = (left[at] ?? 0) - cell
      }
    })
  }
  if (left.some((one) => one < 0)) throw new Error(`more done than there was: ${left.join()}`)
  put('requests.concluded', done)
  put('requests.carriedOut', left)
  for (const [short, key] of [
    ['rev', 'review'],
    ['dir', 'direct'],
    ['post', 'afterReview'],
  ] as const) {
    const group = told[short]
    if (!group) continue
    ;['upheld', 'corrected', 'otherResult', 'pending'].forEach(
      (one, at) => (out[`proceedings.${key}.${one}`] = group[at] ?? 0),
    )
    out[`proceedings.${key}.total`] = group.reduce((a, b) => a + b, 0)
  }
  for (const [short, key] of [
    ['doc', 'normativeDocuments'],
    ['rule', 'rules'],
  ] as const)
    told[short]?.forEach(
      (one, at) => (out[`proactive.${key}.${['issued', 'repealed', 'inForce'][at] ?? ''}`] = one),
    )
  if (told.lic !== undefined) out['proactive.licensing.decisions'] = told.lic
  if (told.pen !== undefined) out['proactive.penalties.decisions'] = told.pen
  if (told.coe !== undefined) out['proactive.coercion.decisions'] = told.coe
  if (told.fee !== undefined) out['proactive.fees.amount'] = told.fee
  return { ...out, ...told.raw }
}

export type Place =
  'lead' | 'overview' | 'proactive' | 'requests' | 'proceedings' | 'problems' | 'other'
/** A paragraph of 总体情况, under its heading. */
export type Aspect = '主动公开' | '依申请公开' | '政府信息管理' | '平台' | '监督保障'

export interface Case {
  readonly id: string
  readonly name: string
  readonly level: OrganLevel
  /** 2024 unless told. */
  readonly year?: number
  readonly title?: string
  /** Texts by place or by paragraph of 总体情况. A planted spot reads ⟦wrong¦right⟧. */
  readonly text: Readonly<Partial<Record<Place | Aspect, string>>>
  readonly told?: Told
  readonly last?: Told
  readonly lastText?: Readonly<Partial<Record<Place, string>>>
  /** For a planted case: the defect and what an inspector expects. */
  readonly defect?: string
  readonly severity?: 'error' | 'warning' | 'hint' | 'any'
  /** The defect is of the whole place (something missing): any new finding may tell it. */
  readonly whole?: true
  /** Checks that rightly speak of the text as it should be, too. */
  readonly also?: readonly string[]
  /** What it tempts to, or the item of the issue its defect belongs to. */
  readonly kind?: string
  /** What a right finding would have to say. */
  readonly cause?: string
  /** The planted spots of the tables: what the cells hold in the wrong reading, totals as printed. */
  readonly slip?: Readonly<Record<string, number | null>>
  /** Another unit of the same government. */
  readonly beside?: Pick<Case, 'name' | 'level' | 'text' | 'told'>
}

const skeleton: Readonly<Record<Aspect, string>> = {
  主动公开: '及时公开机构职能、办事程序等信息。',
  依申请公开: '畅通受理渠道，规范答复程序。',
  政府信息管理: '严格执行公开前审查，定期清理失效信息。',
  平台: '维护好政府信息公开专栏，保持各栏目可用。',
  监督保障: '将公开工作纳入工作考核，开展社会评议，未发生需要责任追究的情形。',
}
const headings: Readonly<Record<Aspect, string>> = {
  主动公开: '主动公开',
  依申请公开: '依申请公开',
  政府信息管理: '政府信息管理',
  平台: '政府信息公开平台建设',
  监督保障: '监督保障',
}
const aspects = Object.keys(skeleton) as Aspect[]

/** Which reading of the planted spots. */
export type Reading = 'wrong' | 'right'

const read = (text: string, reading: Reading) =>
  text.replace(/⟦([^¦⟧]*)¦([^⟧]*)⟧/gu, (_, wrong: string, right: string) =>
    reading === 'wrong' ? wrong : right,
  )

/** The spots of a text in its wrong reading. */
export function spotsOf(text: string): readonly (readonly [number, number])[] {
  const spots: (readonly [number, number])[] = []
  let shift = 0
  for (const found of text.matchAll(/⟦([^¦⟧]*)¦([^⟧]*)⟧/gu)) {
    const start = found.index - shift
    spots.push([start, start + (found[1] ?? '').length])
    shift += found[0].length - (found[1] ?? '').length
  }
  return spots
}

/** The marked texts by place, the paragraphs put together. */
export function placesOf(one: Case): Partial<Record<Place, string>> {
  const out: Partial<Record<Place, string>> = {}
  for (const [at, text] of Object.entries(one.text)) if (!(at in skeleton)) out[at as Place] = text
  if (out.overview === undefined)
    out.overview = aspects
      .map(
        (aspect, at) =>
          `（${'一二三四五'[at] ?? ''}）${headings[aspect]}。${one.text[aspect] ?? skeleton[aspect]}`,
      )
      .join('\n')
  return out
}

export function exampleOf(one: Case, reading: Reading): Omit<Example, 'text'> {
  const title = one.title ?? `${one.name}${String(one.year ?? 2024)}年政府信息公开工作年度报告`
  return {
    name: one.name,
    level: one.level,
    year: one.year ?? 2024,
    title: read(title, reading),
    figures: { ...figuresOf(one.told ?? {}), ...(reading === 'wrong' && one.slip) },
    narrative: Object.fromEntries(
      Object.entries(placesOf(one)).map(([place, text]) => [place, read(text, reading)]),
    ),
    ...((one.last ?? one.lastText) && {
      previous: {
        name: one.name,
        level: one.level,
        figures: figuresOf(one.last ?? {}),
        narrative: one.lastText ?? {},
      },
    }),
  }
}

/** The same report with nothing of its own said in the texts told. */
export function silentOf(one: Case): Omit<Example, 'text'> {
  const example = { ...exampleOf(one, 'right') }
  delete example.narrative
  delete example.title
  return example
}
