/** What .ods and .fods hold and do not show, written by hand: as other programs than LibreOffice save it too. */
import { describe, it } from 'vitest'
import {
  type OpenExtras,
  flatFile,
  openFile,
  openStyle,
  sheetXml,
  typeStyle,
} from '../../support/open-file'
import { type Expected, shows } from '../../support/made'

type Case = readonly [figure: string, extras: OpenExtras, ...expected: Expected]

const number = (text: string, more = '', value = text): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${more}><text:p>${text}</text:p></table:table-cell>`
const white = 'fo:color="#ffffff"'
const hides = (inner: string, more = ''): OpenExtras => ({
  automatic: openStyle('table-cell', 'ce1', inner, more),
})
const type = (attributes: string) => hides(`<style:text-properties ${attributes}/>`)
const rule = (condition: string, look = white): OpenExtras => ({
  styles: typeStyle('table-cell', 'Gone', look),
  automatic: openStyle(
    'table-cell',
    'ce1',
    `<style:map style:condition="${condition}" style:apply-style-name="Gone" style:base-cell-address="表.B7"/>`,
  ),
})
/** A rule of the sheet, as LibreOffice writes it. */
const ruled = (inner: string, look = white): [string, OpenExtras] => [
  number('1520'),
  {
    styles: typeStyle('table-cell', 'Gone', look),
    sheet: `<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="表.B7:表.B8">${inner}</calcext:conditional-format></calcext:conditional-formats>`,
  },
]
const condition = (value: string): string =>
  `<calcext:condition calcext:apply-style-name="Gone" calcext:value="${value}" calcext:base-cell-address="表.B7"/>`
const formula = '<table:table-cell table:formula="of:=SUM([.B9:.B10])"/>'
const one = number('1520', 'table:style-name="ce1"')
const hiddenRow = (row: string): OpenExtras => ({
  row: (own) => row.replace('ROW', own.replace('1520', '88')) + own,
})

const sheets: Readonly<Record<string, Case>> = {
  plain: [number('1520'), {}, 1520],
  'a formula without its result': [formula, {}, null, '?'],
  white: [one, type(white), null, 1520],
  'automatic on black': [
    one,
    hides('<style:table-cell-properties fo:background-color="#000000"/>'),
    1520,
    '?',
  ],
  'a column too narrow': [
    number('1520'),
    {
      automatic: openStyle(
        'table-column',
        'co1',
        '<style:table-column-properties style:column-width="0.3cm"/>',
      ),
      columns: '<table:table-column/><table:table-column table:style-name="co1"/>',
    },
    1520,
    '?',
  ],
  'white by the column': [
    number('1520'),
    {
      ...type(white),
      columns: '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>',
    },
    null,
    1520,
  ],
  'white by the row': [
    number('1520'),
    {
      ...type(white),
      row: (own) =>
        own.replace('<table:table-row', '<table:table-row table:default-cell-style-name="ce1"'),
    },
    null,
    1520,
  ],
  'white by the default cell': [
    number('1520'),
    { styles: typeStyle('table-cell', 'Default', white) },
    null,
    1520,
  ],
  transparent: [one, type('loext:opacity="0%"'), null, 1520],
  'signs of a font': [one, type('style:font-name="Wingdings"'), 1520, '?'],
  'signs of a font family': [one, type('fo:font-family="Wingdings"'), 1520, '?'],
  'repeated until full': [
    one,
    hides('<style:table-cell-properties style:repeat-content="true"/>'),
    1520,
    '?',
  ],
  squeezed: [one, type('style:text-scale="1%"'), 1520, '?'],
  'set together': [one, type('fo:letter-spacing="-0.5cm"'), 1520, '?'],
  'hidden by protection': [
    one,
    {
      ...hides('<style:table-cell-properties style:cell-protect="hidden-and-protected"/>'),
      table: 'table:protected="true"',
    },
    null,
    1520,
  ],
  'not protected': [
    one,
    hides('<style:table-cell-properties style:cell-protect="hidden-and-protected"/>'),
    1520,
  ],
  'a rule that holds': [one, rule('cell-content()&gt;0'), null, 1520],
  'a rule that does not hold': [one, rule('cell-content()&lt;0'), 1520],
  'a rule nobody can tell': [one, rule('is-true-formula(SUM([.A1:.A3])&gt;0)'), 1520, '?'],
  'a rule that only reddens': [one, rule('cell-content()&gt;0', 'fo:color="#ff0000"'), 1520],
  'a rule of the sheet that holds': [...ruled(condition('&gt;0')), null, 1520],
  'a rule of the sheet between': [...ruled(condition('between(1,2000)')), null, 1520],
  'a rule of the sheet that is a formula': [
    ...ruled(condition('formula-is([.B7]&gt;0)')),
    null,
    1520,
  ],
  'a rule of the sheet that does not hold': [...ruled(condition('&lt;0')), 1520],
  'a rule of the sheet that scales': [
    number('1520'),
    {
      ...ruled(condition('&gt;0'))[1],
      styles: openStyle('table-cell', 'Gone', '', 'style:data-style-name="N5"'),
    },
    1520,
    '?',
  ],
  'icons alone': [...ruled('<calcext:icon-set calcext:show-value="false"/>'), null, 1520],
  'a folded column': [
    number('1520'),
    {
      columns:
        '<table:table-column/><table:table-column-group table:display="false"><table:table-column/></table:table-column-group>',
    },
    null,
  ],
  'a folded row': [
    number('1520'),
    hiddenRow('<table:table-row-group table:display="false">ROW</table:table-row-group>'),
    1520,
  ],
  'a narrow column': [
    number('1520'),
    {
      automatic: openStyle(
        'table-column',
        'co1',
        '<style:table-column-properties style:column-width="0cm"/>',
      ),
      columns: '<table:table-column/><table:table-column table:style-name="co1"/>',
    },
    null,
  ],
  'a low row': [
    number('1520'),
    {
      automatic: openStyle(
        'table-row',
        'ro1',
        '<style:table-row-properties style:row-height="0.01cm" style:use-optimal-row-height="false"/>',
      ),
      ...hiddenRow('<table:table-row table:style-name="ro1">ROW</table:table-row>'),
    },
    1520,
  ],
  'a number in white': [
    one,
    {
      automatic: `<number:number-style style:name="N1"><style:text-properties ${white}/><number:number/></number:number-style>${openStyle('table-cell', 'ce1', '', 'style:data-style-name="N1"')}`,
    },
    1520,
    '?',
  ],
  'filled up with a digit': [
    one,
    {
      automatic: `<number:number-style style:name="N1"><number:number/><number:fill-character>0</number:fill-character></number:number-style>${openStyle('table-cell', 'ce1', '', 'style:data-style-name="N1"')}`,
    },
    1520,
    '?',
  ],
  'a day written as a number': [
    '<table:table-cell office:value-type="date" office:date-value="1904-02-28"><text:p>1520</text:p></table:table-cell>',
    {},
    1520,
    '?',
  ],
  'nothing of an automatic colour': [
    one,
    type('style:use-window-font-color="true" loext:opacity="0%"'),
    1520,
  ],
  'another value': [number('1520', '', '1520000'), {}, 1520, 1520000],
  'a comment': [
    '<table:table-cell office:value-type="float" office:value="1520"><office:annotation><text:p>88</text:p></office:annotation><text:p>1520</text:p></table:table-cell>',
    {},
    1520,
  ],
  'a text with a number beside': [
    '<table:table-cell office:value-type="string" office:string-value="15"><text:p>1520</text:p></table:table-cell>',
    {},
    1520,
    15,
  ],
  'no text': ['<table:table-cell office:value-type="float" office:value="1520"/>', {}, null, 1520],
  'a reading beside': [
    '<table:table-cell><text:p><text:ruby><text:ruby-base>1520</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby></text:p></table:table-cell>',
    {},
    1520,
  ],
  'a tab between': [
    '<table:table-cell><text:p>1520<text:tab/>9</text:p></table:table-cell>',
    {},
    null,
    '?',
  ],
}

describe.each([
  ['ods', openFile],
  ['fods', flatFile],
] as const)('.%s', (_, made) => {
  it.each(Object.entries(sheets))('%s', (_name, [figure, extras, ...expected]) =>
    shows(made(sheetXml(figure, extras), extras), expected),
  )
})
