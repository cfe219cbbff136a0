/** Which character a code means in fonts that hold no map of their own: the Chinese maps the PDF standard names. */

/** Simplified Chinese only; a map may build on another of these. */
const maps = import.meta.glob<string>(
  '/node_modules/pdfjs-dist/cmaps/{GB-EUC-H,GB-EUC-V,GBK-EUC-H,GBK-EUC-V,GBKp-EUC-H,GBKp-EUC-V,GBK2K-H,GBK2K-V,GBpc-EUC-H,GBpc-EUC-V,UniGB-UCS2-H,UniGB-UCS2-V,UniGB-UTF16-H,UniGB-UTF16-V,Adobe-GB1-UCS2}.bcmap',
  { query: '?url&inline', import: 'default' },
)

/** The packed map of a name. Rejects if it is not one of those carried along. */
export async function characterMap(name: string): Promise<Uint8Array> {
  const load = maps[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`]
  if (!load) throw new Error(`No character map is carried along for ${name}`)
  const address = await load()
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (char) =>
    char.charCodeAt(0),
  )
}
