import assert from 'node:assert/strict'
import { phone } from '../harness/browser.js'
import { eventually, journey } from '../harness/journey.js'
import { readQr } from '../harness/qr.js'
import { stage } from '../harness/stage.js'
import { signIn } from './firstSignIn.js'

const hall = { latitude: 28.2282, longitude: 112.9388, accuracy: 12 }
const farAway = { latitude: 28.2402, longitude: 112.9388, accuracy: 12 }
const projector = { viewport: { width: 1920, height: 1080 } }

/** What the first of these journeys leaves for the others. */
const made = { title: '', consolePath: '', displayUrl: '' }

export function checkIn() {
  journey('an organiser creates an activity and opens its screen', createActivityAndOpenScreen)
  journey('somebody in the hall scans the screen, and the screen and the console count them', arriveInTheHall)
  journey('somebody outside is counted as pending until a review confirms them', arriveOutside)
  journey('more evidence stands beside the first at the review desk', compareEvidence)
  journey('whoever was rejected appeals, and the review desk restores the check-in with an answer', appealAndRestore)
  journey('a code that the screen no longer shows is refused by name', scanAnOldCode)
  journey('an activity that repeats stands in the calendar, and one of its sessions is cancelled', repeatAndCancelOne)
}

async function createActivityAndOpenScreen() {
  const { page, context } = await stage.somebody({ geolocation: hall, permissions: ['geolocation'] })
  await signIn(page, '/console/activities')
  await page.getByRole('button', { name: /^(新建活动|创建第一个活动)$/ }).first().click()
  made.title = '经销商大会 2026'
  await page.locator('input[name=title]').fill(made.title)
  await page.locator('label', { hasText: '提前开放签到' }).getByRole('spinbutton').fill('90')
  await page.locator('input[name=placeName]').fill('会展中心 3 号厅')
  await page.getByRole('button', { name: '用我的位置' }).click()
  await page.getByText('已识别').waitFor()
  await page.locator('label:has(input[name=rotation])', { hasText: '严格' }).click()
  await page.getByRole('button', { name: '创建活动' }).click()
  await page.getByRole('heading', { name: made.title }).waitFor()
  made.consolePath = new URL(page.url()).pathname

  const opening = context.waitForEvent('page')
  await page.getByRole('button', { name: '打开大屏' }).click()
  const screen = await opening
  await screen.getByRole('img', { name: '签到二维码' }).waitFor()
  made.displayUrl = screen.url()
  assert.match(made.displayUrl, /\/screen\/#./)
  await screen.getByText(made.title).waitFor()
}

async function repeatAndCancelOne() {
  const { page } = await stage.somebody()
  await signIn(page, '/console/activities/new')
  await page.locator('input[name=title]').fill('新员工培训')
  await page.getByText('按规律重复').click()
  await page.getByText(/未来 60 天将安排 \d+ 场/).waitFor()
  await page.locator('input[name=placeName]').fill('培训室')
  await page.locator('input[name=coordinates]').fill('28.2282,112.9388')
  await page.getByRole('button', { name: '创建活动' }).click()
  await page.getByRole('heading', { name: '新员工培训' }).waitFor()

  await page.goto('/console/calendar')
  await page.getByRole('button', { name: '往后' }).click()
  await page.getByRole('button', { name: /新员工培训/ }).first().click()
  await page.getByRole('button', { name: '取消这一场' }).click()
  await page.locator('input[name=reason]').fill('讲师出差')
  await page.locator('.el-dialog').getByRole('button', { name: '取消这一场' }).click()
  await page.locator('button.cancelled', { hasText: '新员工培训' }).first().waitFor()
}

async function arriveInTheHall() {
  const screen = await openScreen()
  const { page: board } = await stage.somebody()
  await signIn(board, made.consolePath)
  const scanned = await scanScreen(screen)
  const person = await somebodyInWechat('zhangwei', hall)

  await person.goto(scanned)
  await person.getByText('签到成功').waitFor()
  await person.getByText(made.title).waitFor()

  await screen.locator('[data-test=arrived]', { hasText: /^1$/ }).waitFor()
  await screen.locator('[data-test=arrival]').first().waitFor()
  await board.getByText('已到').first().waitFor()
  await eventually(() => numberAt(board, '已到'), (number) => number === 1)
}

async function arriveOutside() {
  const screen = await openScreen()
  const person = await somebodyInWechat('wangfang', farAway)
  await person.goto(await scanScreen(screen))
  await person.getByText('不在签到范围,已记录待审核').first().waitFor()

  await screen.locator('[data-test=arrived]', { hasText: /^2$/ }).waitFor()
  const pending = screen.getByText('待确认 1')
  await pending.waitFor()

  const { page: desk } = await stage.somebody()
  await signIn(desk, '/console/reviews')
  const row = desk.getByRole('row', { name: new RegExp(made.title) })
  await row.getByText(/不在签到范围/).waitFor()
  await row.getByRole('button', { name: '通过' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '通过' }).click()
  await desk.getByText('没有待复核的签到').waitFor()

  await person.getByRole('link', { name: '查看签到记录' }).click()
  await person.getByText('已确认通过').waitFor()
  await pending.waitFor({ state: 'detached' })
  await screen.locator('[data-test=arrived]', { hasText: /^2$/ }).waitFor()
}

async function compareEvidence() {
  const screen = await openScreen()
  const person = await somebodyInWechat('zhaomin', farAway)
  await person.goto(await scanScreen(screen))
  await person.getByText('不在签到范围,已记录待审核').first().waitFor()
  await person.getByRole('button', { name: '重新定位确认' }).click()
  await person.getByText('还没有确认到您在现场').waitFor()

  const { page: desk } = await stage.somebody()
  await signIn(desk, '/console/reviews')
  const row = desk.getByRole('row', { name: new RegExp(made.title) })
  await row.locator('[data-test=look]', { hasText: '签到时' }).getByText('距会场 1.3 公里').waitFor()
  await row.locator('[data-test=look]', { hasText: '补充后' }).getByText(/不在签到范围/).waitFor()
  await row.getByRole('button', { name: '驳回' }).click()
  await desk.getByRole('dialog').locator('textarea').fill('不在现场')
  await desk.getByRole('dialog').getByRole('button', { name: '驳回' }).click()
  await desk.getByText('没有待复核的签到').waitFor()
}

async function appealAndRestore() {
  const screen = await openScreen()
  const person = await somebodyInWechat('huanglei', farAway)
  await person.goto(await scanScreen(screen))
  await person.getByText('不在签到范围,已记录待审核').first().waitFor()

  const { page: desk } = await stage.somebody()
  await signIn(desk, '/console/reviews')
  const row = desk.getByRole('row', { name: new RegExp(made.title) })
  await row.getByRole('button', { name: '驳回' }).click()
  await desk.getByRole('dialog').locator('textarea').fill('现场没有找到您')
  await desk.getByRole('dialog').getByRole('button', { name: '驳回' }).click()
  await desk.getByText('没有待复核的签到').waitFor()

  await person.getByRole('link', { name: '查看签到记录' }).click()
  await person.getByText('现场没有找到您').waitFor()
  await person.getByRole('button', { name: '申诉' }).click()
  await person.locator('textarea[name=appeal]').fill('我在后门签的到')
  await person.getByRole('button', { name: '提交申诉' }).click()
  await person.getByText('已申诉,等待答复').waitFor()

  await desk.goto('/console/reviews')
  await desk.getByText(/^申诉 1$/).click()
  await row.getByText('我在后门签的到').waitFor()
  await row.getByRole('button', { name: '通过' }).click()
  await desk.getByRole('dialog').locator('textarea').fill('监控里看到您了')
  await desk.getByRole('dialog').getByRole('button', { name: '通过' }).click()
  await desk.getByText('已通过 1 条').waitFor()

  await person.reload()
  await person.getByText('申诉已采纳').waitFor()
  await person.getByText('答复:监控里看到您了').waitFor()
}

async function scanAnOldCode() {
  const screen = await openScreen()
  const old = await scanScreen(screen)
  for (let changes = 0; changes < 3; changes++) await nextCode(screen)
  const person = await somebodyInWechat('lina', hall)
  await person.goto(old)
  await person.getByText(/二维码已过期/).first().waitFor()
}

async function openScreen() {
  const { page } = await stage.somebody(projector)
  await page.goto(made.displayUrl)
  await page.getByRole('img', { name: '签到二维码' }).waitFor()
  return page
}

/** A picture of the whole screen, read as a phone's camera would: nothing is known but the pixels. */
async function scanScreen(screen) {
  const scanned = await eventually(async () => readQr(await screen.screenshot()), (content) => content !== null)
  assert.match(scanned, new RegExp(`^${stage.base}/q/.`, 'i'))
  return scanned
}

const dots = (screen) => screen.locator('[data-test=qr] .dark').getAttribute('d')

async function nextCode(screen) {
  const shown = await dots(screen)
  await screen.waitForFunction(
    (before) => document.querySelector('[data-test=qr] .dark')?.getAttribute('d') !== before
      && document.querySelector('[data-test=qr] .dark') !== null, shown)
}

/** The browser inside this person's WeChat, standing at this place. */
export async function somebodyInWechat(user, geolocation) {
  const { page, context } = await stage.somebody({
    ...phone, ...(geolocation ? { geolocation, permissions: ['geolocation'] } : {}),
  })
  const acting = await context.request.post(`${stage.base}/sandbox/api/users/${user}/acting`)
  assert.ok(acting.ok(), await acting.text())
  return page
}

async function numberAt(page, label) {
  const text = await page.getByText(label, { exact: true }).first().locator('xpath=..').innerText()
  return Number(/\d+/.exec(text)?.[0])
}
