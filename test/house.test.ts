/** The house as drawn in ARCHITECTURE.md: who may import whom, and that every file can be read at one sitting. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each room may import besides itself: other rooms, and libraries. */
const may: Readonly<Record<string, { rooms: readonly string[]; libraries: readonly RegExp[] }>> = {
  report: { rooms: [], libraries: [/^valibot$/] },
  format: { rooms: ['report'], libraries: [] },
  check: { rooms: ['report'], libraries: [] },
  draft: { rooms: ['report'], libraries: [] },
  chart: { rooms: ['report'], libraries: [/^chart\.js$/] },
  exchange: {
    rooms: ['report', 'format', 'check', 'chart'],
    libraries: [
      /^docx$/,
      /^hucre/,
      /^fflate$/,
      /^parse5$/,
      /^@noble\/hashes/,
      /^@e965\/xlsx$/,
      /^pdfjs-dist/,
    ],
  },
  sample: { rooms: ['report', 'format'], libraries: [] },
  storage: { rooms: ['report'], libraries: [/^dexie$/] },
  state: {
    rooms: ['report', 'format', 'check', 'chart', 'exchange', 'sample', 'storage'],
    libraries: [/^vue$/, /^pinia$/, /^diff$/],
  },
  ui: {
    rooms: ['report', 'format', 'check', 'draft', 'chart', 'state'],
    libraries: [/^vue$/, /^vue-router$/, /^diff$/],
  },
}

/**
 * What of a room others may import: its front door, and where the room is large the doors of its parts.
 * The words of `report` and the decrees are what all rooms speak in: every file of them is public.
 */
const doors: Readonly<Record<string, readonly RegExp[]>> = {
  report: [/^src\/report\//],
  format: [/^src\/format$/, /^src\/format\/spoken$/],
  // Only the screen of all checks shows their examples.
  check: [/^src\/check$/, /^src\/check\/(?:catalogue|example-context|examples)$/],
  // The list of sentences is loaded when it is opened; headings are put in without it.
  draft: [/^src\/draft$/, /^src\/draft\/aspects$/],
  chart: [/^src\/chart$/],
  exchange: [/^src\/exchange$/, /^src\/exchange\/printed$/],
  sample: [/^src\/sample\/(?:hulan|lesson)$/],
  storage: [/^src\/storage$/, /^src\/storage\/restoring$/],
  // A screen loads the part of the state it shows, and no other: these are the parts' doors.
  state: [
    /^src\/state\/(?:catalogue|deadline|due-back|former|library|preference|settings|slices)$/,
    /^src\/state\/desk\/(?:desk|history|out|rescue)$/,
    /^src\/state\/filed\/unsaved$/,
    /^src\/state\/handing\/(?:marking|papers)$/,
    /^src\/state\/import\/(?:imports|paste|template|verify)$/,
    /^src\/state\/safekeeping\/(?:backup|safekeeping|trouble)$/,
    /^src\/state\/sum\/(?:consolidation|intake|out|product|units)$/,
  ],
}

/** Libraries only one file of a room may know. */
const alone: Readonly<Record<string, string>> = { 'chart.js': 'src/chart/picture/canvas.ts' }

const longest = 250
/** More files than this in one folder are not taken in at a glance. */
const crowd = 15

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => posix.join('src', name.replaceAll('\\', '/')))
  .filter((name) => /\.(?:ts|vue)$/.test(name))

interface Import {
  readonly file: string
  readonly from: string
}

/** Import and re-export statements, side effects and loading on demand; strings elsewhere are not taken for imports. */
const statement =
  /^(?:import|export)\s+(?:[\w{},*\s]+?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

const importsOf = (file: string): readonly Import[] =>
  [...readFileSync(file, 'utf8').matchAll(statement)].map(([, still, lazy]) => ({
    file,
    from: still ?? lazy ?? '',
  }))

const imports = files.flatMap(importsOf)
const roomOf = (path: string): string => path.split('/')[1] ?? ''

/** Where an import leads: a file of ours, or a library. */
function target({ file, from }: Import): { room: string; path: string } | { library: string } {
  const path = from.startsWith('@/')
    ? posix.join('src', from.slice(2))
    : from.startsWith('.')
      ? posix.join(posix.dirname(file), from)
      : undefined
  return path === undefined ? { library: from } : { room: roomOf(path), path }
}

const isFrame = (file: string): boolean => /^src\/[^/]+$/.test(file)

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(200)
    expect(imports).toContainEqual({ file: 'src/exchange/write/docx.ts', from: 'docx' })
    expect(imports).toContainEqual({ file: 'src/check/decree.ts', from: '@/report/format' })
  })

  it.each(Object.keys(may))('of %s look only where they may', (room) => {
    const { rooms, libraries } = may[room] ?? { rooms: [], libraries: [] }
    const wrong = imports
      .filter(({ file }) => !isFrame(file) && roomOf(file) === room)
      .filter((one) => {
        const to = target(one)
        if ('library' in to) {
          const only = alone[to.library]
          return only === undefined
            ? !libraries.some((library) => library.test(to.library))
            : only !== one.file
        }
        return to.room !== room && !rooms.includes(to.room)
      })
    expect(wrong).toEqual([])
  })

  it('enter other rooms by their front doors', () => {
    const past = imports.filter(({ file, from }) => {
      const to = target({ file, from })
      if ('library' in to || isFrame(file) || roomOf(file) === to.room) return false
      return !(doors[to.room] ?? []).some((door) => door.test(to.path))
    })
    expect(past).toEqual([])
  })

  it('leave no room unnamed', () => {
    const rooms = new Set(files.filter((file) => !isFrame(file)).map(roomOf))
    expect([...rooms].filter((room) => !(room in may))).toEqual([])
  })
})

describe('files', () => {
  const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1

  it(`have at most ${longest} lines, the decrees and their data excepted`, () => {
    const long = files
      .filter((file) => roomOf(file) !== 'format')
      .map((file) => ({ file, lines: linesOf(file) }))
      .filter(({ lines }) => lines > longest)
    expect(long).toEqual([])
  })

  it(`stand at most ${crowd} together`, () => {
    const folders = new Map<string, number>()
    for (const file of files)
      folders.set(posix.dirname(file), (folders.get(posix.dirname(file)) ?? 0) + 1)
    expect([...folders].filter(([, count]) => count > crowd)).toEqual([])
  })

  it('give each exported type a name no other has', () => {
    const declared = /^export (?:abstract )?(?:interface|type|class|enum) (\w+)(?! *[,}])/gm
    const places = new Map<string, string[]>()
    for (const file of files)
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(declared))
        places.set(name, [...(places.get(name) ?? []), file])
    expect([...places].filter(([, there]) => there.length > 1)).toEqual([])
  })

  it('say in their first line what they know', () => {
    const silent = files.filter((file) => {
      const text = readFileSync(file, 'utf8')
      const opening = file.endsWith('.vue') ? text.split('\n').slice(0, 3).join('\n') : text
      return !/^(?:<script[^>]*>\s*)?\/\*\*/.test(opening)
    })
    expect(silent).toEqual([])
  })

  it('live in folders that are nouns of the trade, never drawers', () => {
    const drawers = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?:^|[\\/])(?:utils?|lib|shared|helpers?|common|misc|types)(?:\.ts|[\\/]|$)/.test(name),
    )
    expect(drawers.map((name) => join('src', name))).toEqual([])
  })
})
