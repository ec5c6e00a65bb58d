import assert from 'node:assert/strict'
import { journey } from '../harness/journey.js'
import { stage } from '../harness/stage.js'
import { signIn } from './firstSignIn.js'

const chinese = /[\u4e00-\u9fff]/

export function everywhere() {
  journey('every entry of the console leads to a page that works, in Chinese', walkInChinese)
  journey('every entry of the console leads to a page that works, in English, which is remembered', walkInEnglish)
}

async function walkInChinese() {
  const { page } = await stage.somebody()
  await signIn(page)
  await walkTheMenu(page, (words) => assert.match(words, chinese))
}

async function walkInEnglish() {
  const { page } = await stage.somebody()
  await signIn(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Home' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Home' }).waitFor()
  await walkTheMenu(page, (words) => assert.doesNotMatch(words, chinese))
}

async function walkTheMenu(page, check) {
  const entries = page.getByRole('navigation').getByRole('link')
  const count = await entries.count()
  assert.ok(count >= 10, `only ${count} entries`)
  // The first entry is the home page, where we are.
  for (let index = 1; index < count; index++) {
    const entry = entries.nth(index)
    const name = (await entry.innerText()).trim()
    const before = await headingOf(page)
    await entry.click()
    await page.waitForFunction((old) => ![undefined, old].includes(document.querySelector('h1')?.innerText), before)
    check(name)
    check(await headingOf(page))
    await page.locator('.el-skeleton').first().waitFor({ state: 'detached' })
    assert.equal(await page.locator('.failure[role=alert]').count(), 0, `${name} failed`)
    assert.equal(await page.getByText(/^(没有这个页面|There is no such page)$/).count(), 0, `${name} leads nowhere`)
  }
}

const headingOf = (page) => page.getByRole('heading', { level: 1 }).first().innerText()
