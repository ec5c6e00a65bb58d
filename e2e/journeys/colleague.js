import { password, stage } from '../harness/stage.js'

let number = 0

/** The page of a new operator, already signed in: for what needs two people. */
export async function aColleague(path) {
  const username = `colleague${++number}`
  const token = await stage.staffToken()
  const opened = await stage.call('POST', '/console/api/staff', { token, body: { username, displayName: `同事${number}`, roles: ['OPERATOR'] } })
  const first = await stage.call('POST', '/console/api/session', { body: { username, password: opened.body.oneTimePassword } })
  await stage.call('PUT', '/console/api/session/password', {
    token: first.body.accessToken, body: { currentPassword: opened.body.oneTimePassword, newPassword: password },
  })
  const { page } = await stage.somebody()
  await page.goto(path)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  return page
}

/** On the page of approvals: the request that these words name. */
export async function approve(page, words) {
  const row = page.getByRole('row', { name: words })
  await row.getByRole('button', { name: '批准' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '批准' }).click()
  await row.getByText('已批准').waitFor()
}
