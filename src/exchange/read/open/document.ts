/** What an OpenDocument file holds (.odt, .ods): a text as HTML, a workbook as its visible sheets. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Archive, xmlIn } from '../pack/archive'
import { type XmlElement, elementsIn, firstIn, valueOf, xmlTree } from '../flat/xml'
import type { LeftOut } from '../left-out'
import { newBound } from '../pack/bound'
import { type SheetsRead, mostSheets } from '../sheet/source'
import { listNumbers } from './numbers'
import { sheetOf } from './sheets'
import { openStyles } from './styles'
import { type Walk, blocks, plainText } from './text'

/** A text as HTML, or the sheets of a workbook. */
export type OpenRead = { readonly html: string } | SheetsRead

/** Deletions nobody has accepted yet, kept apart from the text. */
function deletionsIn(body: XmlElement): ReadonlyMap<string, string> {
  const changes = firstIn(body, 'text:tracked-changes')
  return new Map(
    (changes ? elementsIn(changes, 'text:changed-region') : []).flatMap((region) => {
      const id = valueOf(region, 'text:id') || valueOf(region, 'xml:id')
      const deletion = firstIn(region, 'text:deletion')
      if (!deletion) return []
      return [[id, elementsIn(deletion, 'text:p').map(plainText).join('\n')] as const]
    }),
  )
}

/** Reads the text or the workbook of an OpenDocument archive. @param left counts notes and comments of a text. */
export function readOpenDocument(archive: Archive, left: LeftOut): Outcome<OpenRead> {
  const manifest = xmlIn(archive, 'META-INF/manifest.xml')
  if (manifest.ok && manifest.value.includes('encryption-data'))
    return refused('文件设有打开密码。请先用 WPS 或 LibreOffice 打开，去掉密码后另存再导入。')
  const content = xmlIn(archive, 'content.xml')
  if (!content.ok) return content
  const stylesheet = xmlIn(archive, 'styles.xml')
  if (!stylesheet.ok) return stylesheet
  const tree = xmlTree(content.value)
  const body = firstIn(tree, 'office:body')
  const text = body && firstIn(body, 'office:text')
  const workbook = body && firstIn(body, 'office:spreadsheet')
  const parts = [xmlTree(stylesheet.value), tree]
  const walk: Walk = {
    styles: openStyles(parts),
    numbers: listNumbers(parts),
    deletions: text ? deletionsIn(text) : new Map<string, string>(),
    inserting: new Set(),
    deleting: new Set(),
    left,
    bound: newBound(),
  }
  if (text) return ok({ html: blocks(text, walk) })
  if (workbook) {
    const tables = elementsIn(workbook, 'table:table')
    const sheets = tables.slice(0, mostSheets).map((table) => sheetOf(table, walk))
    return ok({ sheets, count: tables.length })
  }
  return refused(
    '这个 OpenDocument 文件里没有文字文档或表格，不能读取。请选择报告的 Word、Excel 或网页文件。',
  )
}
