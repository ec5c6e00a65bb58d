import assert from 'node:assert/strict'
import { eventually, journey } from '../harness/journey.js'
import { stage } from '../harness/stage.js'
import { signIn } from './firstSignIn.js'

/** Accepted by an earlier run of the server, for a batch of codes that nobody knows any more. */
export const neverToBeRecorded = {
  owner: 'member:990004711', key: 'left-behind-1', kind: 'codes.redeem',
  command: { member: '990004711', serial: 42, batch: 7, channel: 'MEMBER_PAGE' }, receivedAt: '2026-11-21T02:00:00Z',
}

export function lookAfterTheWritePath() {
  journey('what an earlier run accepted and nobody can record waits as a dead letter, is tried again and discarded', async () => {
    const { page } = await stage.somebody()
    await signIn(page, '/console/write-path')
    await page.getByText('正常:每次签到和积分都先写入数据库').waitFor()
    const row = page.getByRole('row', { name: /扫码积分/ })
    await row.getByText('会员 …4711').waitFor()
    await row.getByText('处理时程序出错').waitFor()

    await row.getByRole('button', { name: '重新记录' }).click()
    await page.getByText('仍然无法记录').waitFor()

    await row.getByRole('button', { name: '丢弃' }).click()
    await page.getByRole('dialog').locator('textarea[name=reason]').fill('批次早已删除')
    await page.getByRole('dialog').getByRole('button', { name: '丢弃' }).click()
    await page.getByText('没有死信').waitFor()
    await page.getByText('已丢弃', { exact: true }).click()
    await page.getByText('已丢弃:批次早已删除').waitFor()

    const audit = await eventually(
      async () => (await stage.call('GET', '/console/api/audit?action=intake.', { token: await stage.staffToken() })).body.items,
      (items) => items.length === 2)
    assert.deepEqual(audit.map(({ action }) => action), ['intake.dead-letter-discarded', 'intake.dead-letter-tried'])
  })
}
