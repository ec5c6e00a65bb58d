import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { staffSession } from '@/kit/http'
import { json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import type { AttendanceRequestRow } from './attendanceCalls'
import { requestWhen } from './dayRules'
import RequestsTab from './RequestsTab.vue'

const aRequest = (differing: Partial<AttendanceRequestRow> = {}): AttendanceRequestRow => ({
  id: '9', name: 'Zhang', group: 'A', timeZone: 'Asia/Shanghai', kind: 'CORRECTION_IN', from: '2026-03-02', until: '2026-03-02', at: '2026-03-02T01:00:00Z',
  part: null, awayFrom: null, awayUntil: null, reason: 'forgot', state: 'WAITING', askedAt: '2026-03-03T01:00:00Z', enteredBy: null, own: false,
  decidedBy: null, decisionReason: null, ...differing,
})

async function aTab(items: AttendanceRequestRow[], answer = () => new Response(null, { status: 204 }) as Response, permissions = ['CHECKIN_READ', 'CHECKIN_REVIEW']) {
  const sent: { url: string; body: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit = {}) => {
    if (init.method !== 'POST') return json({ items, nextCursor: null })
    sent.push({ url, body: JSON.parse(String(init.body)) })
    return answer()
  }))
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'w', displayName: 'W', roles: [], permissions: permissions as never[] },
  })
  return { ...(await mountPage(RequestsTab, { props: { activityId: '1' } })), sent }
}

const inDialog = (selector: string) => [...document.querySelectorAll<HTMLElement>(`.el-dialog ${selector}`)].pop()!

describe('RequestsTab', () => {
  afterEach(() => {
    staffSession.drop()
    document.body.innerHTML = ''
  })

  it('refuses only with a reason', async () => {
    const { wrapper, sent } = await aTab([aRequest()])
    await wrapper.findAll('button').find((button) => button.text() === '驳回')!.trigger('click')
    await flushPromises()
    inDialog('.el-button--danger').click()
    await flushPromises()
    expect(sent).toHaveLength(0)
    const reason = inDialog('input') as HTMLInputElement
    reason.value = 'was not here'
    reason.dispatchEvent(new Event('input'))
    await flushPromises()
    inDialog('.el-button--danger').click()
    await flushPromises()
    expect(sent[0]).toEqual({ url: '/console/api/activities/1/attendance/requests/9/decision', body: { approve: false, reason: 'was not here' } })
  })

  it('approves many at once, but not what one entered oneself', async () => {
    const { wrapper, sent } = await aTab([aRequest(), aRequest({ id: '10' }), aRequest({ id: '11', own: true, enteredBy: 'W' })])
    await wrapper.get('.el-checkbox input').setValue(true)
    await wrapper.findAll('button').find((button) => button.text() === '通过 2 条')!.trigger('click')
    await flushPromises()
    inDialog('.el-button--primary').click()
    await flushPromises()
    expect(sent.map(({ url }) => url.split('/').at(-2))).toEqual(['9', '10'])
  })

  it('says why a decision is refused', async () => {
    const { wrapper } = await aTab([aRequest()], () => problem(409, 'checkin.decided-already'))
    await wrapper.findAll('button').find((button) => button.text() === '通过')!.trigger('click')
    await flushPromises()
    inDialog('.el-button--primary').click()
    await flushPromises()
    expect(document.body.textContent).toContain('title of checkin.decided-already')
  })

  it('only shows them to those who may not decide', async () => {
    const { wrapper } = await aTab([aRequest()], undefined, ['CHECKIN_READ'])
    expect(wrapper.text()).toContain('补签到')
    expect(wrapper.findAll('button').some((button) => button.text() === '通过')).toBe(false)
  })

  it('says when it is about', () => {
    expect(requestWhen(aRequest())).toBe('2026-03-02 09:00')
    expect(requestWhen(aRequest({ at: null, until: '2026-03-04' }))).toBe('2026-03-02 – 2026-03-04')
    expect(requestWhen(aRequest({ at: null, awayFrom: '2026-03-02T01:00:00Z', awayUntil: '2026-03-02T03:00:00Z' }))).toBe('2026-03-02 09:00–11:00')
  })
})
