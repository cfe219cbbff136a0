/** Received packages: whether their files are still as they were packed. */
import type { FileState } from '@/exchange/digests'
import type { Outcome } from '@/report/outcome'

export type { FileState } from '@/exchange/digests'

/** Compares a received package's files with its digests; what it needs is loaded now. */
export async function verify(file: Blob): Promise<Outcome<readonly FileState[]>> {
  const { verifyPackage } = await import('@/exchange/digests')
  return verifyPackage(new Uint8Array(await file.arrayBuffer()))
}
