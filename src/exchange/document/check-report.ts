/** 校验报告: what was checked, when, by which version, what is left and what was explained, as a page officers can read. */
import { mayBeExplained } from '@/check'
import { softwareName } from '@/report/edition'
import { escaped } from '@/report/text/markup'
import type { Digest } from '../digests'
import { pageMarkup, unseen } from '../markup'
import type { Finished, Verdict } from '../writers'
import { linesOf, printable } from './text'

const severities = { error: '必须改正', warning: '请核实', hint: '提示' } as const

/** In the time of the officer's machine: 2026年1月20日 09:05. */
function moment(at: number): string {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`
}

const bordered =
  'border="1" cellspacing="0" cellpadding="4" width="100%" style="border-collapse:collapse;width:100%"'

/** What somebody wrote, a line of it on a line. */
const written = (text: string): string => linesOf(text).map(escaped).join('<br>')

/** A table whose first columns do not break. */
function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  unbroken = 1,
): string {
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')
  const style = (column: number) =>
    column < unbroken ? 'white-space:nowrap' : 'overflow-wrap:anywhere'
  const body = rows.map((row) => {
    const cells = row.map((text, index) => `<td style="${style(index)}">${written(text)}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  return [
    `<table ${bordered}>`,
    `<caption style="${unseen}">${escaped(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
  ].join('\n')
}

/** What is left: everything found that no reason settles. */
const leftOf = ({ findings, explained }: Verdict) => {
  const settled = new Set(explained.map((one) => one.finding))
  return findings.filter((finding) => !mayBeExplained(finding) || !settled.has(finding.id))
}

function conclusion(verdict: Verdict): string {
  const left = leftOf(verdict)
  const count = (severity: keyof typeof severities) =>
    left.filter((finding) => finding.severity === severity).length
  const errors = count('error')
  return [
    errors === 0 ? '没有发现必须改正的错误' : `还有 ${errors} 处必须改正的错误`,
    `请核实且尚未说明的 ${count('warning')} 项`,
    `已说明的 ${verdict.explained.length} 项`,
    `提示 ${count('hint')} 项。`,
  ].join('；')
}

/** A table under its heading, or 没有。 where it has no rows. */
const listed = (name: string, heads: readonly string[], rows: readonly (readonly string[])[]) => [
  `<h2>${name}</h2>`,
  rows.length === 0 ? '<p>没有。</p>' : table(name, heads, rows),
]

const subject = ({ report, format, verdict }: Finished): readonly (readonly string[])[] => [
  ['单位', report.organ.name],
  ['年度', `${report.year}年`],
  ['格式', `${format.name}（${format.decree}）`],
  ['校验时间', moment(verdict.at)],
  ['校验软件', `${softwareName} ${verdict.version}`],
  ['结论', conclusion(verdict)],
]

/** The checks that were made, each with its id: it names the check to whoever keeps the software. */
const checksMade = ({ checks }: Verdict): string =>
  table(
    '本次校验的项目',
    ['编号', '级别', '规则', '依据'],
    checks.map(({ id, severity, sentence, source }) => [
      id,
      severities[severity],
      sentence,
      source,
    ]),
    2,
  )

const howToVerify =
  '各文件的 SHA-256 校验值如下，另见“校验值.txt”。文件有任何改动，校验值就不同。核对方法：在本软件“报告”页选“核对报送包”；或在 Windows 命令提示符中运行 certutil -hashfile 文件名 SHA256；或在 Linux 终端中运行 sha256sum -c 校验值.txt。'

/** The page; it names the files beside it with their digests. */
export function checkReport(finished: Finished, files: readonly Digest[]): string {
  const { report, verdict } = finished
  const title = printable(`校验报告：${report.title}`)
  const parts = [
    `<h1>${escaped(title)}</h1>`,
    table('报告与校验', ['项目', '内容'], subject(finished)),
    ...listed(
      '尚存的问题和提示',
      ['级别', '内容', '算式', '依据'],
      leftOf(verdict).map(({ severity, text, formula, source }) => [
        severities[severity],
        text,
        formula ?? '',
        source ?? '',
      ]),
    ),
    ...listed(
      '已核实并说明的事项',
      ['内容', '涉及数据', '说明'],
      verdict.explained.map(({ text, formula, figures, reason }) => [
        formula === undefined ? text : `${text}（${formula}）`,
        figures.join('，'),
        reason,
      ]),
    ),
    '<h2>本次校验的项目</h2>',
    checksMade(verdict),
    '<h2>文件与校验值</h2>',
    `<p>${howToVerify}</p>`,
    table(
      '文件与校验值',
      ['文件', 'SHA-256'],
      files.map(({ name, digest }) => [name, digest]),
    ),
  ]
  return pageMarkup(title, parts.join('\n'))
}
