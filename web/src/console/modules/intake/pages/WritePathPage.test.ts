import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { staffSession, type Permission } from '@/kit/http'
import { json, problem, type Received } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import WritePathPage from './WritePathPage.vue'

const at = '2026-11-21T08:00:00Z'
const letter = {
  id: '7', kind: 'codes.redeem', owner: 'member …4711', command: [{ name: 'serial', value: '42' }, { name: 'openId', value: null }],
  reason: null, detail: 'java.lang.IllegalStateException: boom', state: 'WAITING', result: null, receivedAt: at, diedAt: at,
}
const path = {
  nodes: [{
    node: 1, rung: 'QUEUED', since: at, cause: 'STORE_SLOW', waiting: 3, oldestInJournal: null, damagedFiles: 1, inQueue: 12,
    perSecond: 4.5, averageBatch: 8, seenAt: at, silent: false,
  }],
  moves: [{ node: 1, from: 'DIRECT', to: 'QUEUED', cause: 'STORE_SLOW', at }],
  deadLetters: 1,
}
let wrapper: VueWrapper
let posted: Received[] = []

function server(letters: unknown[], recorded: () => Response) {
  posted = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit = {}) => {
    if (init.method === 'POST') {
      posted.push({ method: 'POST', url, headers: new Headers(init.headers), body: (init.body as string) ?? null })
      return recorded()
    }
    return url.includes('dead-letters') ? json({ items: letters, nextCursor: null }) : json(path)
  }))
}

function signedInWith(...permissions: Permission[]) {
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'user-1', displayName: 'Name 1', roles: [], permissions },
  })
}

async function open() {
  ({ wrapper } = await mountPage(WritePathPage))
}

beforeEach(() => signedInWith('SYSTEM_READ', 'SYSTEM_WRITE'))
afterEach(() => {
  wrapper.unmount()
  staffSession.drop()
})

describe('WritePathPage', () => {
  it('says which way operations go, why, and what people read', async () => {
    server([], () => json({}))
    await open()
    expect(wrapper.text()).toContain('数据库繁忙')
    expect(wrapper.text()).toContain('节点 1:直接写入 → 队列缓存')
    expect(wrapper.text()).toContain('1 个本机日志文件部分损坏')
    expect(wrapper.text()).toContain('没有死信')
  })

  it('shows a dead letter in words and hides what is private', async () => {
    server([letter], () => json({}))
    await open()
    const row = wrapper.find('tbody tr').text()
    expect(row).toContain('扫码积分')
    expect(row).toContain('会员 …4711')
    expect(row).toContain('openId: 已隐藏')
    expect(row).toContain('处理时程序出错')
  })

  it('records again and says how it ended', async () => {
    server([letter], () => json({ ...letter, state: 'RECORDED', result: '该产品已经被积过分了' }))
    await open()
    await wrapper.find('tbody .el-button--primary').trigger('click')
    await flushPromises()
    expect(posted.map(({ url }) => url)).toEqual([expect.stringContaining('/dead-letters/7/record')])
    expect(document.body.textContent).toContain('结果是:该产品已经被积过分了')
  })

  it('discards only with a reason', async () => {
    server([letter], () => json({ ...letter, state: 'DISCARDED', result: '测试' }))
    await open()
    await wrapper.find('tbody .el-button--danger').trigger('click')
    await flushPromises()
    document.querySelector<HTMLElement>('.el-dialog__footer .el-button--danger')!.click()
    await flushPromises()
    expect(posted).toEqual([])
    const field = document.querySelector<HTMLTextAreaElement>('textarea[name=reason]')!
    field.value = '测试'
    field.dispatchEvent(new Event('input'))
    await flushPromises()
    document.querySelector<HTMLElement>('.el-dialog__footer .el-button--danger')!.click()
    await flushPromises()
    expect(JSON.parse(posted[0]!.body!)).toEqual({ reason: '测试' })
  })

  it('offers nothing to those who may only look', async () => {
    signedInWith('SYSTEM_READ')
    server([letter], () => json({}))
    await open()
    expect(wrapper.find('tbody .el-button').exists()).toBe(false)
  })

  it('says so when the server does not answer', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => problem(503, 'platform.store-unavailable')))
    await open()
    expect(wrapper.findAll('[role=alert]').length).toBeGreaterThan(0)
  })
})
