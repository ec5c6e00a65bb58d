import assert from 'node:assert/strict'
import { journey, eventually } from '../harness/journey.js'
import { somebodyWithAPhone } from '../harness/miniProgram.js'
import { password, stage } from '../harness/stage.js'

const hall = { latitude: 28.2282, longitude: 112.9388, accuracyMeters: 12, type: 'wgs84' }
const farAway = { latitude: 28.2402, longitude: 112.9388, accuracyMeters: 12, type: 'wgs84' }
const venueWifi = { ssid: 'Venue', bssid: '3c:22:fb:0a:1b:2c' }
const minuteMs = 60_000
/** A code of the strict preset lives five seconds, and some for the way to the server. */
const deadAfterMs = 20_000

/** The hall that most of these journeys go to. */
const venue = { session: '', screen: '', code: '' }

export function miniProgram() {
  journey('a check-in in the mini program takes one tap, one scan and two requests', checkInOnline)
  journey('a check-in without a network is kept, survives the end of the program and is uploaded by itself', checkInOffline)
  journey('whoever is outside waits for review until the venue\'s Wi-Fi proves that they are there', upgradeByWifi)
  journey('a code that is typed checks in as well', typeTheCode)
  journey('staff check two people in at once from their own WeChat, take it back, and scan a third', staffBatch)
  journey('a code of before is refused in the mini program with the nearest fix', codeExpired)
}

async function checkInOnline() {
  await openVenue()
  const phone = await somebodyWithAPhone('zhangwei', { place: hall })
  await phone.says('我要签到')
  await phone.picture('mini-home')

  phone.startCounting()
  await phone.scan(phone.on.getByText('我要签到'), await shownCode())
  await phone.says('确认您在现场')
  await phone.picture('mini-place')
  await phone.tap(phone.button('确认我在现场'))
  await phone.tap(phone.button('同意'))
  await phone.allow()
  await phone.says('签到成功')
  await phone.picture('mini-done')
  console.log(`first check-in of a new phone: ${phone.taps} taps with all consents, requests after the start: ${phone.requests.join(', ')}`)
  await phone.tap(phone.button('完成'))

  const second = await shownCode(await anotherActivity('第二场'))
  phone.startCounting()
  await phone.scan(phone.on.getByText('我要签到'), second)
  await phone.says('签到成功')
  assert.equal(phone.taps, 1)
  assert.deepEqual(phone.requests, ['POST /app/api/check-in/claims', 'POST /app/api/check-in/completions'])
  assert.deepEqual(await phone.mistakes(), [])
}

async function checkInOffline() {
  const phone = await somebodyWithAPhone('wangfang', { place: hall })
  await phone.says('我要签到')
  await phone.sim('network', 'offline')
  await phone.scan(phone.on.getByText('我要签到'), await shownCode())
  await phone.says('网络不佳,已保存')
  assert.equal(await phone.on.getByText('成功').count(), 0)
  await phone.tap(phone.button('补充位置'))
  await phone.tap(phone.button('同意'))
  await phone.allow()
  await phone.button('补充位置').waitFor({ state: 'detached' })
  await phone.picture('mini-kept')

  await phone.sim('restart')
  await phone.says('1 条签到待上传')
  await phone.sim('network', 'online')
  await phone.on.getByText('1 条签到待上传').waitFor({ state: 'detached' })
  await phone.tap(phone.on.getByText('我的记录'))
  await phone.says('正常')
  await phone.picture('mini-records')
  assert.equal(await phone.on.getByText('待上传').count(), 0)
  assert.deepEqual(await phone.mistakes(), [])
}

async function upgradeByWifi() {
  const phone = await somebodyWithAPhone('lina', { place: farAway })
  await phone.says('我要签到')
  await phone.scan(phone.on.getByText('我要签到'), await shownCode())
  await phone.tap(phone.button('确认我在现场'))
  await phone.tap(phone.button('同意'))
  await phone.allow()
  await phone.says('不在签到范围,已记录待审核')
  await phone.picture('mini-outside')
  await phone.sim('wifi', venueWifi)
  await phone.tap(phone.button('重新确认我在现场'))
  await phone.says('签到成功')
  await phone.picture('mini-upgraded')
  assert.deepEqual(await phone.mistakes(), [])
}

async function typeTheCode() {
  const open = await anotherActivity('自由参加')
  const phone = await somebodyWithAPhone('liuyang')
  await phone.says('我要签到')
  await phone.tap(phone.on.getByText('我要签到'))
  await phone.tap(phone.frame.getByRole('dialog').getByRole('button', { name: '取消' }))
  await phone.tap(phone.on.getByText('输入活动码'))
  await phone.on.locator('input').fill(`${open.code.slice(0, 3).toLowerCase()} ${open.code.slice(3)}`)
  await phone.tap(phone.on.locator('.ms-button_primary'))
  await phone.says('签到成功')
  await phone.picture('mini-typed')
}

