/**
 * The public JSON file: one schema per format for reading, publishing and refusing, and the way out.
 *
 * What leaves as what: this file alone carries members no version knows, where they stood and as they came,
 * whatever they are called (`constructor` and `__proto__` are names like others and reach nothing), and the
 * reasons given for findings. Everything else (web page with the data in it, Word, Excel, CSV, the readable
 * files of a package, the working paper of a consolidation) is made from declared members only.
 */
import * as v from 'valibot'
import { decimals, isExact, largest } from '../figure'
import { type Format, cellsOf, shortName } from '../format'
import { type Outcome, ok, refused } from '../outcome'
import { isPlainReport } from './plain-file'
import {
  type Report,
  fileType,
  fileVersion,
  freeze,
  organLevels,
  usualTitle,
  withUnread,
} from '../report'
import { cleanReport } from '../text/clean'

/** A report is some hundred kilobytes at the most; what is larger is something else. */
export const largestFile = 10 * 1024 * 1024

/** The answer to a file that is too large to be a report. */
export const tooLarge = refused(
  '文件过大（超过 10 MB），不是单份年度报告。请选择由本软件导出的报告文件。',
)

const inRange = `应在 ±${largest} 之内，小数不超过 ${decimals} 位`

const figure = v.nullish(
  v.pipe(
    v.number('应为数字，未填写用 null'),
    v.minValue(-largest, inRange),
    v.maxValue(largest, inRange),
    v.check(isExact, inRange),
  ),
)

const string = v.string('应为文字')
const object = '应为对象 { … }'
const levels = Object.keys(organLevels) as (keyof typeof organLevels)[]

const acknowledgement = v.looseObject({ check: string, reason: string }, object)

/** The schema of version 1 for one format, from which the published JSON Schema is made. Members it does not name are kept. */
export const schemaFor = (format: Format) =>
  v.looseObject(
    {
      type: v.literal(fileType),
      version: v.literal(fileVersion),
      format: v.literal(format.id),
      year: v.pipe(
        v.number('应为数字年份'),
        v.integer('应为整数年份'),
        v.minValue(2008, '应为 2008 至 2100 之间的年份'),
        v.maxValue(2100, '应为 2008 至 2100 之间的年份'),
      ),
      organ: v.looseObject(
        { name: string, level: v.optional(v.picklist(levels, `应为 ${levels.join('、')} 之一`)) },
        object,
      ),
      title: v.optional(string),
      narrative: v.optional(
        v.looseObject(
          Object.fromEntries(format.sections.map(({ place }) => [place, v.optional(string)])),
          object,
        ),
      ),
      figures: v.looseObject(
        Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, figure])),
        object,
      ),
      unread: v.optional(v.record(v.string(), string, object)),
      acknowledged: v.optional(v.array(acknowledgement, '应为列表 [ … ]')),
    },
    object,
  )

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): Outcome<Record<string, unknown>> {
  if (text.length > largestFile) return tooLarge
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return isObject(value)
      ? ok(value)
      : refused('文件能读出，但不是一份报告。请选择由本软件导出的报告文件。')
  } catch (cause) {
    return refused(
      '文件不是完整的报告文件，可能已损坏、被截断或选错了文件。请重新导出或另选文件。',
      cause,
    )
  }
}

function formatOf(file: Record<string, unknown>, formats: readonly Format[]): Outcome<Format> {
  if (file['type'] !== fileType)
    return refused(
      `文件不是年度报告：其类型（type）为 ${said(file['type'])}，应为 "${fileType}"。请另选文件。`,
    )
  const version = file['version']
  if (typeof version === 'number' && version > fileVersion)
    return refused(
      `文件是较新版本（version ${String(version)}）的软件导出的，本软件只认识版本 ${fileVersion}。请更新本软件后再打开。`,
    )
  if (version !== fileVersion)
    return refused(`文件的版本（version）为 ${said(version)}，本软件只认识版本 ${fileVersion}。`)
  const format = formats.find(({ id }) => id === file['format'])
  return format
    ? ok(format)
    : refused(
        `文件的报告格式（format）为 ${said(file['format'])}，本软件认识的格式为 ${formats.map(({ id }) => `"${id}"`).join('、')}。如为新格式，请更新本软件。`,
      )
}

function said(value: unknown): string {
  const text = value === undefined ? '（缺少）' : JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

const memberNames: Readonly<Record<string, string>> = {
  year: '年度',
  organ: '单位',
  name: '名称',
  level: '层级',
  title: '标题',
  narrative: '文字',
  figures: '数字',
  unread: '不是数字的文字',
  acknowledged: '核实说明',
  check: '校验编号',
  reason: '理由',
}

function place(format: Format, path: readonly string[]): string {
  if (path[0] === 'figures' && path[1] !== undefined)
    return `数字“${shortName(format, path[1])}”（${path[1]}）`
  if (path.length === 0) return '文件'
  return `“${path.map((member) => memberNames[member] ?? member).join('·')}”（${path.join('.')}）`
}

/** Names that no text in a cell has: the schema library leaves them out of a record. */
const unnamed = ['__proto__', 'constructor', 'prototype']

/** The schema library takes a list for an object, so these are looked at first. */
const objectMembers = ['organ', 'narrative', 'figures', 'unread']

const most = 5

function shapeProblem(format: Format, issues: readonly v.BaseIssue<unknown>[]): string {
  const lines = issues.slice(0, most).map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => String(key))
    return issue.input === undefined
      ? `${place(format, path)}缺少`
      : `${place(format, path)}的值 ${said(issue.input)} 不对：${issue.message}`
  })
  const rest = issues.length > most ? `；另有 ${String(issues.length - most)} 处` : ''
  return `文件内容不符合报告格式，未导入：${lines.join('；')}${rest}。请在原软件中改正后重新导出。`
}

/**
 * Reads the text of a report file of any known format.
 * @returns the report, its texts through the gate, every unknown member kept; or what is wrong, where, and what to do.
 */
export function readReportFile(text: string, formats: readonly Format[]): Outcome<Report> {
  const file = parsed(text)
  if (!file.ok) return file
  const format = formatOf(file.value, formats)
  if (!format.ok) return format
  const list = objectMembers.find((member) => Array.isArray(file.value[member]))
  if (list !== undefined)
    return refused(
      `文件内容不符合报告格式，未导入：${place(format.value, [list])}的值 ${said(file.value[list])} 不对：${object}。请在原软件中改正后重新导出。`,
    )
  if (!isPlainReport(file.value, format.value)) {
    const result = v.safeParse(schemaFor(format.value), file.value)
    if (!result.success) return refused(shapeProblem(format.value, result.issues), result.issues)
  }
  // Not the schema's output: it leaves out what is called `constructor`, `prototype` or `__proto__`.
  const read = file.value as unknown as Report
  const { title, narrative, acknowledged, organ, year, unread } = read as Partial<Report> &
    Pick<Report, 'organ' | 'year'>
  const report = {
    ...read,
    title: title ?? usualTitle(organ.name, year),
    narrative: narrative ?? {},
    acknowledged: acknowledged ?? [],
  }
  const texts = Object.entries(unread ?? {}).filter(([key]) => !unnamed.includes(key))
  return ok(cleanReport(freeze(withUnread(report, texts))))
}
