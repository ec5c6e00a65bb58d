import assert from 'node:assert/strict'
import { eventually, journey } from '../harness/journey.js'
import { readQr } from '../harness/qr.js'
import { stage } from '../harness/stage.js'
import { somebodyInWechat } from './checkIn.js'
import { signIn } from './firstSignIn.js'

const minuteMs = 60_000
const tablet = { viewport: { width: 1024, height: 768 } }

export function doorDesk() {
  journey('the door checks somebody in, undoes it with a reason, and scans a code that a person shows', atTheDoor)
}

async function atTheDoor() {
  const activity = await anActivityWithARoster()
  const { page } = await stage.somebody(tablet)
  await signIn(page, `/console/door?session=${activity.sessions[0].id}`)

  await page.locator('input[name=doorSearch]').fill('4321')
  const person = page.locator('[data-test=door-person]')
  await person.getByText('陈静').waitFor()
  await person.getByRole('button', { name: '签到' }).click()
  await page.locator('[data-test=door-end]').getByText('签到成功').waitFor()
  await page.locator('[data-test=door-arrived]', { hasText: /^1$/ }).waitFor()

  await person.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签错了人' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await person.getByRole('button', { name: '签到' }).waitFor()
  await page.locator('[data-test=door-arrived]', { hasText: /^0$/ }).waitFor()

  const shown = await somebodyInWechat('lina')
  await shown.goto('/member/my-code')
  await shown.locator('[data-test=own-code]').waitFor()
  const code = await eventually(async () => readQr(await shown.screenshot()), (content) => content !== null)
  assert.match(code, /^[A-Z2-7]{40}$/)
  await page.locator('input[name=doorSearch]').fill(code)
  await page.locator('input[name=doorSearch]').press('Enter')
  await page.locator('[data-test=door-end]').getByText('签到成功').waitFor()
  await page.locator('[data-test=door-arrived]', { hasText: /^1$/ }).waitFor()

  await page.locator('input[name=doorSearch]').fill('https://example.org/Q/ABC')
  await page.locator('input[name=doorSearch]').press('Enter')
  await page.getByText('这不是参会者的签到码').waitFor()
}

/** Open to anyone, with one person on its list; the place is not checked. */
async function anActivityWithARoster() {
  const now = Date.now()
  const token = await stage.staffToken()
  const answer = await stage.call('POST', '/console/api/activities', {
    token,
    body: {
      title: '签到台体验日', note: '', timeZone: 'Asia/Shanghai', scenario: 'EVENT', methods: ['ROTATING_QR'], admission: 'OPEN', phoneNeeded: false,
      namesOnScreen: 'FULL', version: null,
      place: { name: '接待处', checked: false, sites: [] },
      code: { rotation: 'NORMAL', stepSeconds: null, errorCorrection: 'M', contrast: 'FULL' },
      sessions: [{
        id: null, startsAt: new Date(now - 5 * minuteMs).toISOString(), endsAt: new Date(now + 60 * minuteMs).toISOString(), opensBeforeMinutes: 30,
        lateAfterMinutes: 30, closesAt: null,
      }],
    },
  })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  const added = await stage.call('POST', `/console/api/activities/${answer.body.id}/participants`, {
    token, body: { name: '陈静', phone: '13800004321', group: '华东区', note: '' },
  })
  assert.equal(added.status, 201, JSON.stringify(added.body))
  return answer.body
}
