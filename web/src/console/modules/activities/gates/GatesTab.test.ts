import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { staffSession } from '@/kit/http'
import { json } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import { anActivity } from '../activityFixture'
import GatesTab from './GatesTab.vue'
import type { Gates } from './gateCalls'

async function aTab(gates: Gates, permissions: 'ACTIVITIES_WRITE'[] = ['ACTIVITIES_WRITE']) {
  const sent: { method: string; url: string; body: unknown }[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit = {}) => {
    if (!init.method || init.method === 'GET') return json(gates)
    sent.push({ method: init.method, url, body: init.body ? JSON.parse(String(init.body)) : null })
    return init.method === 'POST' ? json({ id: '9', name: 'x' }, 201) : new Response(null, { status: 204 })
  }))
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'w', displayName: 'W', roles: [], permissions: [...permissions] },
  })
  return { ...(await mountPage(GatesTab, { props: { activity: anActivity() } })), sent }
}

const oneGate: Gates = {
  gates: [{ id: '3', name: '北门' }], checkOut: null,
  spots: [{ kind: 'DISPLAY', id: '5', name: '门口大屏', gate: '3', sessionStartsAt: '2026-11-21T01:00:00Z' }],
}

describe('GatesTab', () => {
  afterEach(() => staffSession.drop())

  it('adds a gate by its name', async () => {
    const { wrapper, sent } = await aTab({ gates: [], spots: [], checkOut: null })
    await wrapper.get('input[name=gateName]').setValue(' 北门 ')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(sent).toEqual([{ method: 'POST', url: '/console/api/activities/1/gates', body: { name: '北门' } }])
  })

  it('renames a gate where it stands', async () => {
    const { wrapper, sent } = await aTab(oneGate)
    await wrapper.get('[data-test=gate] input').setValue('正门')
    await flushPromises()
    expect(sent).toEqual([{ method: 'PUT', url: '/console/api/activities/1/gates/3', body: { name: '正门' } }])
  })

  it('asks people to check out', async () => {
    const { wrapper, sent } = await aTab(oneGate)
    await wrapper.get('.el-switch input').setValue(true)
    await wrapper.findAll('.card .el-button--primary').at(-1)!.trigger('click')
    await flushPromises()
    expect(sent).toEqual([{ method: 'PUT', url: '/console/api/activities/1/check-out', body: { checkOut: { opensBeforeMinutes: 30, closesAfterMinutes: 60 } } }])
  })

  it('shows everything and changes nothing for who may only read', async () => {
    const { wrapper } = await aTab(oneGate, [])
    expect(wrapper.text()).toContain('门口大屏')
    expect(wrapper.find('input[name=gateName]').exists()).toBe(false)
    expect(wrapper.find('.el-button--primary').exists()).toBe(false)
  })
})
