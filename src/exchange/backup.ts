/** The backup file: a line of JSON for every record, each with its own checksum, so that damage stays where it is. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Outcome, ok, refused } from '@/report/outcome'

const type = 'zfxxgk-backup'
const version = 1

/** One record: the table it belongs to and its value, plain JSON. */
export interface BackupRecord {
  readonly table: string
  readonly value: unknown
  /** Edits of a report are counted from the latest, 0 first, so that a gap is seen. */
  readonly nth?: number
}

/** A backup as read: what is whole, and what is not. */
export interface ReadBackup {
  /** When it was made, as written in it; undefined if that line is damaged. */
  readonly made: string | undefined
  readonly records: readonly BackupRecord[]
  /** Numbers of the lines that are damaged, from 1. */
  readonly damaged: readonly number[]
  /** How many records the file should hold; undefined if its end is missing. */
  readonly expected: number | undefined
}

const sumOf = (rest: string): string => bytesToHex(sha256(utf8ToBytes(rest))).slice(0, 16)

function sealed(members: Readonly<Record<string, unknown>>): string {
  const rest = JSON.stringify(members).slice(1)
  return `{"sum":"${sumOf(rest)}",${rest}`
}

/**
 * The text of a backup. What matters most comes first, because a file cut short keeps its beginning.
 * @param made an ISO date and time.
 * @param database the version of the database the records are of.
 */
export function writeBackup(
  records: readonly BackupRecord[],
  made: string,
  database: number,
): string {
  const lines = [
    sealed({ type, version, database, made }),
    ...records.map((record) => sealed({ ...record })),
    sealed({ end: records.length }),
  ]
  return `${lines.join('\n')}\n`
}

/** A text within may hold U+2028, which is a line's end for a dot but not for JSON. */
const line = /^\{"sum":"([0-9a-f]{16})",(.*)$/s

/** The members of an undamaged line. */
function opened(text: string): Readonly<Record<string, unknown>> | undefined {
  const [, sum, rest = ''] = line.exec(text) ?? []
  if (sum === undefined || sumOf(rest) !== sum) return undefined
  try {
    return JSON.parse(`{${rest}`) as Readonly<Record<string, unknown>>
  } catch (cause) {
    // Written so, not damaged on the way: the sum agrees.
    console.error(cause)
    return undefined
  }
}

/**
 * Reads the text of a backup, also of a damaged one. A text without a single whole line of a backup,
 * and a backup of a newer version, are refused by name.
 */
export function readBackup(text: string, database: number): Outcome<ReadBackup> {
  const records: BackupRecord[] = []
  const damaged: number[] = []
  let made: string | undefined
  let expected: number | undefined
  let whole = 0
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  for (const [index, content] of lines.entries()) {
    if (content === '') continue
    const members = opened(content)
    if (!members) {
      damaged.push(index + 1)
      continue
    }
    whole += 1
    if (members['type'] === type) {
      if (Number(members['version']) > version || Number(members['database']) > database)
        return refused(
          `备份由较新版本的软件保存（version ${String(members['version'])}，数据 ${String(members['database'])}），本软件只认识版本 ${version}、数据 ${database}。请更新本软件后再恢复。没有改动任何数据。`,
        )
      made = typeof members['made'] === 'string' ? members['made'] : undefined
    } else if (typeof members['end'] === 'number') expected = members['end']
    else if (typeof members['table'] === 'string')
      records.push({
        table: members['table'],
        value: members['value'],
        ...(typeof members['nth'] === 'number' && { nth: members['nth'] }),
      })
  }
  if (whole === 0)
    return refused(
      '文件不是本软件的备份文件，或已完全损坏。请选择名称以“年报备份”开头的文件；单份报告的文件请用“导入报告”。没有改动任何数据。',
    )
  return ok({ made, records, damaged, expected })
}
