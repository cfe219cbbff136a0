/** Letters to many units at once: each says what its own window says, as one Word file, as a file each, as text; 催报清单 as a file. */
import { strFromU8, unzipSync } from 'fflate'
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { useConsolidation } from '@/state/sum/consolidation'
import {
  type Letter,
  checkedIn,
  lettersFile,
  lettersText,
  pointsFor,
  reminderFile,
  useSigner,
} from '@/state/sum/out'
import { database } from '@/storage/database'
import { generalLines, letterTo } from '@/ui/consolidation/letter/drafted'
import { county, granted, unitReport } from '../support/consolidation'

const faulty = { 'proceedings.review.upheld': 1 }

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
})

async function written(names: readonly string[]): Promise<readonly Letter[]> {
  const sum = useConsolidation()
  await sum.create(county, 2024)
  sum.addUnits(names)
  for (const { id, name } of sum.current?.units ?? []) {
    const plain = unitReport(name, { ...granted(3), ...faulty, 'proactive.rules.issued': null })
    const narrative = { overview: '本局2024年新收政府信息公开申请12件。' }
    const report = { ...plain, narrative }
    sum.receive(id, { report, from: `${name}.json`, at: 1 })
  }
  const whole = sum.current ?? expect.fail('It is open')
  return Promise.all(
    sum.stands.map(async (stand) => {
      const checks = stand.unit.received ? await checkedIn(stand.unit.received.report) : []
      const own = generalLines(stand, whole)
      const more = { remarks: {}, until: '1月20日', at: 1, sender: whole.organ.name }
      const findings = pointsFor(stand, checks)
      const general = [...own, `补充给${stand.unit.name}`].join('\n')
      return letterTo(stand, whole, findings, { ...more, general }) ?? expect.fail('A report')
    }),
  )
}
const sender = () => {
  const { current, format } = useConsolidation()
  return { organ: current?.organ ?? county, year: 2024, format: format ?? expect.fail('open') }
}
const wordText = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
const plain = (xml: string): string => xml.replace(/<[^>]*>/g, '')
const bytesOf = async (content: Blob) => new Uint8Array(await content.arrayBuffer())

it('says to each what is wrong, likely, to verify, blank and added, and to nobody what is another’s', async () => {
  const names = ['示例县财政局', '示例县教育局']
  const letters = await written(names)
  const { content, name } = await lettersFile('zip', letters, sender())
  expect(name).toBe('示例县人民政府2024年年度报告退回修改意见.zip')
  const files = unzipSync(await bytesOf(content))
  expect(Object.keys(files)).toEqual(names.map((one) => `${one}（退回修改意见）.docx`))
  for (const [index, own] of names.entries()) {
    const text = plain(wordText(files[`${own}（退回修改意见）.docx`] ?? new Uint8Array()))
    for (const words of [
      ...[`${own}：`, '行政复议·总计', '可能应为1', '有 1 格未填', `补充给${own}`, '于1月20日前'],
      ...['以下内容请核实', county.name],
    ])
      expect(text).toContain(words)
    expect(text).not.toContain(names[1 - index])
  }
})

it('sets all of them in one Word file, each on a page of its own', async () => {
  const letters = await written(['示例县财政局', '示例县教育局', '示例县水务局'])
  const { content } = await lettersFile('docx', letters, sender())
  const xml = wordText(await bytesOf(content))
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
  const text = plain(xml)
  for (const { report } of letters) expect(text).toContain(`${report.organ.name}：`)
  const { plain: copied, html } = await lettersText(letters)
  for (const { report } of letters) {
    expect(copied).toContain(`补充给${report.organ.name}`)
    expect(html).toContain(`补充给${report.organ.name}`)
  }
})

it('names the files of two units of one name apart', async () => {
  const letters = await written(['财政局', '教育局'])
  const twice = [...letters.slice(0, 1), ...letters]
  const { content } = await lettersFile('zip', twice, sender())
  expect(Object.keys(unzipSync(await bytesOf(content)))).toHaveLength(3)
})

it('makes a file of 催报清单', async () => {
  await useConsolidation().create(county, 2024)
  const lines = ['各单位：', '以下 2 个单位尚未报送：', '1. 甲局', '2. 乙局', '请立即报送。']
  const { name, content } = await reminderFile(2, lines, sender(), new Date(2025, 0, 20).getTime())
  expect(name).toBe('示例县人民政府2024年年度报告催报清单.docx')
  const text = plain(wordText(await bytesOf(content)))
  for (const words of [...lines, county.name, '2025年1月20日']) expect(text).toContain(words)
})

it('calls a reminder to one unit a letter', async () => {
  await useConsolidation().create(county, 2024)
  const lines = ['甲局：', '你单位2024年政府信息公开工作年度报告尚未报送，请立即报送。']
  const { name, content } = await reminderFile(1, lines, sender(), 0)
  expect(name).toBe('示例县人民政府2024年年度报告催报通知.docx')
  const text = plain(wordText(await bytesOf(content)))
  expect(text).toContain('催报通知甲局：')
  expect(text).not.toContain('清单')
})

it('are signed by the organ that adds up until another name is written, which is remembered for it alone', async () => {
  await useConsolidation().create(county, 2024)
  const signer = useSigner()
  expect(signer.name).toBe(county.name)
  await signer.change(' 示例县政务公开办公室 ')
  setActivePinia(createPinia())
  const sum = useConsolidation()
  await sum.create(county, 2024)
  const again = useSigner()
  await vi.waitFor(() => {
    expect(again.name).toBe('示例县政务公开办公室')
  })
  await sum.create({ name: '样板县人民政府', level: 'county' }, 2024)
  expect(again.name).toBe('样板县人民政府')
  await sum.create(county, 2024)
  await again.change('')
  expect(again.name).toBe(county.name)
})
