/** What the library that writes Word files does not say, or says too much, set right in the parts of the file. */
import { edition, softwareName } from '@/report/edition'
import { escaped } from '@/report/text/markup'
import { fontTable, names } from './style'

/** The styles of ours and those other parts need; the library's unused ones are blue and in English. */
const kept = new Set(['Normal', 'TableNormal', 'FootnoteReference', ...Object.keys(names)])

function style(markup: string): string {
  const id = /w:styleId="([^"]*)"/.exec(markup)?.[1] ?? ''
  if (!kept.has(id)) return ''
  const named =
    names[id] === undefined ? markup : markup.replace(/(<w:name w:val=")[^"]*/, `$1${names[id]}`)
  return named.replace('<w:spacing ', '<w:snapToGrid w:val="0"/><w:spacing ')
}

const field =
  /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:fldChar w:fldCharType="separate"\/><\/w:r>/g

/** A footer whose page number reads as it will, should nobody count the pages anew. */
const footer =
  (number: number) =>
  (part: string): string =>
    part.replace(
      field,
      (whole, run: string) => `${whole}<w:r>${run}<w:t>${String(number)}</w:t></w:r>`,
    )

/** Office wants a version of two numbers: 01.0203 for 1.2.3. */
function officeVersion(): string {
  const [major = '0', minor = '0', patch = '0'] = edition.split(/[^\d]/)
  return `${major.padStart(2, '0')}.${minor.padStart(2, '0')}${patch.padStart(2, '0')}`
}

const application =
  (organ: string) =>
  (part: string): string =>
    part.replace(
      /\/>\s*$/,
      `><Application>${escaped(softwareName)}</Application><Company>${escaped(organ)}</Company><AppVersion>${officeVersion()}</AppVersion></Properties>`,
    )

/** What a Chinese line of Word never ends with, as Word itself has it. */
const neverLast = '$(£¥·‘“〈《「『【〔〖〝＄（．［｛￡￥'
/** What it never begins with, as Word itself has it. */
const neverFirst =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠'
/** What follows numbers: a line that may not begin with it takes the number along, which no unseen sign need hold. */
const afterNumbers = '年月日号件元万亿千百条项次份个篇期户人家名天'

/** Numbers stay with their units, in Word's own rules for the ends of lines. */
const settings = (part: string): string =>
  part.replace(
    '<w:compat>',
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${neverLast}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escaped(neverFirst + afterNumbers)}"/>$&`,
  )

/** How the parts of a Word file are set right, by their names. */
export const corrections = (organ: string): Readonly<Record<string, (part: string) => string>> => ({
  'word/styles.xml': (part) => part.replace(/<w:style [^]*?<\/w:style>/g, style),
  'word/settings.xml': settings,
  'word/fontTable.xml': (part) => part.replace(/\/>$/, `>${fontTable()}</w:fonts>`),
  'word/footer1.xml': footer(1),
  'word/footer2.xml': footer(2),
  'docProps/app.xml': application(organ),
})
