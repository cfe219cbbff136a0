/** Begins the worker that reads beside the page. */

/** The address of the script that begins the worker, made once. */
let beginning: string | undefined

/**
 * A worker begun from a script of the page is bound by the page's policy, which allows no connection;
 * begun from its file it would be bound by none. Its parts come from their files, each when it is needed.
 */
async function beginningOf(): Promise<string> {
  const { default: address } = await import('./reader.worker?worker&url')
  const program = `import ${JSON.stringify(new URL(address, document.baseURI).href)}`
  return URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
}

/** A new worker; undefined where the browser gives none. */
export async function beginWorker(): Promise<Worker | undefined> {
  if (typeof Worker === 'undefined') return undefined
  try {
    if (__SINGLE_FILE__) return new Worker(document.documentElement.dataset['program'] ?? '')
    beginning ??= await beginningOf()
    return new Worker(beginning, { type: 'module' })
  } catch (cause) {
    console.warn('Reading on the page, without a worker', cause)
    return undefined
  }
}
