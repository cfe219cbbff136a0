/** The examples of all checks: they stand under the same path as the rules they show, and are loaded only where they are shown. */
import type { Check } from '../check'
import type { Examples, ExamplePair } from '../example'

const files = import.meta.glob<Examples>(['./*.ts', './*/*.ts', './text/*/*.ts', '!./index.ts'], {
  eager: true,
  import: 'default',
})

/** What all checks are shown by, by their ids. */
export const examples: Examples = Object.assign({}, ...Object.values(files)) as Examples

/**
 * What a check is shown by.
 * @throws where there is nothing: each check must have its examples.
 */
export function examplesOf({ id }: Pick<Check, 'id'>): ExamplePair {
  const own = examples[id]
  if (!own) throw new Error(`The check ${id} has no examples`)
  return own
}
