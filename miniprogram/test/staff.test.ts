import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeWx, problem, type Reply } from '../src/testing/fakeWx'
import { openPage, settled, tapOn } from '../src/testing/openPage'

let phone: FakeWx
const ok = (body: unknown): Reply => ({ status: 200, body })
const acting = ok({ accessToken: 'staff-token', expiresInSeconds: 900, staffName: '王芳', permissions: ['DOOR', 'CHECKIN_READ', 'ACTIVITIES_READ', 'ACTIVITIES_WRITE'] })
const row = { activity: '1', id: '2', title: '晨会', placeName: '', timeZone: 'Asia/Shanghai', startsAt: '2026-11-22T01:00:00Z', endsAt: '2026-11-22T02:00:00Z', moved: false, ofSeries: false, phase: 'RUNNING', cancelReason: null }
const people = ['5', '6'].map((id) => ({ id, name: `人${id}`, group: '', maskedPhone: null, listed: true, checkIn: null, checkOut: null }))
const done = (id: string) => ({ participantId: id, name: `人${id}`, group: '', maskedPhone: null, end: 'CHECKED_IN', refusal: null, checkIn: { recordId: `r${id}`, state: 'NORMAL', at: '2026-11-22T01:00:00Z', method: 'STAFF', ordinal: 1 } })

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  phone = new FakeWx()
  vi.stubGlobal('wx', phone.wx)
  phone.reply = ({ path, method }) => {
    if (path === '/app/api/staff-link/session') return acting
    if (path === '/app/api/staff-link') return ok({ staffName: '王芳' })
    if (path.startsWith('/console/api/calendar')) return ok({ complete: true, sessions: [row] })
    if (path.endsWith('/live')) return ok({ title: '晨会', timeZone: 'Asia/Shanghai', counts: { arrived: 3, registered: 9, missing: 6, pending: 0, late: 0 } })
    if (path.includes('/door/people')) return ok({ items: people, nextCursor: null })
    if (path.endsWith('/door/check-ins')) return ok({ people: [done('5'), done('6')] })
    if (path.endsWith('/door/scans')) return ok(done('7'))
    if (path.startsWith('/console/api/activities')) return ok(method === 'POST' ? { id: '9' } : { activityCode: 'K7M4QX' })
    return path.includes('/undo') ? { status: 204, body: '' } : undefined
  }
})

const session = () => openPage(() => import('../src/staff/session/session'), { id: '2', activity: '1' })
const sent = (part: string) => phone.sent.filter(({ path }) => path.includes(part))

describe('staff mode', () => {
  it('is offered to those who are bound', async () => {
    const me = await openPage(() => import('../src/pages/me/me'))
    await settled()
    expect(me.data.staffName).toBe('王芳')
  })

  it('binds by the password once, and keeps it nowhere', async () => {
    const page = await openPage(() => import('../src/staff/bind/bind'))
    await page.call('typeUsername', { detail: { value: ' wangfang ' } })
    await page.call('typePassword', { detail: { value: 'secret words' } })
    await page.call('bind')
    expect(sent('/staff-link')[0]).toMatchObject({ method: 'PUT', body: { username: 'wangfang', password: 'secret words' } })
    expect(phone.went).toEqual(['/staff/today/today'])
    expect(JSON.stringify([...phone.storage.values(), page.data])).not.toContain('secret')
  })

  it('shows today, and starts a session from the phone', async () => {
    const page = await openPage(() => import('../src/staff/today/today'))
    await settled()
    expect(page.data).toMatchObject({ state: 'full', mayStart: true })
    expect(sent('/calendar')[0]?.headers.Authorization).toBe('Bearer staff-token')
    await page.call('typeTitle', { detail: { value: '例会' } })
    await page.call('start')
    expect(sent('/console/api/activities')[0]?.body).toMatchObject({ title: '例会', admission: 'OPEN' })
  })

  it('goes to bind again when the link is gone', async () => {
    const served = phone.reply
    phone.reply = (request) => request.path.endsWith('/session') && request.path.includes('staff-link') ? problem(404, 'identity.staff-not-linked') : served(request)
    await openPage(() => import('../src/staff/today/today'))
    await settled()
    expect(phone.went).toEqual(['/staff/bind/bind'])
  })

  it('checks many in at once under one key, and undoes the batch', async () => {
    const page = await session()
    await settled()
    expect(page.data.code).toBe('K7M4QX')
    await page.call('choose', tapOn({ id: '5' }))
    await page.call('choose', tapOn({ id: '6' }))
    const served = phone.reply
    phone.reply = (request) => request.path.endsWith('/door/check-ins') ? 'silence' : served(request)
    await page.call('checkInMany')
    expect(page.data.notice).toContain('代签需要联网')
    phone.reply = served
    await page.call('checkInMany')
    const calls = sent('/door/check-ins')
    expect(calls.map(({ body }) => body)).toEqual([{ participants: ['5', '6'], reason: '现场核实' }, { participants: ['5', '6'], reason: '现场核实' }])
    expect(calls[0]?.headers['Idempotency-Key']).toBe(calls[1]?.headers['Idempotency-Key'])
    expect(page.data.batch).toMatchObject({ text: '已签到 2 人' })
    await page.call('undoBatch')
    await settled(200)
    expect(sent('/undo').map(({ path }) => path)).toEqual(['/console/api/check-ins/r5/undo', '/console/api/check-ins/r6/undo'])
    await page.call('onUnload')
  })

  it('scans a participant\'s own code', async () => {
    phone.scanned = 'OWNCODE'
    const page = await session()
    await page.call('scan')
    expect(sent('/door/scans')[0]?.body).toEqual({ code: 'OWNCODE' })
    expect(page.data.batch).toMatchObject({ text: '人7 已签到' })
    await page.call('onUnload')
  })

  it('counts every five seconds while it is on show, and not after', async () => {
    const page = await session()
    await settled()
    const before = sent('/live').length
    await vi.advanceTimersByTimeAsync(5_000)
    expect(sent('/live')).toHaveLength(before + 1)
    await page.call('onHide')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sent('/live')).toHaveLength(before + 1)
  })
})