async function staffBatch() {
  const meeting = await anotherActivity('内部会议', [{ name: '陈静', phone: '13700004321' }, { name: '赵磊', phone: '13700004322' }])
  const phone = await somebodyWithAPhone('zhoujie')
  await phone.tap(phone.frame.getByText('我的', { exact: true }).last())
  await phone.tap(phone.on.getByText('我是工作人员'))
  await phone.on.locator('input').nth(0).fill('admin')
  await phone.on.locator('input').nth(1).fill(password)
  await phone.tap(phone.button('绑定'))
  await phone.says('今天的活动')
  await phone.picture('mini-staff-today')
  await phone.tap(phone.on.getByText('内部会议'))
  await phone.says('陈静')
  await phone.tap(phone.on.getByText('陈静'))
  await phone.tap(phone.on.getByText('赵磊'))
  await phone.tap(phone.button('签到 2 人'))
  await phone.says('已签到 2 人')
  await phone.picture('mini-staff-batch')
  await eventually(() => arrived(meeting), (number) => number === 2)

  await phone.tap(phone.button('撤销这一批'))
  await phone.tap(phone.frame.getByRole('dialog').getByRole('button', { name: '撤销' }))
  await eventually(() => arrived(meeting), (number) => number === 0)

  await phone.scan(phone.button('扫参会者'), await ownCodeOf('yangfan'))
  await phone.says(/已签到/)
  await eventually(() => arrived(meeting), (number) => number === 1)
  assert.deepEqual(await phone.mistakes(), [])
}

async function codeExpired() {
  const strict = await anotherActivity('快速换码', [], 'STRICT')
  const old = await shownCode(strict)
  const shownAt = await serverTime(strict)
  await eventually(() => serverTime(strict), (now) => now - shownAt > deadAfterMs, { withinMillis: 2 * deadAfterMs })
  const phone = await somebodyWithAPhone('wuqian')
  await phone.says('我要签到')
  await phone.scan(phone.on.getByText('我要签到'), old)
  await phone.says('二维码已过期,请重新扫描')
  await phone.picture('mini-expired')
  await phone.scan(phone.button('重新扫码'), await shownCode(strict))
  await phone.says('签到成功')
}

/** A hall with a fence and a Wi-Fi; its code changes every fifteen seconds. */
async function openVenue() {
  Object.assign(venue, await anActivity({
    title: '经销商大会(小程序)', rotation: 'NORMAL',
    place: {
      name: '会展中心 3 号厅', checked: true,
      sites: [{
        name: '', networks: [venueWifi.bssid],
        fence: { latitude: hall.latitude, longitude: hall.longitude, datum: 'WGS84', radiusMeters: 500, accuracyAllowanceMeters: 100 },
      }],
    },
  }))
}

function anotherActivity(title, people = [], rotation = 'RELAXED') {
  return anActivity({ title, rotation, people, place: { name: '接待处', checked: false, sites: [] } })
}

async function anActivity({ title, rotation, place, people = [] }) {
  const now = Date.now()
  const token = await stage.staffToken()
  const { body: activity, status } = await stage.call('POST', '/console/api/activities', {
    token,
    body: {
      title, note: '', timeZone: 'Asia/Shanghai', scenario: 'EVENT', methods: ['ROTATING_QR', 'ACTIVITY_CODE'], admission: 'OPEN', phoneNeeded: false,
      namesOnScreen: 'FULL', place, code: { rotation, stepSeconds: null, errorCorrection: 'M', contrast: 'FULL' },
      sessions: [{
        id: null, startsAt: new Date(now + minuteMs).toISOString(), endsAt: new Date(now + 60 * minuteMs).toISOString(), opensBeforeMinutes: 30,
        lateAfterMinutes: 10, closesAt: null,
      }],
    },
  })
  assert.equal(status, 201, JSON.stringify(activity))
  for (const person of people) {
    const added = await stage.call('POST', `/console/api/activities/${activity.id}/participants`, { token, body: { group: '', note: '', ...person } })
    assert.ok(added.status < 300, JSON.stringify(added.body))
  }
  const session = activity.sessions[0].id
  const display = await stage.call('POST', `/console/api/sessions/${session}/displays`, { token, body: { name: '主屏' } })
  const displayToken = display.body.displayUrl.split('#')[1]
  const screen = await stage.call('POST', '/screen/api/session', { body: { displayToken } })
  return { session, screen: screen.body.accessToken, code: activity.activityCode }
}

async function serverTime(at) {
  const { body } = await stage.call('GET', '/screen/api/code', { token: at.screen })
  return Date.parse(body.serverTime)
}

/** What the screen shows right now. */
async function shownCode(at = venue) {
  const { body } = await stage.call('GET', '/screen/api/code', { token: at.screen })
  return body.qr.content
}

async function arrived({ session }) {
  const { body } = await stage.call('GET', `/console/api/sessions/${session}/live`, { token: await stage.staffToken() })
  return body.counts.arrived
}

async function ownCodeOf(person) {
  const { body: login } = await stage.call('POST', `/sandbox/api/users/${person}/login-code`)
  const { body: signedIn } = await stage.call('POST', '/app/api/session/wechat-mini', { body: { code: login.code } })
  const { body } = await stage.call('GET', '/app/api/check-in/own-code', { token: signedIn.accessToken })
  return body.content
}
