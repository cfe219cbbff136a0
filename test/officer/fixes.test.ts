/** What is offered to be changed while the table and the text disagree, in a real browser. */
import { expect, test } from './page'

test('a wrong cell is named by what the text says, and the right text is left alone', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const cell = (key: string) => page.locator(`[data-figure="${key}"]`)
  await expect(cell('requests.received.natural')).toHaveValue('14')
  await page.goto('/#/')
  await page.locator('tr', { hasText: '呼兰区2021年' }).getByRole('link').click()
  await expect(cell('requests.received.natural')).toHaveValue('20')

  await cell('requests.received.total').fill('92')
  await page.keyboard.press('Enter')
  const sum = page.locator('[data-finding="requests.row-sum"]')
  await expect(sum).toContainText('可能应为 29（现为 92，数字颠倒）；文字中写的是 29')
  const said = page.locator('[data-finding="narrative.requests"]').first()
  await expect(said).toContainText('现在还不能断定是哪一处有误')
  await expect(said.locator('[data-action=show-finding]')).toHaveCount(1)
  await expect(said.locator('[data-action=apply-fix]')).toHaveCount(0)

  await sum.locator('[data-action=apply-fix]').click()
  await expect(cell('requests.received.total')).toHaveValue('29')
  await expect(page.locator('[data-finding="narrative.requests"]')).toHaveCount(0)
})
