import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { staffSession } from '@/kit/http'
import { json } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import type { ReviewRow } from '../reviewTypes'
import ReviewsPage from './ReviewsPage.vue'

const aRow = (recordId: string, name: string): ReviewRow => ({
  recordId, sessionId: '1', activityId: '1', title: 'Opening', placeName: 'Hall 1', timeZone: 'Asia/Shanghai', at: '2026-11-21T01:00:00Z', state: 'PENDING',
  late: false, ordinal: 1, decision: null, participant: { id: '5', name, group: 'A', maskedPhone: null }, reasons: [{ code: 'outside-place', text: 'too far' }],
  evidence: { method: 'ROTATING_QR', codeAgeSeconds: 3, distanceMeters: 1240, accuracyMeters: 20, datum: 'WGS84', radiusMeters: 500, locationRefused: false, ruleVersion: 1 },
})

/** A desk with two people waiting; what was decided is remembered. */
async function aDesk() {
  const waiting = [aRow('7', 'Zhang'), aRow('8', 'Li')]
  const decided: { url: string; body: unknown }[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit) => {
    if (url.includes('/count')) return json({ pending: waiting.length })
    if (init.method !== 'POST') return json({ items: waiting, nextCursor: null })
    decided.push({ url, body: JSON.parse(String(init.body)) })
    waiting.splice(waiting.findIndex(({ recordId }) => url.includes(`/${recordId}/`)), 1)
    return json({})
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
    expect(decided).toEqual(['7', '8'].map((id) => ({ url: `/console/api/reviews/${id}/decision`, body: { approve: false, reason: 'was not here' } })))
    expect(wrapper.findAll('tbody tr')).toHaveLength(0)
  })
})
