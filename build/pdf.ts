/** Takes out of the PDF library what the app never lets it do: ask Node for its other half by way of eval, read XFA forms. */
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

/** The number of the first module of the library that reads XFA forms, and of the first behind the last one of them. */
const forms = [228, 256] as const
const named = 'exports.XFAFactory = XFAFactory'

/**
 * The library without its reader of XFA forms, a sixth of it, which the app never switches on. What notes
 * ask it for, their text as rich text, is nothing: the plain text is read.
 */
export const pdfWithoutForms = (): Plugin => ({
  name: 'pdf-without-forms',
  apply: 'build',
  transform: {
    filter: { id: /pdfjs-dist\/legacy\/build\/pdf\.worker\.js$/ },
    handler(code) {
      const [from = -1, to = -1] = forms.map((number) => code.indexOf(`\n/* ${number} */`))
      const taken = code.slice(from, to)
      if (from < 0 || to < from || !taken.includes(named))
        throw new Error('The PDF library has its forms elsewhere')
      // Modules are known by their place in a list: those that go leave theirs empty.
      const gaps = ','.repeat(forms[1] - forms[0] - 1)
      const left = `\n((module, exports) => { exports.XFAFactory = { getRichTextAsHtml: () => null } }),${gaps}`
      return { code: code.replace(taken, left), map: null }
    },
  },
})
