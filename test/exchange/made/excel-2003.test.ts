/** What Excel 2003 XML holds and does not show, written by hand: as Excel and WPS write it. */
import { expect, it } from 'vitest'
import { type Excel2003Extras, excel2003File } from '../../support/excel-2003-file'
import { type Expected, shows } from '../../support/made'
import { seen } from '../../support/shown'

type Case = readonly [figure: string, extras: Excel2003Extras, ...expected: Expected]

const cell = (data: string, attributes = '', kind = 'Number'): string =>
  `<Cell ${attributes}><Data ss:Type="${kind}" xmlns="http://www.w3.org/TR/REC-html40">${data}</Data></Cell>`
const plain = cell('1520')
const styled = cell('1520', 'ss:StyleID="s1"')
const style = (inner: string, id = 's1'): Excel2003Extras => ({
  styles: `<Style ss:ID="${id}">${inner}</Style>`,
})
const white = '<Font ss:Color="#FFFFFF"/>'
const text = (inner: string): string =>
  `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${inner}</ss:Data></Cell>`
const rule = (condition: string, look: string): Excel2003Extras => ({
  sheet: `<ConditionalFormatting xmlns="urn:schemas-microsoft-com:office:excel"><Range>R7C2</Range><Condition>${condition}<Format Style='${look}'/></Condition></ConditionalFormatting>`,
})
const above = '<Qualifier>Greater</Qualifier><Value1>0</Value1>'
const options = (inner: string): Excel2003Extras => ({
  sheet: `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${inner}</WorksheetOptions>`,
})

const cases: Readonly<Record<string, Case>> = {
  plain: [plain, {}, 1520],
  white: [styled, style(white), null, 1520],
  'white by the usual style': [plain, style(white, 'Default'), null, 1520],
  'white by the row': [plain, { ...style(white), row: 'ss:StyleID="s1"' }, null, 1520],
  'white by the column': [
    plain,
    { ...style(white), columns: '<Column/><Column ss:StyleID="s1"/>' },
    null,
    1520,
  ],
  'white by the table': [plain, { ...style(white), table: 'ss:StyleID="s1"' }, null, 1520],
  'struck by its parent, not by itself': [
    styled,
    {
      styles:
        '<Style ss:ID="s0"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="s1" ss:Parent="s0"><Font ss:Color="#FF0000"/></Style>',
    },
    null,
    1520,
  ],
  'a mark set high': [text('1520<Sup>9</Sup>'), {}, 1520],
  'a mark set low': [text('1520<Sub>9</Sub>'), {}, 1520],
  'a part struck out': [text('1520<S>9</S>'), {}, 1520, 15209],
  'a part in white': [text('1520<Font html:Color="#FFFFFF">9</Font>'), {}, 1520, 15209],
  'a part in white, the tag in capitals': [
    text('1520<html:Font html:Color="#FFFFFF">9</html:Font>'),
    {},
    1520,
    15209,
  ],
  'a part that is tiny': [text('1520<Font html:Size="1">9</Font>'), {}, 1520, 15209],
  'a part in signs': [text('1520<Font html:Face="Wingdings">9</Font>'), {}, 15209, '?'],
  'signs of a font': [styled, style('<Font ss:FontName="Wingdings"/>'), 1520, '?'],
  'repeated until full': [styled, style('<Alignment ss:Horizontal="Fill"/>'), 1520, '?'],
  'a rule that holds': [plain, rule(above, 'color:white'), null, 1520],
  'a rule that formats away': [plain, rule(above, 'mso-number-format:\\;\\;\\;'), null, '?'],
  'a rule that strikes': [plain, rule(above, 'text-line-through:single'), null, 1520],
  'a rule that is a formula': [
    plain,
    rule('<Value1>RC[-1]&lt;&gt;&quot;&quot;</Value1>', 'color:#FFFFFF'),
    1520,
    '?',
  ],
  'a rule that does not hold': [
    plain,
    rule('<Qualifier>Less</Qualifier><Value1>0</Value1>', 'color:white'),
    1520,
  ],
  'a rule that only reddens': [plain, rule(above, 'color:red;background:yellow'), 1520],
  'formulas shown': [
    '<Cell ss:Formula="=1+R[1]C"><Data ss:Type="Number">1520</Data></Cell>',
    options('<DisplayFormulas/>'),
    1520,
    '?',
  ],
  'columns of no width': [
    plain,
    { table: 'ss:DefaultColumnWidth="0"', columns: '<Column ss:Width="90"/>' },
    null,
  ],
  'a column of its own width': [
    plain,
    { table: 'ss:DefaultColumnWidth="0"', columns: '<Column ss:Span="1" ss:Width="90"/>' },
    1520,
  ],
  'a column too narrow': [plain, { columns: '<Column/><Column ss:Width="6"/>' }, 1520, '?'],
  'a column wide enough': [plain, { columns: '<Column/><Column ss:Width="24"/>' }, 1520],
  'made smaller to fit': [
    styled,
    {
      ...style('<Alignment ss:ShrinkToFit="1"/>'),
      columns: '<Column/><Column ss:Width="6"/>',
    },
    1520,
  ],
  'black on black': [
    styled,
    style('<Font ss:Color="Automatic"/><Interior ss:Color="#000000" ss:Pattern="Solid"/>'),
    1520,
    '?',
  ],
  'a comment': [
    '<Cell><Data ss:Type="Number">1520</Data><Comment><ss:Data>9</ss:Data></Comment></Cell>',
    {},
    1520,
  ],
  'a formula without a value': ['<Cell ss:Formula="=R[1]C"/>', {}, null, '?'],
  'an error': [cell('#REF!', '', 'Error'), {}, null, '?'],
  'a truth': [cell('1', '', 'Boolean'), {}, null, '?'],
  'a day': [cell('1904-02-28T00:00:00.000', '', 'DateTime'), {}, null, '?'],
  'a number as text': [cell('1520', '', 'String'), {}, 1520],
  scaled: [
    cell('1520000', 'ss:StyleID="s1"'),
    style('<NumberFormat ss:Format="0,"/>'),
    1520,
    1520000,
  ],
  'hidden by protection': [styled, { ...style('<Protection x:HideFormula="1"/>') }, 1520],
  'in white by its format': [styled, style('<NumberFormat ss:Format="[White]0"/>'), 1520, '?'],
}

it.each(Object.entries(cases))('%s', (_name, [figure, extras, ...expected]) =>
  shows(excel2003File(figure, extras), expected),
)

it('shows nothing of rows that have no height', async () => {
  const bytes = excel2003File(plain, { table: 'ss:DefaultRowHeight="0"' })
  await expect(seen(bytes)).rejects.toThrow()
})
