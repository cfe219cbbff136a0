/** The papers that go with a report, as documents and as the files they leave as. */
import type { Document } from '../document/document'
import { markupOf } from '../markup'
import { plainText } from '../plain'
import docx from '../write/docx'
import type { Finished } from '../writers'
import { paperPage } from './page'

export { checkReport } from './check-report'
export { type CorrectedPlace, type Corrected, correctionList } from './corrections'
export { reminderPaper, together } from './letters'
export { follows, sentBack, type SentBack } from './remarks'
export { requestOf } from './sentence'

/** A paper as a Word file, in the house style of the report it is about. */
export const paperWord = (finished: Finished, document: Document): Promise<Blob> =>
  docx.write({ ...finished, document })

/** A paper as a page that prints as it stands. */
export const paperHtml = async ({ lay }: Finished, document: Document): Promise<Blob> =>
  new Blob([paperPage(document, await lay(document))], { type: 'text/html;charset=utf-8' })

/** A paper for the clipboard: rich, and plain for those that take no other. */
export const paperText = (document: Document) => ({
  html: markupOf(document),
  plain: plainText(document),
})
