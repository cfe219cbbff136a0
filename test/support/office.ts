/** LibreOffice, where it is installed: opens, counts again and saves what we wrote. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const found = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/snap/bin/libreoffice'].find(existsSync)

/** True where LibreOffice is installed; where it is not, this is said once. */
export const hasOffice = found !== undefined
if (!hasOffice) console.log('LibreOffice 没有安装：跳过用它重算 Excel 的测试。')

/**
 * A file as LibreOffice saves it in another kind.
 * @param to the kind, with the filter where it has several: `doc`, `xml:MS Word 2003 XML`.
 */
export function converted(
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
): ReadonlyMap<string, Uint8Array> {
  if (found === undefined) throw new Error('LibreOffice is not installed')
  const home = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(home, name)
      writeFileSync(path, bytes)
      return path
    })
    const profile = `-env:UserInstallation=file://${join(home, 'profile')}`
    // A page opens as a text or as a workbook, by what it is to become.
    const pages = Object.keys(files).every((name) => name.endsWith('.html'))
    const opened = to.startsWith('ods') ? 'calc_HTML_WebQuery' : 'HTML (StarWriter)'
    const options = [
      ...['--headless', '--convert-to', to, '--outdir', join(home, 'out')],
      ...(pages ? [`--infilter=${opened}`] : []),
    ]
    execFileSync(found, [profile, ...options, ...paths], { timeout: 90_000, stdio: 'ignore' })
    const extension = to.split(':')[0] ?? to
    return new Map(
      Object.keys(files).map((name) => [
        name,
        readFileSync(join(home, 'out', name.replace(/\w+$/, extension))),
      ]),
    )
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** The workbooks as LibreOffice saves them after counting everything again. */
export function counted(files: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, Blob> {
  const named = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [`${name}.xlsx`, bytes]),
  )
  return new Map(
    [...converted(named, 'xlsx')].map(([name, bytes]) => [
      name.replace('.xlsx', ''),
      new Blob([Uint8Array.from(bytes)]),
    ]),
  )
}
