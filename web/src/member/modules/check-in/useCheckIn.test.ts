import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deviceKey } from '@/kit/member/deviceKey'
import { fakeServer, json, problem } from '@/kit/testing/fakeServer'
import { aClaim, anAnswer } from './checkInFixture'
import { useCheckIn } from './useCheckIn'

const scanned = { key: 't:ABC', code: { token: 'ABC' } }
const signedIn = { ensure: async () => true, leave: () => undefined }
const position = { coords: { latitude: 24.88, longitude: 102.83, accuracy: 20.4 } }

function aPhone(answer: (found: (position: unknown) => void, failed: (error: { code: number }) => void) => void) {
  vi.stubGlobal('navigator', { geolocation: { getCurrentPosition: answer } })
}

describe('useCheckIn', () => {
  beforeEach(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  afterEach(() => vi.unstubAllGlobals())

  it('is done without a question when nothing is missing', async () => {
    const received = fakeServer(json(aClaim()), json(anAnswer()))
    const { step, start } = useCheckIn(signedIn)
    await start(scanned)
    expect(step.value).toMatchObject({ at: 'done', answer: { ordinal: 128 } })
    expect(received.map(({ url }) => url)).toEqual(['/app/api/check-in/claims', '/app/api/check-in/completions'])
    expect(received[1]?.headers.get('Idempotency-Key')).toBeTruthy()
    expect(localStorage.getItem('mashang.completion')).toBeNull()
  })

  it('sends the same request under the same key after silence, also from a page opened anew', async () => {
    const received = fakeServer(json(aClaim()), new TypeError('down'), new TypeError('down'), json(anAnswer()))
    const first = useCheckIn(signedIn)
    await first.start(scanned)
    expect(first.step.value.at).toBe('lost')
    await first.retry()
    const second = useCheckIn(signedIn)
    await second.start(scanned)
    expect(second.step.value.at).toBe('done')
    const sent = received.slice(1)
    expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1)
    expect(new Set(sent.map(({ body }) => body)).size).toBe(1)
  })

  it('asks for the location, and sends what the phone says', async () => {
    aPhone((found) => found(position))
    const received = fakeServer(json(aClaim({ location: true, phone: false })), json(anAnswer()))
    const { step, start, locate } = useCheckIn(signedIn)
    await start(scanned)
    const asked = step.value
    expect(asked.at).toBe('location')
    if (asked.at === 'location') await locate(asked.claim)
    expect(JSON.parse(received[1]?.body ?? '')).toEqual({
      claimId: 'c-1', location: { latitude: 24.88, longitude: 102.83, accuracyMeters: 20, datum: 'WGS84', mocked: null }, locationRefused: false,
      deviceKey: deviceKey(),
    })
  })

  it('leaves another way when the location is refused', async () => {
    aPhone((_found, failed) => failed({ code: 1 }))
    const received = fakeServer(json(aClaim({ location: true, phone: false })), json(anAnswer({ state: 'PENDING' })))
    const { step, start, locate, goWithoutLocation } = useCheckIn(signedIn)
    await start(scanned)
    await locate(aClaim())
    expect(step.value).toMatchObject({ at: 'no-location', why: 'refused' })
    await goWithoutLocation(aClaim())
    expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({ location: null, locationRefused: true })
    expect(step.value).toMatchObject({ at: 'done', answer: { state: 'PENDING' } })
  })

  it('takes up its claim after the way to the phone page', async () => {
    const received = fakeServer(json(aClaim({ location: false, phone: true })), json({ hasPhone: false }), json({ hasPhone: true }), json(anAnswer()))
    const before = useCheckIn(signedIn)
    await before.start(scanned)
    expect(before.step.value.at).toBe('phone')
    const after = useCheckIn(signedIn)
    await after.start(scanned)
    expect(after.step.value.at).toBe('done')
    expect(received.map(({ url }) => url.replace('/app/api/', ''))).toEqual(['check-in/claims', 'me', 'me', 'check-in/completions'])
  })

  it('forgets the key after a refusal, and claims anew', async () => {
    fakeServer(json(aClaim()), problem(410, 'checkin.claim-expired'), problem(410, 'activities.code-expired'))
    const { step, start, retry } = useCheckIn(signedIn)
    await start(scanned)
    expect(step.value).toMatchObject({ at: 'refused', problem: { code: 'checkin.claim-expired' } })
    await retry()
    expect(step.value).toMatchObject({ at: 'refused', problem: { code: 'activities.code-expired' } })
  })

  it('goes to sign in when nobody is', async () => {
    fakeServer(problem(401, 'platform.sign-in-needed'), problem(401, 'platform.sign-in-needed'))
    const leave = vi.fn()
    await useCheckIn({ ...signedIn, leave }).start(scanned)
    expect(leave).toHaveBeenCalledOnce()
  })

  it('asks nothing of the server while the page is being left to sign in', async () => {
    const received = fakeServer()
    await useCheckIn({ ...signedIn, ensure: async () => false }).start(scanned)
    expect(received).toHaveLength(0)
  })

  it('asks again by itself, under the same key, while the server is still recording', async () => {
    vi.useFakeTimers()
    const recording = () => problem(202, 'intake.still-recording')
    const received = fakeServer(json(aClaim()), recording(), json(anAnswer()))
    const { step, start } = useCheckIn(signedIn)
    await start(scanned)
    expect(step.value.at).toBe('lost')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(step.value.at).toBe('done')
    expect(received[2]?.headers.get('Idempotency-Key')).toBe(received[1]?.headers.get('Idempotency-Key'))
  })
})
