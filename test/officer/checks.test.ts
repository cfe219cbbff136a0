/** The catalogue of checks as the officer meets it: narrowed by words and severity, each with its example. */
import { expect, test } from './page'

test('the catalogue is narrowed by words and by severity, and every check shows what it would say', async ({
  page,
}) => {
  await page.goto('/#/checks')
  const checks = page.locator('[data-check]')
  await expect(checks.first()).toBeVisible()
  const all = await checks.count()
  expect(all).toBeGreaterThan(35)
  await expect(page.locator('[data-check] .said')).toHaveCount(all)
  await page.getByRole('searchbox').fill('结转')
  await expect(page.locator('[data-check="carry-over.requests"]')).toContainText('相差 1')
  await expect(page.locator('[data-check="proceedings.sum"]')).toHaveCount(0)
  await page.getByLabel('请核实').check()
  await expect(page.locator('[data-check="carry-over.requests"]')).toHaveCount(0)
  await expect(page.locator('[data-check="requests.backlog"]')).toBeVisible()
  await page.getByRole('searchbox').fill('没有这样的规则')
  await expect(checks).toHaveCount(0)
  await expect(page.getByText('没有符合条件的规则')).toBeVisible()
})
