import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { memberSession } from '@/kit/http'
import { createMessages, type MessageFiles } from '@/kit/i18n/messages'
import { json, problem } from '@/kit/testing/fakeServer'
import english from '../i18n/en.json'
import chinese from '../i18n/zh.json'
import AttendancePage from './AttendancePage.vue'

const words: MessageFiles = { 'check-in/i18n/zh.json': { default: chinese }, 'check-in/i18n/en.json': { default: english } }

const month = {
  activities: [{
    activity: '1', title: 'Shop', timeZone: 'Asia/Shanghai', correctionDays: 7, correctionsPerMonth: 3,
    days: [{
      day: '2026-03-02', shift: 'Early', startsAt: '2026-03-02T01:00:00Z', endsAt: '2026-03-02T10:00:00Z', state: 'MISSING_OUT', lateMinutes: 0,
      earlyMinutes: 0, in: '2026-03-02T00:58:00Z', out: null,
    }],
    requests: [{ id: '9', kind: 'LEAVE', from: '2026-03-05', until: '2026-03-05', at: null, part: 'WHOLE', reason: 'ill', state: 'REFUSED', decisionReason: 'busy day' }],
  }],
}

async function aPage(answer: (url: string, init: RequestInit) => Response = () => json(month)) {
  const sent: { url: string; body: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit = {}) => {
    if (init.method === 'POST') sent.push({ url, body: JSON.parse(String(init.body)) })
    return answer(url, init)
  }))
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { render: () => null } }] })
  await router.push('/')
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = mount(AttendancePage, {
    attachTo: document.body, global: { plugins: [createMessages(words), [VueQueryPlugin, { queryClient }], router] },
  })
  await flushPromises()
  await flushPromises()
  return { wrapper, sent }
}

describe('AttendancePage', () => {
  afterEach(() => memberSession.drop())

  it('shows the days of the month and what was asked for', async () => {
    const { wrapper } = await aPage()
    expect(wrapper.get('[data-test=day]').text()).toContain('缺签退')
    expect(wrapper.get('[data-test=day]').text()).toContain('08:58')
    expect(wrapper.get('[data-test=request]').text()).toContain('busy day')
  })

  it('asks for a correction with a reason', async () => {
    const { wrapper, sent } = await aPage((_url, init) => (init.method === 'POST' ? json({}, 201) : json(month)))
    await wrapper.findAll('button').find((button) => button.text() === '补卡或请假')!.trigger('click')
    await wrapper.get('select[name=kind]').setValue('CORRECTION_OUT')
    await wrapper.get('input[name=day]').setValue('2026-03-02')
    await wrapper.get('input[name=time]').setValue('18:00')
    await wrapper.get('form').trigger('submit')
    expect(sent).toHaveLength(0)
    expect(wrapper.text()).toContain('请填写原因')
    await wrapper.get('input[name=reason]').setValue('forgot')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(sent[0]).toEqual({ url: '/app/api/attendance/1/corrections', body: { day: '2026-03-02', out: true, time: '18:00', reason: 'forgot' } })
  })

  it('says why it is refused', async () => {
    const { wrapper } = await aPage((_url, init) => (init.method === 'POST' ? problem(409, 'checkin.corrections-used-up') : json(month)))
    await wrapper.findAll('button').find((button) => button.text() === '补卡或请假')!.trigger('click')
    await wrapper.get('select[name=kind]').setValue('LEAVE')
    await wrapper.get('input[name=reason]').setValue('ill')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(wrapper.get('.refused').text()).toContain('title of checkin.corrections-used-up')
  })

  it('says that nothing is planned', async () => {
    const { wrapper } = await aPage(() => json({ activities: [] }))
    expect(wrapper.text()).toContain('这个月没有班次')
  })
})
