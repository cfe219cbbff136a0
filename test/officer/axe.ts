/** What axe finds against WCAG 2.2 AA and good practice on a page as it stands. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from './page'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Violation {
  readonly id: string
  readonly nodes: readonly string[]
}

/** What axe finds on the page as it stands. */
export async function violations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe)
  return page.evaluate(async (tags) => {
    const runner = (
      window as unknown as {
        axe: {
          run: (
            root: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
        }
      }
    ).axe
    const found = await runner.run(document, { runOnly: tags })
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
    }))
  }, standards)
}
