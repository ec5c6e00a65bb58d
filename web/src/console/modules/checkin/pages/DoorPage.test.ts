import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { staffSession } from '@/kit/http'
import { json, problem } from '@/kit/testing/fakeServer'
import { mountPage } from '@/kit/testing/mountPage'
import { anActivity } from '../../activities/activityFixture'
import type { CalendarRow } from '../../activities/activityTypes'
import type { Gates } from '../../activities/gates/gateCalls'
import type { DoorRow, PersonRow } from '../door/doorCalls'
import { aDoorRow, aDoorSession, aPerson } from '../door/doorFixture'
import { keepEntry } from '../door/keptEntries'
import DoorPage from './DoorPage.vue'

interface Sent { url: string; body: Record<string, unknown>; key: string | null }
interface Desk { sessions?: CalendarRow[]; people?: PersonRow[]; admission?: 'OPEN' | 'ROSTER'; gates?: Gates; answer?: (sent: Sent) => Response | Error }

/** A desk before a server that knows these sessions and people; what it was sent is remembered. */
async function aDesk({ sessions = [aDoorSession()], people = [aPerson()], admission = 'ROSTER', gates = { gates: [], spots: [], checkOut: null }, answer = () => json({ people: [aDoorRow()] }) }: Desk = {}) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit = {}) => {
    if (url.includes('/live/stream')) return new Promise<Response>(() => {})
    if (init.method === 'POST') {
      sent.push({ url, body: JSON.parse(String(init.body)), key: new Headers(init.headers).get('Idempotency-Key') })
      const answered = answer(sent[sent.length - 1]!)
      if (answered instanceof Error) throw answered
      return answered
    }
    if (url.includes('/calendar')) return json({ sessions, complete: true })
    if (url.includes('/gates')) return json(gates)
    if (url.includes('/door/people')) return json({ items: people, nextCursor: null })
    return json(anActivity({ admission }))
  }))
  staffSession.adopt({
    accessToken: 'a', expiresInSeconds: 900, mustChangePassword: false,
    staff: { id: '1', username: 'w', displayName: 'W', roles: ['DOOR'], permissions: ['DOOR', 'CHECKIN_READ', 'ACTIVITIES_READ'] },
  })
  return { ...(await mountPage(DoorPage)), sent }
}

const inDialog = (selector: string) => [...document.querySelectorAll<HTMLElement>(`.el-dialog ${selector}`)].pop()!

