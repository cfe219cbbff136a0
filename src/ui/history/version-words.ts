/** What a named version is, in the officer's words: what changed since the one before it. */
import { differences } from '@/report/edit/compare'
import type { Format } from '@/report/format'
import type { NamedVersion } from '@/state/desk/history'
import { moment } from '../words'
import { changeWords } from './change-words'

/** So many changed places are named. */
const named = 2

/** What a version has otherwise than the one before it; empty for the first. */
export function changedWords(
  format: Format,
  before: NamedVersion | undefined,
  { state }: NamedVersion,
): string {
  if (!before) return ''
  const changes = differences(before.state, state)
  if (changes.length === 0) return `内容与“${before.name}”相同`
  const places = changes.slice(0, named).map((change) => changeWords(format, change).name)
  return `比“${before.name}”改动 ${String(changes.length)} 处：${places.join('、')}${changes.length > named ? '等' : ''}`
}

/** A version in a list: one that left has its day in its name, unless it was renamed or left twice that day. */
export function versionLabel(version: NamedVersion, all: readonly NamedVersion[]): string {
  const isClear =
    version.handed !== undefined &&
    version.name.includes('日') &&
    all.filter(({ name }) => name === version.name).length === 1
  return isClear ? version.name : `${version.name}（${moment(version.at)}）`
}
