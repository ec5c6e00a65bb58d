import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fakeWechat } from './fakeWechat.mjs'
import { startPhone } from './fixture.mjs'

const wechat = fakeWechat()
/** @type {Awaited<ReturnType<typeof startPhone>>} */
let phone

before(async () => {
  phone = await startPhone({ settings: { wechat: '/wechat', handOver: { localStorage: { device: 'of-{person}' } } }, answer: wechat.answer, query: '' })
  await phone.page.setViewportSize({ width: 1366, height: 800 })
})
after(() => phone.close())

const card = (/** @type {string} */ title) => phone.page.locator('.card', { has: phone.page.getByRole('heading', { name: title, exact: true }) })

test('the people are those of the sandbox, and whoever is chosen acts', async () => {
  await card('谁的手机').getByRole('button', { name: 'Bob' }).click()
  await phone.page.waitForFunction(() => /** @type {any} */ (window).sim.state.person.id === 'bob')
  await phone.page.waitForFunction(() => /** @type {any} */ (window).device.app !== null)
  assert.ok(wechat.asked.includes('bob acting'))
  assert.equal(await phone.page.evaluate(() => localStorage.getItem('device')), 'of-bob')
  await phone.open('pages/api/api')
  await phone.byId('name').locator('input').fill('login')
  await phone.byId('run').click()
  await phone.byId('result').filter({ hasText: 'from-sandbox' }).waitFor()
})

test('the panel changes the surroundings', async () => {
  const place = card('环境')
  await place.getByRole('radio', { name: '断网' }).click()
  await phone.byId('heard').filter({ hasText: '"isConnected":false' }).waitFor()
  await place.getByRole('radio', { name: '正常' }).click()
  await place.getByRole('radio', { name: 'iOS' }).click()
  await place.getByLabel('位置').selectOption('定位已关闭')
  await place.getByLabel('Wi-Fi').selectOption('未连接')
  const state = await phone.page.evaluate(() => /** @type {any} */ (window).sim.state)
  assert.deepEqual([state.network, state.platform, state.place, state.wifi], ['online', 'ios', null, null])
})

test('storage is filled and cleared, the log shows what happened', async () => {
  await card('小程序').getByRole('button', { name: '填满' }).click()
  await phone.page.getByText('存储 10240 / 10240 KB').waitFor()
  await card('小程序').getByRole('button', { name: '清空' }).click()
  await phone.page.getByText('存储 0 / 10240 KB').waitFor()
  await phone.page.evaluate(() => /** @type {any} */ (window).device.log('vibration', 'heavy'))
  await card('记录').getByText('震动 heavy').waitFor()
})

test('the official account is followed, scans and answers; its links open pages in the phone', async () => {
  await phone.page.getByRole('button', { name: '主屏幕' }).click()
  await phone.page.locator('.icon.chat').click()
  await phone.page.getByRole('button', { name: '关注公众号' }).click()
  await phone.page.getByText('你关注了公众号').waitFor()
  await phone.sim('camera', 'a product code')
  await phone.page.getByRole('button', { name: 'Scan' }).click()
  await phone.page.getByText('scanned a product code').waitFor()
  await phone.page.getByPlaceholder('发消息').fill('hello')
  await phone.page.getByRole('button', { name: '发送' }).click()
  await phone.page.getByText('heard hello').waitFor()
  await phone.page.getByRole('link', { name: 'the page' }).click()
  await phone.page.frameLocator('iframe[title="网页"]').getByText('a web page').waitFor()
  await phone.page.getByRole('heading', { name: 'The page' }).waitFor()
})

test('text messages arrive', async () => {
  await phone.page.getByRole('button', { name: '主屏幕' }).click()
  await phone.page.locator('.icon.sms').click()
  await phone.page.getByText('Your code is 1234').waitFor()
})

test('a plain scan asks the sandbox what no rule knows', async () => {
  assert.equal(await phone.sim('scan', 'https://elsewhere.example/'), 'page')
  assert.equal(await phone.sim('scan', 'words'), 'text')
  await card('镜头').getByRole('textbox').fill('https://example.com/c/1')
  await card('镜头').getByRole('button', { name: '用微信扫一扫' }).click()
  await card('镜头').getByText('打开了小程序').waitFor()
  await phone.shown.getByText('Answer').waitFor()
})

test('the capsule leaves the mini program, its icon brings it back', async () => {
  await phone.frame.getByRole('button', { name: '关闭' }).click()
  await phone.page.locator('.icon.app').click()
  await phone.shown.getByText('Answer').waitFor()
})

test('fits a narrow screen, speaks English, and remembers whose phone it is', async () => {
  await phone.page.setViewportSize({ width: 390, height: 844 })
  assert.equal(await phone.page.evaluate(() => document.documentElement.scrollWidth), 390)
  await phone.page.getByRole('button', { name: 'English' }).click()
  await phone.page.getByRole('heading', { name: 'Mini program simulator' }).waitFor()
  await phone.page.waitForFunction(() => 'sim' in window)
  assert.equal(await phone.page.evaluate(() => /** @type {any} */ (window).sim.state.person.id), 'bob')
  assert.doesNotMatch(await phone.page.locator('main').innerText(), /[\u4e00-\u9fff]/)
})
