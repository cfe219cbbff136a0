/** The 报送包: every file and its digest, a readable report of the checks, and any later change found. */
// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { digestsName, verifyPackage } from '@/exchange/digests'
import { sentenceOf } from '@/exchange/paper/sentence'
import writer from '@/exchange/write/package'
import { loadWriters } from '@/exchange/writers'
import format from '@/format/2021'
import { applyChanges, figureChange } from '@/report/edit/edit'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'

const report = fullReport(format)
const broken = applyChanges(report, [figureChange(report, 'requests.concluded.total', 7)])
const finished = finishedOf(broken, format)
const told = {
  ...finished,
  verdict: {
    ...finished.verdict,
    explained: [
      {
        finding: 'a',
        text: '比上年增长<200%>',
        figures: ['本年新收·总计 14件'],
        reason: '窗口增多',
      },
    ],
  },
}

describe('the package', () => {
  let bytes: Uint8Array
  let files: Record<string, Uint8Array>
  const named = (ending: string) => Object.keys(files).find((name) => name.endsWith(ending)) ?? ''

  beforeAll(async () => {
    bytes = new Uint8Array(await (await writer.write(told)).arrayBuffer())
    files = unzipSync(bytes)
  })

  it('holds every export that is not for itself, the report of the checks and the digests', async () => {
    const together = (await loadWriters()).filter(({ alone, corrects }) => !alone && !corrects)
    expect(together.length).toBeGreaterThan(2)
    expect(Object.keys(files)).toHaveLength(together.length + 3)
    for (const { extension, suffix = '' } of together)
      expect(named(`报告${suffix}.${extension}`)).not.toBe('')
  })

  it('holds the sheet of corrections where the report corrects what was published', async () => {
    const corrections = { title: '更正对照表', blocks: [] }
    const zip = await writer.write({ ...told, correction: '更正第1次', corrections })
    const names = Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))
    expect(names.filter((name) => name.endsWith('（更正第1次）（更正对照表）.docx'))).toHaveLength(
      1,
    )
    expect(Object.keys(files).filter((name) => name.includes('更正'))).toEqual([])
  })

  it('gives the digests as sha256sum reads them', () => {
    const lines = strFromU8(files[digestsName] ?? new Uint8Array()).split('\n')
    expect(lines.pop()).toBe('')
    const rest = Object.keys(files).filter((name) => name !== digestsName)
    expect(lines).toEqual(
      rest.map((name) => {
        const digest = createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex')
        return `${digest}  ${name}`
      }),
    )
  })

  it('tells what was checked, when, by which version, what is left and what was explained', async () => {
    const page = strFromU8(files[named('（校验报告）.html')] ?? new Uint8Array())
    const text = new DOMParser().parseFromString(page, 'text/html').body.textContent
    for (const part of ['1.2.3', '2026年1月20日', '必须改正的错误', '比上年增长<200%>', '窗口增多'])
      expect(text).toContain(part)
    for (const { checks, unasked } of told.verdict.families)
      for (const told of unasked === undefined ? checks.map(({ title }) => title) : [unasked])
        expect(text).toContain(told)
    for (const finding of told.verdict.findings)
      if (finding.severity === 'error') expect(text).toContain(sentenceOf(finding))
    const { results } = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'off', 'no-deprecated-attr': 'off', 'long-title': 'off' },
    }).validateString(page)
    expect(results.flatMap(({ messages }) => messages)).toEqual([])
  })

  it('is the same bytes for the same report at the same moment', async () => {
    expect(new Uint8Array(await (await writer.write(told)).arrayBuffer())).toEqual(bytes)
  })

  const states = (zip: Uint8Array) => {
    const outcome = verifyPackage(zip)
    return outcome.ok ? outcome.value : outcome.problem.text
  }

  it('is found unchanged as it left', () => {
    expect(states(bytes)).toEqual(
      Object.keys(files)
        .filter((name) => name !== digestsName)
        .map((name) => ({ name, state: 'same' })),
    )
  })

  it.each([
    ['changed', (all: Record<string, Uint8Array>) => ({ ...all, [named('.json')]: strToU8('{}') })],
    [
      'missing',
      (all: Record<string, Uint8Array>) =>
        Object.fromEntries(Object.entries(all).filter(([name]) => name !== named('.json'))),
    ],
  ] as const)('shows a file that is %s', (state, change) => {
    expect(states(zipSync(change(files)))).toContainEqual({ name: named('.json'), state })
  })

  it('shows a file that was added', () => {
    expect(states(zipSync({ ...files, '补充.txt': strToU8('x') }))).toContainEqual({
      name: '补充.txt',
      state: 'extra',
    })
  })

  it('says in words what is no package of ours', () => {
    expect(states(strToU8('no zip'))).toMatch(/压缩包/)
    expect(states(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/校验值\.txt/)
    expect(states(zipSync({ [digestsName]: strToU8('x') }))).toMatch(/没有校验值/)
  })
})
