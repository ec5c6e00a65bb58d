import assert from 'node:assert/strict'
import { journey } from '../harness/journey.js'
import { stage } from '../harness/stage.js'
import { signIn } from './firstSignIn.js'

const languages = { 'zh-CN': /[\u4e00-\u9fff]/, 'en-US': /^[^\u4e00-\u9fff]*$/ }

export function everywhere() {
  for (const [locale, words] of Object.entries(languages)) {
    journey(`every entry of the console's menu leads to a page that works (${locale})`, () => walkTheMenu(locale, words))
  }
  journey('the console changes its language at once and remembers it', changeLanguage)
}

async function walkTheMenu(locale, words) {
  const { page } = await stage.somebody({ locale })
  await signIn(page)
  const entries = page.getByRole('navigation').getByRole('link')
  const count = await entries.count()
  assert.ok(count >= 10, `only ${count} entries`)
  for (let index = 0; index < count; index++) {
    const entry = entries.nth(index)
    const name = (await entry.innerText()).trim()
    assert.match(name, words)
    await entry.click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.locator('.el-skeleton').first().waitFor({ state: 'detached' })
    assert.equal(await page.locator('.failure[role=alert]').count(), 0, `${name} failed`)
    assert.equal(await page.getByText(/^(没有这个页面|There is no such page)$/).count(), 0, `${name} leads nowhere`)
  }
}

async function changeLanguage() {
  const { page } = await stage.somebody()
  await signIn(page)
  await page.getByRole('button', { name: /EN|English/ }).or(page.getByText('English', { exact: true })).first().click()
  await page.getByRole('link', { name: 'Activities' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Activities' }).waitFor()
}
