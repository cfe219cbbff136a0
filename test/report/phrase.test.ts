/** How writing parts into steps of undo: what ends a phrase, and what does not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedStretch, phrasePause, phrases } from '@/report/edit/phrase'

/** A field that is written in, key by key, and the text as it stood before each phrase. */
function field() {
  const { begins, moved, end } = phrases()
  const before: string[] = []
  let [text, caret, now] = ['', 0, 0]
  function put(after: string, at: number, placed = false): void {
    now += 100
    if (begins({ before: text, after, caret: at, at: now, placed })) before.push(text)
    text = after
    caret = at
  }
  const insert = (words: string, placed = false): void => {
    put(text.slice(0, caret) + words + text.slice(caret), caret + words.length, placed)
  }
  return {
    type: (words: string): void => {
      for (const key of words) insert(key)
    },
    paste: (words: string): void => {
      insert(words, true)
    },
    /** The whole of a composition, that took so long. */
    compose: (words: string, took: number): void => {
      const at = now + 100
      now = at + took
      const after = text.slice(0, caret) + words + text.slice(caret)
      caret += words.length
      if (begins({ before: text, after, caret, at, until: now, placed: false })) before.push(text)
      text = after
    },
    back: (count: number): void => {
      for (let step = 0; step < count; step += 1)
        put(text.slice(0, caret - 1) + text.slice(caret), caret - 1)
    },
    forward: (count: number): void => {
      for (let step = 0; step < count; step += 1)
        put(text.slice(0, caret) + text.slice(caret + 1), caret)
    },
    over: (from: number, to: number, words: string): void => {
      moved(to)
      put(text.slice(0, from) + words + text.slice(to), from + words.length)
    },
    go: (to: number): void => {
      caret = to
      moved(to)
    },
    wait: (by = phrasePause + 1): void => {
      now += by
    },
    leave: end,
    phrases: () => [...before.slice(1), text].map((one, index) => [before[index], one] as const),
  }
}
type Field = ReturnType<typeof field>

const written = (act: (in_: Field) => void): readonly string[] => {
  const one = field()
  act(one)
  return one.phrases().map(([, after]) => after)
}

describe('a phrase', () => {
  const table: readonly (readonly [string, (one: Field) => void, readonly string[]])[] = [
    [
      'is what is typed without a stop',
      (one) => {
        one.type('全年公开100条')
      },
      ['全年公开100条'],
    ],
    [
      'ends with a pause',
      (one) => {
        one.type('全年')
        one.wait()
        one.type('公开')
      },
      ['全年', '全年公开'],
    ],
    [
      'is not ended by a short wait',
      (one) => {
        one.type('全年')
        one.wait(phrasePause - 200)
        one.type('公开')
      },
      ['全年公开'],
    ],
    [
      'ends with a sentence',
      (one) => {
        one.type('一。二！三')
      },
      ['一。', '一。二！', '一。二！三'],
    ],
    [
      'holds what closes its sentence',
      (one) => {
        one.type('“一。”\n二')
      },
      ['“一。”\n', '“一。”\n二'],
    ],
    [
      'ends with Enter',
      (one) => {
        one.type('一\n二')
      },
      ['一\n', '一\n二'],
    ],
    [
      'is a paste of its own',
      (one) => {
        one.type('一')
        one.paste('二')
        one.type('三')
      },
      ['一', '一二', '一二三'],
    ],
    [
      'is a run of deletions either way',
      (one) => {
        one.type('一二三四')
        one.go(2)
        one.back(1)
        one.forward(2)
        one.type('五')
      },
      ['一二三四', '一', '一五'],
    ],
    [
      'ends where the caret is moved, even if it comes back',
      (one) => {
        one.type('一二')
        one.go(0)
        one.go(2)
        one.type('三')
        one.go(0)
        one.type('零')
      },
      ['一二', '一二三', '零一二三'],
    ],
    [
      'begins with what is typed over a selection',
      (one) => {
        one.type('一二三')
        one.over(1, 3, '四')
        one.type('五')
      },
      ['一二三', '一四五'],
    ],
    [
      'holds a composition however long it takes',
      (one) => {
        one.compose('全年', 5 * phrasePause)
        one.compose('公开', 5 * phrasePause)
        one.wait()
        one.compose('信息', 300)
      },
      ['全年公开', '全年公开信息'],
    ],
    [
      'ends where the field is left',
      (one) => {
        one.type('一')
        one.leave()
        one.type('二')
      },
      ['一', '一二'],
    ],
    [
      'is told by the caret where the text repeats itself',
      (one) => {
        one.type('没有')
        one.go(0)
        one.type('没有')
      },
      ['没有', '没有没有'],
    ],
  ]
  it.each(table)('%s', (_, act, expected) => {
    expect(written(act)).toEqual(expected)
  })
})

describe('the stretch in which two texts differ', () => {
  it('is all that differs, and where the caret goes', () => {
    expect(changedStretch('一三', '一二三')).toEqual({ start: 1, end: 2 })
    expect(changedStretch('一二三', '一三')).toEqual({ start: 1, end: 1 })
    expect(changedStretch('', '一')).toEqual({ start: 0, end: 1 })
    const text = fc.string({ unit: fc.constantFrom('有', '无', '。'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end } = changedStretch(before, after)
        expect(start).toBeLessThanOrEqual(end)
        const rest = after.length - end
        expect(before.slice(0, start)).toBe(after.slice(0, start))
        expect(before.slice(before.length - rest)).toBe(after.slice(end))
        expect(start + rest).toBeLessThanOrEqual(before.length)
      }),
    )
  })
})
