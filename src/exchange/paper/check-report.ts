/** 校验报告: what was checked, when, by which version, what is left and what was explained, as the paper a superior reads. */
import type { PutFamily } from '@/check'
import { softwareName } from '@/report/edition'
import type { Digest } from '../digests'
import type { Block, Document } from '../document/document'
import { printable } from '../document/text'
import type { Finished, Verdict } from '../writers'
import { factsBlock, listBlock, titleBlock } from './list'
import { moment } from './moment'
import {
  adviceOf,
  figuresExplained,
  figuresOf,
  groupsLeft,
  inWords,
  sentenceOf,
  type ToldGroup,
} from './sentence'

const severities = { error: '必须改正', warning: '请核实', hint: '提示' } as const

const number = (index: number): string => '一二三四五六七八九'.charAt(index)

/** The findings of a group with what they are about and what to do. */
function groupTable({ name, findings }: ToldGroup, { report, format }: Finished): Block {
  const columns = [
    { head: '序号', width: 12, align: 'center' as const },
    { head: '问题', width: 46 },
    { head: '涉及数据', width: 56 },
    { head: '处理建议和依据', width: 42 },
  ]
  const rows = findings.map((finding, index) => [
    String(index + 1),
    sentenceOf(finding),
    figuresOf(finding, report, format),
    [
      adviceOf(finding),
      finding.source === undefined ? '' : `依据：${inWords(finding.source)}。`,
    ].join(''),
  ])
  return listBlock(name, columns, rows)
}

function explainedTable({ explained }: Verdict): Block {
  const columns = [
    { head: '序号', width: 12, align: 'center' as const },
    { head: '事项', width: 50 },
    { head: '涉及数据', width: 46 },
    { head: '填报单位的说明', width: 48 },
  ]
  const rows = explained.map((one, index) => [
    String(index + 1),
    sentenceOf(one),
    figuresExplained(one),
    one.reason,
  ])
  return listBlock('已核实并说明的事项', columns, rows)
}

/** What was looked at, family by family, told by the names of its checks; or why nothing could be. */
function familiesTable(families: readonly PutFamily[]): Block {
  const columns = [
    { head: '类别', width: 24, align: 'center' as const },
    { head: '项数', width: 14, align: 'center' as const },
    { head: '校验内容', width: 118 },
  ]
  const rows = families.map(({ name, checks, unasked }) => [
    name,
    unasked === undefined ? String(checks.length) : '0',
    `${unasked ?? checks.map(({ title }) => title).join('、')}。`,
  ])
  return listBlock('本次校验的项目', columns, rows)
}

function conclusion({ findings, explained }: Verdict): string {
  const groups = groupsLeft(findings, explained)
  const count = (name: string) => groups.find((group) => group.name === name)?.findings.length ?? 0
  const errors = count(severities.error)
  return [
    errors === 0 ? '没有发现必须改正的错误' : `还有${errors}处必须改正的错误`,
    `请核实且尚未说明的${count(severities.warning)}项`,
    `已说明的${explained.length}项`,
    `提示${count(severities.hint)}项`,
  ].join('；')
}

const facts = ({ report, format, verdict }: Finished): Block =>
  factsBlock('报告与校验', [
    ['报告', report.title],
    ['单位', report.organ.name],
    ['年度', `${report.year}年`],
    ['适用格式', `${format.name}（${format.decree}）`],
    ['校验时间', moment(verdict.at)],
    ['校验软件', `${softwareName} ${verdict.version}`],
    ['校验结论', `${conclusion(verdict)}。`],
  ])

const howToVerify =
  '下表是报送包内各文件的校验值（SHA-256），与“校验值.txt”相同，用于发现传送、保存中的意外改动。校验值与文件放在一起，有意改动的人也能重算，因此不能证明文件没有被人有意改过；需要防止有意改动的，请用电子签章或线下核对。核对方法：在本软件“报告”页选“收到的文件”；或在 Windows 命令提示符中运行 certutil -hashfile 文件名 SHA256；或在 Linux 终端中运行 sha256sum -c 校验值.txt。'

const digestsTable = (files: readonly Digest[]): Block =>
  listBlock(
    '文件与校验值',
    [
      { head: '文件', width: 32 },
      { head: '校验值', width: 124 },
    ],
    files.map(({ name, digest }) => [name, digest]),
  )

/** A heading with its place in the order, and what stands below it. */
type Part = readonly [heading: string, ...blocks: readonly Block[]]

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** The paper; it names the files beside it with their digests where it goes with them. */
export function checkReport(finished: Finished, files: readonly Digest[] = []): Document {
  const { verdict } = finished
  const groups = groupsLeft(verdict.findings, verdict.explained)
  const parts: readonly Part[] = [
    ['校验结论', facts(finished)],
    ...groups.map((group): Part => [
      `${group.name}（${group.findings.length}项）`,
      groupTable(group, finished),
    ]),
    [
      `已核实并说明的事项（${verdict.explained.length}项）`,
      verdict.explained.length === 0 ? paragraph('没有。') : explainedTable(verdict),
    ],
    ['本次校验的项目', familiesTable(verdict.families)],
    ...(files.length > 0
      ? [['文件与校验值', paragraph(howToVerify), digestsTable(files)] satisfies Part]
      : []),
  ]
  return {
    title: printable(`校验报告：${finished.report.title}`),
    blocks: [
      titleBlock('校验报告'),
      ...parts.flatMap(([heading, ...blocks], index): readonly Block[] => [
        { kind: 'heading', level: 1, text: `${number(index)}、${heading}` },
        ...blocks,
      ]),
    ],
  }
}
