/** Of a PDF counts what its reader shows: fields filled in, notes and marks put on the finished page, layers switched on. */
import { expect, it } from 'vitest'
import { begin, end, line, read, streamOf, words } from '../../support/pdf-file'

const right = 170
const width = right - begin
const look = (body: string): string =>
  streamOf(
    body,
    `/Type /XObject /Subtype /Form /BBox [0 0 ${width} 16] /Resources << /Font << /F 4 0 R >> >>`,
  )
const typed = (text: string): string => look(`BT /F 12 Tf 0 4 Td (${text}) Tj ET`)
const rect = `/Rect [${begin} 496 ${right} 512]`
const quad = `/QuadPoints [${begin} 510 ${end} 510 ${begin} 497 ${end} 497]`

/** A page with a note, mark or field over its figure, or where that would be. */
function added(entries: string, drawn?: string, operations = words(50, 500, line)) {
  const own = `<< /Type /Annot ${entries} ${rect} ${drawn === undefined ? '' : '/AP << /N 7 0 R >>'} >>`
  const isField = entries.includes('/Widget')
  return read(operations, {
    page: '/Annots [6 0 R]',
    ...(isField && { catalog: '/AcroForm << /Fields [6 0 R] /DA (/F 12 Tf) >>' }),
    objects: [own, ...(drawn === undefined ? [] : [drawn])],
  })
}

const blank = words(50, 500, 'Decisions')
const field = '/Subtype /Widget /FT /Tx /T (a) /V (1520) /F 4 /DA (/F 12 Tf 0 g)'
const note = '/Subtype /FreeText /Contents (1520) /F 4 /DA (/F 12 Tf 0 g)'

it.each([
  ['a field that is filled in', field, typed('1520')],
  ['a field whose look is left to the reader', field, undefined],
  ['a field of a choice', field.replace('/Tx', '/Ch /Ff 131072 /Opt [(9) (1520)]'), undefined],
  ['a note typed on the page', note, typed('1520')],
  ['a note whose look is left to the reader', note, undefined],
])('what stands in %s is read', async (_, entries, drawn) => {
  expect(await added(entries, drawn, blank)).toEqual({ text: line, unseen: [], notes: [] })
})

it.each([
  ['hidden', note.replace('/F 4', '/F 2'), typed('1520')],
  ['hidden, without a look', note.replace('/F 4', '/F 2'), undefined],
  ['not for the screen', field.replace('/F 4', '/F 32'), undefined],
  ['a password', `${field} /Ff 8192`, undefined],
])('a note or field that is %s is not', async (_, entries, drawn) => {
  expect((await added(entries, drawn, blank)).text).toBe('Decisions')
})

const paper = `1 1 1 rg 0 0 ${width} 16 re f`

it.each([
  [
    'typed over',
    note.replace('1520', '77'),
    look(`${paper} 0 g BT /F 12 Tf 0 4 Td (77) Tj ET`),
    'Decisions 77',
    '隐藏',
  ],
  ['covered', '/Subtype /Square /F 4 /IC [1 1 1]', look(paper), 'Decisions', '隐藏'],
  ['crossed out', `/Subtype /StrikeOut /F 4 /C [1 0 0] ${quad}`, undefined, 'Decisions', '删除线'],
  [
    'crossed out beyond its end',
    `/Subtype /Line /F 4 /L [${begin} 504 ${right} 504]`,
    look(`1 0 0 RG 0 8 m ${width} 8 l S`),
    'Decisions',
    '删除线',
  ],
])('a figure that is %s is left out, and told', async (_, entries, drawn, text, kind) => {
  const found = await added(entries, drawn)
  expect(found.text).toBe(text)
  expect(found.unseen).toHaveLength(1)
  expect(found.notes.join()).toContain(kind)
})

it.each([
  ['marked', `/Subtype /Highlight /F 4 /C [1 1 0] ${quad}`, undefined],
  ['underlined', `/Subtype /Underline /F 4 /C [1 0 0] ${quad}`, undefined],
  ['framed', '/Subtype /Square /F 4', look(`1 0 0 RG 0 0 ${width} 16 re S`)],
  ['commented on', '/Subtype /Text /F 4 /Contents (99)', undefined],
  ['linked', '/Subtype /Link /F 4 /Border [0 0 1]', undefined],
])('a figure that is %s stays as it is', async (_, entries, drawn) => {
  expect(await added(entries, drawn)).toEqual({ text: line, unseen: [], notes: [] })
})

it.each([
  ['off', '/OFF [6 0 R]', line],
  ['on', '/ON [6 0 R]', `${line}9`],
])('text in a layer that is switched %s', async (_, state, text) => {
  const found = await read(`${words(50, 500, line)}/OC /L BDC ${words(end, 500, '9')} EMC\n`, {
    resources: '/Properties << /L 6 0 R >>',
    catalog: `/OCProperties << /OCGs [6 0 R] /D << ${state} /Order [6 0 R] >> >>`,
    objects: ['<< /Type /OCG /Name (a) >>'],
  })
  expect(found.text).toBe(text)
  expect(found.unseen).toHaveLength(text === line ? 1 : 0)
})
