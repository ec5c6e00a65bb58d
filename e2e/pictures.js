// Makes the README's pictures from the running product: ./mashang run once (or the tests), then npm run pictures in e2e/.
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { phone } from './harness/browser.js'
import { eventually } from './harness/journey.js'
import { readQr } from './harness/qr.js'
import { password, stage } from './harness/stage.js'

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url))
const venue = { latitude: 28.2282, longitude: 112.9388, accuracy: 12 }
const farAway = { latitude: 28.2402, longitude: 112.9388, accuracy: 12 }
const arrivals = {
  zhangwei: '张伟', wangfang: '王芳', lina: '李娜', liuyang: '刘洋', yangfan: '杨帆', zhoujie: '周杰', wuqian: '吴倩', xuqiang: '徐强', sunli: '孙丽',
}
const hour = 3_600_000

const keep = (page, name, options = {}) => page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 84, animations: 'disabled', ...options })

async function ask(method, path, options) {
  const answer = await stage.call(method, path, options)
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
  return answer
}

async function tokenOfTheOrganiser() {
  const first = await ask('POST', '/console/api/session', { body: { username: 'admin', password: stage.oneTimePassword } })
  const changed = await ask('PUT', '/console/api/session/password', {
    token: first.body.accessToken, body: { currentPassword: stage.oneTimePassword, newPassword: password },
  })
  return changed.body.accessToken
}

async function makeActivity(token) {
  const now = Date.now()
  const { body } = await ask('POST', '/console/api/activities', {
    token,
    body: {
      title: '2026 年度经销商大会', note: '', timeZone: 'Asia/Shanghai', scenario: 'EVENT', methods: ['ROTATING_QR', 'ACTIVITY_CODE'],
      admission: 'OPEN', phoneNeeded: false, namesOnScreen: 'FULL',
      place: {
        name: '国际会展中心 3 号厅', checked: true,
        sites: [{
          name: '', networks: [],
          fence: { latitude: venue.latitude, longitude: venue.longitude, datum: 'WGS84', radiusMeters: 500, accuracyAllowanceMeters: 100 },
        }],
      },
      code: { rotation: 'RELAXED', stepSeconds: null, errorCorrection: 'M', contrast: 'FULL' },
      sessions: [{
        id: null, startsAt: new Date(now + hour / 6).toISOString(), endsAt: new Date(now + 3 * hour).toISOString(), opensBeforeMinutes: 60,
        lateAfterMinutes: 10, closesAt: null,
      }],
    },
  })
  return body
}

async function openScreen(session, token) {
  const { body } = await ask('POST', `/console/api/sessions/${session}/displays`, { token, body: { name: '主屏' } })
  const { page } = await stage.somebody({ viewport: { width: 1600, height: 900 } })
  await page.goto(body.displayUrl)
  await page.getByRole('img', { name: '签到二维码' }).waitFor()
  return page
}

/** As the member page does it, with the cookie that the visit through WeChat left. */
async function nameThemselves({ request }, page, name) {
  await page.goto('/member/records')
  await page.getByText('还没有签到记录').waitFor()
  const headers = { 'X-Requested-With': 'mashang' }
  const session = await (await request.post('/app/api/session/refresh', { headers, data: {} })).json()
  await ask('POST', '/app/api/me/name', { token: session.accessToken, body: { name } })
}

async function checkIn(user, name, url, geolocation) {
  const { page, context } = await stage.somebody({ ...phone, geolocation, permissions: ['geolocation'] })
  await context.request.post(`/sandbox/api/users/${user}/acting`)
  await nameThemselves(context, page, name)
  await page.goto(url)
  await page.getByRole('link', { name: '查看签到记录' }).waitFor()
  return page
}

async function signIn(page, path) {
  await page.goto(path)
  await page.getByLabel('用户名').fill('admin')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('navigation').waitFor()
}

async function scanForPoints(token) {
  const rule = { points: 30, validFrom: null, validTo: null, expiryMonths: 12 }
  const product = await ask('POST', '/console/api/products', { token, body: { name: '川味豆瓣酱 500g', sku: 'DBJ-500', rule } })
  const batch = await ask('POST', '/console/api/code-batches', {
    token, body: { productId: product.body.id, count: 10_000, note: '2026 年 12 月 印刷厂甲' },
  })
  await ask('POST', `/console/api/code-batches/${batch.body.id}/activate`, { token })
  const sample = await ask('GET', `/console/api/code-batches/${batch.body.id}/sample?count=3`, { token })
  const { page } = await stage.somebody({ viewport: { width: 1400, height: 960 }, reducedMotion: 'reduce' })
  await page.goto('/sandbox/')
  await page.locator('[data-user=chenjing]').click()
  const follow = page.getByRole('button', { name: '关注公众号' })
  await follow.or(page.locator('[data-menu=scan_points]')).first().waitFor()
  if (await follow.isVisible()) await follow.click()
  for (const { url } of [sample.body.codes[0], sample.body.codes[0]]) {
    await page.locator('[data-menu=scan_points]').click()
    const sheet = page.getByRole('dialog', { name: '扫码积分' })
    await sheet.locator('input[name=scanned]').fill(url)
    await sheet.getByRole('button', { name: '扫描' }).click()
    await sheet.waitFor({ state: 'detached' })
    await page.locator('.receiving').waitFor({ state: 'detached' })
  }
  await page.getByText('该产品已经被积过分了').last().waitFor()
  return page
}

/** The real pictures side by side, for the first lines of the README. */
async function arrange() {
  const { page } = await stage.somebody({ viewport: { width: 1600, height: 760 } })
  const data = (name) => `data:image/jpeg;base64,${readFileSync(`${folder}/${name}.jpg`).toString('base64')}`
  await page.setContent(`<style>
    body { margin: 0; height: 760px; position: relative; background: linear-gradient(120deg, #e8f1ff, #f7fbff); overflow: hidden }
    img { position: absolute; border-radius: 12px; box-shadow: 0 18px 50px rgb(16 40 90 / 26%) }
    .screen { left: 40px; top: 40px; width: 920px } .console { left: 560px; top: 280px; width: 760px } .phone { right: 40px; top: 70px; width: 286px; border-radius: 30px; border: 8px solid #16181d }
  </style><img class="screen" src="${data('screen')}"><img class="console" src="${data('console')}"><img class="phone" src="${data('phone')}">`)
  await keep(page, 'overview')
}

mkdirSync(folder, { recursive: true })
try {
  await stage.open(['--mashang.demo=true'])
  const token = await tokenOfTheOrganiser()
  const activity = await makeActivity(token)
  const screen = await openScreen(activity.sessions[0].id, token)
  const scanned = await eventually(async () => readQr(await screen.screenshot()), (content) => content !== null)
  const people = []
  for (const [user, name] of Object.entries(arrivals)) {
    people.push(await checkIn(user, name, scanned, user === 'zhoujie' ? farAway : venue))
  }
  await screen.locator('[data-test=arrived]', { hasText: String(people.length) }).waitFor()
  await keep(screen, 'screen')
  await keep(people.at(-1), 'phone')
  const { page: board } = await stage.somebody({ viewport: { width: 1440, height: 900 } })
  await signIn(board, `/console/activities/${activity.id}`)
  await board.getByText('孙丽').first().waitFor()
  await keep(board, 'console')
  await keep(await scanForPoints(token), 'sandbox')
  await arrange()
} finally {
  await stage.close()
}
