/** A document's pages, measured out of sight: for files that leave laid out as the report is printed. */
import { createApp, h } from 'vue'
import { type Document, type Pages, partsOf } from '@/state/desk/out'
import { pagesOf } from './measure'
import PaperBlocks from './PaperBlocks.vue'

/** As the flow beside the sheets of a preview, wherever the window stands. */
const beside = {
  position: 'fixed',
  top: '0',
  left: '-400mm',
  width: '156mm',
  visibility: 'hidden',
  textRendering: 'geometricPrecision',
} as const

/** The pages of a document as print ends them. */
export function pagesBeside(document: Document): Pages {
  const flow = window.document.createElement('div')
  flow.className = 'text'
  flow.lang = 'zh-CN'
  flow.setAttribute('aria-hidden', 'true')
  Object.assign(flow.style, beside)
  const app = createApp(() => h(PaperBlocks, { parts: partsOf(document) }))
  window.document.body.append(flow)
  try {
    app.mount(flow)
    return pagesOf(document, flow)
  } finally {
    app.unmount()
    flow.remove()
  }
}
