/** 更正对照表 as a Word file: it goes with a report that corrects what was published. */
import type { Finished, Writer } from '../writers'
import docx from './docx'

async function write(finished: Finished): Promise<Blob> {
  const { corrections: document } = finished
  if (!document) throw new Error('报告公布后没有改动，没有更正对照表')
  return docx.write({ ...finished, document })
}

/** Offered, and put into the 报送包, only where there is something to correct. */
export default {
  title: '更正对照表（.docx）',
  note: '公布后改动的前后对照和理由，报送包里也有',
  // The last: where it is not offered, every other way stands in the same place.
  order: 90,
  suffix: '（更正对照表）',
  extension: 'docx',
  mime: docx.mime,
  corrects: true,
  write,
} satisfies Writer
