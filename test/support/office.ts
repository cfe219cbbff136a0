/** LibreOffice, where it is installed: opens, counts again and saves what we wrote. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const found = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/snap/bin/libreoffice'].find(existsSync)

/** True where LibreOffice is installed; where it is not, this is said once. */
export const hasOffice = found !== undefined
if (!hasOffice) console.log('LibreOffice 没有安装：跳过用它重算 Excel 的测试。')

/** The workbooks as LibreOffice saves them after counting everything again. */
export function counted(files: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, Blob> {
  if (found === undefined) throw new Error('LibreOffice is not installed')
  const home = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(home, `${name}.xlsx`)
      writeFileSync(path, bytes)
      return path
    })
    const profile = `-env:UserInstallation=file://${join(home, 'profile')}`
    const to = ['--headless', '--convert-to', 'xlsx', '--outdir', join(home, 'out')]
    execFileSync(found, [profile, ...to, ...paths], { timeout: 90_000, stdio: 'ignore' })
    return new Map(
      Object.keys(files).map((name) => [
        name,
        new Blob([readFileSync(join(home, 'out', `${name}.xlsx`))]),
      ]),
    )
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
