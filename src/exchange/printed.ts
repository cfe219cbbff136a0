/**
 * The door to the report as it is printed. It stands beside the front door, as whoever reads and writes files at once
 * does not need it yet.
 */
export { compose } from './document/compose'
export {
  depths,
  type Document,
  isUnderText,
  type PictureBlock,
  type TableBlock,
} from './document/document'
export { type Lay, onOnePage, type PagePart, type Pages, partsOf } from './document/paged'
export { textWidth } from './document/setting'
