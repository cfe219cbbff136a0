/**
 * Every field of every screen: the browser never offers again what was written in it, and free text goes through the gate.
 * A labelled field with a control of its own sees to both; that control is among the fields, and its users leave it alone.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'vue/compiler-sfc'
import { expect, it } from 'vitest'

interface Field {
  readonly file: string
  readonly tag: string
  readonly source: string
  readonly script: string
  readonly attributes: ReadonlyMap<string, string>
}

interface Node {
  readonly tag?: string
  readonly loc: { readonly source: string }
  readonly props?: readonly {
    readonly name: string
    readonly arg?: unknown
    readonly value?: { readonly content: string } | undefined
    readonly loc: { readonly source: string }
  }[]
  readonly children?: readonly unknown[]
}

function* fieldsIn(node: Node, file: string, script: string): Generator<Field> {
  if (['input', 'textarea', 'LabelledField'].includes(node.tag ?? ''))
    yield {
      file,
      tag: node.tag ?? '',
      source: node.loc.source,
      script,
      attributes: new Map(
        (node.props ?? []).map(({ name, value, loc }) => [
          value === undefined && name !== 'autocomplete'
            ? (loc.source.split('=')[0] ?? name)
            : name,
          value?.content ?? loc.source,
        ]),
      ),
    }
  for (const child of node.children ?? [])
    if (typeof child === 'object' && child !== null) yield* fieldsIn(child as Node, file, script)
}

const all = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.vue'))
  .flatMap((file) => {
    const { descriptor } = parse(readFileSync(`src/${file}`, 'utf8'))
    const { ast } = descriptor.template ?? {}
    return ast ? [...fieldsIn(ast, file, descriptor.scriptSetup?.content ?? '')] : []
  })
const labelled = all.filter(({ tag }) => tag === 'LabelledField')
const fields = all.filter(({ tag }) => tag !== 'LabelledField')
const kindOf = ({ attributes }: Field) => attributes.get('type') ?? 'text'
const typed = fields.filter((field) => !['file', 'checkbox', 'radio'].includes(kindOf(field)))

/** Not text of a report: what is sought, and figures, which are read and not kept as text. */
const noText = ['sought', 'FigureCell', 'amount', 'DoubtList', 'search']

it('are found in the screens', () => {
  const own = labelled.filter(({ attributes }) => !attributes.has('v-slot'))
  expect(typed.length + own.length).toBeGreaterThan(25)
  expect(own.length).toBeGreaterThan(10)
  expect(new Set(typed.map(({ tag }) => tag))).toEqual(new Set(['input', 'textarea']))
})

it.each(
  typed.map(
    (field) => [field.file, field.source.replace(/\s+/g, ' ').slice(0, 90), field] as const,
  ),
)('%s: %s', (file, source, field) => {
  expect(field.attributes.get('autocomplete')).toBe('off')
  if (
    kindOf(field) === 'number' ||
    noText.some((one) => file.includes(one) || source.includes(one))
  )
    return
  expect(field.attributes.has('v-model')).toBe(false)
  expect(`${field.source}${field.script}`).toMatch(/\b(?:written\(\$?event\)|useWriting\()/)
})

it.each(labelled.map((field) => [field.file, field] as const))(
  '%s leaves a labelled field to itself',
  (_, { attributes }) => {
    expect(attributes.has('autocomplete')).toBe(false)
    expect(attributes.has('@input')).toBe(false)
  },
)
