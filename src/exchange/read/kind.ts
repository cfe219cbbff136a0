/** What a file is, told from its content and never from its name, and what to do with what is not read. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Archive, isCut, noDirectory, openArchive } from './pack/archive'
import { decodeText } from './encoding'
import { isMht } from './flat/mht'
import { officeXmlKind, zipOfFlat, zipOfOpen, zipOfWord2003 } from './flat/office-xml'

/** A file as far as its kind is known. */
export type Content = OwnContent | ForeignContent

/** Files of ours: a report, and a package that holds one or several. */
export type OwnContent =
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'package'; readonly archive: Archive }

/** What is read into text and tables. */
export type ForeignContent =
  | { readonly kind: 'docx' | 'xlsx'; readonly archive: Archive }
  | { readonly kind: 'html' | 'text'; readonly text: string }
  | OfficeContent

/** What a reader of its own opens, loaded when it is needed. */
export type OfficeContent =
  | { readonly kind: 'opendocument'; readonly archive: Archive }
  | { readonly kind: 'excel-xml'; readonly text: string }
  /** `compound` is the old file of Office and WPS: .doc, .wps, .xls, .et. */
  | { readonly kind: 'pdf' | 'compound' | 'rtf' | 'mht'; readonly bytes: Uint8Array }

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)
const ascii = (text: string): readonly number[] =>
  Array.from(text).map((char) => char.charCodeAt(0))

interface Stranger {
  readonly is: (bytes: Uint8Array) => boolean
  readonly answer: string
}

const convert = (what: string, to: string): string =>
  `这是${what}，不能直接读取。请用 WPS 或 Word 打开，${to}，或打开后全选复制、粘贴到这里。`

const picture = '这是图片，图片中的表格无法可靠识别。请找到网页或 Word 版本，或对照图片手工填报。'

/** Files known by their first bytes that are answered, not read. */
const strangers: readonly Stranger[] = [
  { is: (bytes) => starts(bytes, 0x89, ...ascii('PNG')), answer: picture },
  { is: (bytes) => starts(bytes, 0xff, 0xd8, 0xff), answer: picture },
  { is: (bytes) => starts(bytes, ...ascii('GIF8')), answer: picture },
  { is: (bytes) => starts(bytes, ...ascii('BM')) && bytes[6] === 0, answer: picture },
  { is: (bytes) => starts(bytes, ...ascii('II*\0')), answer: picture },
  { is: (bytes) => starts(bytes, ...ascii('MM\0*')), answer: picture },
  {
    is: (bytes) => starts(bytes, ...ascii('RIFF')) && starts(bytes.subarray(8), ...ascii('WEBP')),
    answer: picture,
  },
  {
    is: (bytes) => starts(bytes, ...ascii('Rar!')) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf),
    answer: '这是压缩包。请先解压，再选择其中的报告文件。',
  },
  {
    is: (bytes) => starts(bytes, 0x1f, 0x8b),
    answer: '这是压缩包。请先解压，再选择其中的报告文件。',
  },
]

/** Parts without which a file would be read wrongly: what hides, what scales, what the numbers stand for. */
const needed: Readonly<Record<string, readonly string[]>> = {
  xlsx: ['xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml'],
  opendocument: ['content.xml', 'styles.xml'],
  // What hides by a style is asked for when the text is read.
  docx: [],
}

/** A file whose end is missing, if all that matters is there; of a text what follows may be missing. */
function ofCut(content: Outcome<Content>, archive: Archive): Outcome<Content> {
  if (!content.ok) return content
  const { kind } = content.value
  const parts = needed[kind]
  const isWhole = (name: string): boolean => archive.get(name)?.found === 'whole'
  const pages = [...archive].every(([name, { found }]) => !/^xl\//.test(name) || found === 'whole')
  return parts?.every(isWhole) === true && pages ? content : noDirectory
}

function inside(archive: Archive): Outcome<Content> {
  const content = told(archive)
  return isCut(archive) ? ofCut(content, archive) : content
}

function told(archive: Archive): Outcome<Content> {
  const names = [...archive.keys()]
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^word\/[^/]*document[^/]*\.xml$/i)) return ok({ kind: 'docx', archive })
  if (has(/^xl\/workbook\.xml$/i)) return ok({ kind: 'xlsx', archive })
  if (has(/^xl\/workbook\.bin$/i))
    return refused(convert('Excel 二进制工作簿（.xlsb）', '另存为 .xlsx 后导入'))
  if (has(/^OFD\.xml$/i))
    return refused(
      '这是 OFD 版式文件，不能直接读取。请用阅读器打开，复制文字后粘贴到这里，或找到网页、Word 版本。',
    )
  if (has(/^ppt\//))
    return refused('这是演示文稿，不是年度报告。请选择报告的 Word、Excel 或网页文件。')
  if (has(/^content\.xml$/)) return ok({ kind: 'opendocument', archive })
  return ok({ kind: 'package', archive })
}

const asText = (text: string): Outcome<Content> => {
  const head = text.slice(0, 8192).trimStart()
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(head)) return ok({ kind: 'json', text })
  const office = officeXmlKind(text)
  if (office === 'excel') return ok({ kind: 'excel-xml', text })
  if (office) {
    const packed = { word: zipOfWord2003, open: zipOfOpen, package: zipOfFlat }[office]
    const archive = openArchive(packed(text))
    return archive.ok ? inside(archive.value) : archive
  }
  return ok({
    kind: /<(?:!doctype html|html|head|title|meta|link|style|script|body|table|div|p|span|tr)\b/i.test(
      text.slice(0, 65_536),
    )
      ? 'html'
      : 'text',
    text,
  })
}

/** PDF programs take files with something before the mark, as some servers send them. */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')

/** Finds out what a file is. @returns its content by kind, or what it is instead and what to do. */
export function contentOf(bytes: Uint8Array): Outcome<Content> {
  if (bytes.length === 0) return refused('文件是空的。请重新选择文件。')
  const stranger = strangers.find(({ is }) => is(bytes))
  if (stranger) return refused(stranger.answer)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return ok({ kind: 'compound', bytes })
  if (starts(bytes, ...ascii('{\\rt'))) return ok({ kind: 'rtf', bytes })
  if (isPdf(bytes)) return ok({ kind: 'pdf', bytes })
  if (starts(bytes, 0x50, 0x4b)) {
    const archive = openArchive(bytes)
    return archive.ok ? inside(archive.value) : archive
  }
  if (isMht(bytes)) return ok({ kind: 'mht', bytes })
  const text = decodeText(bytes)
  return text.ok ? asText(text.value) : text
}
