import assert from 'node:assert/strict'
import { journey } from '../harness/journey.js'
import { stage } from '../harness/stage.js'
import { somebodyInWechat } from './checkIn.js'
import { aColleague, approve } from './colleague.js'
import { signIn } from './firstSignIn.js'

const made = {}

/** From the printer's file to the first scan; liuyang has bound a phone before. */
export function custody() {
  journey('a batch is minted and asked for, a colleague approves, the printer gets an encrypted package and the first roll is read back', toThePrinter)
  journey('goods are received and a range is activated: inside it codes give points, outside they raise an alert', toTheShelf)
  journey('voiding waits for a second person, who reads the numbers', voidByTwo)
}

async function toThePrinter() {
  const token = await stage.staffToken()
  const rule = { points: 5, validFrom: null, validTo: null, expiryMonths: null }
  const product = await stage.call('POST', '/console/api/products', { token, body: { name: 'e2e 流转花椒油', sku: '', rule } })
  const batch = await stage.call('POST', '/console/api/code-batches', { token, body: { productId: product.body.id, count: 40, note: '' } })
  made.batch = batch.body.id
  const { page } = await stage.somebody()
  await signIn(page, '/console/code-parties')
  await addParty(page, '供应商', 'e2e 一厂仓库')

  await page.goto(`/console/code-batches/${made.batch}`)
  await page.getByRole('button', { name: '申请导出' }).click()
  const drawer = page.getByRole('dialog', { name: '申请导出' })
  await drawer.getByLabel('用途').fill('e2e 加密包')
  await drawer.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('等待批准').waitFor()
  const colleague = await aColleague('/console/approvals')
  await approve(colleague, /e2e 加密包/)

  await page.reload()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载', exact: true }).click()])
  assert.match(download.suggestedFilename(), /^codes-\d+-1-40\.zip$/)
  const head = await firstBytes(await download.createReadStream())
  assert.equal(head.subarray(0, 2).toString('latin1'), 'PK')
  const passphrase = page.getByRole('dialog', { name: '加密包的密码' })
  await passphrase.getByText(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/).waitFor()
  await passphrase.getByRole('button', { name: '已记下' }).click()

  const sample = await stage.call('GET', `/console/api/code-batches/${made.batch}/sample?count=40`, { token })
  made.codes = sample.body.codes.map(({ code }) => code)
  await page.getByRole('button', { name: '开始回读' }).click()
  const readBack = page.getByRole('dialog', { name: '首卷回读' })
  await readBack.getByLabel('扫到的码').fill(made.codes.slice(0, 12).join('\n'))
  await readBack.getByRole('button', { name: '核对 12 枚' }).click()
  await page.getByText('12 枚正确').waitFor()
}

async function toTheShelf() {
  const { page } = await stage.somebody()
  await signIn(page, `/console/code-batches/${made.batch}`)
  await page.getByRole('button', { name: '入库' }).click()
  const receiving = page.getByRole('dialog', { name: '入库' })
  await receiving.getByRole('combobox', { name: '入库到' }).click()
  await page.getByRole('option', { name: /e2e 一厂仓库/ }).click()
  await receiving.getByRole('button', { name: '入库' }).click()
  await receiving.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '激活号段' }).click()
  const activating = page.getByRole('dialog', { name: '激活号段' })
  await activating.getByLabel('结束号').fill('20')
  await activating.getByText('20 枚码立即可以积分。').waitFor()
  await activating.getByRole('button', { name: '激活号段' }).click()
  await page.getByText('第 21–40 枚(共 20 枚)').waitFor()

  const person = await somebodyInWechat('liuyang')
  await person.goto(`/member/redeem?c=${made.codes[4].replaceAll('-', '')}`)
  await person.getByText('恭喜您,积分成功').waitFor()
  await person.goto(`/member/redeem?c=${made.codes[30].replaceAll('-', '')}`)
  await person.getByText('该批次尚未启用').first().waitFor()

  await page.goto('/console/code-alerts')
  await page.getByText(/e2e 流转花椒油.*第 31 枚.*e2e 一厂仓库/).waitFor()
  await page.goto(`/console/code-batches/${made.batch}`)
  await page.getByText('有 1 枚未启用的码被扫过,可能已经泄露。').waitFor()
}

async function voidByTwo() {
  const { page } = await stage.somebody()
  await signIn(page, `/console/code-batches/${made.batch}`)
  await page.getByRole('listitem').filter({ hasText: '第 1–20 枚' }).getByRole('button', { name: '作废' }).click()
  const drawer = page.getByRole('dialog', { name: '作废' })
  await drawer.getByText('将作废 19 枚未使用的码(号段共 20 枚),永远不能恢复。需要另一位同事批准。').waitFor()
  await drawer.getByLabel('作废原因').fill('e2e 码包泄露')
  await drawer.getByRole('button', { name: '申请作废' }).click()
  await drawer.waitFor({ state: 'hidden' })

  const colleague = await aColleague('/console/approvals')
  await colleague.getByText(/将作废第 1–20 枚中 19 枚未使用的码,不能恢复。原因:e2e 码包泄露/).waitFor()
  await approve(colleague, /e2e 码包泄露/)
  await page.reload()
  await page.getByRole('listitem').filter({ hasText: '第 1–20 枚' }).getByText('已作废').waitFor()
}

async function addParty(page, kind, name) {
  await page.getByRole('button', { name: '新增单位' }).first().click()
  const drawer = page.getByRole('dialog', { name: '新增单位' })
  await drawer.getByText(kind, { exact: true }).click()
  await drawer.getByLabel('名称').fill(name)
  await drawer.getByRole('button', { name: '保存' }).click()
  await page.getByRole('row', { name: new RegExp(name) }).waitFor()
}

async function firstBytes(stream) {
  for await (const chunk of stream) return chunk
  return Buffer.alloc(0)
}
