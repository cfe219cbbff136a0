/** The order in which Word insists on the children of an element (ECMA-376 part 1, wml.xsd), for what we write. */

/** Element → its children in schema order; a child not named here may not occur. */
export const wordOrder: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    ...['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr'],
    ...['suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap'],
    ...['overflowPunct', 'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd'],
    ...['snapToGrid', 'spacing', 'ind', 'contextualSpacing', 'mirrorIndents', 'suppressOverlap'],
    ...['jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl', 'divId'],
    ...['cnfStyle', 'rPr', 'sectPr', 'pPrChange'],
  ],
  'w:rPr': [
    ...['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike'],
    ...['outline', 'shadow', 'emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden'],
    ...['color', 'spacing', 'w', 'kern', 'position', 'sz', 'szCs', 'highlight', 'u', 'effect'],
    ...['bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs', 'em', 'lang', 'eastAsianLayout'],
  ],
  'w:tblPr': [
    ...['tblStyle', 'tblpPr', 'tblOverlap', 'bidiVisual', 'tblStyleRowBandSize'],
    ...['tblStyleColBandSize', 'tblW', 'jc', 'tblCellSpacing', 'tblInd', 'tblBorders', 'shd'],
    ...['tblLayout', 'tblCellMar', 'tblLook', 'tblCaption', 'tblDescription'],
  ],
  'w:tblBorders': ['top', 'left', 'start', 'bottom', 'right', 'end', 'insideH', 'insideV'],
  'w:tblCellMar': ['top', 'left', 'start', 'bottom', 'right', 'end'],
  'w:tcPr': [
    ...['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders', 'shd', 'noWrap', 'tcMar'],
    ...['textDirection', 'tcFitText', 'vAlign', 'hideMark'],
  ],
  'w:tcMar': ['top', 'left', 'start', 'bottom', 'right', 'end'],
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
  'w:tr': ['tblPrEx', 'trPr', 'tc'],
  'w:tc': ['tcPr', 'p'],
  'w:sectPr': [
    ...['headerReference', 'footerReference', 'footnotePr', 'endnotePr', 'type', 'pgSz', 'pgMar'],
    ...['paperSrc', 'pgBorders', 'lnNumType', 'pgNumType', 'cols', 'formProt', 'vAlign'],
    ...['noEndnote', 'titlePg', 'textDirection', 'bidi', 'rtlGutter', 'docGrid'],
  ],
  'w:style': [
    ...['name', 'aliases', 'basedOn', 'next', 'link', 'autoRedefine', 'hidden', 'uiPriority'],
    ...['semiHidden', 'unhideWhenUsed', 'qFormat', 'locked', 'personal', 'rsid', 'pPr', 'rPr'],
    ...['tblPr', 'trPr', 'tcPr', 'tblStylePr'],
  ],
  'w:font': ['altName', 'panose1', 'charset', 'family', 'notTrueType', 'pitch', 'sig'],
}

/** What is out of order in a part, as `w:pPr: jc before spacing`; nothing if all is well. */
export function outOfOrder(part: Document): readonly string[] {
  return Object.entries(wordOrder).flatMap(([name, order]) =>
    [...part.getElementsByTagName(name)].flatMap((element) => {
      const children = [...element.children].map(({ localName }) => localName)
      return children.flatMap((child, index) => {
        const place = order.indexOf(child)
        const before = children[index - 1]
        if (place < 0) return [`${name}: ${child} is not known`]
        return before !== undefined && order.indexOf(before) > place
          ? [`${name}: ${before} before ${child}`]
          : []
      })
    }),
  )
}
