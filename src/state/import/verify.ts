/** Received packages: whether their files are still as they were packed. */
import { type FileState, loadDigests } from '@/exchange'
import type { Outcome } from '@/report/outcome'

export type { FileState } from '@/exchange'

/** Compares a received package's files with its digests; what it needs is loaded now. */
export async function verify(file: Blob): Promise<Outcome<readonly FileState[]>> {
  const { verifyPackage } = await loadDigests()
  return verifyPackage(new Uint8Array(await file.arrayBuffer()))
}
