/** What a named version is, in the officer's words: what changed since the one before it. */
import type { Format } from '@/report/format'
import type { NamedVersion } from '@/state/desk/history'
import { besideWords, countedSince } from '@/state/handing/papers'
import { moment } from '../words'

/** So many changed places are named. */
const named = 2

/** What a version has otherwise than the one before it; empty for the first. */
export function changedWords(
  format: Format,
  before: NamedVersion | undefined,
  { state }: NamedVersion,
): string {
  if (!before) return ''
  const counted = countedSince(before, state, format)
  const { length } = counted.places
  if (length === 0) return `内容与“${before.name}”相同${besideWords(counted)}`
  const places = counted.places.slice(0, named).map(({ place }) => place)
  return `比“${before.name}”改动 ${String(length)} 处：${places.join('、')}${length > named ? '等' : ''}${besideWords(counted)}`
}

/** A version in a list: one that left has its day in its name, unless it was renamed or left twice that day. */
export function versionLabel(version: NamedVersion, all: readonly NamedVersion[]): string {
  const isClear =
    version.handed !== undefined &&
    version.name.includes('日') &&
    all.filter(({ name }) => name === version.name).length === 1
  return isClear ? version.name : `${version.name}（${moment(version.at)}）`
}
