/** What .rtf holds and does not show, written by hand: as Word and WPS write it. */
import { it } from 'vitest'
import { type Expected, shows } from '../../support/made'
import { type RtfExtras, rtf } from '../../support/rtf-file'

type Case = readonly [figure: string, extras: RtfExtras, ...expected: Expected]

const colors =
  '{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;\\red255\\green0\\blue0;}'
const fonts = '{\\fonttbl{\\f0\\fcharset0 Calibri;}{\\f5\\fcharset2 Wingdings;}}'
const cases: Readonly<Record<string, Case>> = {
  plain: ['1520', {}, 1520],
  hidden: ['1520{\\v 9}', {}, 1520, 15209],
  'hidden, then no more': ['15{\\v 9\\v0 20}', {}, 1520, 15920],
  white: ['1520{\\cf1 9}', { head: colors }, 1520, 15209],
  'on black': ['{\\cf1\\chcbpat2 1520}', { head: colors }, 1520],
  'black on shading of black': [
    '1520{\\cf2\\chshdng10000\\chcfpat2 9}',
    { head: colors },
    1520,
    15209,
  ],
  'a font left by plain': ['{\\f5\\plain 1520}', { head: fonts }, 1520],
  'a style of signs': [
    '1520{\\cs15 9}',
    { head: `${fonts}{\\stylesheet{\\*\\cs15\\f5 Signs;}}` },
    15209,
    1520,
  ],
  'signs of a font': ['1520{\\f5 9}', { head: fonts }, 15209, 1520],
  'signs of the usual font': ['{\\f5 1520}', { head: fonts }, 1520, '?'],
  squeezed: ['1520{\\charscalex1 9}', {}, 15209, 1520],
  'set together': ['1520{\\expndtw-200 9}', {}, 15209, 1520],
  'hidden on the web': ['1520{\\webhidden 9}', {}, 15209, 1520],
  deleted: ['1520{\\deleted 9}', {}, 1520, 15209],
  'moved away': ['1520{\\mvf 9}', {}, 1520, 15209],
  'moved here': ['15{\\mvt 20}', {}, 1520],
  'a cell deleted': [
    '1520',
    { row: (own) => own.replace('\\cellx4000', '\\cldel\\cldelauth1\\cellx4000') },
    null,
    1520,
  ],
  raised: ['1520{\\super 9}', {}, 1520],
  lifted: ['1520{\\up12 9}', {}, 15209, 1520],
  'a picture beside': ['1520{\\pict\\pngblip 89504e47}', {}, 1520, '?'],
  'a picture twice': [
    '1520{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict\\wmetafile8 0100}}',
    {},
    1520,
    '?',
  ],
  'an object': [
    '1520{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata 0105}{\\result{\\pict 01}}}',
    {},
    1520,
    '?',
  ],
  'a box beside': [
    '1520{\\shp{\\*\\shpinst\\shpleft0{\\shptxt \\pard\\plain 9\\par}}}',
    {},
    null,
    '?',
  ],
  'a drawn box of old': [
    '1520{\\*\\do\\dobxcolumn\\dptxbx{\\dptxbxtext\\pard\\plain 9\\par}}',
    {},
    null,
    '?',
  ],
  'behind a blank that is not broken': ['\\~1520', {}, 1520],
  'with such a blank in it': ['1\\~520', {}, 1520],
  'before such a blank': ['1520\\~', {}, 1520],
  'before such a blank and a word': ["1520\\~\\'bc\\'fe", {}, 1520],
  'in Unicode, behind such a blank': ['\\~\\u49?\\u53?\\u50?\\u48?', {}, 1520],
  'with an entry of an index': ['1520{\\xe 9}', {}, 1520],
  'with an entry of the contents': ['1520{\\tc 9}', {}, 1520],
  'a list of choices': [
    '{\\field{\\*\\fldinst FORMDROPDOWN{\\*\\formfield{\\fftype2\\ffres1{\\*\\ffl 9}{\\*\\ffl 1520}}}}{\\fldrslt }}',
    {},
    null,
    '?',
  ],
  'a formula drawn from its field': [
    '1520{\\field{\\*\\fldinst EQ \\\\o(9,8)}{\\fldrslt }}',
    {},
    1520,
    '?',
  ],
  'a formula set': ['1520{\\mmath{\\*\\moMath{\\mr 9}}}', {}, 15209, 1520],
  'a field': ['15{\\field{\\*\\fldinst REF a}{\\fldrslt 20}}', {}, 1520],
  'a note': ['1520{\\super\\chftn}{\\footnote\\pard 9}', {}, 1520],
  'a note with a mark of its own': ['1520{\\super 1}{\\footnote\\pard 9}', {}, 1520],
  'a comment': ['1520{\\*\\annotation\\pard 9}', {}, 1520],
  'a low row': ['1520', { row: (own) => own.replace('\\trowd', '\\trowd\\trrh-20') }, 1520, '?'],
  'a hidden row': [
    '1520',
    {
      row: (own) =>
        own.replaceAll('\\plain\\intbl ', '\\plain\\intbl\\v ').replace('\\row', '\\v\\row'),
    },
    null,
  ],
  'nested tables': [
    '\\itap1 {\\pard\\intbl\\itap2 15\\nestcell 20\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}}',
    {},
    null,
    '?',
  ],
  'upper letters': ['1520{\\caps 9}', {}, 15209],
  'unicode and ansi': ['{\\upr{9}{\\*\\ud{1520}}}', {}, 1520],
  'a style of hidden text': [
    '1520{\\cs15 9}',
    { head: '{\\stylesheet{\\*\\cs15 \\v Gone;}}' },
    1520,
    15209,
  ],
  'hidden by the paragraph': [
    '{\\pard\\intbl\\s3\\v 9\\par}1520',
    { head: '{\\stylesheet{\\s3\\v Gone;}}' },
    1520,
    '?',
  ],
  tiny: ['1520{\\fs2 9}', {}, 1520, 15209],
  'two lines in one': ['1520{\\twoinone0 9}', {}, 15209, 1520],
  'right to left': ['{\\rtlch 1520}', {}, 1520],
  'hidden for bidirectional text only': ['{\\rtlch\\av \\ltrch 1520}', {}, 1520],
}

it.each(Object.entries(cases))('%s', (_name, [figure, extras, ...expected]) =>
  shows(rtf(figure, extras), expected),
)
