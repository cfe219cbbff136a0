/** 报送包: every file of the report in one zip, with the report of the checks and the digest of each, so that a silent change shows. */
import { reportFileName } from '@/report/text/file-name'
import { type Finished, type Writer, loadWriters, nameOf } from '../writers'

const mime = 'application/zip'

async function write(finished: Finished): Promise<Blob> {
  const [{ packed }, { digestLines, digestsName, digestsOf }, { checkReport }, { paperPage }] =
    await Promise.all([
      import('../sealed'),
      import('../digests'),
      import('../paper/check-report'),
      import('../paper/page'),
    ])
  const utf8 = new TextEncoder()
  const pageName = (suffix: string): string =>
    reportFileName(finished.report, 'html', suffix, finished.correction)
  const files: Record<string, Uint8Array> = {}
  for (const writer of await loadWriters()) {
    if (writer.alone || (writer.corrects && !finished.corrections)) continue
    const file = await writer.write(finished)
    files[nameOf(writer, finished)] = new Uint8Array(await file.arrayBuffer())
  }
  files[pageName('（打印版）')] = utf8.encode(
    paperPage(finished.document, await finished.lay(finished.document)),
  )
  const checks = checkReport(finished, digestsOf(files))
  const page = paperPage(checks, await finished.lay(checks))
  files[pageName('（校验报告）')] = utf8.encode(page)
  files[digestsName] = utf8.encode(digestLines(digestsOf(files)))
  return new Blob([packed(files)], { type: mime })
}

/** The package for the superior office. */
export default {
  title: '报送包（.zip）',
  note: '报送上级用这个：下面各种文件、打印版、校验报告和校验值都在里面',
  order: 5,
  suffix: '（报送包）',
  extension: 'zip',
  mime,
  handsIn: 'made for it',
  alone: true,
  write,
} satisfies Writer
