import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { staffSession } from '@/kit/http'
import { json } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import type { ReviewRow } from '../reviewTypes'
import ReviewsPage from './ReviewsPage.vue'

const aRow = (recordId: string, name: string): ReviewRow => ({
  recordId, sessionId: '1', activityId: '1', title: 'Opening', placeName: 'Hall 1', timeZone: 'Asia/Shanghai', at: '2026-11-21T01:00:00Z', state: 'PENDING',
  late: false, ordinal: 1, decision: null, waitingSince: '2026-11-21T01:00:00Z', dueAt: null, overdue: false, twoPeople: false, firstVote: null, appeal: null, participant: { id: '5', name, group: 'A', maskedPhone: null }, reasons: [{ code: 'outside-place', text: 'too far' }],
  evidence: { method: 'ROTATING_QR', codeAgeSeconds: 3, distanceMeters: 1240, accuracyMeters: 20, datum: 'WGS84', radiusMeters: 500, locationRefused: false, score: 60, ruleVersion: 1, accountsOnPhone: 2 },
  direction: 'OUT', gate: 'North', looks: [],
})

/** A desk with two people waiting; what was decided is remembered. */
async function aDesk(waiting = [aRow('7', 'Zhang'), aRow('8', 'Li')]) {
  const decided: { url: string; body: unknown }[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit) => {
    if (url.includes('/count')) return json({ pending: waiting.length, overdue: 0, appeals: 0 })
    if (url.includes('/reasons')) return json({ reasons: [{ code: 'OUTSIDE_PLACE', text: 'too far away' }] })
    if (init.method !== 'POST') return json({ items: waiting, nextCursor: null })
    const body = JSON.parse(String(init.body)) as { records: string[] }
    decided.push({ url, body })
    waiting.splice(0)
    return json({ results: body.records.map((recordId) => ({ recordId, answer: 'DECIDED', refusal: null })) })
  }))
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'w', displayName: 'W', roles: [], permissions: ['CHECKIN_READ', 'CHECKIN_REVIEW'] },
  })
  return { ...(await mountPage(ReviewsPage)), decided }
}

const inDialog = (selector: string) => [...document.querySelectorAll<HTMLElement>(`.el-dialog ${selector}`)].pop()!

describe('ReviewsPage', () => {
  afterEach(() => staffSession.drop())

  it('tells the way, the gate and that the phone has more accounts', async () => {
    const text = (await aDesk()).wrapper.text()
    expect(text).toContain('签退 · North')
    expect(text).toContain('这部手机近期签过 2 个账号')
  })

  it('shows side by side what was known before and after more evidence', async () => {
    const look = { at: '2026-11-21T01:00:00Z', distanceMeters: 1240, accuracyMeters: 20, touched: false, findings: [{ code: 'outside-place', text: 'too far' }] }
    const { wrapper } = await aDesk([{ ...aRow('7', 'Zhang'), looks: [
      { ...look, state: 'PENDING' }, { ...look, state: 'PENDING', at: '2026-11-21T01:04:00Z' },
      { ...look, state: 'NORMAL', at: '2026-11-21T01:05:00Z', distanceMeters: 90, findings: [] },
    ] }])
    const looks = wrapper.findAll('[data-test=look]').map((one) => one.text())
    expect(looks).toHaveLength(2)
    expect(looks[0]).toContain('签到时 09:00:00')
    expect(looks[0]).toContain('距会场 1.2 公里')
    expect(looks[1]).toContain('补充后 09:05:00')
    expect(looks[1]).toContain('没有疑点')
  })

  it('shows the reason and what speaks for it', async () => {
    const { wrapper } = await aDesk()
    expect(wrapper.get('tbody tr').text()).toContain('too far')
    expect(wrapper.get('tbody tr').text()).toContain('1.2')
  })

  it('rejects several at once, but not without a reason', async () => {
    const { wrapper, decided } = await aDesk()
    for (const box of wrapper.findAll('tbody input[type=checkbox]')) await box.setValue(true)
    await wrapper.get('.decision-bar .el-button--danger').trigger('click')
    await flushPromises()
    inDialog('.el-button--danger').click()
    await flushPromises()
    expect(decided).toHaveLength(0)
    const reason = inDialog('textarea') as HTMLTextAreaElement
    reason.value = 'was not here'
    reason.dispatchEvent(new Event('input'))
    await flushPromises()
    inDialog('.el-button--danger').click()
    await flushPromises()
    expect(decided).toEqual([{ url: '/console/api/reviews/decisions', body: { records: ['7', '8'], approve: false, reason: 'was not here' } }])
    expect(wrapper.findAll('tbody tr')).toHaveLength(0)
  })

  it('leaves the second vote of two people to somebody else', async () => {
    const firstVote = { by: 'W', approve: true, reason: '', at: '2026-11-21T01:05:00Z', own: true }
    const { wrapper } = await aDesk([{ ...aRow('7', 'Zhang'), twoPeople: true, firstVote }])
    expect(wrapper.get('tbody tr').text()).toContain('W')
    expect(wrapper.find('tbody .el-button--success').exists()).toBe(false)
  })

  it('answers an appeal only with a sentence', async () => {
    const appeal = { text: 'I stood at the back door', at: '2026-11-21T01:10:00Z', state: 'OPEN' as const, answer: null, answeredAt: null }
    const { wrapper, decided } = await aDesk([{ ...aRow('7', 'Zhang'), appeal }])
    expect(wrapper.get('tbody tr').text()).toContain('back door')
    await wrapper.get('tbody .el-button--success').trigger('click')
    await flushPromises()
    inDialog('.el-button--success').click()
    await flushPromises()
    expect(decided).toHaveLength(0)
  })

  it('marks what should have been decided by now', async () => {
    const { wrapper } = await aDesk([{ ...aRow('7', 'Zhang'), overdue: true, dueAt: '2026-11-21T02:00:00Z' }])
    expect(wrapper.find('tbody .late').exists()).toBe(true)
  })
})
