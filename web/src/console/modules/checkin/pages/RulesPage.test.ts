import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { staffSession } from '@/kit/http'
import { json } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import { aComparison, aRulesView } from '../rules/rulesFixture'
import type { RulesView } from '../rules/rulesTypes'
import RulesPage from './RulesPage.vue'

async function aPage(permissions: string[], view: RulesView = aRulesView()) {
  const sent: { method: string; url: string; body: unknown }[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit) => {
    if (init.method !== 'GET') sent.push({ method: String(init.method), url, body: init.body ? JSON.parse(String(init.body)) : null })
    if (url.includes('/comparison')) return json(aComparison())
    if (url.includes('/noted')) return json({ items: [], nextCursor: null })
    return json(view)
  }))
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'w', displayName: 'W', roles: [], permissions: permissions as never[] },
  })
  const { wrapper } = await mountPage(RulesPage)
  await flushPromises()
  return { wrapper, sent }
}

describe('RulesPage', () => {
  afterEach(() => staffSession.drop())

  it('tries other points out, with a reason', async () => {
    const { wrapper, sent } = await aPage(['CHECKIN_READ', 'SYSTEM_WRITE'])
    expect(wrapper.text()).toContain('same spot')
    const tryOut = wrapper.get('.bar .el-button--primary')
    expect(tryOut.attributes('disabled')).toBeDefined()
    await wrapper.get('input[name=SAME_FIX]').setValue('70')
    await wrapper.get('input[name=SAME_FIX]').trigger('change')
    await wrapper.get('input[name=reason]').setValue('too many')
    await tryOut.trigger('click')
    await flushPromises()
    expect(sent).toEqual([{
      method: 'POST', url: '/console/api/check-in-rules/tried', body: { points: { SAME_FIX: 70 }, noteFrom: 30, pendingFrom: 60, reason: 'too many' },
    }])
  })

  it('shows what rules on trial would change, and activates nothing without a question', async () => {
    const tried = { version: 100, noteFrom: 30, pendingFrom: 60, reason: 'why', madeBy: 'W', madeAt: null }
    const { wrapper, sent } = await aPage(['CHECKIN_READ', 'SYSTEM_WRITE'], aRulesView({ tried }))
    expect(wrapper.text()).toContain('1200')
    expect(wrapper.text()).toContain('same spot as 4')
    await wrapper.get('.bar .el-button--danger').trigger('click')
    await flushPromises()
    expect(sent).toEqual([])
  })

  it('only shows to whoever may not change', async () => {
    const { wrapper } = await aPage(['CHECKIN_READ'])
    expect(wrapper.find('.bar').exists()).toBe(false)
    expect(wrapper.get('input[name=SAME_FIX]').attributes('disabled')).toBeDefined()
  })
})
