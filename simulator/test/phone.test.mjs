import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { startPhone } from './fixture.mjs'

/** @type {Awaited<ReturnType<typeof startPhone>>} */
let phone
/** @type {{ url: string, method: string, headers: Record<string, any>, body: string }[]} */
const heard = []
let atOnce = 0
let mostAtOnce = 0

before(async () => {
  phone = await startPhone({
    answer: (request, response) => {
      if (!request.url?.startsWith('/host/')) return false
      const { url, method = '', headers } = request
      let body = ''
      request.setEncoding('latin1')
      request.on('data', (part) => (body += part))
      request.on('end', () => {
        heard.push({ url, method, headers, body })
        mostAtOnce = Math.max(mostAtOnce, ++atOnce)
        const wait = url.includes('wait') ? Number(/\d+/.exec(url)?.[0]) : url.includes('many') ? 60 : 0
        setTimeout(() => {
          atOnce--
          const status = url.includes('missing') ? 404 : 200
          response.writeHead(status, { 'content-type': 'application/json', 'x-mark': 'seen' }).end(JSON.stringify({ word: 'from host', bytes: body.length, photo: body.includes('name="photo"') }))
        }, wait).unref()
      })
      return true
    },
  })
})
after(() => phone.close())
beforeEach(() => (heard.length = 0))

const text = async (/** @type {string} */ id) => ((await phone.byId(id).textContent()) ?? '').trim()
const reads = async (/** @type {string} */ id, /** @type {RegExp} */ expected) => {
  const until = Date.now() + 8_000
  let now = ''
  do {
    now = await text(id)
    if (expected.test(now)) return now
    await new Promise((resolve) => setTimeout(resolve, 30))
  } while (Date.now() < until)
  assert.match(now, expected)
  return now
}
const style = (/** @type {string} */ selector, /** @type {string} */ name) => phone.shown.locator(selector).first().evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), name)
const press = (/** @type {string} */ name) => phone.dialog.getByRole('button', { name, exact: true }).click()
const clearErrors = () => phone.page.evaluate(() => { /** @type {any} */ (window).device.lines.length = 0 })

/** Starts a call of wx and does not wait for its answer. @param {string} name @param {any} [options] */
async function begin(name, options = {}) {
  await phone.byId('name').locator('input').fill(name)
  await phone.byId('options').locator('textarea').fill(JSON.stringify(options))
  await phone.byId('run').click()
}

