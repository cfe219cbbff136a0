/** The buttons at the end of every dialog stand in one order: the main one first, the ways out after it. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'vue/compiler-sfc'

type Root = NonNullable<NonNullable<ReturnType<typeof parse>['descriptor']['template']>['ast']>
type Node = Root['children'][number]
type Element = Extract<Node, { tag: string }>

const elementsOf = (children: readonly Node[]): Element[] =>
  children.filter((node): node is Element => 'props' in node)
const attribute = (element: Element, name: string): string | undefined => {
  const found = element.props.find((prop) => prop.name === name)
  return found && 'value' in found ? (found.value?.content ?? '') : undefined
}
const hasDirective = (element: Element, name: string, argument?: string) =>
  element.props.some(
    (prop) =>
      'exp' in prop &&
      prop.name === name &&
      (argument === undefined || prop.loc.source.includes(argument)),
  )

/** Every element in the dialogs of a template. */
function inDialogs(element: Element | Root): Element[] {
  const below = elementsOf(element.children)
  if ('tag' in element && element.tag === 'AppDialog') {
    const all = (one: Element): Element[] => [one, ...elementsOf(one.children).flatMap(all)]
    return below.flatMap(all)
  }
  return below.flatMap(inDialogs)
}
const isGroup = (element: Element) =>
  (attribute(element, 'class') ?? '').split(' ').includes('choices') ||
  hasDirective(element, 'slot', '#choices')
const isButton = (element: Element) =>
  element.tag === 'button' || (attribute(element, 'class') ?? '').split(' ').includes('button')
const isMain = (element: Element) =>
  (attribute(element, 'class') ?? '').split(' ').includes('primary')
const mayBeMain = (element: Element) => isMain(element) || hasDirective(element, 'bind', 'primary')

/** The rows of buttons a group may show: one for each branch of v-if and v-else. */
function rowsOf(children: readonly Element[]): Element[][] {
  const [first, ...rest] = children
  if (!first) return [[]]
  const own =
    first.tag === 'template' ? rowsOf(elementsOf(first.children)) : [isButton(first) ? [first] : []]
  const branch = rest.findIndex(
    (one) => !hasDirective(one, 'else') && !hasDirective(one, 'else-if'),
  )
  const others = rest.slice(0, branch < 0 ? rest.length : branch)
  const after = rowsOf(rest.slice(others.length))
  const alternatives = [
    ...own,
    ...others.flatMap((one) =>
      rowsOf([{ ...one, props: one.props.filter(({ name }) => !name.startsWith('else')) }]),
    ),
  ]
  return alternatives.flatMap((row) => after.map((end) => [...row, ...end]))
}
const told = (row: readonly Element[]) =>
  row.map((one) => one.loc.source.replace(/<[^>]*>/g, '').replace(/\s+/g, ''))

/** What is wrong with the order, in words; nothing where it is right. */
function faultsIn(source: string): string[] {
  const root = parse(source).descriptor.template?.ast
  if (!root) return []
  return inDialogs(root)
    .filter(isGroup)
    .flatMap((group) => rowsOf(elementsOf(group.children)))
    .filter((row) => row.length > 1)
    .filter(([first, ...rest]) => !first || !mayBeMain(first) || rest.some(isMain))
    .map((row) => told(row).join(' | '))
}

const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.vue'))
  .map((name) => ({ name, source: readFileSync(join('src/ui', name), 'utf8') }))
  .filter(({ source }) => source.includes('<AppDialog'))

describe('the buttons of a dialog', () => {
  it.each(files)('stand with the main one first: $name', ({ source }) => {
    expect(faultsIn(source)).toEqual([])
  })

  it.each([
    ['<button>取消</button><button class="primary">好</button>', 1],
    ['<button class="primary">好</button><button>取消</button>', 0],
    ['<button>不删除</button><button>删除</button>', 1],
    [
      '<button v-if="a" class="primary">好</button><button v-else class="primary">行</button><button>取消</button>',
      0,
    ],
    [
      '<button v-if="a" class="primary">好</button><button v-else>行</button><button>取消</button>',
      1,
    ],
    [
      '<template v-if="a"><button>关闭</button></template><template v-else><button>取消</button><button class="primary">好</button></template>',
      1,
    ],
  ])('are told apart: %s', (buttons, faults) => {
    const slot = `<AppDialog><template #choices="{ close }">${buttons}</template></AppDialog>`
    const plain = `<AppDialog><form><p class="choices">${buttons}</p></form></AppDialog>`
    for (const inside of [slot, plain])
      expect(faultsIn(`<template>${inside}</template>`)).toHaveLength(faults)
  })
})
