import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startPhone } from './fixture.mjs'

/** @type {Awaited<ReturnType<typeof startPhone>>} */
let phone

before(async () => {
  phone = await startPhone({ fixture: 'weui' })
})
after(() => phone.close())

const logged = (/** @type {string} */ words) => phone.byId('log').filter({ hasText: words }).waitFor()

test('WeUI cells take taps and look like cells', async () => {
  await phone.shown.getByText('A cell').click()
  await logged('cell|')
  const height = await phone.shown.locator('.weui-cell').first().evaluate((node) => node.getBoundingClientRect().height)
  assert.ok(height > 40, String(height))
})

test('WeUI forms validate, and their complaint is shown at the top', async () => {
  await phone.button('check').click()
  await phone.shown.getByText('mobile is needed').waitFor()
  await phone.byId('mobile').locator('input').fill('13800000001')
  await phone.button('check').click()
  await logged('valid true|')
})

test('WeUI groups, search, dialogs and sheets answer', async () => {
  await phone.shown.getByText('Two').first().click()
  await logged('chosen 2|')
  await phone.button('ask').click()
  await phone.shown.getByText('Yes').click()
  await logged('answered 1|')
  await phone.button('choose').click()
  await phone.shown.locator('.weui-actionsheet__cell').getByText('One').click()
  await logged('picked 1|')
  await phone.shown.locator('.weui-search-bar__label').click()
  await phone.shown.locator('.weui-search-bar input').fill('words')
  await logged('search words|')
})

test('no complaint was made', async () => {
  assert.deepEqual((await phone.log()).filter((line) => line.startsWith('error')), [])
})
