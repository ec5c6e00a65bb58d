import assert from 'node:assert/strict'
import { eventually, journey } from '../harness/journey.js'
import { stage } from '../harness/stage.js'
import { somebodyInWechat } from './checkIn.js'
import { signIn } from './firstSignIn.js'

const minuteMs = 60_000

export function tags() {
  journey('an organiser adds a tag; a touch of it checks in one person and nobody else', touchATag)
}

async function touchATag() {
  const activity = await anActivityWithTags()
  const { page } = await stage.somebody()
  await signIn(page, `/console/activities/${activity.id}?tab=tags`)
  await page.getByText('还没有 NFC 标签').waitFor()
  await page.getByRole('button', { name: '添加标签' }).first().click()
  await page.locator('input[name=tagName]').fill('北门')
  await page.getByRole('dialog').getByRole('button', { name: '添加标签' }).click()

  const sheet = page.getByRole('dialog', { name: '写入“北门”' })
  await sheet.getByText('SDMMACInputOffset').waitFor()
  await sheet.getByRole('button', { name: '显示密钥(只显示一次)' }).click()
  await sheet.getByText(/^[0-9A-F]{32}$/).first().waitFor()
  await sheet.getByRole('button', { name: '关闭' }).last().click()
  await page.getByRole('button', { name: '模拟触碰' }).click()
  const touched = await page.locator('[data-test=touch-url] code').innerText()
  assert.match(touched, /\/N\/[2-9A-Z]{10}\?e=[0-9A-F]{32}&c=[0-9A-F]{16}$/)

  const person = await somebodyInWechat('zhangwei')
  await person.goto(touched)
  await person.getByText('签到成功').waitFor()
  await eventually(async () => new URL(person.url()).search, (search) => search === '?touched=1')

  const other = await somebodyInWechat('lina')
  await other.goto(touched)
  await other.getByText('这次触碰已被使用').waitFor()

  await page.reload()
  await page.getByText('使用中').waitFor()
}

/** Without the check of the place: these two stand nowhere. */
async function anActivityWithTags() {
  const now = Date.now()
  const answer = await stage.call('POST', '/console/api/activities', {
    token: await stage.staffToken(),
    body: {
      title: '标签体验日', note: '', timeZone: 'Asia/Shanghai', scenario: 'EVENT', methods: ['NFC_DYNAMIC'], admission: 'OPEN', phoneNeeded: false,
      namesOnScreen: 'FULL', version: null,
      place: { name: '展厅', checked: false, sites: [] },
      code: { rotation: 'NORMAL', stepSeconds: null, errorCorrection: 'M', contrast: 'FULL' },
      sessions: [{
        id: null, startsAt: new Date(now - 5 * minuteMs).toISOString(), endsAt: new Date(now + 60 * minuteMs).toISOString(), opensBeforeMinutes: 30,
        lateAfterMinutes: 30, closesAt: null,
      }],
    },
  })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return answer.body
}
