import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { staffSession } from '@/kit/http'
import { json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import { anActivity } from '../../activities/activityFixture'
import { aShiftView, someDuties } from '../../activities/shifts/shiftFixture'
import type { DayRow } from '../attendance/attendanceCalls'
import ShiftsPage from './ShiftsPage.vue'

interface Sent { method: string; url: string; body: Record<string, unknown> }

const aDay = (differing: Partial<DayRow> = {}): DayRow => ({
  participantId: '5', name: 'Zhang', group: 'A', day: '2026-03-02', timeZone: 'Asia/Shanghai', state: 'LATE', lateMinutes: 12, earlyMinutes: 0,
  shift: { name: 'Night', colour: 'BLUE', startsAt: '2026-03-02T14:00:00Z', endsAt: '2026-03-02T22:00:00Z' },
  in: { at: '2026-03-02T14:12:00Z', source: 'STAFF' }, out: { at: '2026-03-02T22:01:00Z', source: 'STAFF' }, pending: true, partLeave: false, ...differing,
})

async function aPage({ tab = 'schedule', shifts = [aShiftView()], permissions = ['ACTIVITIES_READ', 'ACTIVITIES_WRITE', 'CHECKIN_READ'], answer = () => new Response(null, { status: 204 }) as Response } = {}) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit = {}) => {
    if (init.method === 'POST' || init.method === 'PUT') {
      sent.push({ method: init.method, url, body: JSON.parse(String(init.body)) })
      return answer()
    }
    if (url.includes('/shifts')) return json({ shifts })
    if (url.includes('/groups')) return json({ groups: [{ group: 'A', people: 1 }] })
    if (url.includes('/holidays')) return json({ days: [] })
    if (url.includes('/attendance/numbers')) {
      return json({ timeZone: 'Asia/Shanghai', planned: 3, awaited: 0, working: 0, normal: 1, late: 2, early: 0, absent: 0, missing: 0, leave: 0, rest: 1 })
    }
    if (url.includes('/attendance')) return json({ items: url.includes('state=ABSENT') ? [] : [aDay()], nextCursor: null })
    if (url.includes('/duties/without-sessions')) return json({ items: [{ day: '2026-03-02', shift: '早班' }] })
    if (url.includes('/duties')) return json({ items: [someDuties({ days: [] })], nextCursor: null })
    if (url.includes('/activities/1')) return json(anActivity())
    return json({ items: [], nextCursor: null })
  }))
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'w', displayName: 'W', roles: [], permissions: permissions as never[] },
  })
  const mounted = await mountPage(ShiftsPage)
  await mounted.router.replace({ query: { activity: '1', tab } })
  await flushPromises()
  await flushPromises()
  return { ...mounted, sent }
}

describe('ShiftsPage', () => {
  afterEach(() => {
    staffSession.drop()
    document.body.innerHTML = ''
  })

  it('asks for an activity first', async () => {
    const { wrapper, router } = await aPage()
    await router.replace({ query: {} })
    await flushPromises()
    expect(wrapper.text()).toContain('选择一个活动')
  })

  it('paints a cell with the chosen shift at once', async () => {
    const { wrapper, sent } = await aPage()
    await wrapper.findAll('[data-test=duty]')[0]!.trigger('click')
    await flushPromises()
    expect(sent[0]).toMatchObject({ method: 'PUT', url: '/console/api/activities/1/duties', body: { cells: [{ participant: '5', plan: 'SHIFT', shift: '7' }] } })
    expect(wrapper.findAll('[data-test=duty]')[0]!.text()).toBe('Early')
  })

  it('names shifts that nobody can check in to', async () => {
    const { wrapper } = await aPage()
    expect(wrapper.text()).toContain('1 个班次没有可以签到的场次')
    expect(wrapper.text()).toContain('早班')
  })

  it('takes the paint off again when the server refuses it', async () => {
    const { wrapper } = await aPage({ answer: () => problem(409, 'activities.archived') })
    await wrapper.findAll('[data-test=duty]')[0]!.trigger('click')
    await flushPromises()
    await flushPromises()
    expect(wrapper.findAll('[data-test=duty]')[0]!.text()).toBe('')
    expect(document.body.textContent).toContain('title of activities.archived')
  })

  it('only shows the week to those who may not plan', async () => {
    const { wrapper } = await aPage({ permissions: ['ACTIVITIES_READ'] })
    expect(wrapper.text()).toContain('Zhang')
    expect(wrapper.find('[data-test=duty]').exists()).toBe(false)
    expect(wrapper.findAll('.el-tabs__item').map((tab) => tab.text())).toEqual(['排班表'])
  })

  it('begins with the first shift', async () => {
    const { wrapper } = await aPage({ shifts: [] })
    expect(wrapper.text()).toContain('还没有班次')
  })

  it('says the numbers of a filled week before it is filled', async () => {
    const { wrapper, sent } = await aPage({ answer: () => json({ people: 4, days: 28, replaced: 2, kept: 0 }) })
    await wrapper.findAll('button').find((button) => button.text() === '批量排班')!.trigger('click')
    await flushPromises()
    const next = () => [...document.querySelectorAll<HTMLElement>('.el-drawer__footer .el-button--primary')].pop()!
    next().click()
    await flushPromises()
    expect(sent[0]!.url).toBe('/console/api/activities/1/duties/fill/preview')
    expect(sent[0]!.body).toMatchObject({ group: null, week: ['7', '7', '7', '7', '7', null, null], holidays: 'SKIP', overwrite: false })
    expect(document.querySelector('.el-drawer [role=status]')!.textContent).toContain('28')
    next().click()
    await flushPromises()
    expect(sent[1]!.url).toBe('/console/api/activities/1/duties/fill')
  })

  it('shows the numbers of a day and who is late', async () => {
    const { wrapper } = await aPage({ tab: 'results' })
    expect(wrapper.findAll('[data-test=tile]').map((tile) => tile.text())).toContain('2迟到')
    expect(wrapper.text()).toContain('迟到 12 分钟')
    expect(wrapper.text()).toContain('06:01 +1')
    expect(wrapper.text()).toContain('有签到待复核')
  })

  it('narrows the list to what a number counts', async () => {
    const { wrapper } = await aPage({ tab: 'results' })
    await wrapper.findAll('[data-test=tile]').find((tile) => tile.text().includes('缺勤'))!.trigger('click')
    await flushPromises()
    expect(wrapper.text()).not.toContain('Zhang')
  })
})
