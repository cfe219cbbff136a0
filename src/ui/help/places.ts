/** Which page of the help speaks of where the officer is: of what has the keyboard, of an open dialog, of the screen. */

/** The first that fits counts: what stands nearer before what stands around it. */
const around: readonly (readonly [selector: string, topic: string])[] = [
  ['[data-finding]', 'checks'],
  ['[data-narrative], .drafts', 'text'],
  ['[data-figure], .sheet', 'tables'],
]

/** What a dialog holds. */
const within: readonly (readonly [selector: string, topic: string])[] = [
  ['[data-import="backup"]', 'backup'],
  ['[data-import="units"]', 'consolidation'],
  ['[data-import], [data-import-preview]', 'last-year'],
  ['[data-action^="export"]', 'export'],
]

/** The page of each screen, by its route's name. */
const screens: Readonly<Record<string, string>> = {
  library: 'start',
  entry: 'tables',
  compare: 'last-year',
  document: 'export',
  history: 'correction',
  story: 'charts',
  paper: 'export',
  trends: 'charts',
  consolidation: 'consolidation',
  checks: 'checks',
  settings: 'backup',
}

/**
 * The page for a place.
 * @param screen the name of the route shown.
 * @param at what has the keyboard.
 */
export function topicAt(screen: string, at: Element | null): string {
  const dialog = at?.closest('dialog') ?? document.querySelector('dialog[open]')
  if (dialog) {
    const topic = within.find(([selector]) => dialog.querySelector(selector))?.[1]
    if (topic !== undefined) return topic
  }
  return around.find(([selector]) => at?.closest(selector))?.[1] ?? screens[screen] ?? 'start'
}
