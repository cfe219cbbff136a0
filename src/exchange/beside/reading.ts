/** What is read beside the page: a report, or the rows of a list of units. */
import { formatById, formats } from '@/format'
import type { NameRows } from '@/report/consolidation/naming/name-table'
import { type Outcome, ok, refused } from '@/report/outcome'
import { freeze } from '@/report/report'
import { type Reply, beside } from './task'
import type { NamesRequest, Request, SentReading } from './reader.worker'
import type { Reading, ReadTold } from '../readers'

export { readyToRead } from './task'
export type { Incoming, Reading } from '../readers'

/** Milliseconds after which reading is given up: many times what the largest report needs. */
export const timeLimit = 4500

interface ReadingReply extends Reply {
  readonly readings?: readonly SentReading[]
}

const ofReport = {
  broken: '读取时出错，没有导入任何内容。请换一种格式，或复制内容粘贴。',
  tooLong:
    '读取时间过长，已停止，没有导入任何内容。文件可能过大或结构异常，请只复制其中的报告内容粘贴。',
}

function received({ readings, problem }: ReadingReply): Outcome<Reading> {
  const [first, ...others] = (readings ?? []).flatMap(({ recognised, ...reading }) => {
    const format = formatById(recognised.format)
    return format
      ? [{ ...reading, recognised: { ...recognised, report: freeze(recognised.report), format } }]
      : []
  })
  if (first) return ok(others.length > 0 ? { ...first, others } : first)
  return problem ? refused(problem.text, problem.cause) : refused(ofReport.broken)
}

async function readHere(
  { incoming, formats: ids, about }: Request,
  told: ReadTold,
): Promise<Outcome<Reading>> {
  const { readReport } = await import('../readers')
  return readReport(
    incoming,
    formats.filter(({ id }) => ids?.includes(id) ?? true),
    told,
    about,
  )
}

/**
 * Reads a report without holding up the page.
 * @param signal stops it; what was read so far is dropped.
 * @returns the reading; or a refusal in words, also when it is stopped or takes too long.
 */
export const startReading = (
  request: Request,
  told: ReadTold,
  signal: AbortSignal,
  limit = timeLimit,
): Promise<Outcome<Reading>> =>
  beside<Request, ReadingReply, Reading>(
    { request, received, here: () => readHere(request, told), words: ofReport },
    told,
    signal,
    limit,
  )

interface NamesReply extends Reply {
  readonly names?: NameRows
}

const ofNames = {
  broken: '名单没有读出来，文件可能已损坏。请复制名单粘贴。',
  tooLong: '读取时间过长，已停止，没有读入名单。文件可能过大或结构异常，请复制名单粘贴。',
}

/**
 * The rows of a file with a list of units, read without holding up the page.
 * @returns the rows; or a refusal in words, also when it takes too long.
 */
export const startNames = (bytes: Uint8Array): Promise<Outcome<NameRows>> =>
  beside<NamesRequest, NamesReply, NameRows>(
    {
      request: { names: bytes },
      received: ({ names, problem }) =>
        names ? ok(names) : refused(problem?.text ?? ofNames.broken, problem?.cause),
      here: async () => (await import('../many/name-rows')).nameRows(bytes),
      words: ofNames,
    },
    () => undefined,
    new AbortController().signal,
    timeLimit,
  )
