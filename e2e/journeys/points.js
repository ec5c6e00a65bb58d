import assert from 'node:assert/strict'
import { eventually, journey } from '../harness/journey.js'
import { stage } from '../harness/stage.js'
import { somebodyInWechat } from './checkIn.js'
import { aColleague, approve } from './colleague.js'
import { signIn } from './firstSignIn.js'

const product = 'e2e 川味豆瓣酱'
const points = 30

/** What the first of these journeys leaves for the others. */
const made = { codes: [] }

export function scanForPoints() {
  journey('an operator makes a product with a rule, 10,000 codes, and imports 1,000 foreign ones', makeCodes)
  journey('a person binds a phone once, scans in the official account and is credited once', scanInTheOfficialAccount)
  journey('a member sees the points, and what one code gave, on the member pages', seeMyPoints)
  journey('the ledger shows one credit for each code, and the books balance', ledgerShowsOneCredit)
}

async function makeCodes() {
  const { page } = await stage.somebody()
  await signIn(page, '/console/products')
  await page.getByRole('button', { name: '新建产品' }).first().click()
  await page.getByLabel('产品名称').fill(product)
  await page.getByLabel('每枚码积分').fill(String(points))
  await save(page)
  await page.getByText(product).first().waitFor()

  await page.getByRole('navigation').getByRole('link', { name: '码批次' }).click()
  await page.getByRole('button', { name: '生成一批码' }).first().click()
  await chooseProduct(page)
  await page.getByRole('button', { name: '生成 10,000 枚' }).click()
  await page.getByRole('button', { name: '激活', exact: true }).click()
  const warned = page.getByRole('dialog', { name: '激活' })
  await warned.getByText(/首卷还没有回读。确认要激活全部 10,000 枚码吗/).waitFor()
  await warned.getByRole('button', { name: '激活', exact: true }).click()
  await warned.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '激活', exact: true }).waitFor({ state: 'detached' })
  const lines = (await text(await exportedByTwo(page))).trim().split(/\r?\n/)
  assert.equal(lines.length, 10_001)
  made.codes = lines.slice(1, 20).map((line) => line.split(',')[2].replaceAll('"', ''))

  await page.getByRole('navigation').getByRole('link', { name: '导入积分码' }).click()
  await page.getByRole('button', { name: '导入积分码' }).first().click()
  await chooseProduct(page)
  await page.locator('#import-file').setInputFiles({
    name: 'foreign.csv', mimeType: 'text/csv',
    buffer: Buffer.from(['code', ...Array.from({ length: 1000 }, (_, n) => `FOREIGN-${String(n).padStart(6, '0')}`)].join('\n')),
  })
  await page.getByRole('button', { name: '开始导入' }).click()
  const row = page.getByRole('row', { name: /foreign\.csv/ })
  await row.getByText('已完成').waitFor()
  await row.getByText('1,000', { exact: true }).waitFor()
}

/** One person asks, a colleague approves, the first one downloads. */
async function exportedByTwo(page) {
  await page.getByRole('button', { name: '申请导出' }).click()
  const drawer = page.getByRole('dialog', { name: '申请导出' })
  await drawer.getByText('明文 CSV').click()
  await drawer.getByLabel('用途').fill('e2e 印刷厂甲')
  await drawer.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('等待批准').waitFor()
  const second = await aColleague('/console/approvals')
  await approve(second, /e2e 印刷厂甲/)
  await page.reload()
  const [downloading] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: '下载', exact: true }).click(),
  ])
  return downloading.createReadStream()
}

async function scanInTheOfficialAccount() {
  const { page } = await stage.somebody({ viewport: { width: 1400, height: 1000 } })
  await page.goto('/sandbox/')
  await page.locator('[data-user=liuyang]').click()
  await page.getByRole('button', { name: '关注公众号' }).click()
  const [first, second] = made.codes
  await menuScan(page, first)
  await page.getByText(/请先绑定手机号/).last().waitFor()

  await bindPhone('liuyang')

  await page.getByText(`恭喜您,积分成功!${product} +${points} 分,当前 ${points} 分。`).waitFor()
  await menuScan(page, second)
  await page.getByText(`恭喜您,积分成功!${product} +${points} 分,当前 ${2 * points} 分。`).waitFor()

  await menuScan(page, second)
  await page.getByText(/该产品已经被积过分了/).last().waitFor()
  const before = (await stage.call('POST', '/sandbox/api/users/liuyang/repeat-last-push')).body
  const again = (await stage.call('POST', '/sandbox/api/users/liuyang/repeat-last-push')).body
  assert.deepEqual(again, before)
  assert.match(again.reply, /该产品已经被积过分了/)
}

async function seeMyPoints() {
  const person = await somebodyInWechat('liuyang')
  await person.goto('/member/points')
  await person.getByText(product).first().waitFor()
  await person.getByText(`+${points}`).first().waitFor()
}

async function ledgerShowsOneCredit() {
  const { page } = await stage.somebody()
  await signIn(page, '/console/points')
  await page.getByText(product).first().waitFor()
  const token = await stage.staffToken()
  const entries = await stage.call('GET', `/console/api/points/entries?q=${encodeURIComponent('13800000004')}`, { token })
  const credits = entries.body.items.filter(({ kind }) => kind === 'CREDIT')
  assert.deepEqual(credits.map((credit) => credit.points), [points, points], JSON.stringify(credits))
  assert.equal(new Set(credits.map(({ sourceId }) => sourceId)).size, 2)
  const books = await stage.call('POST', '/console/api/points/books', { token })
  assert.equal(books.body.balanced, true, JSON.stringify(books.body))
}

async function menuScan(page, content) {
  const lines = await page.locator('.lines > li').count()
  await page.locator('[data-menu=scan_points]').click()
  const sheet = page.getByRole('dialog', { name: '扫码积分' })
  await sheet.locator('input[name=scanned]').fill(content)
  await sheet.getByRole('button', { name: '扫描' }).click()
  await page.waitForFunction((before) => document.querySelectorAll('.lines > li').length >= before + 2, lines)
}

/** As the link in the reply leads: phone, the code from the text message, consent. */
async function bindPhone(user) {
  const person = await somebodyInWechat(user)
  await person.goto('/member/bind')
  await person.locator('input[name=phone]').fill('13800000004')
  await person.getByRole('button', { name: '获取验证码' }).click()
  const sms = await eventually(
    async () => (await stage.call('GET', `/sandbox/api/sms?userId=${user}`)).body.items, (items) => items.length > 0)
  await person.locator('input[name=code]').fill(/\d{6}/.exec(sms[0].text)[0])
  await person.getByRole('checkbox').check()
  await person.getByRole('button', { name: '绑定', exact: true }).click()
  await person.getByText(/已绑定|绑定成功/).first().waitFor()
}

async function chooseProduct(page) {
  await page.getByRole('combobox', { name: '产品' }).click()
  await page.getByRole('option', { name: new RegExp(product) }).click()
}

async function save(page) {
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function text(stream) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
