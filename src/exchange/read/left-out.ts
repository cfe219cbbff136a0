/** What a file holds and does not show: its kinds, how much of each was left out, and the words for it. */

/**
 * Why something is not shown; `inserted` is shown, and counts as a revision nobody has accepted.
 * `unsure`, `moved` and `covered` are taken as shown where they stand, and perhaps are not.
 */
export type LeftOutKind =
  | 'hidden'
  | 'struck'
  | 'tiny'
  | 'pale'
  | 'deleted'
  | 'inserted'
  | 'mark'
  | 'note'
  | 'comment'
  | 'box'
  | 'row'
  | 'column'
  | 'unsure'
  | 'moved'
  | 'covered'

const names: Readonly<Record<LeftOutKind, string>> = {
  hidden: '隐藏的文字',
  struck: '带删除线的文字',
  tiny: '字号为零的文字',
  pale: '与底色相同的文字',
  deleted: '修订中删除的文字',
  inserted: '修订中插入的文字',
  mark: '脚注、尾注的标号',
  note: '脚注、尾注',
  comment: '批注',
  box: '图形、文本框中的文字',
  row: '隐藏的行',
  column: '隐藏的列',
  unsure: '可能没有显示出来的文字',
  moved: '可能显示在别处的文字',
  covered: '图片盖在上面',
}

/** True for what is taken as shown, though there is something to be said of it. */
export const isShown = (kind: LeftOutKind): boolean =>
  kind === 'inserted' || kind === 'unsure' || kind === 'moved' || kind === 'covered'

/** Why a place that holds such text is doubted, without a full stop. */
export const unseenWhy = (kinds: ReadonlySet<LeftOutKind>): string =>
  `原文这里有${[...kinds].map((kind) => names[kind]).join('、')}，按显示的内容读取，请核对`

/** Counts what is left out of one file; each kind is said once, however often it occurs. */
export interface LeftOut {
  /** One place more of a kind; its text is counted by its characters, blanks aside. Nothing of no characters counts. */
  add(kind: LeftOutKind, text: string): void
  /** So many rows or columns more, which have no text of their own to count. */
  count(kind: LeftOutKind, places: number): void
  /** A line or a table more that perhaps does not show, and is taken; said by its first words. */
  doubt(words: string): void
  /** Something else to be said, once. */
  tell(note: string): void
  /** What is to be said of the whole. */
  notes(): readonly string[]
}

interface Counted {
  readonly places: number
  readonly characters: number
}

const amount = (kind: LeftOutKind, { places, characters }: Counted): string => {
  if (kind === 'row') return `${names[kind]} ${places} 行`
  if (kind === 'column') return `${names[kind]} ${places} 列`
  return `${names[kind]} ${places} 处${characters > 0 ? `（共 ${characters} 字）` : ''}`
}

/** How many places are named, and with how many of their signs. */
const named = { places: 3, signs: 12 }

function begun(words: string): string {
  const signs = Array.from(words.replace(/\s+/g, ' ').trim())
  return `“${signs.slice(0, named.signs).join('')}${signs.length > named.signs ? '…' : ''}”`
}

/** What perhaps does not show, and where. */
function doubtedNote(doubted: readonly string[]): readonly string[] {
  if (doubted.length === 0) return []
  const places = doubted.slice(0, named.places).map(begun).join('、')
  const more = doubted.length > named.places ? '等' : ''
  return [
    `${doubted.length} 处文字或表格可能没有显示出来（样式读不准）：${places}${more}。已照样读入，请对照原文`,
  ]
}

/** A new, empty count. */
export function leftOut(): LeftOut {
  const found = new Map<LeftOutKind, Counted>()
  const told = new Set<string>()
  const doubted: string[] = []
  const put = (kind: LeftOutKind, places: number, characters: number): void => {
    const before = found.get(kind) ?? { places: 0, characters: 0 }
    found.set(kind, {
      places: before.places + places,
      characters: before.characters + characters,
    })
  }
  return {
    add(kind, text) {
      const characters = Array.from(text.replace(/\s/g, '')).length
      if (characters > 0) put(kind, 1, characters)
    },
    count(kind, places) {
      if (places > 0) put(kind, places, 0)
    },
    doubt(words) {
      doubted.push(words)
    },
    tell(note) {
      told.add(note)
    },
    notes() {
      const left = [...found].filter(([kind]) => !isShown(kind))
      const covered = found.get('covered')
      const inserted = found.get('inserted')
      const revised = inserted !== undefined || found.has('deleted')
      return [
        ...told,
        ...(left.length === 0
          ? []
          : [
              `没有读入原文不显示的内容：${left.map(([kind, one]) => amount(kind, one)).join('、')}`,
            ]),
        ...doubtedNote(doubted),
        ...(covered
          ? [
              `${covered.places} 处文字（共 ${covered.characters} 字）有图片盖在上面，可能看不到，已照样读入，请对照原文`,
            ]
          : []),
        ...(revised
          ? [
              `文件有没有接受的修订，按全部接受后的样子读取${inserted ? `，其中${amount('inserted', inserted)}已读入` : ''}。请核对，最好先在 Word 或 WPS 中接受或拒绝修订再导入`,
            ]
          : []),
      ]
    },
  }
}
