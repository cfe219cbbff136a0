/** How much room the browser gives, and whether it has promised to keep what is stored. */

/** Bytes used and allowed, undefined where the browser does not say; and whether the data is protected. */
export interface Space {
  readonly used?: number | undefined
  readonly allowed?: number | undefined
  /** True: never cleared to make room. False: may be cleared. Undefined: the browser does not say. */
  readonly persisted?: boolean | undefined
  /** The page came over plain http from another machine: the browser keeps back what needs a secure context. */
  readonly insecure?: true
}

const storageHere = (): StorageManager | undefined =>
  (globalThis.navigator as Navigator | undefined)?.storage

/** The room at this moment; empty where the browser does not say. */
export async function spaceHere(): Promise<Space> {
  const storage = storageHere()
  if (!storage)
    return (globalThis.isSecureContext as boolean | undefined) === false ? { insecure: true } : {}
  try {
    const [estimate, persisted] = await Promise.all([storage.estimate(), storage.persisted()])
    return { used: estimate.usage, allowed: estimate.quota, persisted }
  } catch (cause) {
    console.warn(cause)
    return {}
  }
}

/** Asks the browser to keep the data whatever happens. @returns its answer. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await storageHere()?.persist()) ?? false
  } catch (cause) {
    console.warn(cause)
    return false
  }
}
