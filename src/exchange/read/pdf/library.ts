/** The library that takes PDF files apart, run inside the worker that reads files, without eval and without the net. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { characterMap } from './character-maps'

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/**
 * Loads one half of the library that would otherwise take itself for a worker begun for it alone, and
 * write to the page: it is kept from that by seeing a window, which a worker has not.
 */
async function loadQuietly<T>(load: () => Promise<T>): Promise<T> {
  if ('window' in globalThis) return load()
  Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true })
  try {
    return await load()
  } finally {
    Reflect.deleteProperty(globalThis, 'window')
  }
}

/** Maps of characters come from the program itself. */
class CarriedMaps {
  fetch({
    name,
  }: {
    readonly name: string
  }): Promise<{ cMapData: Uint8Array; compressionType: 1 }> {
    return characterMap(name).then((cMapData) => ({ cMapData, compressionType: 1 }))
  }
}

/** Fonts a PDF names and does not hold are not needed to read its text. */
class NoFonts {
  fetch(): Promise<Uint8Array> {
    return Promise.reject(new Error('No fonts are carried along'))
  }
}

/**
 * Pictures that stand amid the drawing of a page, of more dots, are passed over: nothing in them is read. Of all
 * others `withSmallPictures` leaves one dot.
 */
const largestPicture = 1_000_000

/** A library of the old kind as it is, whoever loads it: some hand it over inside what they loaded. */
const itself = <T extends object>(loaded: T & { readonly default?: T }): T =>
  loaded.default ?? loaded

/** Fonts are taken as drawn by the page, so that their signs are not turned into paths; nothing is drawn. */
const undrawn = { fonts: { add: () => undefined, delete: () => false } }

/** The library's copies of what newer browsers have take its place; copying is many times faster as the browser does it. */
async function keepingCopies<T>(load: () => Promise<T>): Promise<T> {
  const own = Reflect.get(globalThis, 'structuredClone') as unknown
  const loaded = await load()
  if (own) Reflect.set(globalThis, 'structuredClone', own)
  return loaded
}

async function library() {
  const [pdf, worker] = await loadQuietly(() =>
    keepingCopies(() =>
      Promise.all([
        import('pdfjs-dist/legacy/build/pdf.js'),
        import('pdfjs-dist/legacy/build/pdf.worker.js'),
      ]),
    ),
  )
  // Given its other half, the library begins no worker of its own.
  Object.assign(globalThis, { pdfjsWorker: itself(worker) })
  return itself(pdf)
}

/** What a page is drawn with: operations by their numbers, and what is given to each. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** A page as it is inside: it hands over its operations in portions. */
interface Portioned {
  _renderPageChunk(portion: Drawing, ...more: readonly unknown[]): void
}

/** How much one operation draws: a path and a line of text have many parts. */
const weightOf = (given: unknown): number =>
  Array.isArray(given)
    ? given.reduce<number>((sum, one) => sum + (Array.isArray(one) ? one.length : 0), 1)
    : 1

/** How much a page may be drawn with, and how deep forms may stand in each other. */
interface Most {
  readonly weight: number
  readonly depth: number
}

/**
 * What a page is drawn with, and how much that is.
 * Rejects with what `tooMuch` makes as soon as it is more than `most`: forms may draw each other without end.
 */
export async function drawingOf(
  page: PDFPageProxy,
  most: Most,
  tooMuch: () => Error,
): Promise<Drawing & { readonly weight: number }> {
  const { OPS } = await library()
  return new Promise((resolve, reject) => {
    let [weight, depth] = [0, 0]
    const portioned = page as unknown as Portioned
    const take = portioned._renderPageChunk.bind(page)
    portioned._renderPageChunk = (portion, ...more) => {
      weight += portion.argsArray.reduce<number>((sum, given) => sum + weightOf(given), 0)
      for (const operation of portion.fnArray)
        if (operation === OPS.paintFormXObjectBegin) depth++
        else if (operation === OPS.paintFormXObjectEnd) depth--
      if (weight > most.weight || depth > most.depth) reject(tooMuch())
      else take(portion, ...more)
    }
    page.getOperatorList({ annotationMode: 1 }).then(({ fnArray, argsArray }: Drawing) => {
      resolve({ fnArray, argsArray, weight })
    }, reject)
  })
}

/** The numbers of the operations a page is drawn with. */
export async function operations(): Promise<Readonly<Record<string, number>>> {
  return (await library()).OPS
}

/**
 * Opens a file. The bytes are taken over.
 * @param full rejects where opening takes more room than there is.
 * Rejects with an error whose name tells why: PasswordException, InvalidPDFException …
 */
export async function openPdf(
  bytes: Uint8Array,
  full: Promise<never>,
): Promise<{ readonly document: PDFDocumentProxy; readonly close: () => Promise<void> }> {
  const { getDocument } = await library()
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: false,
    ownerDocument: undrawn as unknown as HTMLDocument,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    maxImageSize: largestPicture,
    stopAtErrors: false,
    verbosity: 0,
    CMapReaderFactory: CarriedMaps,
    StandardFontDataFactory: NoFonts,
  })
  const close = () => task.destroy()
  try {
    return { document: await Promise.race([task.promise, full]), close }
  } catch (cause) {
    await close()
    throw cause
  }
}
