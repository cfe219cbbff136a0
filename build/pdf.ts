/** Takes out of the PDF library what the app never lets it do: ask Node for its other half by way of eval. */
import type { Plugin } from 'vite'

const asking = 'eval("require")(this.workerSrc)'

/** The library without its one call of eval; the build stops where the call is not found any more. */
export const pdfWithoutEval = (): Plugin => ({
  name: 'pdf-without-eval',
  apply: 'build',
  transform: {
    filter: { id: /pdfjs-dist\/legacy\/build\/pdf\.js$/ },
    handler(code) {
      if (!code.includes(asking)) throw new Error('The PDF library has no eval to be taken out')
      return { code: code.replace(asking, 'undefined'), map: null }
    },
  },
})
