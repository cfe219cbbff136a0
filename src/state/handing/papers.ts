/** The papers beside the report on the desk: 校验报告, 更正对照表, 退回修改意见; what they say, and as which files they leave. */
import { defineStore } from 'pinia'
import { type Ref, computed, shallowRef } from 'vue'
import type { Context, Finding } from '@/check'
import { type CorrectedPlace, loadPapers } from '@/exchange'
import type { Document } from '@/exchange/printed'
import { dayOf } from '@/report/text/day'
import { reportFileName } from '@/report/text/file-name'
import { catalogue } from '../catalogue'
import { statutoryDeadline } from '../deadline'
import { useDesk } from '../desk/desk'
import { useOut } from '../desk/out'
import type { OutFile } from '../desk/rescue'
import { dueBack } from '../due-back'
import { useLibrary } from '../library'
import { useSettings } from '../settings'
import { correctionsSince, isAside } from './leaving'
import { useMarking } from './marking'
import { notesBeside } from './notes'
import { handedWords } from './words'

export { type Counted, besideWords, countedSince, isAside } from './leaving'
export type { Document } from '@/exchange/printed'

/** Which paper. */
export type PaperKind = 'checks' | 'corrections' | 'remarks'

/** What each is called. */
export const paperNames: Readonly<Record<PaperKind, string>> = {
  checks: '校验报告',
  corrections: '更正对照表',
  remarks: '退回修改意见',
}

type Papers = Awaited<ReturnType<typeof loadPapers>>

/** How papers leave. @param at when they were made. */
function leaving(at: Readonly<Ref<number>>) {
  const out = useOut()

  /** A paper as a file. */
  async function fileOf(
    kind: PaperKind,
    document: Document,
    as: 'docx' | 'html',
  ): Promise<OutFile> {
    const finished = out.judged(at.value)
    const { paperHtml, paperWord } = await loadPapers()
    if (!finished) throw new Error('没有打开的报告')
    return {
      name: reportFileName(finished.report, as, `（${paperNames[kind]}）`, finished.correction),
      content: await (as === 'docx' ? paperWord : paperHtml)(finished, document),
    }
  }

  /** A paper to be pasted. */
  const richText = async (document: Document) => (await loadPapers()).paperText(document)

  return { fileOf, richText }
}

/** Which of the findings end once the likely slip among them is corrected. */
function settledIn(findings: readonly Finding[], context: Context): ReadonlySet<string> {
  const checks = catalogue()
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (!checks) return new Set()
  return checks.settledBy(checks.sureSlip(findings), errors, context, (after) =>
    checks.findingsIn(checks.judge(after)),
  )
}

/** Which points and places stand in the papers, by the notes beside the report. */
function listing({ notes, write }: ReturnType<typeof notesBeside>) {
  const isOut = (finding: Finding): boolean => notes.value[`-${finding.id}`] !== undefined
  /** What is aside is listed when that is asked for. */
  const isListed = (one: CorrectedPlace): boolean =>
    isAside(one)
      ? notes.value[`+correction ${one.key}`] !== undefined
      : notes.value[`-correction ${one.key}`] === undefined
  /** Lists a place among the corrections, or leaves it out. */
  const list = (one: CorrectedPlace, is: boolean): Promise<void> =>
    isAside(one)
      ? write(`+correction ${one.key}`, is ? '列入' : '')
      : write(`-correction ${one.key}`, is ? '' : '不列入')
  return { isOut, isListed, list }
}

/** All that stands otherwise than in what was handed in. */
function correctedPlaces() {
  const [desk, marking] = [useDesk(), useMarking()]
  return computed<readonly CorrectedPlace[]>(() =>
    marking.corrected && desk.report && desk.format
      ? correctionsSince(marking.corrected, desk.report, desk.format)
      : [],
  )
}

