/** What a file is, told from its content and never from its name, and what to do with what is not read. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Archive, openArchive } from './archive'
import { decodeText } from './encoding'

/** A file as far as its kind is known. */
export type Content =
  | { readonly kind: 'docx' | 'xlsx' | 'package'; readonly archive: Archive }
  | { readonly kind: 'json' | 'html' | 'text'; readonly text: string }

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
  {
    is: (bytes) => starts(bytes, ...ascii('%PDF')),
    answer:
      '这是 PDF 文件，不能直接读取。请打开后全选复制文字、粘贴到这里，或用 WPS 转为 Word（.docx）后导入；扫描件只能手工填报。',
  },
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
    is: (bytes) => starts(bytes, ...ascii('{\\rtf')),
    answer: convert('RTF 文档', '另存为 .docx 后导入'),
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

const includes = (bytes: Uint8Array, text: string): boolean => {
  const wide = Array.from(text).flatMap((char) => [char.charCodeAt(0), 0])
  const sample = bytes.subarray(0, 512 * 1024)
  return sample.some((byte, at) => byte === wide[0] && starts(sample.subarray(at), ...wide))
}

/** The old compound file of Office and WPS: by the names of its streams Excel, a locked file, else Word. */
function compound(bytes: Uint8Array): Outcome<never> {
  if (includes(bytes, 'EncryptedPackage'))
    return refused('文件设有打开密码。请先用 Word、Excel 或 WPS 打开，去掉密码后另存再导入。')
  return !includes(bytes, 'WordDocument') && includes(bytes, 'Workbook')
    ? refused(convert('旧版 Excel 工作簿（.xls 或 .et）', '另存为 .xlsx 后导入'))
    : refused(convert('旧版 Word 或 WPS 文档（.doc 或 .wps）', '另存为 .docx 后导入'))
}

function inside(archive: Archive): Outcome<Content> {
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
  if (has(/^content\.xml$/))
    return refused(convert('OpenDocument 文档（.odt 或 .ods）', '另存为 .docx 或 .xlsx 后导入'))
  return ok({ kind: 'package', archive })
}

const asText = (text: string): Outcome<Content> => {
  const head = text.slice(0, 8192).trimStart()
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(head)) return ok({ kind: 'json', text })
  if (/^<\?xml/.test(head) && /<\?mso-application|office:spreadsheet|w:wordDocument/.test(head))
    return refused(convert('XML 格式的 Office 文件', '另存为 .docx 或 .xlsx 后导入'))
  if (
    /^(?:From|MIME-Version|Subject|Date|Content-Type):/im.test(head) &&
    /multipart\/related/i.test(head)
  )
    return refused(
      '这是 MHTML 网页存档（.mht），不能直接读取。请用浏览器打开，全选复制后粘贴到这里，或另存为“仅 HTML”后导入。',
    )
  return ok({
    kind: /<(?:!doctype html|html|head|body|table|div|p|meta|span|tr)\b/i.test(
      text.slice(0, 65_536),
    )
      ? 'html'
      : 'text',
    text,
  })
}

/** Finds out what a file is. @returns its content by kind, or what it is instead and what to do. */
export function contentOf(bytes: Uint8Array): Outcome<Content> {
  if (bytes.length === 0) return refused('文件是空的。请重新选择文件。')
  const stranger = strangers.find(({ is }) => is(bytes))
  if (stranger) return refused(stranger.answer)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compound(bytes)
  if (starts(bytes, 0x50, 0x4b)) {
    const archive = openArchive(bytes)
    return archive.ok ? inside(archive.value) : archive
  }
  const text = decodeText(bytes)
  return text.ok ? asText(text.value) : text
}
