import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { staffSession } from '@/kit/http'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import PolicyTab from './PolicyTab.vue'

const tab = () => mountPage(PolicyTab, { props: { activityId: '1' } })

function signIn(...permissions: string[]) {
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'w', displayName: 'W', roles: [], permissions: permissions as never[] },
  })
}

describe('PolicyTab', () => {
  afterEach(() => staffSession.drop())

  it('shows the deadline and saves two people', async () => {
    signIn('ACTIVITIES_WRITE')
    const received = fakeServer(json({ decideWithinHours: 4, twoPeople: false, points: 5, face: false }), json({ on: true }), json({ decideWithinHours: 4, twoPeople: true, points: 5, face: false }))
    const { wrapper } = await tab()
    expect((wrapper.get('input[name=hours]').element as HTMLInputElement).value).toBe('4')
    await wrapper.get('input[aria-label=两人复核]').setValue(true)
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(JSON.parse(received[2]!.body!)).toEqual({ decideWithinHours: 4, twoPeople: true, points: 5, face: false })
  })

  it('only shows it to those who may not change it', async () => {
    signIn('ACTIVITIES_READ')
    fakeServer(json({ decideWithinHours: null, twoPeople: false, points: 5, face: false }), json({ on: false }))
    const { wrapper } = await tab()
    expect(wrapper.find('button[type=submit]').exists()).toBe(false)
    expect(wrapper.find('input[name=hours]').exists()).toBe(false)
    expect(wrapper.text()).toContain('先由管理员')
  })

  it('says when it cannot be loaded', async () => {
    signIn('ACTIVITIES_READ')
    fakeServer(problem(500, 'platform.unexpected'), json({ on: false }))
    const { wrapper } = await tab()
    expect(wrapper.find('[role=alert]').exists()).toBe(true)
  })
})