/** What could be sent back: all but hints and what a reason settles, the likely slips first. */
function pointsToSendBack() {
  const desk = useDesk()
  return computed<readonly Finding[]>(() =>
    desk.listed.filter(
      ({ severity, role, id }) => (severity !== 'hint' || role === 'slip') && !desk.reasons.has(id),
    ),
  )
}

/** By when a report that goes back is wanted: as written, none if that was taken out, else as proposed. */
function wanting({ notes, write }: ReturnType<typeof notesBeside>) {
  const [desk, settings, library] = [useDesk(), useSettings(), useLibrary()]
  const until = computed(() => {
    const written = notes.value['until']
    const { report } = desk
    if (written !== undefined || notes.value['-until'] !== undefined || !report)
      return written ?? ''
    const deadline = settings.ownDeadline ?? statutoryDeadline(report.organ.level)
    return dueBack(report.year, deadline, library.today)
  })
  async function want(text: string): Promise<void> {
    // What is proposed never shows between the two: a key pressed then would be added to it.
    const isNone = text.trim() === ''
    if (isNone) await write('-until', '不写')
    await write('until', text)
    if (!isNone) await write('-until', '')
  }
  return { until, want }
}

/** Who signs a sheet of corrections, and when: as written on it, else as the report itself is signed, or the day it is made. */
function signing({ notes }: ReturnType<typeof notesBeside>, at: Readonly<Ref<number>>) {
  const [desk, out] = [useDesk(), useOut()]
  return computed(() => ({
    name: notes.value['signed name'] ?? desk.report?.organ.name ?? '',
    day: notes.value['signed day'] ?? (out.signed || dayOf(at.value)),
  }))
}

/** What papers need, and when they are made: as the screen was opened. */
function making() {
  const papers = shallowRef<Papers>()
  const at = shallowRef(Date.now())
  /** Loads what papers need, and dates them. */
  async function begin(): Promise<void> {
    at.value = Date.now()
    papers.value = await loadPapers()
  }
  return { papers, at, begin }
}

export const usePapers = defineStore('papers', () => {
  const desk = useDesk()
  const out = useOut()
  const marking = useMarking()
  const settings = useSettings()
  const beside = notesBeside(computed(() => desk.filed?.id))
  const { notes, write, notesOf } = beside
  const listed = listing(beside)
  const { papers, at, begin } = making()

  const corrections = correctedPlaces()
  const points = pointsToSendBack()
  const signed = signing(beside, at)
  const wanted = wanting(beside)
  /** A paper as it stands now; undefined while there is none. */
  function paper(kind: PaperKind): Document | undefined {
    const { report, format } = desk
    if (!papers.value || !report || !format) return undefined
    if (kind === 'checks') {
      const finished = out.judged(at.value)
      return finished && papers.value.checkReport(finished)
    }
    const before = marking.corrected ?? marking.handed
    if (kind === 'corrections')
      return papers.value.correctionList({
        ...{ report, at: at.value },
        handed: before ? handedWords(before) : '',
        corrections: corrections.value.filter(listed.isListed),
        reasons: notesOf('reason'),
        signed: signed.value,
      })
    const sent = points.value.filter((finding) => !listed.isOut(finding))
    return papers.value.sentBack({
      ...{ report, format, at: at.value },
      findings: sent,
      settled: settledIn(sent, { report, format }),
      remarks: notesOf('remark'),
      general: notes.value['general'] ?? '',
      until: wanted.until.value,
      sender: settings.profile.name === report.organ.name ? '' : settings.profile.name,
    })
  }

  /** 更正对照表 as it goes with the report now; undefined while nothing is corrected. */
  async function corrected(): Promise<Document | undefined> {
    await Promise.all([begin(), beside.loaded()])
    return corrections.value.some(listed.isListed) ? paper('corrections') : undefined
  }

  return {
    ...{ notes, write, signed, corrections, corrected, points, paper, begin },
    ...{ ...listed, ...wanted },
    ...leaving(at),
  }
})
