/** Selecting, copying, cutting and pasting, each a journey of its own. */
import { expect } from 'playwright/test'
import { type Spreadsheet, natural, research, selector } from './hands'

const row = (name: string) =>
  ['natural', 'business', 'research', 'welfare', 'legalService', 'otherOrganisation'].map(
    (who) => `requests.${name}.${who}`,
  )

export const blocks: Readonly<Record<string, (sheet: Spreadsheet) => Promise<void>>> = {
  'selecting changes no figure': async (sheet) => {
    const { page, cells, centre, click, drag, doubleClick, focused, keys, press, selected } = sheet
    const before = await cells()
    await drag(selector(natural), selector(research))
    await expect.poll(selected).toBe(3)
    // A second time over what is selected already, and backwards.
    await drag(selector(natural), selector(research))
    await drag(selector(research), selector(natural))
    await expect.poll(selected).toBe(3)
    await press(row('received')[1] ?? '', { button: 'right' })
    await expect.poll(selected).toBe(3)
    await focused().toBe(research)
    await keys('Escape')
    await press('requests.granted.natural', { button: 'right' })
    await focused().toBe('requests.granted.natural')
    await expect.poll(selected).toBe(0)
    await keys('Escape')
    await click(natural)
    await page.keyboard.down('Shift')
    await press(research)
    await page.keyboard.up('Shift')
    await expect.poll(selected).toBe(3)
    await focused().toBe(natural)
    await press(natural, { button: 'middle' })
    await doubleClick(natural)
    await keys('ArrowLeft')
    await focused().toBe(natural)
    // The marked text of a cell stays in it.
    await keys('Control+a')
    await drag(selector(natural), selector(research))
    await keys('Escape')
    // A press in a text carries nothing into the cells it passes.
    await click('requests.granted.natural')
    await page.evaluate(() => {
      const text = document.querySelector<HTMLTextAreaElement>('[data-narrative=requests]')
      text?.focus()
      text?.select()
    }, null)
    const [x, y] = await centre('[data-narrative=requests]')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(...(await centre(selector(natural))), { steps: 6 })
    await page.mouse.up()
    expect(await cells()).toEqual(before)
  },

  'a block is copied, cut and pasted whole': async (sheet) => {
    const { cells, click, count, found, keys, note, shown, value } = sheet
    const before = await cells()
    await click('requests.carriedIn.natural')
    await keys(...Array<string>(5).fill('Shift+ArrowRight'), 'Control+c')
    const values = row('carriedIn').map((key) => before[key] ?? '')
    const copied = await found()
    expect(copied['text/plain']).toBe(values.join('\t'))
    expect(copied['text/html']?.match(/<td/g)).toHaveLength(6)
    await keys('Control+v')
    await note().toContain('已粘贴 6 格')
    expect(await cells()).toEqual(before)
    for (const cut of ['Control+x', 'Shift+Delete']) {
      await click('requests.granted.natural')
      await click('requests.carriedIn.natural')
      await keys(...Array<string>(5).fill('Shift+ArrowRight'), cut)
      await value('requests.carriedIn.otherOrganisation').toBe('')
      for (const key of row('carriedIn')) await value(key).toBe('')
      expect((await found())['text/plain']).toBe(values.join('\t'))
      await click(natural)
      await keys('Control+v')
      for (const [index, key] of row('received').entries()) await value(key).toBe(values[index])
      await keys('Control+z')
      await value(natural).toBe(before[natural])
      for (const key of row('carriedIn')) await value(key).toBe('')
      await keys('Control+z')
      await value('requests.carriedIn.natural').toBe(before['requests.carriedIn.natural'])
      expect(await cells()).toEqual(before)
    }
    // A block whose first cell is blank.
    await click('requests.partlyGranted.natural')
    await keys('ArrowUp', 'Delete')
    for (const cut of ['Control+x', 'Shift+Delete']) {
      await click('requests.granted.natural')
      await keys('Shift+ArrowDown', cut)
      await value('requests.partlyGranted.natural').toBe('')
      await note().toContain('已剪切 2 格')
      expect((await found())['text/plain']).toBe(
        `\n${before['requests.partlyGranted.natural'] ?? ''}`,
      )
      await keys('Control+z')
      await value('requests.partlyGranted.natural').toBe(before['requests.partlyGranted.natural'])
    }
    await keys('Control+z')
    await value('requests.granted.natural').toBe(before['requests.granted.natural'])
    // A blank cell alone, and the whole table.
    await click(natural)
    await keys('Delete', 'Control+c')
    await click(research)
    // What would be cleared is shown first.
    await keys('Control+v')
    await shown('[data-paste-preview]')
    expect(await count('[data-overwrites]')).toBe(1)
    await expect.poll(() => count('[data-action=confirm-paste]:focus')).toBe(1)
    await keys('Enter')
    await value(research).toBe('')
    await keys('Control+z', 'Control+z')
    await click(research)
    await keys('Control+a', 'Control+c', 'Control+v')
    await shown('[data-paste-preview]')
    expect(await count('[data-overwrites]')).toBe(0)
    await keys('Enter')
    await expect.poll(() => count('[data-paste-preview]')).toBe(0)
    expect(await cells()).toEqual(before)
  },

  'what is pasted fills the selection, and a block is looked at first': async (sheet) => {
    const { cells, click, count, focused, keys, note, offered, shown, text, value } = sheet
    const before = await cells()
    const denied = 'requests.denied.stateSecret.natural'
    await click(denied)
    await offered({ 'text/plain': '3' })
    await keys(...Array<string>(5).fill('Shift+ArrowRight'))
    await keys(...Array<string>(7).fill('Shift+ArrowDown'), 'Control+v')
    await note().toContain('已粘贴 48 格')
    await value('requests.denied.administrativeInquiry.otherOrganisation').toBe('3')
    await keys('Control+z')
    await value(denied).toBe(before[denied])
    expect(await cells()).toEqual(before)
    await click(natural)
    await offered({ 'text/plain': '1\t2\t4\r\n' })
    await keys('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v')
    await value('requests.granted.research').toBe('4')
    await value('requests.granted.welfare').toBe(before['requests.granted.welfare'])
    await keys('Control+z')
    await click(natural)
    await offered({
      'text/html': '<table><tr><td>71</td></tr><tr><td></td></tr><tr><td>73</td></tr></table>',
      'text/plain': '71\r\n\r\n73\r\n',
    })
    await keys('Control+v')
    await shown('[data-paste-preview]')
    expect(await text('[data-overwrites]')).toContain('会改掉已有的 3 格')
    await expect.poll(() => count('[data-action=confirm-paste]:focus')).toBe(1)
    await keys('Escape')
    await expect.poll(() => count('[data-paste-preview]')).toBe(0)
    expect(await cells()).toEqual(before)
    await focused().toBe(natural)
    await keys('Control+v')
    await expect.poll(() => count('[data-action=confirm-paste]:focus')).toBe(1)
    await keys('Enter')
    await value(natural).toBe('71')
    await value('requests.carriedIn.natural').toBe('')
    await value('requests.granted.natural').toBe('73')
    await value('requests.received.business').toBe(before['requests.received.business'])
    await keys('Control+z')
    await value(natural).toBe(before[natural])
    // What is shown counts; what is stored beside it is a doubt.
    await click('proactive.fees.change')
    await offered({
      'text/html': '<table><tr><td x:num="86000">8.6</td></tr></table>',
      'text/plain': '8.6\r\n',
    })
    await keys('Control+v')
    await shown('[data-paste-preview]')
    expect(await text('[data-paste-preview]')).toContain('原表中存的是 86000')
    await expect.poll(() => count('[data-action=confirm-paste]:focus')).toBe(1)
    await keys('Enter')
    await value('proactive.fees.change').toBe('+8.6')
  },
  'only figures and nothing else land without a look': async (sheet) => {
    const { cells, click, count, keys, note, offered, shown, text, value } = sheet
    const before = await cells()
    const row = '<table><tr><td>31</td><td>5</td></tr></table>'
    await click(natural)
    await offered({ 'text/html': row, 'text/plain': '31\t5\r\n' })
    await keys('Control+v')
    await value(natural).toBe('31')
    await note().toContain('已粘贴 2 格')
    expect(await count('[data-paste-preview]')).toBe(0)
    await keys('Control+z')
    await value(natural).toBe(before[natural])
    // What is struck out is not read, though the plain text has it.
    await click(natural)
    await offered({
      'text/html': row.replace('31', '<s>13</s>31'),
      'text/plain': '1331\t5\r\n',
    })
    await keys('Control+v')
    await shown('[data-paste-preview]')
    expect(await text('[data-paste-preview]')).toContain('按看得见的粘贴')
    await expect.poll(() => count('[data-action=confirm-paste]:focus')).toBe(1)
    await keys('Enter')
    await value(natural).toBe('31')
    await keys('Control+z')
    await value(natural).toBe(before[natural])
    // Words beside the figures are judged; those that object to nothing are shown.
    const beside = async (words: string) => {
      await click(natural)
      await offered({ 'text/html': `${row}<p>${words}</p>`, 'text/plain': `31\t5\r\n${words}` })
      await keys('Control+v')
      await shown('[data-paste-preview]')
      expect(await text('[data-paste-preview]')).toContain(words)
    }
    await beside('上年数')
    await expect.poll(() => count('[data-action=confirm-paste]')).toBe(0)
    await keys('Escape')
    await beside('依申请公开统计表')
    await expect.poll(() => count('[data-action=confirm-paste]:focus')).toBe(1)
    await keys('Escape')
    await expect.poll(() => count('[data-paste-preview]')).toBe(0)
    expect(await cells()).toEqual(before)
  },
}
