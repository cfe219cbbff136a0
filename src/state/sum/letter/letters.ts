/** Letters to many units at once: 退回修改意见 as one Word file, a zip of files or a text; 催报清单 as a file. */
import { loadPackage, loadPapers } from '@/exchange'
import { edition } from '@/report/edition'
import type { Format } from '@/report/format'
import { type Organ, blankReport } from '@/report/report'
import { fileName } from '@/report/text/file-name'
import { lay } from '../../desk/paged'
import type { OutFile } from '../../desk/rescue'
import { type Letter, letterFile, letterOf } from './letter'

/** As one file with a letter a page, or as a file for each unit. */
export type LettersKind = 'docx' | 'zip'

/** Whose letters they are. */
interface Sender {
  readonly organ: Organ
  readonly year: number
  readonly format: Format
  /** The name under a letter, where it is another than the organ's. */
  readonly signer?: string
}

const called = ({ organ, year }: Sender, what: string): string =>
  `${organ.name}${String(year)}年${what}`

/** What a paper of the sender's own is written with. */
const finished = ({ organ, year, format }: Sender, at: number) => ({
  ...{ report: blankReport(format, year, organ), format, years: [], lay },
  verdict: { ...{ at, version: edition, families: [], findings: [] }, explained: [] },
})

const own = (letters: readonly Letter[]) => Promise.all(letters.map(letterOf))

/** A name for each unit's file; two units of one name are told apart by a number. */
function namesOf(letters: readonly Letter[]): readonly string[] {
  const given = new Map<string, number>()
  return letters.map(({ report }) => {
    const nth = (given.get(report.organ.name) ?? 0) + 1
    given.set(report.organ.name, nth)
    const which = nth > 1 ? `（${String(nth)}）` : ''
    return fileName(`${report.organ.name}${which}`, '（退回修改意见）.docx')
  })
}

/**
 * The letters as a file.
 * @param told how many are written, as it goes on.
 */
export async function lettersFile(
  kind: LettersKind,
  letters: readonly Letter[],
  sender: Sender,
  told: (done: number) => void = () => undefined,
): Promise<OutFile> {
  const title = called(sender, '年度报告退回修改意见')
  if (kind === 'docx') {
    const { paperWord, together } = await loadPapers()
    const document = together(title, await own(letters))
    const at = letters[0]?.at ?? 0
    const content = await paperWord({ ...finished(sender, at), document }, document)
    return { name: fileName(title, '.docx'), content }
  }
  const { packed } = await loadPackage()
  const names = namesOf(letters)
  const files: Record<string, Uint8Array> = {}
  for (const [index, letter] of letters.entries()) {
    const { content } = await letterFile(letter)
    files[names[index] ?? ''] = new Uint8Array(await content.arrayBuffer())
    told(index + 1)
  }
  const content = new Blob([packed(files)], { type: 'application/zip' })
  return { name: fileName(title, '.zip'), content }
}

/** The letters for the clipboard, one after the other. */
export async function lettersText(
  letters: readonly Letter[],
): Promise<{ readonly html: string; readonly plain: string }> {
  const { paperText } = await loadPapers()
  const texts = (await own(letters)).map(paperText)
  return {
    html: texts.map(({ html }) => html).join('<hr>'),
    plain: texts.map(({ plain }) => plain).join('\n\n'),
  }
}

/** What a reminder is called, by how many units it is to: one gets a letter. */
export const reminderName = (units: number): string => (units === 1 ? '催报通知' : '催报清单')

/** A reminder to so many units, by its lines without the signature, as a Word file. */
export async function reminderFile(
  units: number,
  lines: readonly string[],
  sender: Sender,
  at: number,
): Promise<OutFile> {
  const { paperWord, reminderPaper } = await loadPapers()
  const name = reminderName(units)
  const document = reminderPaper(name, lines, sender.signer ?? sender.organ.name, at)
  const content = await paperWord({ ...finished(sender, at), document }, document)
  return { name: fileName(called(sender, `年度报告${name}`), '.docx'), content }
}
