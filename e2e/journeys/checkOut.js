import assert from 'node:assert/strict'
import { eventually, journey } from '../harness/journey.js'
import { readQr } from '../harness/qr.js'
import { stage } from '../harness/stage.js'
import { somebodyInWechat } from './checkIn.js'
import { signIn } from './firstSignIn.js'

const minuteMs = 60_000
const tablet = { viewport: { width: 1024, height: 768 } }

/** What the first of these journeys leaves for the second. */
const made = { activity: null, gates: {} }

export function checkOut() {
  journey('people come in by one gate and leave by another, and the console counts both', inByOneGateOutByAnother)
  journey('what the door entered without an answer is sent again after the page was loaded anew', entryOutlivesAReload)
}

async function inByOneGateOutByAnother() {
  const token = await stage.staffToken()
  made.activity = await anActivityWithCheckOut(token)
  for (const name of ['北门', '南门']) made.gates[name] = await aGate(token, name)
  const screen = await aScreenAt(token, made.gates['北门'])
  const scanned = await eventually(async () => readQr(await screen.screenshot()), (content) => content !== null)

  const person = await somebodyInWechat('liuyang')
  await person.goto(scanned)
  await person.getByText('签到成功').waitFor()

  const { page: door } = await stage.somebody(tablet)
  await signIn(door, `/console/door?session=${made.activity.sessions[0].id}`)
  await door.locator('[data-test=door-arrived]', { hasText: /^1$/ }).waitFor()
  await door.locator('.numbers .el-segmented').getByText('签退').click()
  await door.locator('.numbers .gate').click()
  await door.getByRole('option', { name: '南门' }).click()
  await door.locator('[data-test=door-person]').first().getByRole('button', { name: '签退' }).click()
  await door.locator('[data-test=door-end]').getByText('签退成功').waitFor()

  const { page: board } = await stage.somebody()
  await signIn(board, `/console/activities/${made.activity.id}`)
  await board.getByText('已签退 1 人').waitFor()
  await board.locator('[data-test=gate-count]', { hasText: /北门\s*1\s*0/ }).waitFor()
  await board.locator('[data-test=gate-count]', { hasText: /南门\s*0\s*1/ }).waitFor()
  await board.getByRole('tab', { name: '签到记录' }).click()
  await board.getByText('签到 · 北门').waitFor()
  await board.getByText('签退 · 南门').waitFor()

  await person.goto('/member/records')
  await person.getByText(/ · 签退$/).waitFor()
}

async function entryOutlivesAReload() {
  const { page: door } = await stage.somebody(tablet)
  await signIn(door, `/console/door?session=${made.activity.sessions[0].id}`)
  await door.route('**/door/check-ins', (route) => route.abort())
  const listed = door.locator('[data-test=door-person]', { hasText: '陈静' })
  await listed.getByRole('button', { name: '签到' }).click()
  await door.getByText('网络不佳,尚未签到成功').waitFor()

  await door.unroute('**/door/check-ins')
  await door.reload()
  await door.locator('[data-test=door-end]', { hasText: '陈静' }).getByText('签到成功').waitFor()
  await door.locator('[data-test=door-arrived]', { hasText: /^2$/ }).waitFor()
  await door.reload()
  await door.locator('[data-test=door-arrived]', { hasText: /^2$/ }).waitFor()
  assert.equal(await door.locator('[data-test=door-end]').count(), 0)
}

/** Open to anyone, one person on its list, the place not checked; the way out is open from the begin. */
async function anActivityWithCheckOut(token) {
  const now = Date.now()
  const answer = await stage.call('POST', '/console/api/activities', {
    token,
    body: {
      title: '夏季体验营', note: '', timeZone: 'Asia/Shanghai', scenario: 'EVENT', methods: ['ROTATING_QR'], admission: 'OPEN', phoneNeeded: false,
      namesOnScreen: 'FULL', version: null,
      place: { name: '营地', checked: false, sites: [] },
      code: { rotation: 'RELAXED', stepSeconds: null, errorCorrection: 'M', contrast: 'FULL' },
      sessions: [{
        id: null, startsAt: new Date(now - 5 * minuteMs).toISOString(), endsAt: new Date(now + 60 * minuteMs).toISOString(), opensBeforeMinutes: 30,
        lateAfterMinutes: 30, closesAt: null,
      }],
    },
  })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  await done('POST', `/console/api/activities/${answer.body.id}/participants`, token, { name: '陈静', phone: '13800004321', group: '华东区', note: '' })
  await done('PUT', `/console/api/activities/${answer.body.id}/check-out`, token, { checkOut: { opensBeforeMinutes: 120, closesAfterMinutes: 60 } })
  return answer.body
}

async function aGate(token, name) {
  return (await done('POST', `/console/api/activities/${made.activity.id}/gates`, token, { name })).id
}

async function aScreenAt(token, gate) {
  const added = await done('POST', `/console/api/sessions/${made.activity.sessions[0].id}/displays`, token, { name: '北门大屏' })
  await done('PUT', `/console/api/activities/${made.activity.id}/gate-spots`, token, { kind: 'DISPLAY', id: added.display.id, gate })
  const { page } = await stage.somebody({ viewport: { width: 1920, height: 1080 } })
  await page.goto(added.displayUrl)
  await page.getByRole('img', { name: '签到二维码' }).waitFor()
  return page
}

async function done(method, path, token, body) {
  const answer = await stage.call(method, path, { token, body })
  assert.ok(answer.status < 300, `${method} ${path} ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
