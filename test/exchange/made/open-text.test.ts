/** What .odt and .fodt hold and do not show, written by hand: as other programs than LibreOffice save it too. */
import { describe, it } from 'vitest'
import {
  type OpenExtras,
  flatFile,
  openFile,
  openStyle,
  textXml,
  typeStyle,
} from '../../support/open-file'
import { type Expected, shows } from '../../support/made'

type Case = readonly [figure: string, extras: OpenExtras, ...expected: Expected]

const white = 'fo:color="#ffffff"'
const p = (inner: string, more = ''): string => `<text:p ${more}>${inner}</text:p>`
const span = (inner: string): string => `<text:span text:style-name="T1">${inner}</text:span>`
const spanned = (attributes: string): [string, OpenExtras] => [
  p(`1520${span('9')}`),
  { automatic: typeStyle('text', 'T1', attributes) },
]
const texts: Readonly<Record<string, Case>> = {
  plain: [p('1520'), {}, 1520],
  'white beside': [...spanned(white), 1520, 15209],
  'no display': [...spanned('text:display="none"'), 1520, 15209],
  'signs of a font': [...spanned('style:font-name="Wingdings"'), 15209, 1520],
  transparent: [...spanned('loext:opacity="0%"'), 1520, 15209],
  squeezed: [...spanned('style:text-scale="1%"'), 15209, 1520],
  'set together': [...spanned('fo:letter-spacing="-0.5cm"'), 15209, 1520],
  'two lines in one': [...spanned('style:text-combine="lines"'), 15209, 1520],
  'a hidden paragraph': [
    p('<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>15209') + p('1520'),
    {},
    1520,
    '?',
  ],
  'a shown hidden paragraph': [
    p('<text:hidden-paragraph text:condition="ooow:0" text:is-hidden="false"/>1520'),
    {},
    1520,
  ],
  'a picture beside': [
    p('1520<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>'),
    {},
    1520,
    '?',
  ],
  'a box beside': [
    p('1520<draw:frame><draw:text-box><text:p>9</text:p></draw:text-box></draw:frame>'),
    {},
    null,
    '?',
  ],
  'a drawn shape beside': [
    p('1520<draw:custom-shape><text:p>9</text:p></draw:custom-shape>'),
    {},
    null,
    '?',
  ],
  'repeated cells': [
    '<table:table-cell><text:p>1520</text:p></table:table-cell>',
    {
      row: (own) =>
        own.replace(
          '<table:table-cell><text:p>1520',
          '<table:table-cell table:number-columns-repeated="1"><text:p>1520',
        ),
    },
    1520,
  ],
  'a formula set': [
    p('1520<draw:frame><draw:object><math xmlns="m"><mi>9</mi></math></draw:object></draw:frame>'),
    {},
    1520,
    '?',
  ],
  'a comment': [
    p('1520<office:annotation><dc:creator>某</dc:creator><text:p>9</text:p></office:annotation>'),
    {},
    1520,
  ],
  'a note': [
    p(
      '1520<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>9</text:p></text:note-body></text:note>',
    ),
    {},
    1520,
  ],
  'another value': [
    '<table:table-cell office:value-type="float" office:value="86000"><text:p>9</text:p></table:table-cell>',
    {},
    9,
    86000,
  ],
  deleted: [
    p('1520<text:change text:change-id="c1"/>'),
    {
      before:
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/><text:p>9</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    },
    1520,
    15209,
  ],
  'deleted, listed by another id': [
    p('1520<text:change text:change-id="c1"/>'),
    {
      before:
        '<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion><office:change-info/><text:p>9</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    },
    1520,
    15209,
  ],
  'deleted where it stands': [
    p('1520<text:change-start text:change-id="c1"/>9<text:change-end text:change-id="c1"/>'),
    {
      before:
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion/></text:changed-region></text:tracked-changes>',
    },
    1520,
    15209,
  ],
  'white by the cell': [
    '<table:table-cell table:style-name="ce1"><text:p>1520</text:p></table:table-cell>',
    { automatic: openStyle('paragraph', 'P1', `<style:text-properties ${white}/>`) },
    1520,
  ],
  'in a hidden section': [
    `<text:section text:display="none">${p('9')}</text:section>${p('1520')}`,
    {},
    1520,
    '?',
  ],
  'a reading beside': [
    p(
      '<text:ruby><text:ruby-base>1520</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby>',
    ),
    {},
    1520,
  ],
  'chosen by a condition': [
    p(
      '<text:conditional-text text:condition="ooow:1" text:current-value="true" text:string-value-if-true="1520" text:string-value-if-false="9">1520</text:conditional-text>',
    ),
    {},
    1520,
  ],
}

describe.each([
  ['odt', openFile],
  ['fodt', flatFile],
] as const)('.%s', (_, made) => {
  it.each(Object.entries(texts))('%s', (_name, [figure, extras, ...expected]) =>
    shows(made(textXml(figure, extras), extras), expected),
  )
})
