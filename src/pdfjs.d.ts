/** The half of the PDF library that has no types of its own: it is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.js' {
  export const WorkerMessageHandler: object
}
