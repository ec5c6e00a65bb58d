import assert from 'node:assert/strict'
import { journey } from '../harness/journey.js'
import { password, stage } from '../harness/stage.js'
import { signIn } from './firstSignIn.js'

const dayMs = 86_400_000
const zone = 'Asia/Shanghai'
const colleague = { username: 'second', displayName: '第二位同事' }

export function shifts() {
  journey('a shift is planned, a forgotten check-in corrected, and somebody else approves it', correctAndApprove)
}

async function correctAndApprove() {
  const yesterday = dayIn(Date.now() - dayMs)
  const { activity, person } = await anActivityWithAShift(yesterday)
  const { page } = await stage.somebody()
  await signIn(page, `/console/shifts?activity=${activity}`)
  await page.locator('[data-test=duty]').nth(weekday()).click()
  await page.getByText('1 个班次没有可以签到的场次').waitFor()

  await page.getByRole('tab', { name: '出勤结果' }).click()
  await page.getByRole('button', { name: '前一天' }).click()
  const row = page.getByRole('row', { name: new RegExp(person) })
  await row.getByText('缺勤').waitFor()
  await enter(page, row, '补签到')
  await enter(page, row, '补签退')

  await page.getByRole('tab', { name: '补卡与请假' }).click()
  const own = page.getByText('自己录入的,或自己的申请,须由其他同事审批')
  await own.nth(1).waitFor()
  assert.equal(await page.getByRole('button', { name: '通过', exact: true }).count(), 0)

  await aColleague()
  const { page: other } = await stage.somebody()
  await signIn(other, `/console/shifts?activity=${activity}&tab=requests`, colleague.username)
  await other.locator('.el-checkbox', { hasText: '全选' }).click()
  await other.getByRole('button', { name: '通过 2 条' }).click()
  await other.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click()
  await other.getByText('已通过 2 条').waitFor()

  await other.getByRole('tab', { name: '出勤结果' }).click()
  await other.getByRole('button', { name: '前一天' }).click()
  await other.getByRole('row', { name: new RegExp(person) }).getByText('正常').waitFor()
}

async function enter(page, row, kind) {
  await row.getByRole('button', { name: '补卡/请假' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(kind, { exact: true }).click()
  await dialog.locator('input[name=requestWhy]').fill('手机没电')
  await dialog.getByRole('button', { name: '提交审批' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

const dayIn = (millis) => new Date(millis).toLocaleDateString('sv-SE', { timeZone: zone })
/** 0 on a Monday, as the columns of the week are. */
const weekday = () => (new Date(`${dayIn(Date.now())}T12:00:00Z`).getUTCDay() + 6) % 7

/** Its only session is a day away, so that nobody can check in to the shifts of before. */
async function anActivityWithAShift(yesterday) {
  const token = await stage.staffToken()
  const start = Date.now() + 2 * dayMs
  const person = '周静'
  const ask = async (method, path, body) => {
    const answer = await stage.call(method, path, { token, body })
    assert.ok(answer.status < 300, JSON.stringify(answer.body))
    return answer.body
  }
  const { id } = await ask('POST', '/console/api/activities', {
    title: '门店考勤', note: '', timeZone: zone, scenario: 'EVENT', methods: ['ROTATING_QR'], admission: 'ROSTER', phoneNeeded: false,
    namesOnScreen: 'FULL', version: null, place: { name: '一号店', checked: false, sites: [] },
    code: { rotation: 'NORMAL', stepSeconds: null, errorCorrection: 'M', contrast: 'FULL' },
    sessions: [{
      id: null, startsAt: new Date(start).toISOString(), endsAt: new Date(start + dayMs / 3).toISOString(), opensBeforeMinutes: 30,
      lateAfterMinutes: 30, closesAt: null,
    }],
  })
  const root = `/console/api/activities/${id}`
  const entry = await ask('POST', `${root}/participants`, { name: person, phone: null, group: '门店', note: '' })
  const shift = await ask('POST', `${root}/shifts`, {
    name: '早班', colour: 'BLUE', startsAt: '09:00', endsAt: '18:00', opensBeforeMinutes: 60, lateAfterMinutes: 5, earlyBeforeMinutes: 5,
    closesAfterMinutes: 60, breakFrom: null, breakUntil: null, outNeeded: true, version: null,
  })
  await ask('PUT', `${root}/duties`, { cells: [{ participant: entry.id, day: yesterday, plan: 'SHIFT', shift: shift.id }] })
  return { activity: id, person }
}

async function aColleague() {
  const added = await stage.call('POST', '/console/api/staff', {
    token: await stage.staffToken(), body: { ...colleague, roles: ['ORGANISER'] },
  })
  assert.equal(added.status, 201, JSON.stringify(added.body))
  const first = await stage.call('POST', '/console/api/session', {
    body: { username: colleague.username, password: added.body.oneTimePassword },
  })
  const changed = await stage.call('PUT', '/console/api/session/password', {
    token: first.body.accessToken, body: { currentPassword: added.body.oneTimePassword, newPassword: password },
  })
  assert.ok(changed.status < 300, JSON.stringify(changed.body))
}
