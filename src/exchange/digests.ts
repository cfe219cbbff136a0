/** 校验值.txt: the digests of a package's files as `sha256sum -c` reads them; written, and compared with the files. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type Outcome, ok, refused } from '@/report/outcome'
import { openArchive, unpack } from './read/pack/archive'

export const digestsName = '校验值.txt'

/** A file and its SHA-256 in hexadecimal. */
export interface Digest {
  readonly name: string
  readonly digest: string
}

/** The digests of files by name, in their order. */
export const digestsOf = (files: Readonly<Record<string, Uint8Array>>): readonly Digest[] =>
  Object.entries(files).map(([name, bytes]) => ({ name, digest: bytesToHex(sha256(bytes)) }))

/** As `sha256sum` writes them. */
export const digestLines = (digests: readonly Digest[]): string =>
  digests.map(({ name, digest }) => `${digest}  ${name}\n`).join('')

/** What became of a file since it was packed: `extra` is one the digests do not name. */
export interface FileState {
  readonly name: string
  readonly state: 'same' | 'changed' | 'missing' | 'extra'
}

/** True for a package that holds the list of its files' digests. */
export function holdsDigests(bytes: Uint8Array): boolean {
  const archive = openArchive(bytes)
  return archive.ok && archive.value.has(digestsName)
}

/** The report file in a received package; undefined if there is none that can be unpacked. */
export function reportFileIn(bytes: Uint8Array): string | undefined {
  const archive = openArchive(bytes)
  if (!archive.ok) return undefined
  for (const [name, entry] of archive.value) {
    if (!/\.json$/i.test(name)) continue
    const file = unpack(entry)
    return file.ok ? new TextDecoder().decode(file.value) : undefined
  }
  return undefined
}

/** Compares every file of a received package with its digest; or says why it cannot. */
export function verifyPackage(bytes: Uint8Array): Outcome<readonly FileState[]> {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const files = new Map<string, Uint8Array>()
  for (const [name, entry] of archive.value) {
    if (name.endsWith('/')) continue
    const file = unpack(entry)
    if (!file.ok) return file
    files.set(name, file.value)
  }
  const list = files.get(digestsName)
  if (!list)
    return refused(`压缩包里没有“${digestsName}”，不是由本软件导出的报送包，无法核对。请另选文件。`)
  const named = new Map(
    [...new TextDecoder().decode(list).matchAll(/^([0-9a-f]{64})[ ][ *](.+?)\r?$/gim)].map(
      ([, digest = '', name = '']) => [name, digest.toLowerCase()],
    ),
  )
  if (named.size === 0)
    return refused(`“${digestsName}”中没有校验值，报送包可能已被改动。请向报送单位重新索取。`)
  const states = [...named].map(([name, digest]): FileState => {
    const file = files.get(name)
    if (!file) return { name, state: 'missing' }
    return { name, state: bytesToHex(sha256(file)) === digest ? 'same' : 'changed' }
  })
  const extra = [...files.keys()].filter((name) => name !== digestsName && !named.has(name))
  return ok([...states, ...extra.map((name): FileState => ({ name, state: 'extra' }))])
}
