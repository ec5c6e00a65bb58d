import assert from 'node:assert/strict'
import { journey } from '../harness/journey.js'
import { password, stage } from '../harness/stage.js'

/** Signs in to the console; as the administrator, whose password the first journey has set, or as somebody with the same one. */
export async function signIn(page, path = '/console/', username = 'admin') {
  await page.goto(path)
  await page.getByLabel(/用户名|Username/).fill(username)
  await page.getByLabel(/^(密码|Password)$/).fill(password)
  await page.getByRole('button', { name: /登录|Sign in/ }).click()
  await page.getByRole('navigation').waitFor()
}

export function firstSignIn() {
  journey('the administrator signs in with the one-time password and must choose another', async () => {
    const { page } = await stage.somebody()
    await page.goto('/console/')
    await page.getByLabel('用户名').fill('admin')
    await page.getByLabel('密码', { exact: true }).fill(stage.oneTimePassword)
    await page.getByRole('button', { name: '登录' }).click()

    await page.getByLabel('一次性密码').fill(stage.oneTimePassword)
    await page.getByLabel('新密码', { exact: true }).fill(password)
    await page.getByLabel(/再/).fill(password)
    await page.getByRole('button', { name: /设置|保存|确定|继续/ }).click()

    await page.getByRole('navigation').waitFor()
    assert.equal(new URL(page.url()).pathname, '/console/')
  })

  journey('the one-time password is worth nothing afterwards', async () => {
    const answer = await stage.call('POST', '/console/api/session', {
      body: { username: 'admin', password: stage.oneTimePassword },
    })
    assert.equal(answer.status, 401)
    assert.equal(answer.body.code, 'staff.credentials-wrong')
  })
}