/** Calls wx in the mini program and returns what came of it. @param {string} name @param {any} [options] @returns {Promise<any>} */
async function call(name, options = {}) {
  await begin(name, options)
  return JSON.parse(await reads('result', /^[[{"tfn\d]/))
}

describe('templates', () => {
  before(() => phone.open('pages/wxml/wxml'))

  test('chooses branches and follows changes', async () => {
    assert.equal(await text('if'), 'one')
    await phone.button('grow').click()
    assert.equal(await text('if'), 'more')
  })

  test('repeats over lists in lists, numbers and objects', async () => {
    assert.equal(await text('for'), '00a 01b 10c')
    assert.equal(await text('number'), '012')
    assert.equal(await text('object'), 'x=1;y=2;')
  })

  test('takes templates from other files by name, with spread data, and includes', async () => {
    assert.equal(await text('template'), 'big Ant 2')
    assert.equal(await text('include'), 'included 2')
  })

  test('runs WXS in the file, with the words it has for kinds, patterns and dates', async () => {
    assert.equal(await text('wxs'), 'few Object true 1970')
  })

  test('hides, styles and computes', async () => {
    assert.equal(await phone.byId('hidden').isVisible(), false)
    assert.equal(await style('[id$="--style"]', 'color'), 'rgb(0, 0, 255)')
    assert.equal(await style('[id$="--style"]', 'background-color'), 'rgb(9, 9, 9)')
    assert.equal(await style('[id$="--style"]', 'height'), '50px')
    assert.equal(await text('expression'), 'none 2 yes a2')
  })

  test('keeps line breaks in text', async () => {
    assert.equal(await phone.byId('text').innerText(), 'line one\nline two')
  })

  test('sets data by path and calls back', async () => {
    await phone.button('path').click()
    await reads('expression', /no a2/)
    assert.equal(await text('for'), '00a 01b 10changed')
    assert.equal(await text('object'), 'x=1;y=9;')
    assert.equal(await text('keyless'), 'achanged')
  })
})

describe('events', () => {
  beforeEach(() => phone.open('pages/events/events'))

  test('bubble with dataset, mark, kind, place and time', async () => {
    await phone.byId('inner').click()
    assert.equal(await text('log'), 'inner tap 1 2 number number|outer inner outer mark|')
  })

  test('stop where they are caught', async () => {
    await phone.byId('caught').click()
    assert.equal(await text('log'), 'inner tap undefined 0 number number|')
  })

  test('are seen by capturing parents first', async () => {
    await phone.byId('under').click()
    assert.match(await text('log'), /^captured\|inner tap/)
  })

  test('reach handlers that exclude each other', async () => {
    await phone.byId('mut').click()
    assert.match(await text('log'), /^mutated\|outer mut/)
  })

  test('make a long press of a finger that stays, instead of a tap', async () => {
    await phone.byId('long').click({ delay: 500 })
    assert.equal(await text('log'), 'longpress|')
  })

  test('tell which fingers touch', async () => {
    await phone.byId('touch').click()
    assert.equal(await text('log'), 'touchstart11|touchend01|')
  })

  test('reach WXS with the node, which it may change, and its component', async () => {
    await phone.byId('wxs').click()
    assert.equal(await text('log'), 'from wxs|')
    assert.equal(await style('.target', 'background-color'), 'rgb(3, 3, 3)')
    assert.match(await phone.byId('wxs').getAttribute('class') ?? '', /marked/)
    assert.equal(await style('.changed', 'opacity'), '0.5')
  })

  test('bind what is typed both ways', async () => {
    const box = phone.byId('input').locator('input')
    assert.equal(await box.inputValue(), 'start')
    await box.fill('typed')
    assert.equal(await text('typed'), 'typed')
    await box.press('Enter')
    assert.equal(await text('log'), 'input typed|confirm typed|blur typed|')
  })

  test('do not come from disabled buttons', async () => {
    await phone.byId('dead').click({ force: true })
    assert.equal(await text('log'), '')
  })
})

describe('components', () => {
  before(() => phone.open('pages/parts/parts'))

  test('have slots by name, properties, observers, generics and life', async () => {
    assert.match(await text('card'), /head slotfirst FIRST1 body slot\s*first/)
    assert.match(await text('log'), /attached true\|/)
  })

  test('keep their styles to themselves and take classes from outside', async () => {
    assert.equal(await style('.c0--head, [class*="--head"]', 'color'), 'rgb(0, 100, 0)')
    assert.equal(await style('[class*="--head"]', 'background-color'), 'rgb(0, 0, 200)')
    assert.notEqual(await style('[class*="--body"]', 'color'), 'rgb(250, 0, 0)')
  })

  test('tell the page what changed', async () => {
    await phone.button('change').click()
    await reads('log', /titled changed\|/)
    assert.match(await text('card'), /changed CHANGED3/)
  })

  test('are found, called, and know their relations; canvases are drawn on', async () => {
    await phone.button('ask').click()
    await reads('log', /shouted changed\|2\|one,two\|100,50,3,0,255\|/)
  })

  test('count as fields of a form with the form-field behavior', async () => {
    await phone.frame.getByText('mine', { exact: true }).first().click()
    await reads('own', /picked/)
    await phone.button('submit').click()
    await reads('log', /\{"own":"picked"\}/)
  })

  test('are told when they leave', async () => {
    await phone.button('drop').click()
    await phone.open('pages/api/api')
    const life = await call('this.life')
    assert.ok(Array.isArray(life))
  })
})

describe('tags', () => {
  before(() => phone.open('pages/tags/tags'))

  test('load pictures and scroll', async () => {
    await reads('log', /loaded 1\|/)
    await phone.byId('scroll').evaluate((node) => node.scrollTo(0, 300))
    await reads('log', /lower bottom\|/)
  })

  test('swipe', async () => {
    await phone.button('next').click()
    assert.equal(await phone.byId('swiper').evaluate((node) => node.children.length), 2)
  })

  test('pick from a list and a calendar', async () => {
    await phone.byId('picker').click()
    await phone.dialog.locator('select').selectOption('y')
    await press('确定')
    await reads('log', /picked 1\|/)
    await phone.byId('date').click()
    await phone.dialog.locator('input').fill('2026-03-04')
    await press('确定')
    await reads('log', /picked 2026-03-04\|/)
  })

  test('switch, check and choose, also by their labels', async () => {
    await phone.byId('switch').click()
    await reads('log', /\|true\|/)
    await phone.shown.getByText('two').click()
    await reads('log', /\["1","2"\]/)
    await phone.shown.getByText('rb').click()
    await reads('log', /"b"\|/)
    assert.equal(await phone.shown.getByRole('checkbox').nth(1).getAttribute('aria-checked'), 'true')
  })

  test('limit what is typed', async () => {
    await phone.byId('area').locator('textarea').fill('')
    await phone.byId('area').locator('textarea').pressSequentially('1234567')
    await reads('log', /"123456"\|/)
  })

  test('show rich text without what could run', async () => {
    const rich = phone.shown.locator('wx-rich-text')
    assert.equal(await rich.textContent(), 'rich bold')
    assert.equal(await rich.locator('script, [onclick]').count(), 0)
  })

  test('follow links', async () => {
    await phone.shown.getByRole('link').click()
    assert.equal(await phone.shown.locator('.query').textContent(), 'nav ')
  })
})

describe('pages', () => {
  beforeEach(() => phone.open('pages/home/home', { from: 'test' }))

  test('live in WeChat\'s order', async () => {
    await phone.button('Open').click()
    await phone.shown.getByText('Answer').click()
    await phone.sim('hide')
    await phone.sim('show')
    await phone.button('Api').click()
    assert.deepEqual(await call('this.life'), [
      'launch pages/home/home', 'show 1001', 'home load', 'home show', 'counter show', 'home ready',
      'home hide', 'second show', 'second unload', 'home show', 'counter show',
      'home hide', 'hide', 'show 1089', 'home show', 'counter show', 'home hide',
    ])
  })

  test('hand words back through the channel, and keep parameters as they stand', async () => {
    await phone.button('Open').click()
    assert.equal(await phone.shown.locator('.query').textContent(), '1 %2F')
    assert.equal(await phone.shown.locator('.nav-title').textContent(), 'Second')
    await phone.shown.getByText('Answer').click()
    await phone.shown.getByText('BACK AGAIN').waitFor()
  })

  test('stand in tabs with icons, which stay alive', async () => {
    await phone.shown.getByText('Bee').click()
    await phone.frame.getByRole('tab', { name: 'Third' }).click()
    await phone.shown.getByText('third').waitFor()
    await phone.frame.getByRole('tab', { name: 'Home' }).click()
    await phone.shown.getByText('chosen b').waitFor()
    assert.match(await phone.frame.getByRole('tab', { name: 'Home' }).locator('img').getAttribute('src') ?? '', /app\/img\/dot\.png/)
  })

  test('wear badges in the tab bar', async () => {
    await phone.open('pages/api/api')
    await call('setTabBarBadge', { index: 1, text: '7' })
    await call('showTabBarRedDot', { index: 0 })
    assert.equal(await phone.frame.locator('.tab-bar .badge').textContent(), '7')
    assert.equal(await phone.frame.locator('.tab-bar .dot').count(), 1)
    assert.match((await call('setTabBarBadge', { index: 9, text: '7' })).errMsg, /setTabBarBadge:fail/)
  })

  test('refuse what WeChat refuses', async () => {
    await phone.open('pages/api/api')
    const refusals = {
      navigateTo: ['/pages/home/home', /can not navigateTo a tabbar page/], switchTab: ['/pages/second/second', /can not switch to no-tabBar page/],
      redirectTo: ['/pages/nowhere', /page "pages\/nowhere" is not found/], navigateBack: ['', /cannot navigate back at first page/],
    }
    for (const [name, [url, expected]] of Object.entries(refusals)) assert.match((await call(name, { url })).errMsg, /** @type {RegExp} */ (expected))
  })

  test('are ten at most', async () => {
    await phone.open('pages/api/api')
    for (let depth = 1; depth < 10; depth++) await begin('navigateTo', { url: '/pages/api/api' })
    assert.match((await call('navigateTo', { url: '/pages/api/api' })).errMsg, /page stack limit exceeded/)
    assert.equal((await call('this.pages')).length, 10)
  })

  test('come from subpackages', async () => {
    await phone.open('parts/pages/inner/inner')
    await phone.shown.getByText('in a subpackage').waitFor()
    assert.equal(await phone.shown.locator('.nav-title').textContent(), 'Inner')
  })

  test('lead home when they were opened from outside', async () => {
    await phone.open('pages/second/second')
    await phone.button('回到首页').click()
    await phone.shown.getByText('HELLO list').waitFor()
  })
})

describe('requests', () => {
  before(() => phone.open('pages/api/api'))
  const url = 'https://api.example.com/words'

  test('reach the host behind the name, with no referer and JSON both ways', async () => {
    const answer = await call('this.many', { url: `${url}/`, count: 1 })
    assert.deepEqual(answer, [200])
    await phone.byId('name').locator('input').fill('request')
    await phone.byId('options').locator('textarea').fill(JSON.stringify({ url, method: 'POST', data: { a: 1 }, header: { 'X-Own': 'yes', 'Referer': 'mine' } }))
    await phone.byId('callbacks').click()
    await reads('result', /\["success","complete"\]/)
    const sent = heard.at(-1)
    assert.deepEqual([sent?.url, sent?.body, sent?.headers['content-type'], sent?.headers['x-own'], sent?.headers.referer], ['/host/words', '{"a":1}', 'application/json', 'yes', undefined])
  })

  test('put data of a GET into the address', async () => {
    await begin('request', { url, data: { q: '签到', n: 1 } })
    await new Promise((resolve) => setTimeout(resolve, 200))
    assert.equal(heard.at(-1)?.url, `/host/words?q=${encodeURIComponent('签到')}&n=1`)
  })

  test('run ten at once at most', async () => {
    mostAtOnce = 0
    assert.deepEqual(await call('this.many', { url: `${url}/many`, count: 25 }), Array(25).fill(200))
    assert.ok(mostAtOnce <= 10 && mostAtOnce > 1, String(mostAtOnce))
  })

  test('succeed with any status, and fail by name otherwise', async () => {
    assert.deepEqual(await call('this.many', { url: `${url}/missing`, count: 1 }), [404])
    assert.deepEqual(await call('this.many', { url: 'https://other.example.com/', count: 1 }), ['request:fail url not in domain list'])
    assert.equal(await call('this.abort', { url }), 'request:fail abort')
    await phone.sim('network', 'offline')
    assert.match((await call('this.many', { url, count: 1 }))[0], /^request:fail 网络连接失败/)
    await phone.sim('network', 'online')
    await reads('heard', /network\{"isConnected":false,"networkType":"none"\}\|network\{"isConnected":true,"networkType":"wifi"\}/)
  })

  test('wait on a slow network, and time out', async () => {
    await phone.sim('network', 'slow')
    const started = Date.now()
    assert.deepEqual(await call('this.many', { url, count: 1 }), [200])
    assert.ok(Date.now() - started > 2_000)
    assert.equal((await call('getNetworkType')).weakNet, true)
    await phone.sim('network', 'online')
    await phone.byId('name').locator('input').fill('request')
    await phone.byId('options').locator('textarea').fill(JSON.stringify({ url: `${url}/wait900`, timeout: 100 }))
    await phone.byId('callbacks').click()
    await reads('result', /\["fail","complete"\]/)
    assert.ok((await phone.log()).some((line) => line.includes('wait900 → timeout')))
  })

  test('are cut when the app was left for five seconds, and its timers wait', async () => {
    await phone.open('pages/api/api')
    await begin('this.many', { url: `${url}/wait20000`, count: 1 })
    await phone.sim('hide')
    await new Promise((resolve) => setTimeout(resolve, 6_200))
    assert.doesNotMatch(await text('heard'), /timer/)
    await phone.sim('show')
    await reads('result', /interrupted/)
    await reads('heard', /hide\{\}\|.*show\{"scene":1089\}/)
    await reads('heard', /timer/)
  })

  test('download into a file', async () => {
    await phone.open('pages/api/api')
    const { statusCode, data } = await call('this.download', { url })
    assert.deepEqual([statusCode, JSON.parse(data).word], [200, 'from host'])
  })

  test('upload a picture that was taken', async () => {
    await phone.open('pages/api/api')
    await begin('this.photo')
    await press('同意')
    await press('拍摄')
    const result = JSON.parse(await reads('result', /sent/))
    assert.deepEqual([result.width, result.sent.photo], [480, true])
  })
})

describe('storage', () => {
  before(async () => {
    await phone.sim('forget')
    await phone.open('pages/api/api')
  })

  test('keeps values with their type over a restart', async () => {
    await call('setStorage', { key: 'a', data: { n: 1, list: [true, null] } })
    await call('setStorageSync', ['b', 7])
    await phone.open('pages/api/api')
    assert.deepEqual((await call('getStorage', { key: 'a' })).data, { n: 1, list: [true, null] })
    assert.equal(await call('getStorageSync', ['b']), 7)
    assert.match((await call('getStorage', { key: 'c' })).errMsg, /getStorage:fail data not found/)
    assert.deepEqual((await call('getStorageInfo')).keys, ['a', 'b'])
    await call('removeStorageSync', ['a'])
    assert.deepEqual((await call('getStorageInfoSync', [])).keys, ['b'])
  })

  test('takes a megabyte for a key and ten in all', async () => {
    assert.match((await call('setStorage', { key: 'big', data: 'x'.repeat(1_048_577) })).errMsg, /entry size limit reached/)
    await phone.sim('fillStorage', 2_000)
    assert.equal((await call('setStorage', { key: 'fits', data: 'x'.repeat(500) })).errMsg, 'setStorage:ok')
    assert.match((await call('setStorage', { key: 'more', data: 'x'.repeat(3_000) })).errMsg, /exceed storage max size/)
    assert.match((await call('setStorageSync', ['more', 'x'.repeat(3_000)])).thrown, /^setStorageSync:fail exceed/)
    assert.equal((await call('getStorageInfo')).limitSize, 10_240)
    await phone.sim('clearStorage')
    assert.deepEqual((await call('getStorageInfo')).keys, [])
  })

  test('belongs to one person, beside files of their own', async () => {
    await call('setStorageSync', ['mine', 'ann'])
    assert.match((await call('this.files')).before, /no such file/)
    await phone.sim('person', 'bob')
    await phone.open('pages/api/api')
    assert.equal(await call('getStorageSync', ['mine']), '')
    await phone.sim('person', 'ann')
    await phone.open('pages/api/api')
    assert.equal(await call('getStorageSync', ['mine']), 'ann')
    assert.equal((await call('this.files')).before, 'kept words')
    await call('clearStorageSync', [])
    assert.equal((await call('this.files')).before, 'kept words')
  })
})

describe('permissions', () => {
  beforeEach(async () => {
    await phone.sim('forget')
    await phone.open('pages/api/api')
  })

  test('ask for privacy and place once each; what was refused stays refused until the settings', async () => {
    await begin('getLocation', { type: 'gcj02' })
    await press('同意')
    assert.match(await phone.dialog.textContent() ?? '', /你的位置.*To know where you are/)
    await press('拒绝')
    await reads('result', /getLocation:fail auth deny/)
    assert.match((await call('getLocation')).errMsg, /auth deny/)
    assert.deepEqual((await call('getSetting')).authSetting, { 'scope.userLocation': false })
    await begin('openSetting')
    await phone.dialog.getByRole('checkbox').check()
    await press('完成')
    await reads('result', /"scope.userLocation":true/)
    const { latitude, accuracy } = await call('getLocation', { type: 'gcj02' })
    assert.deepEqual([latitude, accuracy], [28.19447, 20])
  })

  test('let the app ask for privacy in its own words, and believe only a button that was tapped', async () => {
    await phone.open('pages/api/api', { privacy: 'own' })
    assert.equal((await call('getPrivacySetting')).needAuthorization, true)
    await begin('getLocation')
    await reads('asking', /why getLocation/)
    await phone.byId('disagree').click()
    assert.match(await reads('result', /fail/), /"errno":104.*privacy permission is not authorized/)
    await begin('getLocation')
    await phone.byId('lie').click()
    await reads('result', /privacy permission/)
    assert.ok((await phone.log()).some((line) => line.startsWith('error') && line.includes('never-tapped')))
    await begin('requirePrivacyAuthorize')
    await phone.byId('agree').click()
    await reads('result', /requirePrivacyAuthorize:ok/)
    assert.equal((await call('getPrivacySetting')).needAuthorization, false)
    await clearErrors()
  })

  test('authorize asks without using', async () => {
    await begin('authorize', { scope: 'scope.camera' })
    await press('允许')
    await reads('result', /authorize:ok/)
    assert.match((await call('authorize', { scope: 'scope.nothing' })).errMsg, /authorize:fail/)
  })

  test('subscriptions are asked for template by template, after a tap, and may be kept', async () => {
    await begin('requestSubscribeMessage', { tmplIds: ['one', 'two'] })
    await phone.dialog.getByRole('checkbox').nth(1).uncheck()
    await press('允许')
    await reads('result', /"one":"accept","two":"reject"/)
    assert.deepEqual((await call('requestSubscribeMessage', { tmplIds: ['one'] })).one, 'accept')
    assert.equal((await call('getSetting', { withSubscriptions: true })).subscriptionsSetting.itemSettings.two, 'reject')
    assert.equal((await call('requestSubscribeMessage', { tmplIds: ['1', '2', '3', '4', '5', '6'] })).errCode, 20003)
  })

  test('the phone number comes as a code when the person allows it', async () => {
    await phone.byId('phone').click()
    await press('同意')
    await press('拒绝')
    await reads('heard', /getphonenumber\{"errMsg":"getPhoneNumber:fail user deny"\}/)
    await phone.byId('phone').click()
    await press('允许')
    await reads('heard', /"code":"phone-code:ann:/)
    assert.match((await call('login')).code, /^login-code:ann:/)
  })
})

describe('place and Wi-Fi', () => {
  before(async () => {
    await phone.sim('forget')
    await phone.open('pages/api/api')
    await begin('getLocation')
    await press('同意')
    await press('允许')
    await reads('result', /getLocation:ok/)
  })
  after(() => phone.sim('platform', 'android'))

  test('say the same point in both datums', async () => {
    const mars = await call('getLocation', { type: 'gcj02' })
    const world = await call('getLocation', { type: 'wgs84' })
    assert.ok(Math.abs(mars.latitude - world.latitude) > 0.001 && Math.abs(mars.longitude - world.longitude) > 0.001)
    await phone.sim('place', { latitude: world.latitude, longitude: world.longitude, accuracyMeters: 30, type: 'wgs84' })
    const back = await call('getLocation', { type: 'gcj02' })
    assert.ok(Math.abs(back.latitude - mars.latitude) < 1e-6 && Math.abs(back.longitude - mars.longitude) < 1e-6)
    assert.equal(back.accuracy, 30)
  })

  test('follow the person', async () => {
    await call('startLocationUpdate')
    await phone.sim('place', { latitude: 39.5, longitude: 116.5, accuracyMeters: 5, type: 'gcj02' })
    await reads('heard', /location39\.5\|/)
  })

  test('are unknown when location is off, and refused when app.json does not name them', async () => {
    await phone.sim('place', null)
    assert.match((await call('getLocation')).errMsg, /LOCATIONSWITCHOFF/)
    assert.match((await call('getFuzzyLocation')).errMsg, /requiredPrivateInfos/)
    await phone.sim('place', { latitude: 28.1, longitude: 112.9, accuracyMeters: 20, type: 'gcj02' })
    await clearErrors()
  })

  test('tell the access point as each system does', async () => {
    assert.equal((await call('getConnectedWifi')).errCode, 12000)
    await call('startWifi')
    assert.equal((await call('getConnectedWifi')).wifi.BSSID, '02:00:00:00:00:01')
    assert.equal((await call('getConnectedWifi', { partialInfo: true })).wifi.BSSID, '')
    await phone.sim('platform', 'ios')
    assert.equal((await call('getConnectedWifi')).errCode, 12010)
    assert.equal((await call('getConnectedWifi', { partialInfo: true })).wifi.BSSID, '02:00:00:00:00:01')
    await phone.sim('wifi', { ssid: 'Cafe', bssid: '02:00:00:00:00:99' })
    await reads('heard', /wifi\{"SSID":"Cafe"/)
    await phone.sim('wifi', null)
    assert.equal((await call('getConnectedWifi', { partialInfo: true })).errCode, 12010)
    assert.equal((await call('getNetworkType')).networkType, '4g')
    await phone.sim('wifi', { ssid: 'Venue', bssid: '02:00:00:00:00:01' })
  })
})

describe('tags, camera and scanning', () => {
  beforeEach(() => phone.open('pages/api/api'))

  test('reads a tag that is held to the phone while it searches', async () => {
    assert.equal(await phone.sim('nfc', { url: 'https://example.com/n/1' }), 'nothing')
    assert.equal((await call('this.nfc')).errMsg, 'NFCAdapter.startDiscovery:ok')
    assert.equal(await phone.sim('nfc', { url: 'https://example.com/n/1', id: '04aa' }), 'mini-program')
    const payload = [4, ...Buffer.from('example.com/n/1')].join()
    await reads('heard', new RegExp(`tag\\{"id":"bytes:4,170","techs":\\["NFC-A","NDEF"\\].*"type":"bytes:85","payload":"bytes:${payload}"`))
    assert.equal((await call('this.nfc')).errCode, 13021)
  })

  test('talks to a chip', async () => {
    await call('this.nfc')
    await phone.sim('nfc', { isoDep: { '00a4': '9000' } })
    assert.equal((await call('this.chip', { command: [0, 0xa4] })).data, 'bytes:144,0')
    assert.equal((await call('this.chip', { command: [1] })).errCode, 13010)
  })

  test('has no NFC on iOS or when it is off; a registered tag opens a page instead', async () => {
    await phone.sim('platform', 'ios')
    assert.equal((await call('this.nfc')).errCode, 13000)
    assert.equal(await phone.sim('nfc', { opens: { path: 'pages/second/second', query: { x: 'tag' } } }), 'opened')
    assert.equal(await phone.shown.locator('.query').textContent(), 'tag ')
    await phone.sim('platform', 'android')
    await phone.open('pages/api/api')
    await phone.sim('nfcState', 'off')
    assert.equal((await call('this.nfc')).errCode, 13001)
    await phone.sim('nfcState', 'on')
  })

  test('scans what is before the camera, and puts it away', async () => {
    await phone.sim('camera', 'a code')
    assert.deepEqual(await call('scanCode', { onlyFromCamera: true }), { result: 'a code', scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: 'YSBjb2Rl', errMsg: 'scanCode:ok' })
    await begin('scanCode', { onlyFromCamera: true })
    assert.equal(await phone.dialog.getByText('相册').count(), 0)
    await press('取消')
    await reads('result', /scanCode:fail cancel/)
    await begin('scanCode')
    assert.equal(await phone.dialog.getByText('相册').count(), 1)
    await phone.sim('camera', '中文')
    await reads('result', /"result":"中文"/)
  })

  test('reads a QR code in a picture', async () => {
    const { default: qrcode } = await import('qrcode-generator')
    const code = qrcode(0, 'M')
    code.addData('https://example.com/from-picture')
    code.make()
    const image = code.createDataURL(6, 24)
    await phone.page.evaluate(async (url) => {
      const bytes = Uint8Array.from(atob(url.split(',')[1] ?? ''), (letter) => letter.charCodeAt(0))
      const { sim } = /** @type {any} */ (window)
      sim.camera({ picture: new Blob([bytes], { type: 'image/gif' }) })
    }, image)
    assert.equal((await call('scanCode')).result, 'https://example.com/from-picture')
  })

  test('scans in a page with the camera tag once the camera is allowed', async () => {
    await phone.sim('forget')
    await phone.open('pages/api/api', { camera: 'yes' })
    await press('同意')
    await press('允许')
    await phone.sim('camera', 'in page')
    await reads('heard', /scancode\{"type":"qrcode","result":"in page"/)
  })

  test('opens by a link that WeChat scanned, with the whole link in q', async () => {
    assert.equal(await phone.sim('scan', 'https://example.com/c/ABC?x=1'), 'mini-program')
    const { q } = await phone.page.evaluate(() => /** @type {any} */ (window).device.entry.query)
    assert.equal(decodeURIComponent(q), 'https://example.com/c/ABC?x=1')
    await phone.shown.getByText('Answer').waitFor()
    assert.equal(await phone.sim('scan', 'http://other.example/any/1'), 'mini-program')
    await phone.shown.getByText('third').waitFor()
    assert.equal(await phone.sim('scan', 'words only'), 'text')
  })
})

describe('feedback and system', () => {
  before(() => phone.open('pages/api/api'))

  test('shows toasts, loading, dialogs and sheets', async () => {
    await call('showLoading', { title: 'wait' })
    await phone.frame.getByRole('status').getByText('wait').waitFor()
    await call('showToast', { title: 'done' })
    assert.equal(await phone.frame.getByRole('status').textContent(), 'done')
    await call('hideToast')
    assert.equal(await phone.frame.getByRole('status').count(), 0)
    await begin('showModal', { title: 'Sure?', content: 'Really', cancelText: 'No' })
    await press('No')
    await reads('result', /"confirm":false,"cancel":true/)
    await begin('showModal', { editable: true, placeholderText: 'why' })
    await phone.dialog.getByPlaceholder('why').fill('because')
    await press('确定')
    await reads('result', /"content":"because"/)
    await begin('showActionSheet', { itemList: ['a', 'b'] })
    await press('b')
    await reads('result', /"tapIndex":1/)
    await begin('showActionSheet', { itemList: ['a'] })
    await press('取消')
    await reads('result', /showActionSheet:fail cancel/)
  })

  test('vibrates for everybody to see, and needs a strength', async () => {
    await call('vibrateShort', { type: 'heavy' })
    await call('vibrateLong')
    assert.match((await call('vibrateShort')).errMsg, /vibrateShort:fail/)
    assert.deepEqual((await phone.log()).filter((line) => line.startsWith('vibration')).slice(-2), ['vibration heavy', 'vibration long'])
  })

  test('knows itself', async () => {
    assert.equal((await call('getAccountInfoSync', [])).miniProgram.appId, 'wx1111111111111111')
    assert.equal((await call('getDeviceInfo', [])).platform, 'android')
    assert.equal((await call('getWindowInfo', [])).windowWidth, 375)
    assert.equal((await call('getLaunchOptionsSync', [])).path, 'pages/api/api')
    assert.deepEqual([await call('canIUse', ['scanCode']), await call('canIUse', ['noSuchThing'])], [true, false])
  })

  test('keeps a clipboard, the screen, brightness, random bytes and base64', async () => {
    await call('setClipboardData', { data: 'copied' })
    assert.equal((await call('getClipboardData')).data, 'copied')
    await call('setKeepScreenOn', { keepScreenOn: true })
    await call('setScreenBrightness', { value: 0.9 })
    assert.equal((await call('getScreenBrightness')).value, 0.9)
    assert.match((await call('setScreenBrightness', { value: 2 })).errMsg, /fail/)
    assert.equal((await call('getRandomValues', { length: 3 })).randomValues.split(',').length, 3)
    assert.equal(await call('base64ToArrayBuffer', ['AQI=']), 'bytes:1,2')
  })

  test('answers by callbacks in their order, or by a promise', async () => {
    await phone.byId('name').locator('input').fill('getSystemInfo')
    await phone.byId('options').locator('textarea').fill('{}')
    await phone.byId('callbacks').click()
    await reads('result', /\["success","complete"\]/)
  })

  test('hides the browser from scripts', async () => {
    assert.deepEqual(await call('this.hiddenGlobals'), Array(5).fill('undefined'))
  })

  test('made no complaint until now, and complains where everybody sees it about what is not simulated', async () => {
    const errors = (await phone.log()).filter((line) => line.startsWith('error'))
    assert.deepEqual(errors, [])
    assert.deepEqual(await call('this.unknown'), { answer: true })
    await phone.frame.getByRole('alert').getByText('wx.notSimulatedAnywhere is not simulated').waitFor()
    await clearErrors()
  })
})
