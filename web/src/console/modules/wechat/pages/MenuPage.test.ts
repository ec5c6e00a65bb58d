import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import MenuPage from './MenuPage.vue'

const menu = (more = {}) => json({
  buttons: [{ type: 'scancode_waitmsg', name: 'Scan', key: 'scan_points' }, { type: 'view', name: 'Points', url: 'https://a.example/member/points' }],
  changedAt: '2026-11-21T08:00:00Z', publishedAt: null, publishedBy: null, upToDate: false, defaultMenu: true, ...more,
})
let wrapper: VueWrapper

async function press(selector: string) {
  document.querySelector<HTMLElement>(selector)!.click()
  await flushPromises()
}

afterEach(() => wrapper.unmount())

describe('MenuPage', () => {
  it('says what each entry does and publishes after a question', async () => {
    const received = fakeServer(menu(), menu({ publishedAt: '2026-11-21T09:00:00Z', publishedBy: 'Zhou', upToDate: true }));
    ({ wrapper } = await mountPage(MenuPage))
    expect(wrapper.text()).toContain('https://a.example/member/points')
    await press('.page-header .el-button--primary')
    expect(received).toHaveLength(1)
    await press('.el-dialog__footer .el-button--danger')
    expect(received[1]).toMatchObject({ method: 'POST', url: '/console/api/wechat/menu/publish' })
    expect(wrapper.text()).toContain('Zhou')
  })

  it('shows what WeChat said when it refuses', async () => {
    fakeServer(menu(), problem(502, 'wechat.menu-refused'));
    ({ wrapper } = await mountPage(MenuPage))
    await press('.page-header .el-button--primary')
    await press('.el-dialog__footer .el-button--danger')
    expect(document.body.textContent).toContain('title of wechat.menu-refused')
  })

  it('can be tried again when it could not be loaded', async () => {
    fakeServer(problem(503, 'platform.overloaded'), menu());
    ({ wrapper } = await mountPage(MenuPage))
    expect(wrapper.find('[role=alert]').text()).toContain('title of platform.overloaded')
    await press('[role=alert] button')
    expect(wrapper.text()).toContain('Points')
  })
})
