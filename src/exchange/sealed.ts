/** Packages (docx, xlsx, zip) that tell nothing but their content: no times, no names, the same bytes for the same report. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { edition, softwareName } from '@/report/edition'
import { cleanText } from '@/report/text/gate'
import { escaped } from '@/report/text/markup'

/** The earliest moment a zip can hold, the same everywhere: fflate writes local time. */
const noTime = new Date(1980, 0, 1)

/** As from Unix, plain files anyone may read: some unpackers misread Chinese names from elsewhere. */
const origin = { os: 3, attrs: (0o100644 << 16) >>> 0 }

/** Files packed in the given order, without the time of packing. */
export const packed = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipSync({ ...files }, { ...origin, level: 6, mtime: noTime })

/** What an Office file says of itself. */
export interface FileProperties {
  readonly title: string
  /** The organ whose file it is; empty where nobody's yet. */
  readonly organ: string
}

const properties = ({ title, organ }: FileProperties): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title>${organ === '' ? '' : `<dc:creator>${escaped(organ)}</dc:creator>`}<dc:language>zh-CN</dc:language><dc:description>${escaped(`${softwareName} ${edition}`)}</dc:description></cp:coreProperties>`

/**
 * An Office file packed anew: some of its parts rewritten, its document properties those given, with the software's edition.
 * Whatever a library wrote, no part holds a character that XML does not allow.
 */
export async function sealed(
  file: Blob,
  about: FileProperties,
  rewrite: Readonly<Record<string, (part: string) => string>> = {},
): Promise<Blob> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    const xml = strFromU8(part)
    parts[name] = strToU8(cleanText(rewrite[name]?.(xml) ?? xml))
  }
  parts['docProps/core.xml'] = strToU8(properties(about))
  return new Blob([packed(parts)], { type: file.type })
}