describe('DoorPage', () => {
  afterEach(() => {
    staffSession.drop()
    localStorage.clear()
    document.body.innerHTML = ''
  })

  it('says that there is nothing to check in to today', async () => {
    const { wrapper } = await aDesk({ sessions: [] })
    expect(wrapper.text()).toContain('今天没有可签到的场次')
  })

  it('asks which of two sessions, and opens the desk of the chosen one', async () => {
    const { wrapper, router } = await aDesk({ sessions: [aDoorSession(), aDoorSession({ id: '12', title: 'Workshop' })] })
    await wrapper.findAll('.offered button')[1]!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query.session).toBe('12')
    expect(wrapper.find('[data-test=door-person]').text()).toContain('Zhang')
  })

  it('checks one person in and shows them as the last', async () => {
    const { wrapper, sent } = await aDesk()
    await wrapper.get('[data-test=door-person] .el-button--primary').trigger('click')
    await flushPromises()
    expect(sent[0]).toMatchObject({ url: '/console/api/sessions/11/door/check-ins', body: { participants: ['5'] } })
    expect(wrapper.get('[data-test=door-end]').text()).toContain('签到成功')
  })

  it('checks several in at once and says why one is refused', async () => {
    const refused: DoorRow = aDoorRow({
      end: 'REFUSED', participantId: '6', name: 'Li', checkIn: null, refusal: { code: 'activities.closed', title: 'closed at 12:00', detail: 'go to the desk' },
    })
    const { wrapper, sent } = await aDesk({ people: [aPerson(), aPerson({ id: '6', name: 'Li' })], answer: () => json({ people: [aDoorRow(), refused] }) })
    for (const box of wrapper.findAll('[data-test=door-person] input[type=checkbox]')) await box.setValue(true)
    await wrapper.get('footer .el-button--primary').trigger('click')
    await flushPromises()
    expect(sent[0]!.body.participants).toEqual(['5', '6'])
    expect(wrapper.findAll('[data-test=door-end]').map((end) => end.text()).join()).toContain('closed at 12:00')
  })

  it('keeps what got no answer and sends it again with the same key', async () => {
    let online = false
    const { wrapper, sent } = await aDesk({ answer: () => (online ? json({ people: [aDoorRow()] }) : new TypeError('offline')) })
    await wrapper.get('[data-test=door-person] .el-button--primary').trigger('click')
    await flushPromises()
    expect(wrapper.get('.el-alert').text()).toContain('尚未签到成功')
    online = true
    await wrapper.get('.el-alert .el-button').trigger('click')
    await flushPromises()
    expect(sent).toHaveLength(2)
    expect(sent[1]!.key).toBe(sent[0]!.key)
    expect(wrapper.find('.el-alert').exists()).toBe(false)
  })

  it('sends what got no answer again after a reload of the page, under the key that was stored before the first try', async () => {
    const before = await aDesk({ answer: () => new TypeError('offline') })
    await before.wrapper.get('[data-test=door-person] .el-button--primary').trigger('click')
    await flushPromises()
    before.wrapper.unmount()

    const { wrapper, sent } = await aDesk()
    await flushPromises()
    expect(sent).toEqual([before.sent[0]])
    expect(wrapper.get('[data-test=door-end]').text()).toContain('签到成功')
    wrapper.unmount()

    expect((await aDesk()).sent).toEqual([])
  })

  it('keeps each desk to itself and forgets what was refused for good', async () => {
    const { wrapper, sent } = await aDesk({ answer: () => problem(409, 'checkin.checked-in-already') })
    await wrapper.get('[data-test=door-person] .el-button--primary').trigger('click')
    await flushPromises()
    expect(sent).toHaveLength(1)
    expect(localStorage.length).toBe(0)
    keepEntry({ staff: '2', session: '11' }, { key: 'k', kind: 'scan', code: 'c', way: { direction: 'IN', gate: null } })
    expect((await aDesk()).sent).toEqual([])
  })

  it('checks people out, at the gate where it stands, where the activity asks for it', async () => {
    const { wrapper, sent } = await aDesk({
      people: [aPerson({ checkIn: aDoorRow().checkIn })], answer: () => json({ people: [aDoorRow({ end: 'CHECKED_OUT' })] }),
      gates: { gates: [{ id: '3', name: 'North' }], spots: [], checkOut: { opensBeforeMinutes: 30, closesAfterMinutes: 60 } },
    })
    await wrapper.findAll('.numbers .el-segmented input')[1]!.setValue(true)
    await flushPromises()
    await wrapper.get('[data-test=door-person] .el-button--primary').trigger('click')
    await flushPromises()
    expect(sent[0]!.body).toMatchObject({ participants: ['5'], direction: 'OUT', gate: null })
    expect(wrapper.get('[data-test=door-end]').text()).toContain('签退成功')
    expect(wrapper.find('.numbers .gate').exists()).toBe(true)
  })

  it('takes what a hand scanner types for a code, and says why it is refused', async () => {
    const { wrapper, sent } = await aDesk({ answer: () => problem(410, 'checkin.own-code-expired') })
    const box = wrapper.get('input[name=doorSearch]')
    await box.setValue('aebag'.repeat(8))
    await box.trigger('keyup', { key: 'Enter' })
    await flushPromises()
    expect(sent[0]).toMatchObject({ url: '/console/api/sessions/11/door/scans', body: { code: 'aebag'.repeat(8) } })
    expect(wrapper.get('.el-alert').text()).toContain('title of checkin.own-code-expired')
    expect((box.element as HTMLInputElement).value).toBe('')
  })

  it('undoes only with a reason', async () => {
    const { wrapper, sent } = await aDesk({
      people: [aPerson({ checkIn: aDoorRow().checkIn })], answer: () => new Response(null, { status: 204 }),
    })
    await wrapper.get('[data-test=door-person] .el-button').trigger('click')
    await flushPromises()
    inDialog('.el-button--danger').click()
    await flushPromises()
    expect(sent).toHaveLength(0)
    const reason = inDialog('input') as HTMLInputElement
    reason.value = 'wrong person'
    reason.dispatchEvent(new Event('input'))
    await flushPromises()
    inDialog('.el-button--danger').click()
    await flushPromises()
    expect(sent[0]).toMatchObject({ url: '/console/api/check-ins/7/undo', body: { reason: 'wrong person' } })
  })

  it('offers to enter a walk-in only where anyone may come', async () => {
    expect((await aDesk()).wrapper.find('.numbers .guest').exists()).toBe(false)
    expect((await aDesk({ admission: 'OPEN' })).wrapper.find('.numbers .guest').exists()).toBe(true)
  })

  it('says why the list cannot be read', async () => {
    const { wrapper } = await aDesk()
    vi.stubGlobal('fetch', vi.fn(async () => problem(503, 'platform.store-unavailable')))
    await wrapper.get('input[name=doorSearch]').setValue('x')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await flushPromises()
    expect(wrapper.get('.card [role=alert]').text()).toContain('title of platform.store-unavailable')
  })
})
